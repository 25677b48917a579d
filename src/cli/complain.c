#include "complain.h"

#include <glib.h>
#include <stdio.h>

void complain(const char *line)
{
    g_autofree char *valid = g_utf8_make_valid(line, -1);
    g_autoptr(GString) printable = g_string_new(NULL);

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        g_string_append_unichar(printable, g_unichar_isprint(c) ? c : '?');
    }
    fprintf(stderr, "ibid: %s\n", printable->str);
}
