#include "report/bars.h"

#include <math.h>

static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
static const char *const heights[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
static const char *const inks[] = {".", ":", "-", "=", "+", "*", "#", "%", "@"};

/* How many of `all` steps `n` takes; one at least where it is more than nothing. */
static size_t steps_of(double n, double most, size_t all)
{
    double steps = most > 0 ? floor(n / most * (double)all + 0.5) : 0;

    return n <= 0 ? 0 : (size_t)CLAMP(steps, 1, (double)all);
}

char *bar_long(double n, double most, size_t width, bool is_ascii)
{
    GString *bar = g_string_new(NULL);
    size_t steps = steps_of(n, most, is_ascii ? width : 8 * width);

    for (; steps >= 8 && !is_ascii; steps -= 8)
        g_string_append(bar, eighths[8]);
    for (; steps > 0 && is_ascii; steps--)
        g_string_append_c(bar, '#');
    g_string_append(bar, eighths[steps]);
    return g_string_free(bar, FALSE);
}

char *bars_small(const char *cell, double most, bool is_ascii)
{
    const char *const *signs = is_ascii ? inks : heights;
    GString *bars = g_string_new(NULL);

    while (*cell != '\0') {
        char *end;
        double n = g_ascii_strtod(cell, &end);

        g_string_append(bars, signs[steps_of(n, most, 8)]);
        cell = *end == '\0' ? end : end + 1;
    }
    return g_string_free(bars, FALSE);
}
