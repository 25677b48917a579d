#include "report/alike_pairs.h"

#include <ibid/similarity.h>

#include "report/words.h"

/* Of shares; association strength goes with one over a square. */
enum { DIGITS = 4, DIGITS_OF_ASSOCIATION = 9 };

/* For programs, too, a list has to end: there are as many pairs as half the square of the pieces.
 */
enum { MOST_PAIRS = 1000 };

static const Column pair_columns[] = {
    {"common", "In common", COLUMN_NUMBER},
    {"salton", "Cosine", COLUMN_DECIMAL},
    {"jaccard", "Jaccard", COLUMN_DECIMAL},
    {"association", NULL, COLUMN_DECIMAL},
    {"inclusion", NULL, COLUMN_DECIMAL},
    {"a", "Article", COLUMN_TEXT},
    {"b", "and", COLUMN_TEXT},
    {"a_path", NULL, COLUMN_PATH},
    {"b_path", NULL, COLUMN_PATH},
};

/* How many citations, or references, a piece has that it may share. */
static uint32_t size_of(const IbidNetwork *network, IbidTieKind ties, uint32_t v)
{
    const uint32_t *start = ties == IBID_TIES_COCITATION ? network->in_start : network->out_start;

    return start[v + 1] - start[v];
}

static void add_pair(const ReportRequest *request, Table *table, IbidTieKind ties,
                     const IbidPair *pair)
{
    static const IbidSimilarity kinds[] = {IBID_SIMILARITY_SALTON, IBID_SIMILARITY_JACCARD,
                                           IBID_SIMILARITY_ASSOCIATION, IBID_SIMILARITY_INCLUSION};
    const IbidNetwork *network = request->selected;
    const IbidVertex *a = request_vertex(request, network, pair->a);
    const IbidVertex *b = request_vertex(request, network, pair->b);

    table_number(table, pair->common);
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        table_decimal(table,
                      ibid_similarity(kinds[i], pair->common, size_of(network, ties, pair->a),
                                      size_of(network, ties, pair->b)),
                      kinds[i] == IBID_SIMILARITY_ASSOCIATION ? DIGITS_OF_ASSOCIATION : DIGITS);
    table_text(table, a->label);
    table_text(table, b->label);
    table_text(table, a->key);
    table_text(table, b->key);
}

bool alike_pairs_add(const ReportRequest *request, Finding *finding, IbidTieKind ties,
                     GError **error)
{
    g_autoptr(IbidPairs) pairs = NULL;
    g_autofree char *count = NULL, *most = NULL;
    Table *table;

    if (ties == IBID_TIES_CITATION)
        return true;
    pairs = ties == IBID_TIES_COCITATION ? ibid_cocitation(request->selected, MOST_PAIRS, error)
                                         : ibid_coupling(request->selected, MOST_PAIRS, error);
    if (pairs == NULL)
        return false;
    finding_heading(finding, 2,
                    ties == IBID_TIES_COCITATION ? "Most cited together"
                                                 : "Most references in common");
    finding_note(finding, ties == IBID_TIES_COCITATION
                              ? "How many articles cite both of a pair; as a cosine and a Jaccard "
                                "index, measured against how often each is cited."
                              : "How many articles both of a pair cite; as a cosine and a Jaccard "
                                "index, measured against how many each cites.");
    count = words_count((size_t)pairs->n_pairs, "pair has", "pairs have");
    most = words_number(MOST_PAIRS);
    if (pairs->n_pairs == 0)
        finding_paragraph(finding, "No two articles have anything in common.");
    else if (pairs->n_pairs > MOST_PAIRS)
        finding_paragraph(finding, "%s something in common; the %s that have most:", count, most);
    else
        finding_paragraph(finding, "%s something in common:", count);
    table = finding_table(finding, "pairs", pair_columns, G_N_ELEMENTS(pair_columns));
    for (guint i = 0; i < pairs->top->len; i++)
        add_pair(request, table, ties, &g_array_index(pairs->top, IbidPair, i));
    return true;
}
