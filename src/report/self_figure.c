#include <math.h>

#include "report/chart.h"
#include "report/self_origins.h"
#include "report/svg.h"
#include "report/words.h"

/* The figure of all together. */
#define LEFT 52.0
#define RIGHT 158.0 /* for what the lines are called */
#define PLOT (CHART_WIDTH - LEFT - RIGHT)
#define BARS_HEIGHT 250.0 /* of all panels with bars, which have one scale */
#define LEAST_HEIGHT 26.0
#define RATE_HEIGHT 96.0
#define HEADING_GAP 17.0 /* between a heading and what it heads */
#define PANEL_GAP 57.0   /* with the labels of periods, and the heading of the next */
#define WIDEST_ROOM 56.0 /* that a period is given */
#define BAR_SHARE 0.8    /* of its room */
#define NAME_HEIGHT 34.0 /* of two lines at the end of a line */

/* One of those side by side. */
enum { GROUPS_A_ROW = 3 };
#define GROUP_WIDTH 246.0
#define GROUP_HEIGHT 150.0
#define GROUP_LEFT 36.0
#define GROUP_RIGHT 8.0
#define GROUP_BARS 72.0

static const char *const part_names[IBID_N_SELF_PARTS] = {"Whole", "Body", "Appendix"};

typedef struct {
    GString *out;
    const SelfView *view;
    const SelfOriginCounts *counts;
    double left, room;    /* of the first period; of each */
    unsigned n_slots;     /* periods, and one more where something has none */
    SelfOrigin n_origins; /* that are drawn: all, or only those here */
} Drawing;

/* Those without a period stand half a room apart. */
static double slot_left(const Drawing *drawing, unsigned slot)
{
    bool is_apart = slot == drawing->counts->bins.n && slot > 0;

    return drawing->left + (slot + (is_apart ? 0.5 : 0)) * drawing->room;
}

static double width_of(const Drawing *drawing)
{
    return slot_left(drawing, drawing->n_slots - 1) + drawing->room - drawing->left;
}

static void lay_out(Drawing *drawing, double left, double width)
{
    const SelfOriginCounts *counts = drawing->counts;
    bool has_more = self_origins_all(&counts->of[IBID_SELF_WHOLE][counts->bins.n]) > 0;

    drawing->n_slots = counts->bins.n + has_more;
    drawing->left = left;
    drawing->room = MIN(width / (drawing->n_slots + (has_more ? 0.5 : 0)), WIDEST_ROOM);
}

static size_t drawn_of(const Drawing *drawing, const SelfOrigins *origins)
{
    size_t n = 0;

    for (SelfOrigin i = 0; i < drawing->n_origins; i++)
        n += origins->n[i];
    return n;
}

static double most_of(const Drawing *drawing, IbidSelfPart part)
{
    size_t most = 0;

    for (unsigned i = 0; i < drawing->n_slots; i++)
        most = MAX(most, drawn_of(drawing, &drawing->counts->of[part][i]));
    return (double)most;
}

/* "own 12, own outlet 3, others here 20, not here 40". */
static char *count_words(const Drawing *drawing, const SelfOrigins *origins)
{
    static const char *const names[N_SELF_ORIGINS] = {"own", "own outlet", "others here",
                                                      "not here"};
    GString *words = g_string_new(NULL);

    for (SelfOrigin i = 0; i < drawing->n_origins; i++) {
        g_autofree char *n = words_number(origins->n[i]);

        if (origins->n[i] > 0)
            g_string_append_printf(words, "%s%s %s", words->len > 0 ? ", " : "", names[i], n);
    }
    return g_string_free(words, FALSE);
}

static void draw_stack(const Drawing *drawing, const ChartPanel *panel, IbidSelfPart part,
                       unsigned slot)
{
    const SelfOrigins *origins = &drawing->counts->of[part][slot];
    g_autofree char *name = time_bins_name(&drawing->counts->bins, slot);
    g_autofree char *counts = count_words(drawing, origins);
    g_autofree char *words = g_strdup_printf("%s: %s", name, counts);
    double x = slot_left(drawing, slot), width = drawing->room * BAR_SHARE, from = 0;

    if (drawn_of(drawing, origins) == 0)
        return;
    chart_begin_bar(drawing->out, panel, x, drawing->room, words);
    x += (drawing->room - width) / 2;
    for (SelfOrigin i = 0; i < drawing->n_origins; i++) {
        chart_part(drawing->out, panel, self_origin_class(i), x, width, from,
                   (double)origins->n[i]);
        from += (double)origins->n[i];
    }
    chart_end_bar(drawing->out);
}

