#include <math.h>

#include "report/ages_figures.h"
#include "report/chart.h"
#include "report/svg.h"
#include "report/words.h"

#define LEFT 52.0
#define PLOT (CHART_WIDTH - LEFT - 24)
#define REFERENCES_HEIGHT 110.0
#define DEVIATION_HEIGHT 120.0
#define PANEL_GAP 62.0
#define ACTIVITY_HEIGHT 90.0
#define WIDEST_ROOM 40.0
#define BAR_SHARE 0.8

enum { MONTHS_A_YEAR = 12 };
/* More cannot be told apart, and a list says as much as fewer. */
enum { MOST_PERIODS = 160, FEW_PERIODS = 40, LEAST_PERIODS = 3, LEFT_OUT = 100 };
/* Peaks that are named. */
enum { MOST_NAMES = 12 };

/* Peaks that are less high, in pixels, are told by their colour only. */
#define LEAST_NAMED 6.0

/* Of some periods one after the other, one number each. */
typedef struct {
    TimeBins bins;
    double room;
} Span;

/* All periods from the first of some rows to the last; none where they are days. */
static TimeBins bins_between(const AgesSubject *subject, IbidDate first, IbidDate last)
{
    TimeBins bins = {.months = subject->options.per == IBID_PRECISION_YEAR ? MONTHS_A_YEAR : 1};
    int months = (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month;

    if (subject->options.per == IBID_PRECISION_DAY)
        return bins;
    bins.first = first.year * MONTHS_A_YEAR + MAX(first.month - 1, 0);
    bins.n = (unsigned)months / bins.months + 1;
    return bins;
}

/* Leaves out periods at the ends, those with fewest references first: as many as have a hundredth
 * of all references while more than FEW_PERIODS are left, and what is more than MOST_PERIODS; then
 * empty ones. */
static void narrow(TimeBins *bins, const IbidSpectrum *spectrum)
{
    g_autofree size_t *counts = g_new0(size_t, bins->n + 1);
    size_t all = 0, left_out = 0;
    unsigned from = 0, to = bins->n;

    for (guint i = 0; i < spectrum->rows->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(spectrum->rows, IbidSpectrumRow, i);

        counts[time_bins_place(bins, row->period)] = row->n;
        all += row->n;
    }
    while (to - from > 1) {
        size_t least = MIN(counts[from], counts[to - 1]);
        bool may = to - from > FEW_PERIODS && LEFT_OUT * (left_out + least) <= all;

        if (least > 0 && !may && to - from <= MOST_PERIODS)
            break;
        left_out += least;
        if (counts[from] <= counts[to - 1])
            from++;
        else
            to--;
    }
    bins->first += (int)(from * bins->months);
    bins->n = to - from;
}

static Span lay_out(TimeBins bins)
{
    return (Span){bins, MIN(PLOT / bins.n, WIDEST_ROOM)};
}

static double bar_left(const Span *span, unsigned period)
{
    return LEFT + (period + (1 - BAR_SHARE) / 2) * span->room;
}

/* Two panels, and what is in them. */
typedef struct {
    GString *out;
    const AgesSubject *subject;
    const IbidSpectrum *spectrum;
    Span span;
    ChartPanel references;
    ChartPanel above;   /* the half of the lower panel that is above 0 */
    double least, unit; /* the lowest deviation, 0 at most; pixels of 1 */
} Spectrum;

static double deviation_y(const Spectrum *it, double deviation)
{
    return chart_bottom(&it->above) - deviation * it->unit;
}

static char *row_words(const Spectrum *it, const IbidSpectrumRow *row)
{
    g_autofree char *period = words_date(row->period);
    g_autofree char *n = words_count(row->n, "reference", "references");
    const char *most =
        row->n == 0 ? NULL : ibid_graph_vertex(it->subject->request->graph, row->most_cited)->label;

    return g_strdup_printf("%s: %s, %+.1f against the median%s%s", period, n, row->deviation,
                           most == NULL ? "" : "; most cited: ", most == NULL ? "" : most);
}

static void draw_row(const Spectrum *it, const IbidSpectrumRow *row)
{
    unsigned period = time_bins_place(&it->span.bins, row->period);
    double x = LEFT + period * it->span.room, width = it->span.room * BAR_SHARE;
    ChartPanel both = it->references;
    g_autofree char *words = row_words(it, row);

    if (period >= it->span.bins.n)
        return;
    both.height = deviation_y(it, it->least) - both.top;
    chart_begin_bar(it->out, &both, x, it->span.room, words);
    x = bar_left(&it->span, period);
    chart_part(it->out, &it->references, "plain", x, width, 0, (double)row->n);
    if (row->deviation != 0)
        svg_rect(it->out, row->is_peak ? "own" : "others", x,
                 deviation_y(it, MAX(row->deviation, 0)), width, fabs(row->deviation) * it->unit);
    chart_end_bar(it->out);
}

/* The highest first; those that would cover another's name have none. */
static void name_peaks(const Spectrum *it)
{
    g_autoptr(GArray) peaks = ibid_spectrum_peaks(it->spectrum);
    double taken[MOST_NAMES][2];
    size_t n = 0;

    for (guint i = 0; i < peaks->len && n < MOST_NAMES; i++) {
        const IbidSpectrumRow *row = &g_array_index(peaks, IbidSpectrumRow, i);
        unsigned period = time_bins_place(&it->span.bins, row->period);
        g_autofree char *words = words_date(row->period);
        double x = LEFT + (period + 0.5) * it->span.room;
        double half = svg_width_of(words, SVG_TICK_SIZE) / 2 + 3;
        bool is_free = period < it->span.bins.n && row->deviation * it->unit >= LEAST_NAMED;

        for (size_t k = 0; k < n; k++)
            is_free = is_free && (x + half <= taken[k][0] || x - half >= taken[k][1]);
        if (!is_free)
            continue;
        taken[n][0] = x - half;
        taken[n++][1] = x + half;
        svg_words(it->out, "tick middle ink", x, deviation_y(it, row->deviation) - 4, words);
    }
    g_string_append_c(it->out, '\n');
}

/* The base lines of both halves are one. */
static void draw_deviations(Spectrum *it)
{
    double most = 0, least = 0, step;

    for (guint i = 0; i < it->spectrum->rows->len; i++) {
        most = MAX(most, g_array_index(it->spectrum->rows, IbidSpectrumRow, i).deviation);
        least = MIN(least, g_array_index(it->spectrum->rows, IbidSpectrumRow, i).deviation);
    }
    it->least = least;
    it->unit = most > least ? DEVIATION_HEIGHT / (most - least) : 0;
    it->above = (ChartPanel){LEFT, chart_bottom(&it->references) + PANEL_GAP, it->references.width,
                             most * it->unit, most};
    step = chart_step(MAX(most, -least), 3);
    for (double value = step; value <= -least; value += step) {
        g_autofree char *words = g_strdup_printf("−%.0f", value);
        double y = round(deviation_y(it, -value)) + 0.5;

        svg_line(it->out, "grid", LEFT, y, LEFT + it->above.width, y);
        svg_words(it->out, "tick end", LEFT - 6, y + 4, words);
    }
    chart_values(it->out, &it->above, step, "");
}

static size_t drawn_references(const Spectrum *it)
{
    size_t n = 0;

    for (guint i = 0; i < it->spectrum->rows->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(it->spectrum->rows, IbidSpectrumRow, i);

        if (time_bins_place(&it->span.bins, row->period) < it->span.bins.n)
            n += row->n;
    }
    return n;
}

static void draw_spectrum(Spectrum *it, const char *period)
{
    g_autofree char *above = g_strdup_printf("More or fewer than the median of five %ss", period);

    svg_words(it->out, "label start strong", 0, 12, "References, by when what they cite appeared");
    chart_values(it->out, &it->references, chart_step(it->references.max, 3), "");
    svg_words(it->out, "label start strong", 0,
              chart_bottom(&it->references) + PANEL_GAP - CHART_LINE - 6, above);
    draw_deviations(it);
    for (guint i = 0; i < it->spectrum->rows->len; i++)
        draw_row(it, &g_array_index(it->spectrum->rows, IbidSpectrumRow, i));
    name_peaks(it);
    chart_periods(it->out, &it->references, &it->span.bins, it->span.room);
}

void ages_figure_spectrum(const AgesSubject *subject, Finding *finding,
                          const IbidSpectrum *spectrum)
{
    const GArray *rows = spectrum->rows;
    g_autoptr(GString) inside = g_string_new(NULL), out = g_string_new(NULL);
    Spectrum it = {.out = inside,
                   .subject = subject,
                   .spectrum = spectrum,
                   .references = {LEFT, 24, PLOT, REFERENCES_HEIGHT, 0}};
    TimeBins bins = {0};
    g_autofree char *length = NULL, *n = NULL;
    size_t all = 0;

    if (rows->len >= LEAST_PERIODS)
        bins = bins_between(subject, g_array_index(rows, IbidSpectrumRow, 0).period,
                            g_array_index(rows, IbidSpectrumRow, rows->len - 1).period);
    if (bins.n < LEAST_PERIODS)
        return;
    narrow(&bins, spectrum);
    it.span = lay_out(bins);
    it.references.width = it.span.room * bins.n;
    for (guint i = 0; i < rows->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(rows, IbidSpectrumRow, i);

        it.references.max = MAX(it.references.max, (double)row->n);
        all += row->n;
    }
    length = time_bins_length(&bins);
    draw_spectrum(&it, length);
    chart_open(out, CHART_WIDTH, deviation_y(&it, it.least) + 10,
               "References by when what they cite appeared",
               "Above, their number; below, by how much it is more or less than the median of the "
               "period, the two before it and the two after it.  High peaks are named.");
    g_string_append_len(out, inside->str, (gssize)inside->len);
    chart_close(out);
    n = words_count(all - drawn_references(&it), "reference", "references");
    finding_figure(
        finding, "spectrum", g_string_free(g_steal_pointer(&out), FALSE),
        "References per %s of what they cite; peaks are in the colour of their own, high ones with "
        "their %s.%s%s%s",
        length, length, all > drawn_references(&it) ? "  Not drawn: " : "",
        all > drawn_references(&it) ? n : "",
        all > drawn_references(&it) ? " to far other times." : "");
}

void ages_figure_activity(const AgesSubject *subject, Finding *finding,
                          const IbidActivity *activity)
{
    const GArray *rows = activity->rows;
    ChartPanel panel = {LEFT, 24, PLOT, ACTIVITY_HEIGHT, 0};
    GString *out;
    Span span = {0};
    g_autofree char *length = NULL;

    if (rows->len > 1)
        span = lay_out(bins_between(subject, g_array_index(rows, IbidActivityRow, 0).period,
                                    g_array_index(rows, IbidActivityRow, rows->len - 1).period));
    if (span.bins.n < LEAST_PERIODS || span.bins.n > MOST_PERIODS)
        return;
    panel.width = span.room * span.bins.n;
    for (guint i = 0; i < rows->len; i++)
        panel.max = MAX(panel.max, (double)g_array_index(rows, IbidActivityRow, i).pieces);
    out = g_string_new(NULL);
    length = time_bins_length(&span.bins);
    chart_open(out, CHART_WIDTH, chart_bottom(&panel) + 24, "Articles through time",
               "How many articles appeared in each period.");
    svg_words(out, "label start strong", 0, 12, "Articles");
    chart_values(out, &panel, chart_step(panel.max, 3), "");
    for (guint i = 0; i < rows->len; i++) {
        const IbidActivityRow *row = &g_array_index(rows, IbidActivityRow, i);
        unsigned period = time_bins_place(&span.bins, row->period);
        g_autofree char *name = words_date(row->period);
        g_autofree char *n = words_count(row->pieces, "article", "articles");
        g_autofree char *words = g_strdup_printf("%s: %s", name, n);

        chart_begin_bar(out, &panel, LEFT + period * span.room, span.room, words);
        chart_part(out, &panel, "plain", bar_left(&span, period), span.room * BAR_SHARE, 0,
                   (double)row->pieces);
        chart_end_bar(out);
    }
    chart_periods(out, &panel, &span.bins, span.room);
    chart_close(out);
    finding_figure(finding, "activity", g_string_free(out, FALSE),
                   "Articles per %s.  Of a %s without a bar there are none.", length, length);
}
