#include <ibid/clusters.h>
#include <ibid/scores.h>

#include <math.h>

#include "report/part_portrait.h"
#include "report/request.h"
#include "report/words.h"

/* Authors and pieces named per cluster. */
#define NAMED_AUTHORS 3
#define NAMED_PIECES 3

static const Column component_columns[] = {
    {"component", "Component", COLUMN_NUMBER},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"first", "First", COLUMN_DATE},
    {"last", "Last", COLUMN_DATE},
};

static const Column cluster_columns[] = {
    {"cluster", "Cluster", COLUMN_NUMBER}, {"pieces", "Articles", COLUMN_NUMBER},
    {"first", "First", COLUMN_DATE},       {"last", "Last", COLUMN_DATE},
    {"authors", "Authors", COLUMN_TEXT},
};

static const Column cited_columns[] = {
    {"cluster", "Cluster", COLUMN_NUMBER}, {"lcs", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},         {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column membership_columns[] = {
    {"path", "Path", COLUMN_PATH},
    {"title", "Title", COLUMN_TEXT},
    {"cluster", "Cluster", COLUMN_NUMBER},
    {"component", "Component", COLUMN_NUMBER},
};

/* Parts of one piece are the last ones, since parts are numbered by size. */
static size_t n_larger_than_one(const IbidPartition *partition)
{
    size_t n = 0;

    while (n < partition->sizes->len && g_array_index(partition->sizes, uint32_t, n) > 1)
        n++;
    return n;
}

/* What the tables of components and clusters both begin with. */
static void add_extent(Table *table, size_t number, const PartPortrait *portrait)
{
    table_number(table, (int64_t)number + 1);
    table_number(table, portrait->pieces->len);
    table_date(table, portrait->first);
    table_date(table, portrait->last);
}

static void add_components(Finding *finding, const IbidPartition *components,
                           const GPtrArray *portraits)
{
    size_t n = n_larger_than_one(components), n_alone = components->sizes->len - n;
    g_autofree char *count = words_count(n, "component", "components");
    g_autofree char *alone = words_count(n_alone, "article stands", "articles stand");
    Table *table;

    finding_heading(finding, 2, "Connected components");
    finding_paragraph(finding,
                      "Two articles belong to one component when a trail of citations, followed in "
                      "either direction, joins them.  There %s %s of two or more articles; %s "
                      "alone.",
                      n == 1 ? "is" : "are", count, alone);
    table =
        finding_table(finding, "components", component_columns, G_N_ELEMENTS(component_columns));
    for (size_t i = 0; i < n; i++) {
        const PartPortrait *portrait = g_ptr_array_index(portraits, i);

        add_extent(table, i, portrait);
    }
}

static void add_clusters(Finding *finding, const GPtrArray *portraits, size_t n)
{
    Table *table =
        finding_table(finding, "clusters", cluster_columns, G_N_ELEMENTS(cluster_columns));

    for (size_t i = 0; i < n; i++) {
        const PartPortrait *portrait = g_ptr_array_index(portraits, i);

        add_extent(table, i, portrait);
        table_take(table, part_portrait_authors(portrait, NAMED_AUTHORS));
    }
}

static void add_cited(Finding *finding, const IbidGraph *graph, const uint32_t *lcs,
                      const GPtrArray *portraits, size_t n)
{
    Table *table =
        finding_table(finding, "most_cited_of_cluster", cited_columns, G_N_ELEMENTS(cited_columns));

    table->limit *= NAMED_PIECES;
    for (size_t i = 0; i < n; i++) {
        const PartPortrait *portrait = g_ptr_array_index(portraits, i);

        for (guint j = 0; j < MIN(portrait->pieces->len, NAMED_PIECES); j++) {
            uint32_t piece = g_array_index(portrait->pieces, uint32_t, j);
            const IbidVertex *vertex = ibid_graph_vertex(graph, piece);

            if (lcs[piece] == 0)
                continue;
            table_number(table, (int64_t)i + 1);
            table_number(table, lcs[piece]);
            table_date(table, vertex->date);
            table_text(table, vertex->label);
            table_text(table, vertex->key);
        }
    }
}

static void add_membership(Finding *finding, const IbidGraph *graph, const IbidPartition *clusters,
                           const IbidPartition *components)
{
    Table *table =
        finding_table(finding, "membership", membership_columns, G_N_ELEMENTS(membership_columns));

    table->for_programs = true;
    for (guint i = 0; i < clusters->part_of->len; i++) {
        table_text(table, ibid_graph_vertex(graph, i)->key);
        table_text(table, ibid_graph_vertex(graph, i)->label);
        table_number(table, (int64_t)g_array_index(clusters->part_of, uint32_t, i) + 1);
        table_number(table, (int64_t)g_array_index(components->part_of, uint32_t, i) + 1);
    }
}

static void introduce_clusters(Finding *finding, const IbidPartition *clusters)
{
    size_t n = n_larger_than_one(clusters);
    g_autofree char *count = words_count(n, "cluster", "clusters");

    finding_heading(finding, 2, "Clusters");
    if (n == 0) {
        finding_paragraph(finding, "There are no clusters: no article cites another one here.");
        return;
    }
    finding_paragraph(finding,
                      "A cluster is a group of articles that cite each other more than they cite "
                      "the rest (Leiden method on citations regardless of direction, fixed seed).  "
                      "There %s %s of two or more articles.",
                      n == 1 ? "is" : "are", count);
    if (!isnan(clusters->quality))
        finding_note(finding,
                     "Modularity %.3f: the share of citations inside clusters beyond what chance "
                     "would give; 0 is none, 1 the most there could be.",
                     clusters->quality);
}

bool report_clusters(const ReportRequest *request, Finding *finding, GError **error)
{
    const IbidGraph *graph = request->graph;
    g_autoptr(IbidPartition) components = ibid_components(ibid_graph_network(graph));
    g_autoptr(IbidPartition) clusters = ibid_clusters(ibid_graph_network(graph), NULL);
    g_autofree uint32_t *lcs = ibid_local_citations(ibid_graph_network(graph), NULL);
    g_autoptr(GPtrArray) portraits = NULL, component_portraits = NULL;

    (void)error;
    portraits = part_portraits(graph, clusters, lcs);
    component_portraits = part_portraits(graph, components, lcs);
    finding_heading(finding, 1, "Groups of articles");
    add_components(finding, components, component_portraits);
    introduce_clusters(finding, clusters);
    add_clusters(finding, portraits, n_larger_than_one(clusters));
    if (n_larger_than_one(clusters) > 0)
        finding_paragraph(finding, "The most-cited articles of each cluster:");
    add_cited(finding, graph, lcs, portraits, n_larger_than_one(clusters));
    add_membership(finding, graph, clusters, components);
    return true;
}
