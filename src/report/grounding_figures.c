#include <math.h>

#include "report/chart.h"
#include "report/grounding_groups.h"
#include "report/markup.h"
#include "report/svg.h"
#include "report/words.h"

#define NAMES_WIDTH 214.0
#define COUNTS_LEFT 202.0 /* where the numbers of articles end */
#define BAR_WIDTH (CHART_WIDTH - NAMES_WIDTH - 12)
#define BAR_HEIGHT 20.0
#define ROW_HEIGHT 28.0
#define HEADING_HEIGHT 26.0
/* A share has its number in its part of the bar, where that has room. */
#define LEAST_PART 36.0

#define LABELS_WIDTH 356.0
#define LIST_WIDTH (CHART_WIDTH - LABELS_WIDTH - 60)
#define LIST_ROW 22.0
#define LIST_BAR 13.0

enum { GROUPS_SHOWN = 8, SOURCES_SHOWN = 12, LEAST_SOURCES = 3, N_ENDS = 4 };

/* In the order in which they stand in a bar. */
static const struct {
    const char *class, *on, *name;
} ends_of[N_ENDS] = {
    {"tone4", "label middle on", "at an outside source"},
    {"elsewhere", "label middle", "unresolved"},
    {"tone2", "label middle", "at an article here without references"},
    {"endless", "label middle on", "nowhere: round and round"},
};

static double share_of(const MeanEnds *ends, size_t i)
{
    const double shares[N_ENDS] = {ends->outside, ends->unresolved, ends->own, ends->endless};

    return shares[i];
}

static char *row_words(const MeanEnds *ends, const char *name)
{
    GString *words = g_string_new(name);

    for (size_t i = 0; i < N_ENDS; i++) {
        g_autofree char *share = words_share(share_of(ends, i));

        if (share_of(ends, i) > 0)
            g_string_append_printf(words, "%s %s %s", i == 0 ? ":" : ",", ends_of[i].name, share);
    }
    return g_string_free(words, FALSE);
}

/* Names in a column, and beside them of how many articles each bar is. */
static void draw_name(GString *out, const MeanEnds *ends, const char *name, double y)
{
    g_autofree char *n = words_number(ends->n);
    g_autofree char *fit = svg_fit(name, SVG_LABEL_SIZE, COUNTS_LEFT - 40);

    svg_words(out, ends->name == NULL ? "label start strong" : "label start", 0, y, fit);
    svg_words(out, "tick end", COUNTS_LEFT, y, n);
}

static void draw_row(GString *out, const MeanEnds *ends, double y)
{
    const char *name = ends->name == NULL ? "All articles" : ends->name;
    g_autofree char *words = row_words(ends, name);
    ChartPanel panel = {NAMES_WIDTH, y, BAR_WIDTH, BAR_HEIGHT, 1};
    double x = NAMES_WIDTH;

    draw_name(out, ends, name, y + 14);
    chart_begin_bar(out, &panel, x, BAR_WIDTH, words);
    for (size_t i = 0; i < N_ENDS; i++) {
        double width = share_of(ends, i) * BAR_WIDTH;
        g_autofree char *share = words_share(share_of(ends, i));

        if (width <= 0)
            continue;
        svg_rect(out, ends_of[i].class, x, y, width, BAR_HEIGHT);
        if (width >= LEAST_PART)
            svg_words(out, ends_of[i].on, x + width / 2, y + 14, share);
        x += width;
    }
    chart_end_bar(out);
}

/* Those of a level that have enough articles for a share.  Returns: where the next has room. */
static double draw_level(GString *out, const GArray *level, const char *name, double y)
{
    guint n = 0;

    while (n < level->len && n < GROUPS_SHOWN &&
           g_array_index(level, MeanEnds, n).n >= WORDS_LEAST_DENOMINATOR)
        n++;
    if (n == 0 || level->len < 2)
        return y; /* the same as all */
    svg_words(out, "label start strong", 0, y + HEADING_HEIGHT - 8, name);
    y += HEADING_HEIGHT;
    for (guint i = 0; i < n; i++, y += ROW_HEIGHT)
        draw_row(out, &g_array_index(level, MeanEnds, i), y);
    return y;
}

static void draw_keys(GString *out, const MeanEnds *all)
{
    double x = 0;

    for (size_t i = 0; i < N_ENDS; i++)
        if (share_of(all, i) > 0)
            x = chart_key(out, ends_of[i].class, x, 12, ends_of[i].name);
}

void grounding_figure_ends(const MeanEnds *all, const GArray *const *levels,
                           const char *const *names, size_t n, Finding *finding)
{
    g_autoptr(GString) inside = g_string_new(NULL), out = g_string_new(NULL);
    g_autofree char *share = words_share(all->outside), *articles = words_number(all->n);
    g_autofree char *title =
        g_strdup_printf("%s of walks along references end at an outside source", share);
    double y = 28;

    draw_keys(inside, all);
    draw_row(inside, all, y);
    y += ROW_HEIGHT;
    for (size_t i = 0; i < n; i++)
        y = draw_level(inside, levels[i], names[i], y);
    for (int tick = 0; tick <= 4; tick++) {
        g_autofree char *words = g_strdup_printf("%d %%", 25 * tick);

        svg_words(inside,
                  tick == 4   ? "tick end"
                  : tick == 0 ? "tick start"
                              : "tick middle",
                  NAMES_WIDTH + tick * BAR_WIDTH / 4, y + 8, words);
    }
    chart_open(out, CHART_WIDTH, y + 14, title,
               "Shares of walks by where they end, of all articles and of the groups with most.");
    g_string_append_len(out, inside->str, (gssize)inside->len);
    chart_close(out);
    finding_figure(
        finding, "ends", g_string_free(g_steal_pointer(&out), FALSE),
        "%s: the mean of %s articles that have references.  Beside each name, of how many "
        "articles its bar is the mean; groups of fewer than %d have none.",
        title, articles, WORDS_LEAST_DENOMINATOR);
}

void grounding_figure_sources(const GArray *sources, Finding *finding)
{
    GString *out;
    guint n = MIN(sources->len, SOURCES_SHOWN);
    double most;

    if (n < LEAST_SOURCES)
        return;
    most = (double)g_array_index(sources, NamedSource, 0).n;
    out = g_string_new(NULL);
    chart_open(out, CHART_WIDTH, 22 + n * LIST_ROW, "Articles that depend on one source",
               "The sources on which most articles depend, and how many do.");
    svg_words(out, "label start strong", LABELS_WIDTH, 12, "Articles that depend on it");
    for (guint i = 0; i < n; i++) {
        const NamedSource *source = &g_array_index(sources, NamedSource, i);
        double y = 22 + i * LIST_ROW, width = (double)source->n / most * LIST_WIDTH;
        g_autofree char *label = svg_fit(source->label, SVG_LABEL_SIZE, LABELS_WIDTH - 14);
        g_autofree char *number = words_number(source->n);

        g_string_append(out, "<g><title>");
        markup_text(out, source->label);
        g_string_append(out, "</title>");
        svg_words(out, "label start", 0, y + 11, label);
        svg_rect(out, "plain", LABELS_WIDTH, y, width, LIST_BAR);
        svg_words(out, "label start", LABELS_WIDTH + width + 6, y + 11, number);
        g_string_append(out, "</g>\n");
    }
    chart_close(out);
    finding_figure(finding, "sources", g_string_free(out, FALSE),
                   "The %u sources with most articles that depend on them.", n);
}
