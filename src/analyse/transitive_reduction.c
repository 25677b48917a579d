#include <ibid/chains.h>
#include <string.h>

#include "base/watch.h"

/*
 * Vertices stand in places, each behind all that it cites.  Arcs are decided by blocks of cited
 * vertices, the last places first: so all arcs to places behind a block are decided already, and
 * what reaches the block is found along those few that stay.
 */

enum { N_WORDS = 8, BLOCK = 64 * N_WORDS, NO_COLUMN = BLOCK };

/* Which vertices of the block are reached; a bit each. */
typedef struct {
    uint64_t words[N_WORDS];
} Row;

typedef struct {
    const IbidFlow *flow;
    uint32_t *place;  /* of a vertex */
    uint32_t *vertex; /* in a place */

    /* What a place cites is in [start[p], start[p + 1]), the last place first: those that stay,
     * then a gap, then from `open` on those that are not decided. */
    uint32_t *start;
    uint32_t *kept_end;
    uint32_t *open;
    uint32_t *cited; /* places */
    uint32_t *arc;   /* of the flow */
    bool *is_needless;

    Row *rows;        /* one a place */
    bool *reaches;    /* of a place: its row has a bit, and is set */
    uint16_t *column; /* of a place: its bit in the block that it is in, or NO_COLUMN */
} Reduction;

static void reduction_clear(Reduction *reduction)
{
    g_free(reduction->place);
    g_free(reduction->vertex);
    g_free(reduction->start);
    g_free(reduction->kept_end);
    g_free(reduction->open);
    g_free(reduction->cited);
    g_free(reduction->arc);
    g_free(reduction->is_needless);
    g_free(reduction->rows);
    g_free(reduction->reaches);
    g_free(reduction->column);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reduction, reduction_clear)

/* By depth: what stays then leads mostly to places near by, whose rows are in the cache. */
static void give_places(Reduction *reduction)
{
    const IbidFlow *flow = reduction->flow;
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    g_autofree uint32_t *next = g_new0(uint32_t, flow->n + 2);

    for (size_t v = 0; v < flow->n; v++)
        next[depths[v] + 1]++;
    for (size_t i = 0; i < flow->n; i++)
        next[i + 1] += next[i];
    for (uint32_t v = 0; v < flow->n; v++) {
        reduction->place[v] = next[depths[v]]++;
        reduction->vertex[reduction->place[v]] = v;
    }
}

/* Going over what is cited from the last place on puts every list in order. */
static void list_cited(Reduction *reduction)
{
    const IbidFlow *flow = reduction->flow;

    for (size_t p = 0; p < flow->n; p++) {
        uint32_t v = reduction->vertex[p];

        reduction->start[p + 1] = reduction->start[p] + flow->out_start[v + 1] - flow->out_start[v];
        reduction->kept_end[p] = reduction->open[p] = reduction->start[p];
    }
    for (size_t p = flow->n; p-- > 0;) {
        uint32_t v = reduction->vertex[p];

        for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++) {
            uint32_t at = reduction->open[reduction->place[flow->in[k]]]++;

            reduction->cited[at] = (uint32_t)p;
            reduction->arc[at] = flow->in_place[k];
        }
    }
    memcpy(reduction->open, reduction->start, flow->n * sizeof(uint32_t));
}

static void reduction_init(Reduction *reduction, const IbidFlow *flow)
{
    *reduction = (Reduction){
        .flow = flow,
        .place = g_new(uint32_t, flow->n + 1),
        .vertex = g_new(uint32_t, flow->n + 1),
        .start = g_new0(uint32_t, flow->n + 1),
        .kept_end = g_new(uint32_t, flow->n + 1),
        .open = g_new(uint32_t, flow->n + 1),
        .cited = g_new(uint32_t, flow->n_arcs + 1),
        .arc = g_new(uint32_t, flow->n_arcs + 1),
        .is_needless = g_new0(bool, flow->n_arcs + 1),
        .rows = g_new(Row, flow->n + 1),
        .reaches = g_new(bool, flow->n + 1),
        .column = g_new(uint16_t, flow->n + 1),
    };
    give_places(reduction);
    list_cited(reduction);
}

