#include "command_line.h"

#include <stdbool.h>
#include <string.h>

/* What a shell takes as it is. */
#define PLAIN "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"

char *command_line(int argc, char *const *argv)
{
    GString *line = g_string_new("ibid");

    for (int i = 0; i < argc; i++) {
        bool is_plain = *argv[i] != '\0' && argv[i][strspn(argv[i], PLAIN)] == '\0';
        g_autofree char *quoted = is_plain ? NULL : g_shell_quote(argv[i]);

        g_string_append_c(line, ' ');
        g_string_append(line, is_plain ? argv[i] : quoted);
    }
    return g_string_free(line, FALSE);
}
