#include "report/chart.h"

#include <math.h>

#include "report/markup.h"
#include "report/svg.h"
#include "report/words.h"

#define TICK_GAP 6.0
/* Words of SVG_TICK_SIZE are centred on a line so far above their base line. */
#define HALF_TICK 4.0
#define KEY_SIZE 10.0
#define KEY_GAP 18.0

void chart_open(GString *out, double width, double height, const char *title,
                const char *description)
{
    g_string_append(out, "<div class=\"scroll\">");
    svg_open(out, "chart", width, height, title, description);
}

void chart_close(GString *out)
{
    svg_close(out);
    g_string_append(out, "</div>\n");
}

double chart_bottom(const ChartPanel *panel)
{
    return panel->top + panel->height;
}

double chart_y(const ChartPanel *panel, double value)
{
    return chart_bottom(panel) - (panel->max > 0 ? value / panel->max * panel->height : 0);
}

double chart_step(double max, unsigned n)
{
    static const double rounds[] = {1, 2, 5, 10};
    double least = max / n, unit = least <= 1 ? 1 : pow(10, floor(log10(least)));

    for (size_t i = 0; i < G_N_ELEMENTS(rounds); i++)
        if (rounds[i] * unit >= least)
            return rounds[i] * unit;
    return 10 * unit;
}

void chart_values(GString *out, const ChartPanel *panel, double step, const char *unit)
{
    for (double value = 0; value <= panel->max; value += step) {
        g_autofree char *number = words_number((size_t)value);
        g_autofree char *words = g_strconcat(number, unit, NULL);
        double y = round(chart_y(panel, value)) + 0.5;

        svg_line(out, value == 0 ? "axis" : "grid", panel->left, y, panel->left + panel->width, y);
        svg_words(out, "tick end", panel->left - TICK_GAP, y + HALF_TICK, words);
        g_string_append_c(out, '\n');
    }
}

void chart_periods(GString *out, const ChartPanel *panel, const TimeBins *bins, double room)
{
    for (unsigned i = 0; i < bins->n; i++) {
        g_autofree char *words = time_bins_tick(bins, i, room);

        if (words != NULL)
            svg_words(out, "tick middle", panel->left + (i + 0.5) * room,
                      chart_bottom(panel) + CHART_LINE, words);
    }
    g_string_append_c(out, '\n');
}

void chart_begin_bar(GString *out, const ChartPanel *panel, double x, double width,
                     const char *words)
{
    g_string_append(out, "<g class=\"bar\"><title>");
    markup_text(out, words);
    g_string_append(out, "</title>");
    svg_rect(out, "hit", x, panel->top, width, panel->height);
}

void chart_end_bar(GString *out)
{
    g_string_append(out, "</g>\n");
}

void chart_part(GString *out, const ChartPanel *panel, const char *class, double x, double width,
                double from, double value)
{
    double top = chart_y(panel, from + value);

    if (value > 0)
        svg_rect(out, class, x, top, width, chart_y(panel, from) - top);
}

double chart_key(GString *out, const char *class, double x, double y, const char *words)
{
    svg_rect(out, class, x, y - KEY_SIZE + 1, KEY_SIZE, KEY_SIZE);
    svg_words(out, "label start", x + KEY_SIZE + TICK_GAP, y, words);
    g_string_append_c(out, '\n');
    return x + KEY_SIZE + TICK_GAP + svg_width_of(words, SVG_LABEL_SIZE) + KEY_GAP;
}

void chart_point(GString *out, double x, double y)
{
    svg_number(out, x);
    g_string_append_c(out, ',');
    svg_number(out, y);
}
