#include "report/path_sections.h"
#include "report/words.h"

static const Column depth_columns[] = {
    {"depth", "Citations away", COLUMN_NUMBER},
    {"ancestors", "Builds on", COLUMN_NUMBER},
    {"descendants", "Is built on by", COLUMN_NUMBER},
};

static const Column article_columns[] = {
    {"depth", "Citations away", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static uint32_t count_at(const IbidReach *reach, guint depth)
{
    return depth < reach->counts->len ? g_array_index(reach->counts, uint32_t, depth) : 0;
}

static void add_depths(const IbidReach *ancestors, const IbidReach *descendants, Finding *finding)
{
    Table *table = finding_table(finding, "depths", depth_columns, G_N_ELEMENTS(depth_columns));

    table->limit = 0;
    for (guint i = 1; i < MAX(ancestors->counts->len, descendants->counts->len); i++) {
        table_number(table, i);
        table_number(table, count_at(ancestors, i));
        table_number(table, count_at(descendants, i));
    }
}

static void add_articles(const PathView *view, const IbidReach *reach, const char *name,
                         Finding *finding)
{
    Table *table = finding_table(finding, name, article_columns, G_N_ELEMENTS(article_columns));

    for (guint i = 0; i < reach->vertices->len; i++) {
        const IbidVertex *vertex = request_vertex(view->request, view->network,
                                                  g_array_index(reach->vertices, uint32_t, i));

        table_number(table, g_array_index(reach->depths, uint32_t, i));
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

/* How many are both: they are in one loop with the vertex. */
static size_t n_in_both(const PathView *view, const IbidReach *ancestors,
                        const IbidReach *descendants)
{
    g_autofree bool *is_ancestor = g_new0(bool, view->network->n + 1);
    size_t n = 0;

    for (guint i = 0; i < ancestors->vertices->len; i++)
        is_ancestor[g_array_index(ancestors->vertices, uint32_t, i)] = true;
    for (guint i = 0; i < descendants->vertices->len; i++)
        n += is_ancestor[g_array_index(descendants->vertices, uint32_t, i)];
    return n;
}

void path_sections_around(const PathView *view, Finding *finding)
{
    g_autoptr(IbidReach) ancestors = ibid_reach(view->network, view->from, IBID_REACH_ANCESTORS);
    g_autoptr(IbidReach) descendants =
        ibid_reach(view->network, view->from, IBID_REACH_DESCENDANTS);
    g_autofree char *before = words_count(ancestors->vertices->len, "article", "articles");
    g_autofree char *after = words_count(descendants->vertices->len, "article", "articles");
    size_t n_both = n_in_both(view, ancestors, descendants);
    g_autofree char *both = words_count(n_both, "article is", "articles are");

    finding_paragraph(finding,
                      "By chains of citations A builds on %s here, and %s %s on it.  How many by "
                      "the length of the shortest chain:",
                      before, after, descendants->vertices->len == 1 ? "builds" : "build");
    add_depths(ancestors, descendants, finding);
    if (n_both > 0)
        finding_note(
            finding,
            "%s on both sides, in a loop with A; --cycles set-aside leaves out what closes "
            "loops.",
            both);
    finding_heading(finding, 2, "What it builds on");
    if (ancestors->vertices->len == 0)
        finding_paragraph(finding, "Nothing: it cites no article here.");
    add_articles(view, ancestors, "ancestors", finding);
    finding_heading(finding, 2, "What builds on it");
    if (descendants->vertices->len == 0)
        finding_paragraph(finding, "Nothing: no article here cites it.");
    add_articles(view, descendants, "descendants", finding);
}
