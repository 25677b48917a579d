#include <math.h>
#include <string.h>

#include "report/historiograph_sheet.h"
#include "report/markup.h"
#include "report/svg.h"
#include "report/svg_file.h"
#include "report/words.h"

#define MARGIN 12.0
/* Between the lane of what is undated and the first day. */
#define LANE_GAP 24.0
/* The words below need so much. */
#define LEAST_LANE 48.0
/* For the scale, and the words above and below. */
#define ABOVE 26.0
#define BELOW 30.0
/* Many lines are drawn lighter, so that what is dense still shows. */
#define N_STRONG 150.0
#define LEAST_OPACITY 0.06
#define MOST_OPACITY 0.7
#define MOST_BOW 60.0
/* Titles in tips are cut there, in letters of a pixel. */
#define TITLE_ROOM 44.0

const char *const historiograph_edge_classes[N_EDGE_KINDS] = {"eb", "ea", "ef"};

static double rounded(double number)
{
    return floor(10 * number + 0.5) / 10;
}

double sheet_x(const Sheet *sheet, uint32_t v)
{
    const IbidLayout *layout = sheet->historiograph->layout;

    if (layout->x[v] >= 0)
        return rounded(sheet->left + layout->x[v]);
    return rounded(sheet->lane_left + (sheet->lane_width + layout->lane) / 2 + layout->x[v]);
}

double sheet_y(const Sheet *sheet, uint32_t v)
{
    return rounded(sheet->historiograph->layout->y[v] + sheet->top);
}

/* Appends the next number of a path: a minus parts it from the one before as well as a blank. */
static void append_step(GString *out, double number)
{
    char last = out->str[out->len - 1];

    if (rounded(number) >= 0 && !g_ascii_isalpha(last))
        g_string_append_c(out, ' ');
    svg_number(out, number);
}

EdgeKind historiograph_edge_kind(unsigned classes)
{
    if ((classes & ~(1u << IBID_CLASS_APPENDIX | 1u << IBID_CLASS_FOOTNOTE)) != 0)
        return EDGE_BODY;
    return (classes & (1u << IBID_CLASS_APPENDIX)) != 0 ? EDGE_APPENDIX : EDGE_FOOTNOTE;
}

/* From the citing piece level to the left, then to the cited one; pieces of about one day are
 * joined by a bow, which passes by what stands between, to the left where there is room.  To whole
 * pixels: pieces lie on all ends. */
static void append_curve(const Sheet *sheet, uint32_t citing, uint32_t cited)
{
    GString *out = sheet->out;
    double x = round(sheet_x(sheet, citing)), y = round(sheet_y(sheet, citing));
    double dx = round(sheet_x(sheet, cited)) - x, dy = round(sheet_y(sheet, cited)) - y;
    double bow = CLAMP(fabs(dy) / 4 - fabs(dx) / 2, 0, MOST_BOW);

    g_string_append_c(out, 'M');
    append_step(out, x);
    append_step(out, y);
    g_string_append_c(out, 'q');
    append_step(out, floor(dx / 2 + (MIN(x, x + dx) < bow ? bow : -bow)));
    append_step(out, bow > 0 ? floor(dy / 2) : 0);
    append_step(out, dx);
    append_step(out, dy);
}

static EdgeKind kind_of(const Historiograph *historiograph, uint32_t arc)
{
    return historiograph_edge_kind(
        ibid_graph_arc(historiograph->graph, historiograph->network->graph_arc[arc])->classes);
}

/* One path for what a piece cites, so that what is dense shows. */
static void append_edges_of(const Sheet *sheet, uint32_t v, EdgeKind kind)
{
    const Historiograph *historiograph = sheet->historiograph;
    const IbidNetwork *network = historiograph->network;
    bool found = false;

    for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
        if (kind_of(historiograph, k) != kind)
            continue;
        if (!found)
            g_string_append(sheet->out, "<path d=\"");
        found = true;
        append_curve(sheet, v, network->out[k]);
    }
    g_string_append(sheet->out, found ? "\"/>" : "");
}