static void draw_bars(const Drawing *drawing, const ChartPanel *panel, IbidSelfPart part,
                      double step)
{
    chart_values(drawing->out, panel, step, "");
    for (unsigned slot = 0; slot < drawing->n_slots; slot++)
        draw_stack(drawing, panel, part, slot);
}

/* @right  where words at the right must end */
static void draw_periods(const Drawing *drawing, const ChartPanel *panel, double right)
{
    static const char undated[] = "no date";
    const TimeBins *bins = &drawing->counts->bins;
    double x = slot_left(drawing, bins->n);

    chart_periods(drawing->out, panel, bins, drawing->room);
    if (drawing->n_slots > bins->n && x + svg_width_of(undated, SVG_TICK_SIZE) <= right)
        svg_words(drawing->out, "tick start", x, chart_bottom(panel) + CHART_LINE, undated);
}

/* The line of one part: what was own of all up to each period, where that is enough for a rate. */
typedef struct {
    IbidSelfPart part;
    GString *path;
    double last; /* y */
    double most; /* percent */
    size_t own, base;
} RateLine;

static double percent(const RateLine *line)
{
    return 100.0 * (double)line->own / (double)line->base;
}

/* Appends points to the path where `panel` is known; else looks for the highest only. */
static void follow(const Drawing *drawing, const ChartPanel *panel, RateLine *line)
{
    const SelfOriginCounts *counts = drawing->counts;
    SelfOrigins so_far = {0};

    for (unsigned i = 0; i < counts->bins.n; i++) {
        self_origins_add(&so_far, &counts->of[line->part][i]);
        line->own = so_far.n[SELF_ORIGIN_OWN];
        line->base = self_origins_base(drawing->view, counts->group, &so_far);
        if (line->base < WORDS_LEAST_DENOMINATOR)
            continue;
        line->most = MAX(line->most, percent(line));
        if (panel == NULL)
            continue;
        line->last = chart_y(panel, percent(line));
        g_string_append_c(line->path, line->path->len == 0 ? 'M' : 'L');
        chart_point(line->path, slot_left(drawing, i) + drawing->room / 2, line->last);
    }
}

static void draw_line(const Drawing *drawing, const RateLine *line, double name_y)
{
    g_autofree char *rate = words_rate(line->own, line->base);
    double x = slot_left(drawing, drawing->counts->bins.n - 1) + drawing->room / 2;

    g_string_append_printf(drawing->out, "<path class=\"line %s\" d=\"%s\"/>",
                           line->part == IBID_SELF_BODY ? "whole" : "dashed", line->path->str);
    g_string_append(drawing->out, "<circle class=\"own\"");
    svg_attribute(drawing->out, "cx", x);
    svg_attribute(drawing->out, "cy", line->last);
    svg_attribute(drawing->out, "r", 3);
    g_string_append(drawing->out, "/>");
    svg_words(drawing->out, "label start strong", x + 9, name_y, part_names[line->part]);
    svg_words(drawing->out, "label start", x + 9, name_y + CHART_LINE - 2, rate);
    g_string_append_c(drawing->out, '\n');
}

/* Where the names of the lines stand, so that none covers another. */
static void place_names(const RateLine *lines, size_t n, const ChartPanel *panel, double *ys)
{
    size_t lower = n > 1 && lines[1].last > lines[0].last ? 1 : 0;

    for (size_t i = 0; i < n; i++)
        ys[i] = lines[i].last;
    if (n > 1 && fabs(ys[0] - ys[1]) < NAME_HEIGHT) {
        ys[lower] = MIN((ys[0] + ys[1] + NAME_HEIGHT) / 2, chart_bottom(panel) - CHART_LINE / 2);
        ys[1 - lower] = ys[lower] - NAME_HEIGHT;
    }
}

