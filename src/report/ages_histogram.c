#include <math.h>
#include <string.h>

#include "report/ages_figures.h"
#include "report/chart.h"
#include "report/svg.h"
#include "report/words.h"

#define LEFT 52.0
#define RIGHT 20.0
#define BARS_HEIGHT 190.0
#define WIDEST_ROOM 84.0
#define BAR_SHARE 0.84
/* Above the bars: a line of words for each mark, and one for the count of the highest bar. */
#define MARK_ROW 18.0

typedef struct {
    GString *out;
    const IbidAgeBin *bins;
    const size_t *counts;
    size_t n; /* bins that are drawn */
    double room;
    ChartPanel panel;
} Histogram;

/* What stands at an age. */
typedef struct {
    double days;
    const char *class;
    char *words;
} Mark;

static void mark_clear(gpointer mark)
{
    g_free(((Mark *)mark)->words);
}

static int youngest_first(gconstpointer a, gconstpointer b)
{
    double x = ((const Mark *)a)->days, y = ((const Mark *)b)->days;

    return (x > y) - (x < y);
}

/* Ranges are as wide as each other, whatever their days; within each, days are. */
static double x_of(const Histogram *histogram, double days)
{
    size_t i = 0;

    while (i + 1 < histogram->n && days >= (double)histogram->bins[i].below)
        i++;
    if (histogram->bins[i].below == INT64_MAX)
        return histogram->panel.left + ((double)i + 0.5) * histogram->room;
    return histogram->panel.left +
           histogram->room * ((double)i + MIN(1, (days - (double)histogram->bins[i].from) /
                                                     (double)(histogram->bins[i].below -
                                                              histogram->bins[i].from)));
}

/* "90 to 364 days" on two lines: as much on the first as has room, but not all. */
static void draw_name(const Histogram *histogram, size_t i)
{
    const char *name = histogram->bins[i].name, *cut = strchr(name, ' ');
    double x = histogram->panel.left + ((double)i + 0.5) * histogram->room;
    double y = chart_bottom(&histogram->panel) + CHART_LINE;
    g_autofree char *first = NULL;

    for (const char *p = cut; p != NULL; p = strchr(p + 1, ' ')) {
        g_autofree char *part = g_strndup(name, (gsize)(p - name));

        if (svg_width_of(part, SVG_TICK_SIZE) < histogram->room)
            cut = p;
    }
    first = g_strndup(name, (gsize)(cut - name));
    svg_words(histogram->out, "tick middle", x, y, first);
    svg_words(histogram->out, "tick middle", x, y + SVG_TICK_SIZE + 2, cut + 1);
}

static void draw_bar(const Histogram *histogram, size_t i, size_t all)
{
    double x = histogram->panel.left + (double)i * histogram->room;
    double width = histogram->room * BAR_SHARE, n = (double)histogram->counts[i];
    g_autofree char *rate = words_rate(histogram->counts[i], all);
    g_autofree char *words = g_strdup_printf("%s: %s", histogram->bins[i].name, rate);

    draw_name(histogram, i);
    if (histogram->counts[i] == 0)
        return;
    chart_begin_bar(histogram->out, &histogram->panel, x, histogram->room, words);
    chart_part(histogram->out, &histogram->panel, "plain", x + (histogram->room - width) / 2, width,
               0, n);
    chart_end_bar(histogram->out);
}

/* Over the marks, some of which run through them. */
static void draw_counts(const Histogram *histogram)
{
    for (size_t i = 0; i < histogram->n; i++) {
        g_autofree char *number = words_number(histogram->counts[i]);

        if (histogram->counts[i] > 0)
            svg_words(histogram->out, "tick middle ink halo",
                      histogram->panel.left + ((double)i + 0.5) * histogram->room,
                      chart_y(&histogram->panel, (double)histogram->counts[i]) - 4, number);
    }
}

static GArray *list_marks(const AgesSubject *subject, const IbidAges *all)
{
    GArray *marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    g_autofree char *median = ages_words(all->median);
    Mark half = {all->median, "median", g_strdup_printf("median: %s", median)};

    g_array_set_clear_func(marks, mark_clear);
    g_array_append_val(marks, half);
    for (size_t i = 0; i < subject->options.n_windows; i++) {
        g_autofree char *rate = words_rate(all->n_within[i], all->n);
        Mark window = {subject->options.windows[i], "window",
                       g_strdup_printf("at most %u days: %s", subject->options.windows[i], rate)};

        g_array_append_val(marks, window);
    }
    g_array_sort(marks, youngest_first);
    return marks;
}

/* From the youngest on downwards, so that no line runs through the words of another. */
static void draw_marks(const Histogram *histogram, const GArray *marks)
{
    for (guint i = 0; i < marks->len; i++) {
        const Mark *mark = &g_array_index(marks, Mark, i);
        double x = round(x_of(histogram, mark->days)) + 0.5, y = 12 + (i + 1) * MARK_ROW;
        bool fits = x + 6 + svg_width_of(mark->words, SVG_LABEL_SIZE) < CHART_WIDTH;
        g_autofree char *line = g_strdup_printf("mark %s", mark->class);
        g_autofree char *words = g_strdup_printf("label halo %s", fits ? "start" : "end");

        svg_line(histogram->out, line, x, y - 10, x, chart_bottom(&histogram->panel));
        svg_words(histogram->out, words, fits ? x + 5 : x - 5, y, mark->words);
        g_string_append_c(histogram->out, '\n');
    }
}

/* Up to the oldest, or the last mark. */
static void find_bins(Histogram *histogram, const GArray *marks)
{
    double last = g_array_index(marks, Mark, marks->len - 1).days;
    size_t most = 0;

    histogram->bins = ibid_age_bins(&histogram->n);
    while (histogram->n > 1 && histogram->counts[histogram->n - 1] == 0 &&
           (double)histogram->bins[histogram->n - 2].below >= last)
        histogram->n--;
    for (size_t i = 0; i < histogram->n; i++)
        most = MAX(most, histogram->counts[i]);
    histogram->panel.max = (double)most;
    histogram->room = MIN(histogram->panel.width / (double)histogram->n, WIDEST_ROOM);
    histogram->panel.width = histogram->room * (double)histogram->n;
}

void ages_figure_bins(const AgesSubject *subject, Finding *finding, const IbidAges *all,
                      const size_t *counts)
{
    GString *out = g_string_new(NULL);
    g_autoptr(GArray) marks = list_marks(subject, all);
    g_autofree char *n = words_count(all->n, "reference", "references"),
                    *median = ages_words(all->median);
    g_autofree char *title = g_strdup_printf("The median age of %s is %s", n, median);
    Histogram histogram = {
        .out = out,
        .counts = counts,
        .panel = {LEFT, (marks->len + 2) * MARK_ROW, CHART_WIDTH - LEFT - RIGHT, BARS_HEIGHT, 0}};

    find_bins(&histogram, marks);
    chart_open(out, CHART_WIDTH, chart_bottom(&histogram.panel) + 36, title,
               "References by their age: how much older what is cited is than the article.");
    svg_words(out, "label start strong", 0, 12, "References, by their age");
    chart_values(out, &histogram.panel, chart_step(histogram.panel.max, 6), "");
    for (size_t i = 0; i < histogram.n; i++)
        draw_bar(&histogram, i, all->n);
    draw_marks(&histogram, marks);
    draw_counts(&histogram);
    chart_close(out);
    finding_figure(finding, "ages", g_string_free(out, FALSE),
                   "%s.  The ranges are not equally long.", title);
}
