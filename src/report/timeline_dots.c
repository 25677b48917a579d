#include <math.h>

#include "report/markup.h"
#include "report/svg.h"
#include "report/timeline_figure.h"
#include "report/words.h"

/* More are bars: neither reader nor browser wants so many dots. */
#define MOST_DOTS 800
#define MOST_HEIGHT 170.0
#define LEAST_RADIUS 3.0
#define MOST_RADIUS 9.0
/* Dots that stand for the most cited of many pieces. */
#define MOST_CHOSEN 40
/* Between two dots. */
#define GAP 1.0

/* Sizes that are tried until all fit. */
static const double scales[] = {1, 0.8, 0.65, 0.5};

static uint32_t most_cited(const TimelineView *view)
{
    uint32_t most = 1;

    for (guint i = 0; i < view->pieces->len; i++)
        most = MAX(most, view->n_cited[g_array_index(view->pieces, size_t, i)]);
    return most;
}

/* A dot's area grows with the citations. */
static double radius_of(const TimelineView *view, size_t piece, uint32_t most)
{
    double share = (double)view->n_cited[piece] / most;

    return sqrt(LEAST_RADIUS * LEAST_RADIUS +
                share * (MOST_RADIUS * MOST_RADIUS - LEAST_RADIUS * LEAST_RADIUS));
}

static TimelineDot dot_of(const TimelineView *view, const TimelineAxis *axis, size_t piece,
                          double radius)
{
    IbidDate date = ibid_graph_vertex(view->request->graph, piece)->date;
    double x = date.precision == IBID_PRECISION_NONE ? axis->undated
                                                     : timeline_axis_at(axis, ibid_date_days(date));

    return (TimelineDot){piece, x, radius, radius, date};
}

/* How high a dot must be to lie on another one; 0 where it passes by. */
static double height_over(const TimelineDot *dot, const TimelineDot *other)
{
    double apart = dot->radius + other->radius + GAP, aside = fabs(dot->x - other->x);

    return aside >= apart ? 0 : other->y + sqrt(apart * apart - aside * aside);
}

static bool touches(const TimelineDot *dot, const TimelineDot *other)
{
    return hypot(dot->x - other->x, dot->y - other->y) < dot->radius + other->radius + GAP - 1e-6;
}

/* Lets a dot down among those at [first, end), which are near, until it lies. */
static void put_down(TimelineDot *dot, const GArray *dots, guint first, guint end)
{
    double lowest = INFINITY;

    for (guint i = first; i <= end; i++) {
        TimelineDot tried = *dot;
        bool is_free = true;

        if (i < end)
            tried.y = height_over(dot, &g_array_index(dots, TimelineDot, i));
        if (tried.y < dot->radius)
            continue;
        for (guint k = first; k < end && is_free; k++)
            is_free = !touches(&tried, &g_array_index(dots, TimelineDot, k));
        if (is_free)
            lowest = MIN(lowest, tried.y);
    }
    dot->y = lowest;
}

/* Undated pieces fill rows of a lane. */
static void place_undated(GArray *dots, guint first)
{
    double width = 0, base = 0, height = 0;

    for (guint i = first, row = first; i < dots->len; i++) {
        TimelineDot *dot = &g_array_index(dots, TimelineDot, i);

        if (i > row && width + 2 * dot->radius > 48) {
            base += height + GAP;
            width = height = 0;
            row = i;
        }
        dot->x += width + dot->radius - 24;
        dot->y = base + dot->radius;
        width += 2 * dot->radius + GAP;
        height = MAX(height, 2 * dot->radius);
    }
}

static int by_place(gconstpointer a, gconstpointer b)
{
    const TimelineDot *x = a, *y = b;
    bool is_undated = x->date.precision == IBID_PRECISION_NONE;

    if (is_undated != (y->date.precision == IBID_PRECISION_NONE))
        return is_undated ? 1 : -1;
    if (x->x < y->x || x->x > y->x)
        return x->x < y->x ? -1 : 1;
    return (x->piece > y->piece) - (x->piece < y->piece);
}

/* All pieces by place, none put down yet; undated ones at the end. */
static GArray *list_dots(const TimelineView *view, const TimelineAxis *axis, double scale)
{
    GArray *dots = g_array_new(FALSE, FALSE, sizeof(TimelineDot));
    uint32_t most = most_cited(view);

    for (guint i = 0; i < view->pieces->len; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);
        TimelineDot dot = dot_of(view, axis, piece, scale * radius_of(view, piece, most));

        g_array_append_val(dots, dot);
    }
    g_array_sort(dots, by_place);
    return dots;
}