/* Returns: the height that it took. */
static double draw_rates(const Drawing *drawing, double top)
{
    static const double tops[] = {10, 20, 40, 60, 100};
    ChartPanel panel = {LEFT, top, width_of(drawing), RATE_HEIGHT, 0};
    RateLine lines[2] = {0};
    double ys[2], most = 0;
    size_t n = 0, k = 0;

    for (IbidSelfPart part = IBID_SELF_BODY; part < IBID_N_SELF_PARTS; part++) {
        lines[n] = (RateLine){.part = part};
        follow(drawing, NULL, &lines[n]);
        most = MAX(most, lines[n].most);
        n += lines[n].base >= WORDS_LEAST_DENOMINATOR;
    }
    if (n == 0)
        return 0;
    while (tops[k] < most)
        k++;
    panel.max = tops[k];
    svg_words(drawing->out, "label start strong", 0, top - HEADING_GAP,
              ibid_piece_groups_holds_all(drawing->view->groups, drawing->counts->group)
                  ? "Own so far, of all references"
                  : "Own so far, of references to articles here");
    chart_values(drawing->out, &panel, k == 2 || k == 3 ? 20 : panel.max / 2, " %");
    for (size_t i = 0; i < n; i++) {
        lines[i].path = g_string_new(NULL);
        follow(drawing, &panel, &lines[i]);
    }
    place_names(lines, n, &panel, ys);
    for (size_t i = 0; i < n; i++) {
        draw_line(drawing, &lines[i], ys[i]);
        g_string_free(lines[i].path, TRUE);
    }
    draw_periods(drawing, &panel, CHART_WIDTH);
    return RATE_HEIGHT + CHART_LINE;
}

/* Squares and totals of what is drawn. */
static void draw_keys(const Drawing *drawing, const SelfOrigins *total)
{
    static const char *const names[N_SELF_ORIGINS] = {"own", "others’ in the same outlet",
                                                      "others’ articles here", "not in the corpus"};
    double x = 0;

    for (SelfOrigin i = 0; i < drawing->n_origins; i++) {
        g_autofree char *n = words_number(total->n[i]);
        g_autofree char *words = g_strdup_printf("%s %s", n, names[i]);

        if (total->n[i] > 0)
            x = chart_key(drawing->out, self_origin_class(i), x, 12, words);
    }
}

/* The panels of body and appendix, of one scale.  Returns: where the next has room. */
static double draw_parts(const Drawing *drawing, double top)
{
    double most[IBID_N_SELF_PARTS] = {0}, all = 0, step;

    for (IbidSelfPart part = IBID_SELF_BODY; part < IBID_N_SELF_PARTS; part++) {
        most[part] = most_of(drawing, part);
        all += most[part];
    }
    step = chart_step(all, 8);
    all = 0;
    for (IbidSelfPart part = IBID_SELF_BODY; part < IBID_N_SELF_PARTS; part++)
        all += most[part] = ceil(most[part] / step) * step;
    for (IbidSelfPart part = IBID_SELF_BODY; part < IBID_N_SELF_PARTS; part++) {
        g_autofree char *words = NULL;
        ChartPanel panel = {LEFT, top, width_of(drawing), most[part] / all * BARS_HEIGHT,
                            most[part]};

        if (most[part] == 0)
            continue;
        if (panel.height < LEAST_HEIGHT) {
            panel.height = LEAST_HEIGHT;
            panel.max = LEAST_HEIGHT * all / BARS_HEIGHT;
        }
        words = words_count(drawn_of(drawing, &drawing->counts->total[part]), "reference",
                            "references");
        svg_words(drawing->out, "label start strong", 0, top - HEADING_GAP, part_names[part]);
        svg_words(drawing->out, "label start", svg_width_of(part_names[part], SVG_LABEL_SIZE) + 14,
                  top - HEADING_GAP, words);
        draw_bars(drawing, &panel, part, step);
        draw_periods(drawing, &panel, CHART_WIDTH);
        top += panel.height + PANEL_GAP;
    }
    return top;
}

