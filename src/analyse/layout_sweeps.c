#include <stdlib.h>

#include "analyse/layout_part.h"

/* Sweeps, and how many of them without any gain are the last. */
enum { MOST_SWEEPS = 24, IDLE_SWEEPS = 6 };

typedef enum { FROM_EARLIER, FROM_LATER, FROM_BOTH, N_WAYS } Way;

/* A vertex of the layer at hand. */
typedef struct {
    uint32_t vertex;
    double wished, before; /* heights */
} Wish;

/* Wishes that were put together, as isotonic regression does. */
typedef struct {
    double sum;
    uint32_t n;
} Block;

static int by_wish(const void *a, const void *b)
{
    const Wish *p = a, *q = b;

    if (p->wished != q->wished)
        return p->wished < q->wished ? -1 : 1;
    if (p->before != q->before)
        return p->before < q->before ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

static void add_heights(const LayoutPart *part, const uint32_t *ends, uint32_t from, uint32_t end,
                        uint32_t layer, Way way, Block *sum)
{
    for (uint32_t k = from; k < end; k++) {
        uint32_t other = part->layer_of[ends[k]];

        if ((way == FROM_EARLIER && other >= layer) || (way == FROM_LATER && other <= layer))
            continue;
        sum->sum += part->heights[ends[k]];
        sum->n++;
    }
}

static Wish wish_of(const LayoutPart *part, uint32_t v, Way way)
{
    const IbidNetwork *network = part->network;
    uint32_t layer = part->layer_of[v];
    Block sum = {0};

    add_heights(part, network->out, network->out_start[v], network->out_start[v + 1], layer, way,
                &sum);
    add_heights(part, network->in, network->in_start[v], network->in_start[v + 1], layer, way,
                &sum);
    return (Wish){
        .vertex = v,
        .wished = sum.n > 0 ? sum.sum / sum.n : part->heights[v],
        .before = part->heights[v],
    };
}

static double mean(const Block *block)
{
    return block->sum / block->n;
}

/* Heights at least one apart, in order of the wishes, whose squared distances from these are the
 * least. */
static void grant(const LayoutPart *part, const Wish *wishes, uint32_t n, Block *blocks)
{
    uint32_t n_blocks = 0, i = 0;

    for (uint32_t k = 0; k < n; k++) {
        blocks[n_blocks++] = (Block){wishes[k].wished - k, 1};
        for (; n_blocks > 1 && mean(&blocks[n_blocks - 2]) >= mean(&blocks[n_blocks - 1]);
             n_blocks--) {
            blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
            blocks[n_blocks - 2].n += blocks[n_blocks - 1].n;
        }
    }
    for (uint32_t b = 0; b < n_blocks; b++)
        for (uint32_t k = 0; k < blocks[b].n; k++, i++)
            part->heights[wishes[i].vertex] = mean(&blocks[b]) + i;
}

/* Where the layer that begins with the vertex in place `from` ends. */
static uint32_t end_of_layer(const LayoutPart *part, uint32_t from)
{
    uint32_t end = from + 1;

    while (end < part->n &&
           part->layer_of[part->vertices[end]] == part->layer_of[part->vertices[from]])
        end++;
    return end;
}

/* Returns: (transfer full) uint32_t, where layers begin, and the end of the last. */
static GArray *layers_of(const LayoutPart *part)
{
    GArray *starts = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t from = 0; from < part->n; from = end_of_layer(part, from))
        g_array_append_val(starts, from);
    g_array_append_val(starts, part->n);
    return starts;
}

void layout_start(const LayoutPart *part)
{
    for (uint32_t from = 0, end; from < part->n; from = end) {
        end = end_of_layer(part, from);
        for (uint32_t i = from; i < end; i++)
            part->heights[part->vertices[i]] = (i - from) - (end - from - 1) / 2.0;
    }
}

static void sweep_once(const LayoutPart *part, const GArray *starts, Way way, Wish *wishes,
                       Block *blocks)
{
    for (guint i = 0; i + 1 < starts->len; i++) {
        guint layer = way == FROM_LATER ? starts->len - 2 - i : i;
        uint32_t from = g_array_index(starts, uint32_t, layer);
        uint32_t end = g_array_index(starts, uint32_t, layer + 1);

        for (uint32_t k = from; k < end; k++)
            wishes[k - from] = wish_of(part, part->vertices[k], way);
        qsort(wishes, end - from, sizeof *wishes, by_wish);
        grant(part, wishes, end - from, blocks);
    }
}

static void keep(const LayoutPart *part, double *kept)
{
    for (uint32_t i = 0; i < part->n; i++)
        kept[i] = part->heights[part->vertices[i]];
}

void layout_sweep(const LayoutPart *part)
{
    g_autofree Wish *wishes = g_new(Wish, part->n + 1);
    g_autofree Block *blocks = g_new(Block, part->n + 1);
    g_autofree double *best = g_new(double, part->n + 1);
    g_autoptr(GArray) starts = layers_of(part);
    uint64_t fewest = layout_crossings(part, LAYOUT_N_COMPARED);

    keep(part, best);
    for (int sweep = 0, idle = 0; sweep < MOST_SWEEPS && idle < IDLE_SWEEPS; sweep++) {
        uint64_t n;

        sweep_once(part, starts, (Way)(sweep % N_WAYS), wishes, blocks);
        n = layout_crossings(part, LAYOUT_N_COMPARED);
        idle = n < fewest ? 0 : idle + 1;
        if (n >= fewest)
            continue;
        fewest = n;
        keep(part, best);
    }
    for (uint32_t i = 0; i < part->n; i++)
        part->heights[part->vertices[i]] = best[i];
}
