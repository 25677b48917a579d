#include "extract/json_writer.h"

#include <string.h>

#define LOW_BITS UINT64_C(0x0101010101010101)
#define SIGN_BITS UINT64_C(0x8080808080808080)

/* Where the next `length` bytes go; they are counted already. */
static char *room(GString *out, size_t length)
{
    size_t before = out->len;

    if (before + length < out->allocated_len)
        out->len += length;
    else
        g_string_set_size(out, before + length);
    return out->str + before;
}

static void put(GString *out, const char *bytes, size_t length)
{
    memcpy(room(out, length), bytes, length);
}

static void put_character(GString *out, char c)
{
    *room(out, 1) = c;
}

static void add_unit(GString *out, unsigned unit)
{
    static const char digits[] = "0123456789ABCDEF";
    const char escape[] = {'\\',
                           'u',
                           digits[unit >> 12 & 0xF],
                           digits[unit >> 8 & 0xF],
                           digits[unit >> 4 & 0xF],
                           digits[unit & 0xF]};

    put(out, escape, sizeof escape);
}

static void add_escape(GString *out, gunichar c)
{
    static const char named[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    const char *found = c < 0x80 ? memchr(named, (int)c, sizeof named - 1) : NULL;

    if (found != NULL) {
        put_character(out, '\\');
        put_character(out, names[found - named]);
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

/* The sign bit of each byte of the word that is 0.  Source: A. Mycroft, 1987; what it says of bytes
 * over one that is 0 may be wrong. */
static uint64_t zero_bytes(uint64_t word)
{
    return (word - LOW_BITS) & ~word & SIGN_BITS;
}

/* True when the eight bytes at `text` are all plain. */
static bool is_plain_word(const char *text)
{
    uint64_t word;

    memcpy(&word, text, sizeof word);
    return ((word | (word - LOW_BITS * ' ') | zero_bytes(word ^ LOW_BITS * '"') |
             zero_bytes(word ^ LOW_BITS * '\\')) &
            SIGN_BITS) == 0;
}

static const char *past_plain(const char *text, const char *end)
{
    while (end - text >= 8 && is_plain_word(text))
        text += 8;
    while (text < end && is_plain(*text))
        text++;
    return text;
}

/* False, with part of it written, when `text` is no valid UTF-8. */
static bool add_string(GString *out, const char *text)
{
    const char *end = text + strlen(text);

    put_character(out, '"');
    while (text < end) {
        const char *past = past_plain(text, end);
        gunichar c;

        put(out, text, (size_t)(past - text));
        text = past;
        if (text == end)
            break;
        c = g_utf8_get_char_validated(text, end - text);
        if (c == (gunichar)-1 || c == (gunichar)-2)
            return false;
        add_escape(out, c);
        text = g_utf8_next_char(text);
    }
    put_character(out, '"');
    return true;
}

static void begin(JsonWriter *writer, const char *name)
{
    size_t length;
    char *at;

    if (writer->follows)
        put_character(writer->out, ',');
    writer->follows = true;
    if (name == NULL)
        return;
    length = strlen(name);
    at = room(writer->out, length + 3);
    at[0] = '"';
    memcpy(at + 1, name, length);
    memcpy(at + 1 + length, "\":", 2);
}

static void write_null(JsonWriter *writer)
{
    put(writer->out, "null", 4);
}

void json_write_text(JsonWriter *writer, const char *name, const char *text)
{
    size_t before;

    begin(writer, name);
    before = writer->out->len;
    if (text != NULL && add_string(writer->out, text))
        return;
    writer->out->len = before;
    write_null(writer);
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
    put(writer->out, first, (size_t)(digits + sizeof digits - first));
}

void json_write_real(JsonWriter *writer, const char *name, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    begin(writer, name);
    g_ascii_formatd(digits, sizeof digits, "%.6g", value);
    put(writer->out, digits, strlen(digits));
    if (strpbrk(digits, ".e") == NULL) /* that it is read back as a real */
        put(writer->out, ".0", 2);
}

void json_write_null(JsonWriter *writer, const char *name)
{
    begin(writer, name);
    write_null(writer);
}

void json_write_open(JsonWriter *writer, const char *name, char bracket)
{
    begin(writer, name);
    put_character(writer->out, bracket);
    writer->follows = false;
}

void json_write_close(JsonWriter *writer, char bracket)
{
    put_character(writer->out, bracket);
    writer->out->str[writer->out->len] = '\0';
    writer->follows = true;
}
