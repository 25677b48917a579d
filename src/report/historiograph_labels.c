#include <math.h>
#include <stdlib.h>

#include "report/historiograph_sheet.h"
#include "report/svg.h"

/* A title may be so wide. */
#define ROOM 170.0
/* Between a piece and its title, and round titles. */
#define GAP 4.0
/* How far a shape reaches, in radii: triangles have wide corners. */
#define REACH 1.25
/* One title for so many square pixels, and some in any drawing. */
#define AREA_OF_TITLE 14000.0
enum { LEAST_TITLES = 12, MOST_TITLES = 60 };

typedef struct {
    double x1, y1, x2, y2;
} Box;

typedef struct {
    uint32_t vertex, n_cited;
} Candidate;

static int most_cited_first(const void *a, const void *b)
{
    const Candidate *p = a, *q = b;

    if (p->n_cited != q->n_cited)
        return p->n_cited > q->n_cited ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

static bool overlap(const Box *a, const Box *b)
{
    return a->x1 < b->x2 && b->x1 < a->x2 && a->y1 < b->y2 && b->y1 < a->y2;
}

/* What the box covers of pieces, by the squares of their radii; INFINITY where it is taken. */
static double cost_of(const Sheet *sheet, const Box *box, const GArray *taken)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    double cost = 0;

    if (box->x1 < 0 || box->x2 > sheet->width || box->y1 < sheet->top - 6 ||
        box->y2 > sheet->bottom)
        return INFINITY;
    for (guint i = 0; i < taken->len; i++)
        if (overlap(box, &g_array_index(taken, Box, i)))
            return INFINITY;
    for (uint32_t v = 0; v < layout->n; v++) {
        double x = sheet_x(sheet, v), y = sheet_y(sheet, v), r = REACH * layout->radius[v];

        if (overlap(box, &(Box){x - r, y - r, x + r, y + r}))
            cost += r * r;
    }
    return cost;
}

/* Right, left, above and below the piece. */
static Box box_at(const Sheet *sheet, uint32_t v, int side, double width)
{
    double x = sheet_x(sheet, v), y = sheet_y(sheet, v);
    double away = sheet->historiograph->layout->radius[v] + GAP, height = SVG_LABEL_SIZE;

    switch (side) {
    case 0:
        return (Box){x + away, y - height / 2, x + away + width, y + height / 2};
    case 1:
        return (Box){x - away - width, y - height / 2, x - away, y + height / 2};
    case 2:
        return (Box){x - width / 2, y - away - height, x + width / 2, y - away};
    default:
        return (Box){x - width / 2, y + away, x + width / 2, y + away + height};
    }
}

static void append_title(const Sheet *sheet, uint32_t v, GArray *taken)
{
    static const char *const classes[] = {"label start", "label end", "label middle",
                                          "label middle"};
    g_autofree char *label =
        g_utf8_make_valid(historiograph_vertex(sheet->historiograph, v)->label, -1);
    g_autofree char *title = svg_fit(label, SVG_LABEL_SIZE, ROOM);
    double width = svg_width_of(title, SVG_LABEL_SIZE), best = INFINITY;
    int side = 0;
    Box box;

    for (int i = 0; i < (int)G_N_ELEMENTS(classes); i++) {
        double cost;

        box = box_at(sheet, v, i, width);
        cost = cost_of(sheet, &box, taken);
        if (cost >= best)
            continue;
        best = cost;
        side = i;
    }
    /* The first stands in any case, so that there is one; no other covers a piece. */
    if (best == INFINITY || (best > 0 && taken->len > 0))
        return;
    box = box_at(sheet, v, side, width);
    svg_words(sheet->out, classes[side],
              side == 0   ? box.x1
              : side == 1 ? box.x2
                          : (box.x1 + box.x2) / 2,
              box.y2 - 2, title);
    g_array_append_val(taken, box);
}

void historiograph_labels(const Sheet *sheet)
{
    const Historiograph *historiograph = sheet->historiograph;
    uint32_t n = (uint32_t)historiograph->network->n;
    g_autofree Candidate *candidates = g_new(Candidate, n + 1);
    g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(Box));
    double area = sheet->width * (sheet->bottom - sheet->top);
    guint most = (guint)CLAMP(area / AREA_OF_TITLE, LEAST_TITLES, MOST_TITLES);

    for (uint32_t v = 0; v < n; v++)
        candidates[v] = (Candidate){v, historiograph->citations[v]};
    qsort(candidates, n, sizeof *candidates, most_cited_first);
    g_string_append(sheet->out, "<g class=\"labels\">");
    for (uint32_t i = 0; i < MIN(n, 3 * most) && taken->len < most; i++)
        append_title(sheet, candidates[i].vertex, taken);
    g_string_append(sheet->out, "</g>\n");
}
