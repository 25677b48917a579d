#include "report/self_parts.h"
#include "report/words.h"

static const Column cited_columns[] = {
    {"rank", "#", COLUMN_NUMBER},          {"own", "By own", COLUMN_NUMBER},
    {"received", "By all", COLUMN_NUMBER}, {"date", "Date", COLUMN_DATE},
    {"last", "Last", COLUMN_DATE},         {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},    {"path", NULL, COLUMN_PATH},
};

static const Column overlap_columns[] = {
    {"in_common", "Authors in common", COLUMN_TEXT},
    {"citations", "Citations", COLUMN_NUMBER},
    {"share", "Of all", COLUMN_TEXT},
};

void self_add_cited(const SelfView *view, Finding *finding)
{
    g_autoptr(GArray) cited = ibid_self_cited(view->groups, IBID_ANY_GROUP);
    Table *table;

    if (cited->len == 0)
        return;
    finding_heading(finding, 2, "Most cited by their own");
    table = finding_table(finding, "most_self_cited", cited_columns, G_N_ELEMENTS(cited_columns));
    for (guint i = 0; i < cited->len; i++) {
        const IbidSelfCited *it = &g_array_index(cited, IbidSelfCited, i);
        const IbidVertex *piece = request_vertex(view->request, view->groups->network, it->vertex);

        table_number(table, i + 1);
        table_number(table, it->own);
        table_number(table, it->received);
        table_date(table, piece->date);
        table_date(table, it->last);
        table_text(table, piece->label);
        table_take(table, words_authors(piece->authors));
        table_text(table, piece->key);
    }
}

/* True when some piece has several authors. */
static bool has_coauthors(const IbidPieceGroups *groups)
{
    for (size_t v = 0; v < groups->network->n; v++)
        if (groups->start[v + 1] - groups->start[v] > 1)
            return true;
    return false;
}

static void add_overlap(Finding *finding, const IbidSelfOverlap *overlap, uint32_t n)
{
    Table *table =
        finding_table(finding, "overlap", overlap_columns, G_N_ELEMENTS(overlap_columns));

    table->limit = 0;
    for (guint i = 0; i < overlap->shared->len; i++) {
        uint32_t citations = g_array_index(overlap->shared, uint32_t, i);

        table_take(table, i == 0 ? g_strdup("none") : g_strdup_printf("%u", i));
        table_number(table, citations);
        table_take(table, words_rate(citations, n));
    }
    table_text(table, "the same first author");
    table_number(table, overlap->n_same_first);
    table_take(table, words_rate(overlap->n_same_first, n));
    table_text(table, "first author of the citing article");
    table_number(table, overlap->n_first_among);
    table_take(table, words_rate(overlap->n_first_among, n));
}

void self_add_overlap(const SelfView *view, Finding *finding)
{
    g_autoptr(IbidSelfOverlap) overlap = NULL;
    uint32_t n = 0;

    if (view->groups->level != IBID_GROUPS_AUTHOR || !has_coauthors(view->groups))
        return;
    overlap = ibid_self_overlap(view->groups);
    for (guint i = 0; i < overlap->shared->len; i++)
        n += g_array_index(overlap->shared, uint32_t, i);
    if (n == 0)
        return;
    finding_heading(finding, 2, "Authors in common");
    finding_note(finding, "Of citations between articles whose authors are known.  Counting own "
                          "citations by first authors only gives fewer than by any author.");
    add_overlap(finding, overlap, n);
}