static double height_of(const GArray *dots)
{
    double height = 0;

    for (guint i = 0; i < dots->len; i++) {
        const TimelineDot *dot = &g_array_index(dots, TimelineDot, i);

        height = MAX(height, dot->y + dot->radius);
    }
    return height;
}

/* NULL where they pile up too high. */
static GArray *pile(const TimelineView *view, const TimelineAxis *axis, double scale)
{
    g_autoptr(GArray) dots = list_dots(view, axis, scale);
    guint near = 0, n = 0;

    for (; n < dots->len; n++) {
        TimelineDot *dot = &g_array_index(dots, TimelineDot, n);

        if (dot->date.precision == IBID_PRECISION_NONE)
            break;
        while (g_array_index(dots, TimelineDot, near).x < dot->x - 2 * MOST_RADIUS - GAP)
            near++;
        put_down(dot, dots, near, n);
        if (dot->y + dot->radius > MOST_HEIGHT)
            return NULL; /* the time that a pile takes grows with the cube of its dots */
    }
    place_undated(dots, n);
    return height_of(dots) <= MOST_HEIGHT ? g_steal_pointer(&dots) : NULL;
}

GArray *timeline_dots(const TimelineView *view, const TimelineAxis *axis, double *ret_height)
{
    for (size_t i = 0; i < G_N_ELEMENTS(scales) && view->pieces->len <= MOST_DOTS; i++) {
        GArray *dots = pile(view, axis, scales[i]);

        if (dots == NULL)
            continue;
        *ret_height = height_of(dots);
        return dots;
    }
    return NULL;
}

static int most_cited_first(gconstpointer a, gconstpointer b, gpointer data)
{
    size_t x = ((const TimelineDot *)a)->piece, y = ((const TimelineDot *)b)->piece;
    const uint32_t *n_cited = data;

    if (n_cited[x] != n_cited[y])
        return n_cited[x] > n_cited[y] ? -1 : 1;
    return (x > y) - (x < y);
}

void timeline_dots_rank(const TimelineView *view, GArray *dots)
{
    g_array_sort_with_data(dots, most_cited_first, (gpointer)view->n_cited);
}

GArray *timeline_chosen_dots(const TimelineView *view, const TimelineAxis *axis)
{
    g_autoptr(GArray) all = list_dots(view, axis, 1);
    GArray *chosen = g_array_new(FALSE, FALSE, sizeof(TimelineDot));

    timeline_dots_rank(view, all);
    for (guint i = 0; i < MIN(all->len, MOST_CHOSEN); i++) {
        const TimelineDot *dot = &g_array_index(all, TimelineDot, i);
        bool is_free = dot->date.precision != IBID_PRECISION_NONE;

        for (guint k = 0; k < chosen->len && is_free; k++) {
            const TimelineDot *other = &g_array_index(chosen, TimelineDot, k);

            is_free = fabs(dot->x - other->x) >= dot->radius + other->radius + GAP;
        }
        if (is_free)
            g_array_append_val(chosen, *dot);
    }
    return chosen;
}

/* A line over all days that a piece may be of. */
static void draw_doubt(const TimelineAxis *axis, const TimelineDot *dot, GString *out, double base)
{
    int64_t first, end;

    if (dot->date.precision == IBID_PRECISION_NONE || dot->date.precision == IBID_PRECISION_DAY)
        return;
    ibid_date_span(dot->date, &first, &end);
    svg_line(out, "doubt", timeline_axis_at(axis, first), base - dot->y,
             timeline_axis_at(axis, end), base - dot->y);
}

void timeline_dots_draw(const TimelineView *view, const TimelineAxis *axis, const GArray *dots,
                        GString *out, double base)
{
    for (guint i = 0; i < dots->len; i++)
        draw_doubt(axis, &g_array_index(dots, TimelineDot, i), out, base);
    for (guint i = 0; i < dots->len; i++) {
        const TimelineDot *dot = &g_array_index(dots, TimelineDot, i);
        g_autofree char *words = timeline_words(view, dot->piece, true);

        g_string_append_printf(out, "<circle class=\"%s\" data-piece=\"%zu\"",
                               dot->date.precision == IBID_PRECISION_DAY ? "dot" : "dot vague",
                               dot->piece);
        svg_attribute(out, "cx", dot->x);
        svg_attribute(out, "cy", base - dot->y);
        svg_attribute(out, "r", dot->radius);
        g_string_append(out, "><title>");
        markup_text(out, words);
        g_string_append(out, "</title></circle>\n");
    }
}
