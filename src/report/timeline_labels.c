#include "report/svg.h"
#include "report/timeline_figure.h"

#define MOST_LABELS 16
#define MOST_TRIED 60
#define MOST_ROWS 7
#define MOST_WIDTH 210.0
/* So few pieces are all named, also those that nothing cites. */
#define FEW_PIECES 16
/* Between a pole and its text, and a text and what follows. */
#define SPACE 4.0

static void clear_label(gpointer label)
{
    g_free(((TimelineLabel *)label)->text);
}

static TimelineLabel label_of(const TimelineView *view, const TimelineAxis *axis,
                              const TimelineDot *dot)
{
    const IbidVertex *vertex = ibid_graph_vertex(view->request->graph, dot->piece);
    TimelineLabel label = {.text = svg_fit(vertex->label, SVG_LABEL_SIZE, MOST_WIDTH),
                           .x = dot->x,
                           .y = dot->y + dot->radius};
    double width = svg_width_of(label.text, SVG_LABEL_SIZE);

    label.is_left = dot->x + SPACE + width > axis->right + SPACE;
    label.start = dot->x - (label.is_left ? SPACE + width : SPACE / 2);
    label.end = dot->x + (label.is_left ? SPACE / 2 : SPACE + width);
    return label;
}

/* True where a label would touch another, or one's pole the other's text. */
static bool clash(const TimelineLabel *label, const TimelineLabel *other)
{
    if (label->row == other->row)
        return label->start < other->end + SPACE && other->start < label->end + SPACE;
    if (label->row > other->row)
        return label->x > other->start - 1 && label->x < other->end + 1;
    return other->x > label->start - 1 && other->x < label->end + 1;
}

/* Puts a label into the lowest row that is free among the first `n`; false where none is. */
static bool find_row(TimelineLabel *label, const GArray *labels, guint n)
{
    for (label->row = 0; label->row < MOST_ROWS; label->row++) {
        bool is_free = true;

        for (guint i = 0; i < n && is_free; i++)
            is_free = !clash(label, &g_array_index(labels, TimelineLabel, i));
        if (is_free)
            return true;
    }
    return false;
}

/* Flags that fly to the left first, from left to right; then the others from right to left: so
 * each pole passes by the texts that are already there. */
static int by_flight(gconstpointer a, gconstpointer b)
{
    const TimelineLabel *x = a, *y = b;

    if (x->is_left != y->is_left)
        return x->is_left ? -1 : 1;
    if (x->x < y->x || x->x > y->x)
        return (x->x < y->x) == x->is_left ? -1 : 1;
    return 0;
}

static bool find_rows(GArray *labels)
{
    g_array_sort(labels, by_flight);
    for (guint i = 0; i < labels->len; i++)
        if (!find_row(&g_array_index(labels, TimelineLabel, i), labels, i))
            return false;
    return true;
}

/* Adds a label where all have room with it. */
static void add_label(GArray *labels, TimelineLabel label)
{
    guint i = 0;

    g_array_append_val(labels, label);
    if (find_rows(labels))
        return;
    while (g_array_index(labels, TimelineLabel, i).text != label.text)
        i++;
    g_array_remove_index(labels, i);
    find_rows(labels);
}

static bool is_named(const TimelineView *view, const TimelineDot *dot, guint n_dots)
{
    return dot->date.precision != IBID_PRECISION_NONE &&
           (view->n_cited[dot->piece] > 0 || n_dots <= FEW_PIECES);
}

static unsigned count_rows(const GArray *labels)
{
    unsigned n = 0;

    for (guint i = 0; i < labels->len; i++)
        n = MAX(n, g_array_index(labels, TimelineLabel, i).row + 1);
    return n;
}

GArray *timeline_labels(const TimelineView *view, const TimelineAxis *axis, const GArray *dots,
                        unsigned *ret_n_rows)
{
    GArray *labels = g_array_new(FALSE, FALSE, sizeof(TimelineLabel));
    g_autoptr(GArray) ranked = g_array_copy((GArray *)dots);

    g_array_set_clear_func(labels, clear_label);
    timeline_dots_rank(view, ranked);
    for (guint i = 0; i < MIN(ranked->len, MOST_TRIED) && labels->len < MOST_LABELS; i++) {
        const TimelineDot *dot = &g_array_index(ranked, TimelineDot, i);

        if (is_named(view, dot, dots->len))
            add_label(labels, label_of(view, axis, dot));
    }
    *ret_n_rows = count_rows(labels);
    return labels;
}

void timeline_labels_draw(const GArray *labels, GString *out, double first, double base)
{
    for (guint i = 0; i < labels->len; i++) {
        const TimelineLabel *label = &g_array_index(labels, TimelineLabel, i);
        double y = first - label->row * TIMELINE_LABEL_ROW;

        svg_line(out, "pole", label->x, y - SVG_LABEL_SIZE + 3, label->x, base - label->y);
        svg_words(out, label->is_left ? "label end" : "label start",
                  label->x + (label->is_left ? -SPACE : SPACE), y, label->text);
        g_string_append_c(out, '\n');
    }
}