static void open_lines(GString *out, const char *class, size_t n)
{
    char opacity[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd(opacity, sizeof opacity, "%.2f",
                    CLAMP(sqrt(N_STRONG / (double)MAX(1, n)), LEAST_OPACITY, MOST_OPACITY));
    g_string_append_printf(out, "<g class=\"%s\" stroke-opacity=\"%s\">", class, opacity);
}

static void append_edges(const Sheet *sheet)
{
    open_lines(sheet->out, "edges", sheet->historiograph->network->n_arcs);
    for (EdgeKind kind = 0; kind < N_EDGE_KINDS; kind++) {
        g_string_append_printf(sheet->out, "<g class=\"%s\">", historiograph_edge_classes[kind]);
        for (uint32_t v = 0; v < sheet->historiograph->network->n; v++)
            append_edges_of(sheet, v, kind);
        g_string_append(sheet->out, "</g>\n");
    }
    g_string_append(sheet->out, "</g>\n");
}

/* True where a piece may have appeared on more days than it covers. */
static bool has_span(const Sheet *sheet, uint32_t v)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    IbidDatePrecision precision = sheet->historiograph->network->dates[v].precision;

    return precision != IBID_PRECISION_NONE && precision != IBID_PRECISION_DAY &&
           layout->to[v] - layout->from[v] > 2 * layout->radius[v];
}

/* A bar over the days on which a piece may have appeared. */
static void append_spans(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    uint32_t n = (uint32_t)layout->n, n_spans = 0;

    for (uint32_t v = 0; v < n; v++)
        n_spans += has_span(sheet, v);
    open_lines(sheet->out, "spans", n_spans);
    for (uint32_t v = 0; v < n; v++) {
        if (!has_span(sheet, v))
            continue;
        g_string_append_printf(sheet->out, "<path data-of=\"%u\" d=\"M",
                               historiograph_piece(sheet->historiograph, v));
        append_step(sheet->out, layout->from[v] + sheet->left);
        append_step(sheet->out, sheet_y(sheet, v));
        g_string_append_c(sheet->out, 'h');
        append_step(sheet->out, layout->to[v] - layout->from[v]);
        g_string_append(sheet->out, "\"/>");
    }
    g_string_append(sheet->out, "</g>\n");
}

/* Outlines of about the area of a circle of radius 1, about a centre; a circle has no corners.
 * Clusters are told by them where colours are not seen. */
static const struct {
    unsigned n;
    double corners[6][2];
} shapes[HISTORIOGRAPH_CLUSTERS + 1] = {
    {0, {{0}}},
    {4, {{-0.89, -0.89}, {0.89, -0.89}, {0.89, 0.89}, {-0.89, 0.89}}},
    {4, {{0, -1.2}, {1.2, 0}, {0, 1.2}, {-1.2, 0}}},
    {3, {{0, -1.15}, {1.25, 1.05}, {-1.25, 1.05}}},
    {3, {{-1.25, -1.05}, {1.25, -1.05}, {0, 1.15}}},
    {6, {{0, -1.1}, {0.95, -0.55}, {0.95, 0.55}, {0, 1.1}, {-0.95, 0.55}, {-0.95, -0.55}}},
    {4, {{-0.5, -0.89}, {1.25, -0.89}, {0.5, 0.89}, {-1.25, 0.89}}},
    {0, {{0}}},
};

static void append_outline(GString *out, unsigned cluster, double x, double y, double radius)
{
    double at_x = rounded(x + radius * shapes[cluster].corners[0][0]);
    double at_y = rounded(y + radius * shapes[cluster].corners[0][1]);

    g_string_append(out, "<path d=\"M");
    append_step(out, at_x);
    append_step(out, at_y);
    g_string_append_c(out, 'l');
    for (unsigned i = 1; i < shapes[cluster].n; i++) {
        double dx = rounded(x + radius * shapes[cluster].corners[i][0] - at_x);
        double dy = rounded(y + radius * shapes[cluster].corners[i][1] - at_y);

        append_step(out, dx);
        append_step(out, dy);
        at_x += dx;
        at_y += dy;
    }
    g_string_append(out, "z\"");
}

void historiograph_mark(GString *out, unsigned cluster, double x, double y, double radius,
                        const char *more, const char *title)
{
    bool is_circle = shapes[cluster].n == 0;

    if (is_circle) {
        g_string_append(out, "<circle");
        svg_attribute(out, "cx", x);
        svg_attribute(out, "cy", y);
        svg_attribute(out, "r", radius);
    } else {
        append_outline(out, cluster, x, y, radius);
    }
    g_string_append(out, more);
    if (title == NULL) {
        g_string_append(out, "/>");
        return;
    }
    g_string_append(out, "><title>");
    markup_text(out, title);
    g_string_append(out, is_circle ? "</title></circle>" : "</title></path>");
}

