#include "report/timeline_figure.h"

#include "analyse/date_periods.h"
#include "report/svg.h"
#include "report/words.h"

#define BARS_HEIGHT 84.0
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
    {"missing", "missing", n_missing},
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

bool timeline_bar_at(const TimelineFigure *figure, const TimelinePeriod *period, double *ret_x,
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

/* 1, 2 or 5 times a power of ten: so that there are two to four lines below `most`. */
static size_t step_below(size_t most)
{
    size_t step = 1;

    while (most / step > 4) {
        static const size_t factors[] = {2, 5, 10};
        size_t power = step;

        for (size_t i = 0; i < G_N_ELEMENTS(factors) && most / step > 4; i++)
            step = power * factors[i];
    }
    return step;
}

static void draw_scale(const TimelineFigure *figure, size_t most, double base)
{
    size_t step = step_below(most);

    for (size_t n = step; n <= most; n += step) {
        double y = base - BARS_HEIGHT * (double)n / (double)most;
        g_autofree char *number = words_number(n);

        svg_line(figure->out, "grid", figure->axis.left, y, TIMELINE_WIDTH - TIMELINE_MARGIN, y);
        svg_words(figure->out, "tick end", figure->axis.left - 6, y + 4, number);
    }
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
    for (size_t i = 0; i < panels[panel].n && parts[i].name != NULL; i++) {
        svg_rect(figure->out, parts[i].class, x, y - 9, 10, 10);
        svg_words(figure->out, "label start", x + 15, y, parts[i].name);
        x += 15 + svg_width_of(parts[i].name, SVG_LABEL_SIZE) + 16;
    }
    g_string_append_c(figure->out, '\n');
}

static void draw_bar(const TimelineFigure *figure, TimelinePanel panel,
                     const TimelinePeriod *period, size_t most, double base)
{
    double x, width, y = base;

    if (sum_of(panel, period) == 0 || !timeline_bar_at(figure, period, &x, &width))
        return;
    for (size_t i = 0; i < panels[panel].n; i++) {
        const Part *part = &panels[panel].parts[i];
        double height = BARS_HEIGHT * (double)part->count(period) / (double)most;

        y -= height;
        if (height > 0)
            svg_rect(figure->out, part->class, x, y, width, height);
    }
    g_string_append_c(figure->out, '\n');
}

/* What the highest bar counts. */
static size_t highest(const TimelineFigure *figure, TimelinePanel panel)
{
    size_t most = 1;

    for (guint i = 0; i < figure->periods->len; i++) {
        const TimelinePeriod *period = &g_array_index(figure->periods, TimelinePeriod, i);
        double x, width;

        if (timeline_bar_at(figure, period, &x, &width))
            most = MAX(most, sum_of(panel, period));
    }
    return most;
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
    size_t most = highest(figure, panel);
    double base = figure->top + BARS_HEIGHT;

    draw_scale(figure, most, base);
    for (guint i = 0; i < figure->periods->len; i++)
        draw_bar(figure, panel, &g_array_index(figure->periods, TimelinePeriod, i), most, base);
    draw_undated(figure, panel, base);
    svg_line(figure->out, "axis", figure->axis.left, base, TIMELINE_WIDTH - TIMELINE_MARGIN, base);
    figure->top = base + TIMELINE_PANEL_GAP;
}
