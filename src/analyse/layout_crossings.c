#include <math.h>

#include "analyse/layout_part.h"

/* Heights of one layer are one apart. */
#define NEAR 0.5

/* A citation as a line from left to right. */
typedef struct {
    double x1, y1, x2, y2;
    uint32_t from, to;
} Line;

static int by_left_end(const void *a, const void *b)
{
    const Line *p = a, *q = b;

    if (p->x1 != q->x1)
        return p->x1 < q->x1 ? -1 : 1;
    if (p->from != q->from)
        return p->from < q->from ? -1 : 1;
    return p->to < q->to ? -1 : p->to > q->to;
}

static Line line_of(const LayoutPart *part, uint32_t from, uint32_t to)
{
    if (part->x[from] > part->x[to])
        return line_of(part, to, from);
    return (Line){
        part->x[from], part->heights[from], part->x[to], part->heights[to], from, to,
    };
}

static size_t n_arcs_of(const LayoutPart *part)
{
    size_t n = 0;

    for (uint32_t i = 0; i < part->n; i++) {
        uint32_t v = part->vertices[i];

        n += part->network->out_start[v + 1] - part->network->out_start[v];
    }
    return n;
}

/* Returns: (transfer full). */
static GArray *lines_of(const LayoutPart *part, uint32_t most)
{
    const IbidNetwork *network = part->network;
    size_t n_arcs = n_arcs_of(part), step = most == 0 ? 1 : MAX(1, n_arcs / most), number = 0;
    GArray *lines = g_array_sized_new(FALSE, FALSE, sizeof(Line), (guint)(n_arcs / step + 1));

    for (uint32_t i = 0; i < part->n; i++) {
        uint32_t v = part->vertices[i];

        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            Line line = line_of(part, v, network->out[k]);

            if (number++ % step == 0)
                g_array_append_val(lines, line);
        }
    }
    g_array_sort(lines, by_left_end);
    return lines;
}

/* More than 0 where the point lies below the line. */
static double side(const Line *line, double x, double y)
{
    return (line->x2 - line->x1) * (y - line->y1) - (line->y2 - line->y1) * (x - line->x1);
}

static bool cross(const Line *a, const Line *b)
{
    if (MAX(a->y1, a->y2) < MIN(b->y1, b->y2) || MAX(b->y1, b->y2) < MIN(a->y1, a->y2))
        return false;
    if (a->from == b->from || a->to == b->to || a->from == b->to || a->to == b->from)
        return false;
    return side(a, b->x1, b->y1) * side(a, b->x2, b->y2) <= 0 &&
           side(b, a->x1, a->y1) * side(b, a->x2, a->y2) <= 0;
}

/* True where the line runs over a vertex. */
static bool hits(const Line *line, double x, double y)
{
    return x > line->x1 && x < line->x2 &&
           fabs(line->y1 + (line->y2 - line->y1) * (x - line->x1) / (line->x2 - line->x1) - y) <
               NEAR;
}

/* How many vertices of about `most` lines run over, times what each stands for. */
static uint64_t count_hits(const LayoutPart *part, const GArray *lines, uint32_t most)
{
    uint32_t step = most == 0 ? 1 : MAX(1, part->n / most);
    uint64_t n = 0;

    for (uint32_t i = 0; i < part->n; i += step) {
        double x = part->x[part->vertices[i]], y = part->heights[part->vertices[i]];

        for (guint k = 0; k < lines->len && g_array_index(lines, Line, k).x1 < x; k++)
            n += hits(&g_array_index(lines, Line, k), x, y);
    }
    return n * step;
}

uint64_t layout_crossings(const LayoutPart *part, uint32_t most)
{
    g_autoptr(GArray) lines = lines_of(part, most);
    const Line *line = (const Line *)(const void *)lines->data;
    uint64_t n = count_hits(part, lines, most);

    for (guint i = 0; i < lines->len; i++)
        for (guint k = i + 1; k < lines->len && line[k].x1 <= line[i].x2; k++)
            n += cross(&line[i], &line[k]);
    return n;
}
