#include <ibid/scores.h>

#include "report/alike_pairs.h"
#include "report/cluster_map.h"
#include "report/division.h"
#include "report/part_portrait.h"
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

static const Column loop_columns[] = {
    {"loop", "Loop", COLUMN_NUMBER},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"first", "First", COLUMN_DATE},
    {"last", "Last", COLUMN_DATE},
};

static const Column cluster_columns[] = {
    {"cluster", "Cluster", COLUMN_NUMBER},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"first", "First", COLUMN_DATE},
    {"last", "Last", COLUMN_DATE},
    {"words", "Words", COLUMN_TEXT},
    {"hub", "Most cited within", COLUMN_TEXT},
    {"hub_citations", "By", COLUMN_NUMBER},
    {"authors", "Authors", COLUMN_TEXT},
    {"hub_path", NULL, COLUMN_PATH},
    {"dated", NULL, COLUMN_NUMBER},
    {"citations_within", NULL, COLUMN_NUMBER},
    {"citations_given", NULL, COLUMN_NUMBER},
    {"citations_received", NULL, COLUMN_NUMBER},
};

static const Column cited_columns[] = {
    {"cluster", "Cluster", COLUMN_NUMBER}, {"lcs", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},         {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column membership_columns[] = {
    {"path", "Path", COLUMN_PATH},         {"title", "Title", COLUMN_TEXT},
    {"cluster", "Cluster", COLUMN_NUMBER}, {"component", "Component", COLUMN_NUMBER},
    {"loop", "Loop", COLUMN_NUMBER},       {"core", "Core", COLUMN_NUMBER},
};

/* Parts of one piece are the last ones, since parts are numbered by size. */
static size_t n_larger_than_one(const IbidPartition *partition)
{
    size_t n = 0;

    while (n < partition->sizes->len && g_array_index(partition->sizes, uint32_t, n) > 1)
        n++;
    return n;
}

/* What all tables of parts begin with. */
static void add_extent(Table *table, size_t number, const IbidClusterPortrait *extent)
{
    table_number(table, (int64_t)number + 1);
    table_number(table, extent->size);
    table_date(table, extent->first);
    table_date(table, extent->last);
}

static void add_extents(Table *table, const IbidNetwork *network, const IbidPartition *partition)
{
    g_autoptr(GArray) extents = ibid_cluster_portraits(network, partition);

    for (size_t i = 0; i < n_larger_than_one(partition); i++)
        add_extent(table, i, &g_array_index(extents, IbidClusterPortrait, i));
}

static void add_components(Finding *finding, const IbidNetwork *network,
                           const IbidPartition *components)
{
    size_t n = n_larger_than_one(components), n_alone = components->sizes->len - n;
    g_autofree char *count = words_count(n, "component", "components");
    g_autofree char *alone = words_count(n_alone, "article stands", "articles stand");

    finding_heading(finding, 2, "Connected components");
    finding_paragraph(finding,
                      "Two articles belong to one component when a trail of citations, followed in "
                      "either direction, joins them.  There %s %s of two or more articles; %s "
                      "alone.",
                      n == 1 ? "is" : "are", count, alone);
    add_extents(
        finding_table(finding, "components", component_columns, G_N_ELEMENTS(component_columns)),
        network, components);
}

/* People find loops in the structure report. */
static void add_loops(Finding *finding, const IbidNetwork *network, const IbidPartition *loops)
{
    size_t n = n_larger_than_one(loops);
    g_autofree char *count = words_count(n, "loop", "loops");
    Table *table;

    if (n > 0 && finding->depth == 0)
        finding_note(finding,
                     "Within components there %s %s: articles from each of which citations lead "
                     "to all others and back (strong components).  ibid structure lists %s.",
                     n == 1 ? "is" : "are", count, n == 1 ? "it" : "them");
    table = finding_table(finding, "loops", loop_columns, G_N_ELEMENTS(loop_columns));
    table->for_programs = true;
    add_extents(table, network, loops);
}

static void add_hub(Table *table, const IbidClusterPortrait *extent, const IbidVertex *hub)
{
    table_text(table, extent->n_of_hub > 0 ? hub->label : NULL);
    if (extent->n_of_hub > 0)
        table_number(table, extent->n_of_hub);
    else
        table_nothing(table);
}

static void add_clusters(const ReportRequest *request, Finding *finding, const GPtrArray *portraits)
{
    Table *table =
        finding_table(finding, "clusters", cluster_columns, G_N_ELEMENTS(cluster_columns));

    for (guint i = 0; i < portraits->len; i++) {
        const PartPortrait *portrait = g_ptr_array_index(portraits, i);
        const IbidClusterPortrait *extent = &portrait->extent;
        const IbidVertex *hub = request_vertex(request, request->selected, extent->hub);

        add_extent(table, i, extent);
        table_text(table, portrait->words);
        add_hub(table, extent, hub);
        table_take(table, part_portrait_authors(portrait, NAMED_AUTHORS));
        table_text(table, extent->n_of_hub > 0 ? hub->key : NULL);
        table_number(table, extent->n_dated);
        table_number(table, (int64_t)extent->n_within);
        table_number(table, (int64_t)extent->n_given);
        table_number(table, (int64_t)extent->n_received);
    }
}

static void add_cited(const ReportRequest *request, Finding *finding, const uint32_t *lcs,
                      const GPtrArray *portraits)
{
    Table *table =
        finding_table(finding, "most_cited_of_cluster", cited_columns, G_N_ELEMENTS(cited_columns));

    table->limit *= NAMED_PIECES;
    for (guint i = 0; i < portraits->len; i++) {
        const PartPortrait *portrait = g_ptr_array_index(portraits, i);

        for (guint j = 0; j < MIN(portrait->pieces->len, NAMED_PIECES); j++) {
            uint32_t piece = g_array_index(portrait->pieces, uint32_t, j);
            const IbidVertex *vertex = request_vertex(request, request->selected, piece);

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

static uint32_t part_of(const IbidPartition *partition, uint32_t vertex)
{
    return g_array_index(partition->part_of, uint32_t, vertex);
}

static void add_membership(const ReportRequest *request, Finding *finding,
                           const IbidPartition *clusters, const IbidPartition *components,
                           const IbidPartition *loops)
{
    g_autofree uint32_t *cores = ibid_cores(request->selected);
    Table *table =
        finding_table(finding, "membership", membership_columns, G_N_ELEMENTS(membership_columns));

    table->for_programs = true;
    for (uint32_t v = 0; v < request->selected->n; v++) {
        const IbidVertex *vertex = request_vertex(request, request->selected, v);
        uint32_t loop = part_of(loops, v);

        table_text(table, vertex->key);
        table_text(table, vertex->label);
        table_number(table, (int64_t)part_of(clusters, v) + 1);
        table_number(table, (int64_t)part_of(components, v) + 1);
        if (g_array_index(loops->sizes, uint32_t, loop) > 1)
            table_number(table, (int64_t)loop + 1);
        else
            table_nothing(table);
        table_number(table, cores[v]);
    }
}

/* Only pages show it. */
static void draw_map(const ReportRequest *request, const IbidPartition *clusters,
                     const GPtrArray *portraits, const uint32_t *lcs, Finding *finding)
{
    g_autoptr(ClusterMap) map = NULL;

    if (request->options->format != IBID_FORMAT_HTML)
        return;
    map = cluster_map_new(request, clusters, portraits, lcs);
    cluster_map_add(request, map, portraits->len, finding);
}

bool report_clusters(const ReportRequest *request, Finding *finding, GError **error)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(IbidPartition) components = ibid_components(network);
    g_autoptr(IbidPartition) loops = ibid_strong_components(network);
    g_autofree uint32_t *lcs = ibid_local_citations(network, NULL);
    g_auto(Division) division = {0};
    g_autoptr(GPtrArray) portraits = NULL;
    size_t n_clusters;

    if (!division_find(request, &division, error))
        return false;
    n_clusters = n_larger_than_one(division.clusters);
    portraits = part_portraits(request, division.clusters, n_clusters, lcs);
    finding_heading(finding, 1, "Groups of articles");
    add_components(finding, network, components);
    add_loops(finding, network, loops);
    finding_heading(finding, 2, "Clusters");
    division_describe(&division, n_clusters, finding);
    draw_map(request, division.clusters, portraits, lcs, finding);
    add_clusters(request, finding, portraits);
    if (n_clusters > 0)
        finding_paragraph(finding, "The most-cited articles of each cluster:");
    add_cited(request, finding, lcs, portraits);
    if (!alike_pairs_add(request, finding, division.options.ties, error))
        return false;
    add_membership(request, finding, division.clusters, components, loops);
    return true;
}
