#include "export/json_out.h"

#include <stdlib.h>

static json_t *value_of(AttributeType type, const AttributeValue *value)
{
    switch (type) {
    case ATTRIBUTE_STRING:
        return json_string(value->string);
    case ATTRIBUTE_INT:
        return json_integer(value->integer);
    case ATTRIBUTE_DOUBLE:
        return json_real(value->real);
    case ATTRIBUTE_BOOLEAN:
        return json_boolean(value->boolean);
    }
    return json_null();
}

void json_out_values(json_t *object, Records *records)
{
    while (records_next_value(records))
        json_object_set_new(object, records->attribute->name,
                            value_of(records->attribute->type, &records->value));
}

void json_out_line(GString *out, const json_t *object, bool first)
{
    char *line = json_dumps(object, JSON_ENSURE_ASCII | JSON_SORT_KEYS |
                                        JSON_REAL_PRECISION(ATTRIBUTE_DIGITS));

    g_string_append_printf(out, "%s\n%s", first ? "" : ",", line);
    free(line);
}
