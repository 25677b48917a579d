#include "report/html_packed.h"

#include <stdbool.h>
#include <zlib.h>

/* Shorter data stay readable to people: the page is small enough. */
#define LONGEST_PLAIN 100000

/* What is not ASCII stands in strings, where JSON knows it by its UTF-16 units. */
static void append_character(GString *out, gunichar c)
{
    if (c < 0x10000)
        g_string_append_printf(out, "\\u%04x", c);
    else
        g_string_append_printf(out, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
}

static void append_plain(GString *out, const GString *json)
{
    for (const char *p = json->str; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (c >= ' ' && c < 0x7f && c != '<')
            g_string_append_c(out, (char)c);
        else
            append_character(out, c);
    }
}

static void append_compressed(GString *out, const GString *json)
{
    uLongf length = compressBound(json->len);
    g_autofree Bytef *bytes = g_malloc(length);
    g_autofree char *base64 = NULL;

    if (compress(bytes, &length, (const Bytef *)json->str, json->len) != Z_OK)
        g_error("no memory to compress %zu bytes", json->len); /* as where GLib finds none */
    base64 = g_base64_encode(bytes, length);
    g_string_append(out, base64);
}

void html_packed(GString *out, const char *id, const GString *json)
{
    bool is_long = json->len > LONGEST_PLAIN;

    g_string_append_printf(out, "<script type=\"application/json\" id=\"%s\"%s>", id,
                           is_long ? " data-packed=\"deflate\"" : "");
    (is_long ? append_compressed : append_plain)(out, json);
    g_string_append(out, "</script>\n");
}