/* "Title, 2021-03-05, cited 12 times". */
static char *describe(const Historiograph *historiograph, uint32_t v)
{
    const IbidVertex *vertex = historiograph_vertex(historiograph, v);
    g_autofree char *label = g_utf8_make_valid(vertex->label, -1);
    g_autofree char *title = svg_fit(label, 1, TITLE_ROOM);
    g_autofree char *date = words_date(vertex->date);
    g_autofree char *times = historiograph->citations[v] == 0
                                 ? NULL
                                 : words_count(historiograph->citations[v], "time", "times");

    return g_strdup_printf("%s, %s%s%s", title, date, times == NULL ? "" : ", cited ",
                           times == NULL ? "" : times);
}

static void append_nodes(const Sheet *sheet)
{
    const Historiograph *historiograph = sheet->historiograph;

    g_string_append(sheet->out, "<g class=\"nodes\">\n");
    for (unsigned cluster = 0; cluster <= HISTORIOGRAPH_CLUSTERS; cluster++) {
        g_string_append_printf(sheet->out, "<g class=\"c%c\">",
                               cluster < HISTORIOGRAPH_CLUSTERS ? '0' + (char)cluster : 'x');
        for (uint32_t v = 0; v < historiograph->network->n; v++) {
            g_autofree char *title = NULL;
            char more[32];

            if (historiograph->cluster_of[v] != cluster)
                continue;
            title = sheet->names_all ? describe(historiograph, v) : NULL;
            g_snprintf(more, sizeof more, " data-piece=\"%u\"",
                       historiograph_piece(historiograph, v));
            historiograph_mark(sheet->out, cluster, sheet_x(sheet, v), sheet_y(sheet, v),
                               historiograph->layout->radius[v], more, title);
        }
        g_string_append(sheet->out, "</g>\n");
    }
    g_string_append(sheet->out, "</g>\n");
}

static Sheet sheet_of(const Historiograph *historiograph, bool names_all, GString *out)
{
    const IbidLayout *layout = historiograph->layout;
    Sheet sheet = {.historiograph = historiograph, .out = out, .names_all = names_all};

    sheet.lane_left = MARGIN;
    sheet.lane_width = layout->lane > 0 ? MAX(LEAST_LANE, layout->lane) : 0;
    sheet.left = MARGIN + sheet.lane_width + (layout->lane > 0 && layout->width > 0 ? LANE_GAP : 0);
    sheet.right = sheet.left + layout->width;
    sheet.top = ABOVE;
    sheet.bottom = ABOVE + layout->height + MARGIN / 2;
    sheet.width = sheet.right + MARGIN;
    sheet.height = sheet.bottom + BELOW + historiograph_legend_height(&sheet);
    return sheet;
}

static char *title_of(const Historiograph *historiograph)
{
    g_autofree char *pieces = words_count(historiograph->network->n, "article", "articles");
    g_autofree char *citations =
        words_count(historiograph->network->n_arcs, "citation", "citations");

    return g_strdup_printf("Historiograph of %s and %s", pieces, citations);
}

static void draw(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;

    g_string_append_printf(sheet->out,
                           "<g class=\"field\" data-first=\"%" G_GINT64_FORMAT
                           "\" data-end=\"%" G_GINT64_FORMAT "\"",
                           layout->first_day, layout->end_day);
    svg_attribute(sheet->out, "data-left", sheet->left);
    svg_attribute(sheet->out, "data-right", sheet->right);
    svg_attribute(sheet->out, "data-top", sheet->top);
    svg_attribute(sheet->out, "data-bottom", sheet->bottom);
    g_string_append(sheet->out, ">\n");
    historiograph_bands(sheet);
    append_edges(sheet);
    append_spans(sheet);
    append_nodes(sheet);
    historiograph_labels(sheet);
    g_string_append(sheet->out, "</g>\n");
    historiograph_axis(sheet);
    historiograph_legend(sheet);
}

void historiograph_draw(const Historiograph *historiograph, bool names_all, GString *out)
{
    Sheet sheet = sheet_of(historiograph, names_all, out);
    g_autofree char *title = title_of(historiograph);

    svg_open(out, "historiograph", sheet.width, sheet.height, title,
             "Time runs from left to right; lines run from an article to what it cites.");
    draw(&sheet);
    svg_close(out);
}

bool historiograph_draw_file(const IbidGraph *graph, GString *out, GError **error)
{
    IbidNetwork *all = (IbidNetwork *)ibid_graph_network(graph); /* only read */
    ReportRequest request = {.graph = graph, .counted = all, .selected = all};
    g_autoptr(Historiograph) historiograph = historiograph_new(&request, error);
    g_autoptr(GString) drawing = g_string_new(NULL);
    g_autofree char *file = NULL;

    if (historiograph == NULL)
        return false;
    historiograph_draw(historiograph, /* names_all= */ true, drawing);
    file = svg_file(drawing->str);
    g_string_append(out, file);
    return true;
}
