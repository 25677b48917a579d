#include <ibid/scores.h>

#include "report/difference.h"

/* Articles of such a rank are listed also where only others moved past them. */
#define TOP_RANK 20

static const Column rank_columns[] = {
    {"old_rank", "Rank, old", COLUMN_NUMBER},
    {"rank", "New", COLUMN_NUMBER},
    {"moved", "Moved", COLUMN_TEXT},
    {"old_lcs", "Cited by, old", COLUMN_NUMBER},
    {"lcs", "New", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

/* The pieces of one corpus by how many others cite them. */
typedef struct {
    uint32_t *lcs;
    uint32_t *rank; /* 1 and how many wanted ones are cited more; 0 for what nothing cites */
} Ranking;

static void ranking_clear(Ranking *ranking)
{
    g_free(ranking->lcs);
    g_free(ranking->rank);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Ranking, ranking_clear)

/* A piece in one corpus, or in both. */
typedef struct {
    uint32_t before, after; /* or IBID_NOT_THERE */
    uint32_t old_rank, rank;
    uint32_t old_lcs, lcs;
} Move;

static Ranking rank(const ReportRequest *request)
{
    const IbidNetwork *network = request->counted;
    uint32_t most = 0, n_above = 0;
    Ranking ranking = {ibid_local_citations(network, NULL), g_new0(uint32_t, network->n + 1)};
    g_autofree uint32_t *n_with = NULL, *place = NULL;

    for (uint32_t v = 0; v < network->n; v++)
        most = MAX(most, ranking.lcs[v]);
    n_with = g_new0(uint32_t, (size_t)most + 1);
    place = g_new0(uint32_t, (size_t)most + 1);
    for (uint32_t v = 0; v < network->n; v++)
        n_with[ranking.lcs[v]] += request_wants(request, v);
    for (uint32_t lcs = most; lcs > 0; lcs--) {
        place[lcs] = n_above + 1;
        n_above += n_with[lcs];
    }
    for (uint32_t v = 0; v < network->n; v++)
        ranking.rank[v] = request_wants(request, v) ? place[ranking.lcs[v]] : 0;
    return ranking;
}

static bool is_move(const Move *move)
{
    bool is_top = (move->rank > 0 && move->rank <= TOP_RANK) ||
                  (move->old_rank > 0 && move->old_rank <= TOP_RANK);

    return move->lcs != move->old_lcs || (is_top && move->rank != move->old_rank);
}

static Move move_of(const Ranking *old, const Ranking *new, uint32_t before, uint32_t after)
{
    Move move = {.before = before, .after = after};

    if (before != IBID_NOT_THERE && old->rank[before] > 0) {
        move.old_rank = old->rank[before];
        move.old_lcs = old->lcs[before];
    }
    if (after != IBID_NOT_THERE && new->rank[after] > 0) {
        move.rank = new->rank[after];
        move.lcs = new->lcs[after];
    }
    return move;
}

/* The better of its two ranks. */
static uint32_t best_rank(const Move *move)
{
    if (move->rank == 0 || move->old_rank == 0)
        return MAX(move->rank, move->old_rank);
    return MIN(move->rank, move->old_rank);
}

/* By the better rank, then the new one, then the order of pieces. */
static int by_rank(gconstpointer a, gconstpointer b)
{
    const Move *x = a, *y = b;
    uint32_t left[] = {best_rank(x), x->rank - 1, x->after, x->before};
    uint32_t right[] = {best_rank(y), y->rank - 1, y->after, y->before};

    for (size_t i = 0; i < G_N_ELEMENTS(left); i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

static GArray *find_moves(const Difference *difference)
{
    g_auto(Ranking) old = rank(difference->before), new = rank(difference->after);
    GArray *moves = g_array_new(FALSE, FALSE, sizeof(Move));

    for (uint32_t v = 0; v < difference->after->counted->n; v++) {
        Move move = move_of(&old, &new, difference_before(difference, v), v);

        if (is_move(&move))
            g_array_append_val(moves, move);
    }
    for (uint32_t v = 0; v < difference->before->counted->n; v++) {
        Move move = move_of(&old, &new, v, IBID_NOT_THERE);

        if (difference_after(difference, v) == IBID_NOT_THERE && is_move(&move))
            g_array_append_val(moves, move);
    }
    g_array_sort(moves, by_rank);
    return moves;
}

static char *describe(const Move *move)
{
    if (move->before == IBID_NOT_THERE)
        return g_strdup("new");
    if (move->after == IBID_NOT_THERE)
        return g_strdup("gone");
    if (move->old_rank == 0 || move->rank == 0)
        return g_strdup(move->rank > 0 ? "now cited" : "no longer cited");
    if (move->old_rank == move->rank)
        return g_strdup("stays");
    return g_strdup_printf("%s %u", move->rank < move->old_rank ? "up" : "down",
                           MAX(move->rank, move->old_rank) - MIN(move->rank, move->old_rank));
}

static void add_rank(Table *table, uint32_t rank)
{
    if (rank > 0)
        table_number(table, rank);
    else
        table_nothing(table);
}

static void add_move(const Difference *difference, Table *table, const Move *move)
{
    const IbidVertex *vertex = move->after != IBID_NOT_THERE
                                   ? ibid_graph_vertex(difference->after->graph, move->after)
                                   : ibid_graph_vertex(difference->before->graph, move->before);

    add_rank(table, move->old_rank);
    add_rank(table, move->rank);
    table_take(table, describe(move));
    table_number(table, move->old_lcs);
    table_number(table, move->lcs);
    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_text(table, vertex->key);
}

void difference_add_ranks(const Difference *difference, Finding *finding)
{
    g_autoptr(GArray) moves = find_moves(difference);
    Table *table;

    finding_heading(finding, 2, "Most cited");
    if (moves->len > 0)
        finding_note(
            finding,
            "Articles that more or fewer others cite than before; and of the %d most cited, "
            "those that moved because others did.  Those that are cited alike share a rank.",
            TOP_RANK);
    else
        finding_paragraph(finding, "Nothing moved.");
    table = finding_table(finding, "ranks", rank_columns, G_N_ELEMENTS(rank_columns));
    for (guint i = 0; i < moves->len; i++)
        add_move(difference, table, &g_array_index(moves, Move, i));
}
