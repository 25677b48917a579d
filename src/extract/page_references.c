#include "extract/page_references.h"

#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stdbool.h>

/* Longer names than any of HTML's are none of its. */
enum { NAME_MOST = 16, CODE_MOST = 0x10FFFF };

/* Numbers that were meant for Windows-1252, as browsers read them: the HTML standard, "Numeric
 * character reference end state". */
static const uint16_t windows_1252[0x20] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

static bool is_character(gunichar c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    return g_unichar_validate(c) && c != 0xFFFE && c != 0xFFFF;
}

static size_t write_character(gunichar c, char *ret_bytes)
{
    if (c >= 0x80 && c < 0xA0)
        c = windows_1252[c - 0x80];
    return is_character(c) ? (size_t)g_unichar_to_utf8(c, ret_bytes) : 0;
}

/* `p` is past "&#". */
static const char *read_number(const char *p, const char *end, gunichar *ret_code)
{
    bool is_hex = p < end && (*p | 0x20) == 'x';
    const char *digits = p + is_hex;

    *ret_code = 0;
    for (p = digits; p < end; p++) {
        int digit = is_hex ? g_ascii_xdigit_value(*p) : g_ascii_digit_value(*p);

        if (digit < 0)
            break;
        if (*ret_code <= CODE_MOST)
            *ret_code = *ret_code * (is_hex ? 16 : 10) + (gunichar)digit;
    }
    return p == digits ? NULL : p;
}

/* `p` is past '&'; a name without its ';' is text. */
static const char *read_name(const char *p, const char *end, gunichar *ret_code)
{
    char name[NAME_MOST];
    const htmlEntityDesc *entity;
    size_t n;

    for (n = 0; n < NAME_MOST && p + n < end && g_ascii_isalnum(p[n]); n++)
        name[n] = p[n];
    if (n == 0 || n == NAME_MOST || p + n == end || p[n] != ';')
        return NULL;
    name[n] = '\0';
    entity = htmlEntityLookup((const xmlChar *)name);
    if (entity == NULL)
        return NULL;
    *ret_code = entity->value;
    return p + n;
}

size_t page_reference_read(const char *p, const char *end, char ret_bytes[PAGE_REFERENCE_MOST],
                           size_t *ret_length)
{
    bool is_number = end - p > 1 && p[1] == '#';
    gunichar code;
    const char *past = is_number ? read_number(p + 2, end, &code) : read_name(p + 1, end, &code);

    if (past == NULL)
        return 0;
    *ret_length = write_character(code, ret_bytes);
    past += past < end && *past == ';';
    return (size_t)(past - p);
}
