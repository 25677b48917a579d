#include <math.h>

#include "report/historiograph_sheet.h"
#include "report/svg.h"
#include "report/words.h"

#define ROW 20.0
#define ABOVE 14.0
#define SAMPLE 26.0 /* width of a line that is shown */
#define GAP 6.0
#define BETWEEN 20.0
#define CLUSTER_ROOM 230.0
#define RADIUS 5.0
#define LEAST_RADIUS 3.5

/* Where the next entry goes; nothing is drawn where there is no sheet to draw on. */
typedef struct {
    const Sheet *sheet;
    bool draws;
    double x, y;
} Pen;

/* Makes room for an entry.  Returns: where its words begin. */
static double place(Pen *pen, double sample, const char *words)
{
    double width = sample + GAP + svg_width_of(words, SVG_TICK_SIZE), x;

    if (pen->x > pen->sheet->left && pen->x + width > pen->sheet->right) {
        pen->x = 12;
        pen->y += ROW;
    }
    x = pen->x + sample + GAP;
    pen->x += width + BETWEEN;
    return x;
}

static void add_line(Pen *pen, const char *class, const char *words)
{
    double x = place(pen, SAMPLE, words);

    if (!pen->draws)
        return;
    svg_line(pen->sheet->out, class, x - GAP - SAMPLE, pen->y - 4, x - GAP, pen->y - 4);
    svg_words(pen->sheet->out, "tick start", x, pen->y, words);
}

static void add_mark(Pen *pen, unsigned cluster, double radius, const char *words)
{
    double x = place(pen, 2 * radius, words);
    char class[] = "<g class=\"cx\">";

    if (!pen->draws)
        return;
    class[11] = cluster < HISTORIOGRAPH_CLUSTERS ? '0' + (char)cluster : 'x';
    g_string_append(pen->sheet->out, class);
    historiograph_mark(pen->sheet->out, cluster, x - GAP - radius, pen->y - 4, radius, "", NULL);
    g_string_append(pen->sheet->out, "</g>");
    svg_words(pen->sheet->out, "tick start", x, pen->y, words);
}

/* The greatest piece, whose mark may be higher than a row. */
static uint32_t most_cited(const Historiograph *historiograph)
{
    uint32_t most = 0;

    for (uint32_t v = 0; v < historiograph->network->n; v++)
        if (historiograph->citations[v] > historiograph->citations[most])
            most = v;
    return most;
}

static void add_sizes(Pen *pen)
{
    const Historiograph *historiograph = pen->sheet->historiograph;
    uint32_t most = most_cited(historiograph);
    g_autofree char *times = NULL, *words = NULL;

    if (historiograph->network->n == 0 || historiograph->citations[most] == 0)
        return;
    times = words_count(historiograph->citations[most], "time", "times");
    words = g_strdup_printf("cited %s, most of all", times);
    add_mark(pen, HISTORIOGRAPH_CLUSTERS, LEAST_RADIUS, "never cited");
    add_mark(pen, HISTORIOGRAPH_CLUSTERS, historiograph->layout->radius[most], words);
}

static void add_edges(Pen *pen)
{
    static const char *const words[N_EDGE_KINDS] = {"cites it in the text", "in an appendix only",
                                                    "in a footnote only"};
    const Historiograph *historiograph = pen->sheet->historiograph;
    bool found[N_EDGE_KINDS] = {false};

    for (uint32_t k = 0; k < historiograph->network->n_arcs; k++)
        found[historiograph_edge_kind(
            ibid_graph_arc(historiograph->graph, historiograph->network->graph_arc[k])->classes)] =
            true;
    for (EdgeKind kind = 0; kind < N_EDGE_KINDS; kind++)
        if (found[kind])
            add_line(pen, historiograph_edge_classes[kind], words[kind]);
}

static void add_spans(Pen *pen)
{
    const IbidNetwork *network = pen->sheet->historiograph->network;

    for (uint32_t v = 0; v < network->n; v++)
        if (network->dates[v].precision != IBID_PRECISION_NONE &&
            network->dates[v].precision != IBID_PRECISION_DAY) {
            add_line(pen, "spans", "when it appeared, where no day is known");
            return;
        }
}

static void add_clusters(Pen *pen)
{
    const Historiograph *historiograph = pen->sheet->historiograph;

    for (guint i = 0; i < historiograph->names->len; i++) {
        const char *name = g_ptr_array_index(historiograph->names, i);
        g_autofree char *valid = name == NULL ? NULL : g_utf8_make_valid(name, -1);
        g_autofree char *words = name == NULL ? NULL : svg_fit(valid, SVG_TICK_SIZE, CLUSTER_ROOM);

        if (words == NULL)
            continue;
        add_mark(pen, i, RADIUS, words);
    }
    if (historiograph->names->len > 0)
        add_mark(pen, HISTORIOGRAPH_CLUSTERS, RADIUS, "in another, or in none");
}

static double lay_out(const Sheet *sheet, bool draws, double top)
{
    const Historiograph *historiograph = sheet->historiograph;
    double radius = historiograph->network->n > 0
                        ? historiograph->layout->radius[most_cited(historiograph)]
                        : 0;
    double excess = MAX(0, radius - ROW / 2);
    Pen pen = {sheet, draws, 12, top + ABOVE + excess};

    add_edges(&pen);
    add_spans(&pen);
    add_sizes(&pen);
    if (pen.x > 12 && historiograph->names->len > 0) {
        pen.x = 12;
        pen.y += ROW + excess;
    }
    add_clusters(&pen);
    return pen.y + ROW / 2 - top;
}

double historiograph_legend_height(const Sheet *sheet)
{
    return lay_out(sheet, /* draws= */ false, 0);
}

void historiograph_legend(const Sheet *sheet)
{
    g_string_append(sheet->out, "<g class=\"legend\">");
    lay_out(sheet, /* draws= */ true, sheet->height - historiograph_legend_height(sheet));
    g_string_append(sheet->out, "</g>\n");
}
