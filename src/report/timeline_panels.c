#include "report/timeline_figure.h"

#include "analyse/date_periods.h"
#include "report/chart.h"
#include "report/svg.h"
#include "report/words.h"

#define BARS_HEIGHT 84.0
/* About how many lines show values. */
#define LINES 4
#define WIDEST_BAR 36.0

/* What the bars of a panel are stacked of. */
typedef struct {
    const char *class, *name; /* the name is NULL where there is one part */
    size_t (*count)(const TimelinePeriod *period);
} Part;

static size_t n_pieces(const TimelinePeriod *period)
{
    return period->pieces;
}

static size_t n_in_corpus(const TimelinePeriod *period)
{
    return period->given[IBID_VERTEX_PIECE];
}

static size_t n_missing(const TimelinePeriod *period)
{
    return period->given[IBID_VERTEX_STUB];
}

static size_t n_outside(const TimelinePeriod *period)
{
    return period->given[IBID_VERTEX_EXTERNAL];
}

static size_t n_received(const TimelinePeriod *period)
{
    return period->received;
}

static const Part articles[] = {{"pieces", NULL, n_pieces}};
static const Part given[] = {
    {"here", "of articles here", n_in_corpus},
    {"absent", "missing", n_missing},
    {"outside", "outside", n_outside},
};
static const Part received[] = {{"received", NULL, n_received}};

static const struct {
    const Part *parts;
    size_t n;
} panels[] = {
    [PANEL_ARTICLES] = {articles, G_N_ELEMENTS(articles)},
    [PANEL_GIVEN] = {given, G_N_ELEMENTS(given)},
    [PANEL_RECEIVED] = {received, G_N_ELEMENTS(received)},
};

static size_t sum_of(TimelinePanel panel, const TimelinePeriod *period)
{
    size_t sum = 0;

    for (size_t i = 0; i < panels[panel].n; i++)
        sum += panels[panel].parts[i].count(period);
    return sum;
}

/* Where the bar of a period stands; false where it has none. */
static bool bar_at(const TimelineFigure *figure, const TimelinePeriod *period, double *ret_x,
                   double *ret_width)
{
    double start, end, gap;
    int64_t first, last;

    if (date_period(period->date, figure->per) == DATE_PERIOD_NONE)
        return false;
    ibid_date_span(period->date, &first, &last);
    start = timeline_axis_at(&figure->axis, first);
    end = timeline_axis_at(&figure->axis, last);
    gap = end - start > 8 ? 2 : end - start > 2 ? 0.8 : 0;
    *ret_width = CLAMP(end - start - gap, 0.8, WIDEST_BAR);
    *ret_x = (start + end - *ret_width) / 2;
    return true;
}

bool timeline_panel_is_empty(const TimelineFigure *figure, TimelinePanel panel)
{
    for (guint i = 0; i < figure->periods->len; i++)
        if (sum_of(panel, &g_array_index(figure->periods, TimelinePeriod, i)) > 0)
            return false;
    return true;
}

void timeline_panel_title(const TimelineFigure *figure, TimelinePanel panel, const char *title)
{
    const Part *parts = panels[panel].parts;
    double x = figure->axis.left + svg_width_of(title, SVG_LABEL_SIZE) + 24, y = figure->top + 12;

    svg_words(figure->out, "label strong start", figure->axis.left, y, title);
    for (size_t i = 0; i < panels[panel].n && parts[i].name != NULL; i++)
        x = chart_key(figure->out, parts[i].class, x, y, parts[i].name);
    g_string_append_c(figure->out, '\n');
}

static void draw_bar(const TimelineFigure *figure, TimelinePanel panel, const ChartPanel *chart,
                     const TimelinePeriod *period)
{
    g_autofree char *date = words_date(period->date), *number = words_number(sum_of(panel, period));
    g_autofree char *words = g_strdup_printf("%s: %s", date, number);
    double x, width, from = 0;

    if (sum_of(panel, period) == 0 || !bar_at(figure, period, &x, &width))
        return;
    chart_begin_bar(figure->out, chart, x, width, words);
    for (size_t i = 0; i < panels[panel].n; i++) {
        const Part *part = &panels[panel].parts[i];

        chart_part(figure->out, chart, part->class, x, width, from, (double)part->count(period));
        from += (double)part->count(period);
    }
    chart_end_bar(figure->out);
}

/* What the highest bar counts. */
static double highest(const TimelineFigure *figure, TimelinePanel panel)
{
    size_t most = 1;

    for (guint i = 0; i < figure->periods->len; i++) {
        const TimelinePeriod *period = &g_array_index(figure->periods, TimelinePeriod, i);
        double x, width;

        if (bar_at(figure, period, &x, &width))
            most = MAX(most, sum_of(panel, period));
    }
    return (double)most;
}

/* Bars of months and what has no date at all are not to be compared: that is written as a number.
 */
static void draw_undated(const TimelineFigure *figure, TimelinePanel panel, double base)
{
    const TimelinePeriod *last =
        &g_array_index(figure->periods, TimelinePeriod, figure->periods->len - 1);
    g_autofree char *number = words_number(sum_of(panel, last));

    if (last->date.precision == IBID_PRECISION_NONE)
        svg_words(figure->out, "label middle", figure->axis.undated, base - 8, number);
}

void timeline_panel_bars(TimelineFigure *figure, TimelinePanel panel)
{
    ChartPanel chart = {figure->axis.left, figure->top,
                        TIMELINE_WIDTH - TIMELINE_MARGIN - figure->axis.left, BARS_HEIGHT,
                        highest(figure, panel)};

    chart_values(figure->out, &chart, chart_step(chart.max, LINES), "");
    for (guint i = 0; i < figure->periods->len; i++)
        draw_bar(figure, panel, &chart, &g_array_index(figure->periods, TimelinePeriod, i));
    draw_undated(figure, panel, chart_bottom(&chart));
    figure->top = chart_bottom(&chart) + TIMELINE_PANEL_GAP;
}
