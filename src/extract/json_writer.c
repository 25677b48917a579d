#include "extract/json_writer.h"

#include <string.h>

static void add_unit(GString *out, unsigned unit)
{
    static const char digits[] = "0123456789ABCDEF";
    const char escape[] = {'\\',
                           'u',
                           digits[unit >> 12 & 0xF],
                           digits[unit >> 8 & 0xF],
                           digits[unit >> 4 & 0xF],
                           digits[unit & 0xF]};

    g_string_append_len(out, escape, sizeof escape);
}

static void add_escape(GString *out, gunichar c)
{
    static const char named[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    const char *found = c < 0x80 ? memchr(named, (int)c, sizeof named - 1) : NULL;

    if (found != NULL) {
        g_string_append_c(out, '\\');
        g_string_append_c(out, names[found - named]);
        return;
    }
    if (c > 0xFFFF) {
        add_unit(out, 0xD800 + ((c - 0x10000) >> 10));
        c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    add_unit(out, c);
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && (unsigned char)c < 0x80 && c != '"' && c != '\\';
}

/* False, with part of it written, when `text` is no valid UTF-8. */
static bool add_string(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    while (*text != '\0') {
        const char *end = text;
        gunichar c;

        while (is_plain(*end))
            end++;
        g_string_append_len(out, text, end - text);
        text = end;
        if (*text == '\0')
            break;
        c = g_utf8_get_char_validated(text, -1);
        if (c == (gunichar)-1 || c == (gunichar)-2)
            return false;
        add_escape(out, c);
        text = g_utf8_next_char(text);
    }
    g_string_append_c(out, '"');
    return true;
}

static void begin(JsonWriter *writer, const char *name)
{
    if (writer->follows)
        g_string_append_c(writer->out, ',');
    writer->follows = true;
    if (name == NULL)
        return;
    g_string_append_c(writer->out, '"');
    g_string_append(writer->out, name);
    g_string_append_len(writer->out, "\":", 2);
}

void json_write_text(JsonWriter *writer, const char *name, const char *text)
{
    size_t before;

    begin(writer, name);
    before = writer->out->len;
    if (text != NULL && add_string(writer->out, text))
        return;
    g_string_truncate(writer->out, before);
    g_string_append_len(writer->out, "null", 4);
}

void json_write_integer(JsonWriter *writer, const char *name, int64_t value)
{
    char digits[24], *first = digits + sizeof digits;
    uint64_t left = value < 0 ? -(uint64_t)value : (uint64_t)value;

    begin(writer, name);
    do
        *--first = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (value < 0)
        *--first = '-';
    g_string_append_len(writer->out, first, digits + sizeof digits - first);
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