/* Adds what place `p` reaches. */
static void add_row(const Reduction *reduction, uint32_t p, Row *row)
{
    const Row *other = &reduction->rows[p];

    if (!reduction->reaches[p]) /* which is in the cache; the row may not be */
        return;
    for (size_t w = 0; w < N_WORDS; w++)
        row->words[w] |= other->words[w];
}

static void set_row(Reduction *reduction, uint32_t p, const Row *row)
{
    uint64_t any = 0;

    for (size_t w = 0; w < N_WORDS; w++)
        any |= row->words[w];
    reduction->reaches[p] = any != 0;
    if (any != 0)
        reduction->rows[p] = *row;
}

static bool has_column(const Row *row, uint16_t column)
{
    return column != NO_COLUMN && (row->words[column / 64] >> column % 64 & 1);
}

/* Adds to the row those that are cited themselves, of the links [first, end). */
static void add_cited(const Reduction *reduction, uint32_t first, uint32_t end, Row *row)
{
    for (uint32_t k = first; k < end; k++) {
        uint16_t column = reduction->column[reduction->cited[k]];

        if (column != NO_COLUMN)
            row->words[column / 64] |= UINT64_C(1) << column % 64;
    }
}

/*
 * Decides the open arcs of place `p` that lead to `low` or behind it, and finds its row: an arc is
 * needless where another leads on to the same.
 */
static void decide(Reduction *reduction, uint32_t p, uint32_t low)
{
    const uint32_t *cited = reduction->cited;
    uint32_t first = reduction->open[p], end = first, last = reduction->start[p + 1];
    uint32_t kept = reduction->kept_end[p];
    Row row = {{0}};

    for (uint32_t k = reduction->start[p]; k < kept; k++)
        add_row(reduction, cited[k], &row);
    for (; end < last && cited[end] >= low; end++)
        add_row(reduction, cited[end], &row);
    for (uint32_t k = first; k < end; k++) {
        if (has_column(&row, reduction->column[cited[k]]))
            reduction->is_needless[reduction->arc[k]] = true;
        else
            reduction->cited[reduction->kept_end[p]++] = cited[k];
    }
    add_cited(reduction, kept, reduction->kept_end[p], &row);
    reduction->open[p] = end;
    set_row(reduction, p, &row);
}

/* An arc surely stays where the citing vertex cites, or the cited one is cited by, nothing else. */
static bool may_lose_arcs(const IbidFlow *flow, uint32_t v)
{
    if (flow->in_start[v + 1] - flow->in_start[v] < 2)
        return false;
    for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++)
        if (flow->out_start[flow->in[k] + 1] - flow->out_start[flow->in[k]] > 1)
            return true;
    return false;
}

/*
 * Takes a block of cited vertices below `high`.  One that loses no arc needs no bit.  Nothing
 * behind the last that cites the block has to be looked at.
 *
 * Returns: the first place of the block, and the last that cites it.
 */
static uint32_t take_block(Reduction *reduction, uint32_t high, uint32_t *ret_last)
{
    const IbidFlow *flow = reduction->flow;
    uint16_t n = 0;
    uint32_t low = high;

    *ret_last = 0;
    while (low > 0 && n < BLOCK) {
        uint32_t v = reduction->vertex[--low];
        bool is_open = may_lose_arcs(flow, v);

        reduction->column[low] = is_open ? n++ : NO_COLUMN;
        for (uint32_t k = flow->in_start[v]; is_open && k < flow->in_start[v + 1]; k++)
            *ret_last = MAX(*ret_last, reduction->place[flow->in[k]]);
    }
    return low;
}

GArray *ibid_transitive_reduction(const IbidFlow *flow, GError **error)
{
    g_auto(Reduction) reduction;
    g_autoptr(GArray) kept = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    reduction_init(&reduction, flow);
    for (uint32_t high = (uint32_t)flow->n, last; high > 0;) {
        uint32_t low = take_block(&reduction, high, &last);

        for (uint32_t p = low; p <= last; p++)
            decide(&reduction, p, low);
        high = low;
        if (!watch_goes_on(flow->network->watch, "transitive reduction", flow->n - low, flow->n,
                           error))
            return NULL;
    }
    for (uint32_t k = 0; k < flow->n_arcs; k++)
        if (!reduction.is_needless[k])
            g_array_append_val(kept, k);
    return g_steal_pointer(&kept);
}
