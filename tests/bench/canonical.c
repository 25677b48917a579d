/* What the canonical form of an address costs: reads addresses, one a line, from the file named;
 * prints nanoseconds an address, the least of so many rounds. */
#include <glib.h>
#include <stdio.h>

#include "base/address.h"

enum { ROUNDS = 15 };

int main(int argc, char **argv)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    double least = G_MAXDOUBLE;
    guint n;

    if (argc != 2 || !g_file_get_contents(argv[1], &text, NULL, NULL))
        return 1;
    lines = g_strsplit(text, "\n", -1);
    n = g_strv_length(lines);
    for (int round = 0; round < ROUNDS; round++) {
        gint64 start = g_get_monotonic_time();

        for (guint i = 0; i < n; i++)
            g_free(address_canonical(lines[i]));
        least = MIN(least, (double)(g_get_monotonic_time() - start));
    }
    printf("%.1f ns an address, of %u\n", 1000 * least / MAX(n, 1), n);
    return 0;
}