void self_figure_whole(const SelfView *view, Finding *finding, const SelfOriginCounts *counts)
{
    g_autoptr(GString) inside = g_string_new(NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    const SelfOrigins *total = &counts->total[IBID_SELF_WHOLE];
    g_autofree char *length = time_bins_length(&counts->bins);
    g_autofree char *own =
        words_rate(total->n[SELF_ORIGIN_OWN], self_origins_base(view, counts->group, total));
    bool holds_all = ibid_piece_groups_holds_all(view->groups, counts->group);
    g_autofree char *title = g_strdup_printf("Of the references%s, %s are own",
                                             holds_all ? "" : " to articles here", own);
    g_autofree char *words = NULL, *description = NULL, *lines = NULL;
    Drawing drawing = {inside, view, counts, 0, 0, 0, N_SELF_ORIGINS};
    double height, rates;

    lay_out(&drawing, LEFT, PLOT);
    draw_keys(&drawing, total);
    height = draw_parts(&drawing, 63);
    rates = draw_rates(&drawing, height);
    height += rates > 0 ? rates : CHART_LINE - PANEL_GAP + 12;
    words = count_words(&drawing, total);
    description = g_strdup_printf("References per %s of the citing article: %s.", length, words);
    chart_open(out, CHART_WIDTH, height + 6, title, description);
    g_string_append_len(out, inside->str, (gssize)inside->len);
    chart_close(out);
    lines = rates == 0 ? g_strdup("")
                       : g_strdup_printf("  Lines: own so far, from the first %s on; none where "
                                         "that is of fewer than %d.",
                                         length, WORDS_LEAST_DENOMINATOR);
    finding_figure(finding, "self-time", g_string_free(g_steal_pointer(&out), FALSE),
                   "%s.  Bars: references per %s of the citing article.%s", title, length, lines);
}

static void draw_group(GString *out, const SelfView *view, const SelfOriginCounts *counts,
                       guint number)
{
    const SelfOrigins *total = &counts->total[IBID_SELF_WHOLE];
    g_autofree char *name =
        svg_fit(self_name(view, counts->group), SVG_LABEL_SIZE, GROUP_WIDTH - CHART_LINE);
    g_autofree char *rate =
        words_rate(total->n[SELF_ORIGIN_OWN], self_origins_base(view, counts->group, total));
    g_autofree char *words = g_strdup_printf("own %s", rate);
    double left = number % GROUPS_A_ROW * (GROUP_WIDTH + 11);
    double top = 28 + number / GROUPS_A_ROW * GROUP_HEIGHT;
    Drawing drawing = {out, view, counts, 0, 0, 0, SELF_ORIGIN_ELSEWHERE};
    ChartPanel panel = {left + GROUP_LEFT, top + 38, GROUP_WIDTH - GROUP_LEFT - GROUP_RIGHT,
                        GROUP_BARS, 0};
    double step;

    lay_out(&drawing, panel.left, panel.width);
    panel.width = width_of(&drawing);
    step = chart_step(most_of(&drawing, IBID_SELF_WHOLE), 3);
    panel.max = ceil(most_of(&drawing, IBID_SELF_WHOLE) / step) * step;
    svg_words(out, "label start strong", left, top + 10, name);
    svg_words(out, "tick start", left, top + 24, words);
    draw_bars(&drawing, &panel, IBID_SELF_WHOLE, step);
    draw_periods(&drawing, &panel, left + GROUP_WIDTH);
}

static bool sets_apart(const GPtrArray *all)
{
    for (guint i = 0; i < all->len; i++) {
        const SelfOriginCounts *counts = g_ptr_array_index(all, i);

        if (counts->bins.n > 0 &&
            self_origins_all(&counts->of[IBID_SELF_WHOLE][counts->bins.n]) > 0)
            return true;
    }
    return false;
}

void self_figure_groups(const SelfView *view, Finding *finding, const GPtrArray *all)
{
    GString *out = g_string_new(NULL);
    SelfOrigins total = {0};
    Drawing key = {out, view, g_ptr_array_index(all, 0), 0, 0, 0, SELF_ORIGIN_ELSEWHERE};
    guint n_rows = (all->len + GROUPS_A_ROW - 1) / GROUPS_A_ROW;

    for (guint i = 0; i < all->len; i++)
        self_origins_add(
            &total, &((const SelfOriginCounts *)g_ptr_array_index(all, i))->total[IBID_SELF_WHOLE]);
    chart_open(out, CHART_WIDTH, 28 + n_rows * GROUP_HEIGHT, "Own references, one by one",
               "Those with most own references, each with its references to articles here by "
               "period.");
    draw_keys(&key, &total);
    for (guint i = 0; i < all->len; i++)
        draw_group(out, view, g_ptr_array_index(all, i), i);
    chart_close(out);
    finding_figure(finding, "self-groups", g_string_free(out, FALSE),
                   "The %u with most own references: their references to articles here, body and "
                   "appendix together.  Each has a scale of its own.%s",
                   all->len,
                   sets_apart(all) ? "  Set apart on the right: articles without a date, or with "
                                     "one that is vaguer."
                                   : "");
}
