#include "export/ascii.h"

#include <string.h>

void ascii_append(GString *out, const char *text)
{
    for (; *text != '\0'; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);

        if (c >= ' ' && c <= '~' && strchr("\"&\\", (int)c) == NULL)
            g_string_append_c(out, (char)c);
        else
            g_string_append_printf(out, "&#%u;", c);
    }
}

char *ascii_url(const char *url)
{
    return g_uri_escape_string(url, ":/?#[]@!$&'()*+,;=%", FALSE);
}
