#include "export/records.h"

#include <stdio.h>

Records records_of_vertices(const Measured *measured)
{
    Records records = {.measured = measured, .n_records = ibid_graph_n_vertices(measured->graph)};

    records.attributes = vertex_attributes(measured, &records.n_attributes);
    return records;
}

Records records_of_arcs(const Measured *measured)
{
    Records records = {.measured = measured, .n_records = ibid_graph_n_arcs(measured->graph)};

    records.attributes = arc_attributes(&records.n_attributes);
    return records;
}

void records_clear(Records *records)
{
    attribute_value_clear(&records->value);
}

bool records_next(Records *records)
{
    if (records->n_begun == records->n_records)
        return false;
    records->number = records->n_begun++;
    records->n_read = 0;
    return true;
}

bool records_tells(const Records *records, const Attribute *attribute)
{
    return !records->skips_look || !attribute->is_look;
}

bool records_next_value(Records *records)
{
    while (records->n_read < records->n_attributes) {
        records->attribute = &records->attributes[records->n_read++];
        attribute_value_clear(&records->value);
        records->value = (AttributeValue){0};
        if (!records_tells(records, records->attribute))
            continue;
        attribute_read(records->attribute, records->measured, records->number, &records->value);
        if (records->value.known || records->tells_unknown)
            return true;
    }
    return false;
}

const char *records_keyword(const Attribute *attribute)
{
    return g_str_equal(attribute->name, "self") ? "self_citation" : attribute->name;
}

const char *attribute_text(AttributeType type, const AttributeValue *value,
                           char buffer[ATTRIBUTE_TEXT_SIZE])
{
    if (!value->known)
        return "";
    switch (type) {
    case ATTRIBUTE_STRING:
        return value->string;
    case ATTRIBUTE_INT:
        snprintf(buffer, ATTRIBUTE_TEXT_SIZE, "%" G_GINT64_FORMAT, value->integer);
        return buffer;
    case ATTRIBUTE_DOUBLE:
        return g_ascii_formatd(buffer, ATTRIBUTE_TEXT_SIZE, "%." G_STRINGIFY(ATTRIBUTE_DIGITS) "g",
                               value->real);
    case ATTRIBUTE_BOOLEAN:
        return value->boolean ? "true" : "false";
    }
    return "";
}
