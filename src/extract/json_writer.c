#include "extract/json_writer.h"

#include <stdio.h>
#include <string.h>

static void add_escape(GString *out, gunichar c)
{
    switch (c) {
    case '"':
        g_string_append(out, "\\\"");
        return;
    case '\\':
        g_string_append(out, "\\\\");
        return;
    case '\b':
        g_string_append(out, "\\b");
        return;
    case '\f':
        g_string_append(out, "\\f");
        return;
    case '\n':
        g_string_append(out, "\\n");
        return;
    case '\r':
        g_string_append(out, "\\r");
        return;
    case '\t':
        g_string_append(out, "\\t");
        return;
    default:
        break;
    }
    if (c > 0xFFFF) {
        g_string_append_printf(out, "\\u%04X", 0xD800 + ((c - 0x10000) >> 10));
        c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    g_string_append_printf(out, "\\u%04X", c);
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && (unsigned char)c < 0x80 && c != '"' && c != '\\';
}

static void add_string(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    while (*text != '\0') {
        const char *end = text;

        while (is_plain(*end))
            end++;
        g_string_append_len(out, text, end - text);
        text = end;
        if (*text == '\0')
            break;
        add_escape(out, g_utf8_get_char(text));
        text = g_utf8_next_char(text);
    }
    g_string_append_c(out, '"');
}

static void begin(JsonWriter *writer, const char *name)
{
    if (writer->follows)
        g_string_append_c(writer->out, ',');
    writer->follows = true;
    if (name == NULL)
        return;
    add_string(writer->out, name);
    g_string_append_c(writer->out, ':');
}

void json_write_text(JsonWriter *writer, const char *name, const char *text)
{
    begin(writer, name);
    if (text == NULL || !g_utf8_validate(text, -1, NULL))
        g_string_append(writer->out, "null");
    else
        add_string(writer->out, text);
}

void json_write_integer(JsonWriter *writer, const char *name, int64_t value)
{
    begin(writer, name);
    g_string_append_printf(writer->out, "%" G_GINT64_FORMAT, value);
}

void json_write_real(JsonWriter *writer, const char *name, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    begin(writer, name);
    g_string_append(writer->out, g_ascii_formatd(digits, sizeof digits, "%.6g", value));
    if (strpbrk(digits, ".e") == NULL) /* that it is read back as a real */
        g_string_append(writer->out, ".0");
}

void json_write_null(JsonWriter *writer, const char *name)
{
    begin(writer, name);
    g_string_append(writer->out, "null");
}

void json_write_open(JsonWriter *writer, const char *name, char bracket)
{
    begin(writer, name);
    g_string_append_c(writer->out, bracket);
    writer->follows = false;
}

void json_write_close(JsonWriter *writer, char bracket)
{
    g_string_append_c(writer->out, bracket);
    writer->follows = true;
}
