#include "report/json_column.h"

#include <math.h>
#include <stdbool.h>

#include "report/render.h"

/* One value stands after the other, one member after the other. */
static void separate(GString *text)
{
    if (text->len > 0 && text->str[text->len - 1] != '{')
        g_string_append_c(text, ',');
}

static void append_escaped(GString *out, const char *text)
{
    const char *from = text;

    for (const char *p = text; *p != '\0'; p++) {
        if (*p != '"' && *p != '\\' && (guchar)*p >= ' ')
            continue;
        g_string_append_len(out, from, p - from);
        if (*p == '"' || *p == '\\')
            g_string_append_printf(out, "\\%c", *p);
        else
            g_string_append_printf(out, "\\u%04x", (guint)(guchar)*p);
        from = p + 1;
    }
    g_string_append(out, from);
}

static void append_string(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);

    g_string_append_c(out, '"');
    append_escaped(out, valid != NULL ? valid : text);
    g_string_append_c(out, '"');
}

void json_column_number(GString *column, int64_t number)
{
    separate(column);
    g_string_append_printf(column, "%" G_GINT64_FORMAT, number);
}

void json_column_decimal(GString *column, double number, int digits)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE], format[] = "%.0g";

    if (isnan(number)) {
        json_column_null(column);
        return;
    }
    format[2] = (char)('0' + CLAMP(digits, 1, 9));
    separate(column);
    g_string_append(column, g_ascii_formatd(text, sizeof text, format, number));
}

void json_column_text(GString *column, const char *text)
{
    if (text == NULL) {
        json_column_null(column);
        return;
    }
    separate(column);
    append_string(column, text);
}

void json_column_words(GString *column, const char *words)
{
    g_autofree char *valid = words == NULL ? NULL : g_utf8_make_valid(words, -1);
    g_autofree char *line = valid == NULL ? NULL : render_line(valid);

    json_column_text(column, line);
}

void json_column_null(GString *column)
{
    separate(column);
    g_string_append(column, "null");
}

CodedColumn coded_column_new(void)
{
    return (CodedColumn){.numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                         .texts = g_string_new(NULL),
                         .of = g_string_new(NULL)};
}

void coded_column_add(CodedColumn *column, const char *text)
{
    guint number;

    if (text == NULL) {
        json_column_null(column->of);
        return;
    }
    number = GPOINTER_TO_UINT(g_hash_table_lookup(column->numbers, text));
    if (number == 0) {
        number = g_hash_table_size(column->numbers) + 1;
        g_hash_table_insert(column->numbers, g_strdup(text), GUINT_TO_POINTER(number));
        json_column_words(column->texts, text);
    }
    json_column_number(column->of, number - 1);
}

void coded_column_clear(CodedColumn *column)
{
    g_hash_table_unref(column->numbers);
    g_string_free(column->texts, TRUE);
    g_string_free(column->of, TRUE);
}

static void begin_member(GString *object, const char *name)
{
    separate(object);
    append_string(object, name);
    g_string_append_c(object, ':');
}

void json_object_column(GString *object, const char *name, const GString *column)
{
    begin_member(object, name);
    g_string_append_c(object, '[');
    g_string_append_len(object, column->str, (gssize)column->len);
    g_string_append_c(object, ']');
}

void json_object_coded(GString *object, const char *name, const CodedColumn *column)
{
    json_object_begin(object, name);
    json_object_column(object, "texts", column->texts);
    json_object_column(object, "of", column->of);
    json_object_end(object);
}

void json_object_number(GString *object, const char *name, int64_t number)
{
    begin_member(object, name);
    g_string_append_printf(object, "%" G_GINT64_FORMAT, number);
}

void json_object_begin(GString *object, const char *name)
{
    begin_member(object, name);
    g_string_append_c(object, '{');
}

void json_object_end(GString *object)
{
    g_string_append_c(object, '}');
}
