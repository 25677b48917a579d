#include "export/csv_out.h"

static bool is_address(const Attribute *attribute)
{
    return g_str_equal(attribute->name, "url") || g_str_equal(attribute->name, "path");
}

void csv_out_exact(CsvRow *row, const char *text)
{
    g_autofree char *line = attribute_line(text);

    csv_exact(row, line);
}

void csv_out_value(CsvRow *row, const Records *records)
{
    char buffer[ATTRIBUTE_TEXT_SIZE];
    const char *text = attribute_text(records->attribute->type, &records->value, buffer);
    g_autofree char *line = attribute_line(text);

    if (records->attribute->type == ATTRIBUTE_STRING && !is_address(records->attribute))
        csv_words(row, line);
    else
        csv_exact(row, line);
}

void csv_out_id(CsvRow *row, size_t vertex)
{
    char text[ATTRIBUTE_TEXT_SIZE];

    g_snprintf(text, sizeof text, "n%zu", vertex);
    csv_exact(row, text);
}
