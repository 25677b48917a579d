#include <ibid/clusters.h>

#include "report/difference.h"
#include "report/words.h"

#define RAND_DIGITS 3

static const Column cluster_columns[] = {
    {"old_cluster", "Old cluster", COLUMN_NUMBER},
    {"old_pieces", "Articles", COLUMN_NUMBER},
    {"cluster", "New cluster", COLUMN_NUMBER},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"in_both", "In common", COLUMN_NUMBER},
    {"hub", "Most cited within", COLUMN_TEXT},
    {"hub_path", NULL, COLUMN_PATH},
};

static const Column alike_columns[] = {
    {"adjusted_rand", "Adjusted Rand index", COLUMN_DECIMAL},
    {"of_two_runs", "Of two runs", COLUMN_DECIMAL},
    {"pieces", "Articles", COLUMN_NUMBER},
};

/* The divisions of both corpora, and the pieces in both. */
typedef struct {
    const Difference *difference;
    IbidPartition *old, *new;
    GArray *old_label, *new_label; /* uint32_t, one a piece in both: its cluster */
    double alike;
} Divisions;

static void divisions_clear(Divisions *divisions)
{
    ibid_partition_free(divisions->old);
    ibid_partition_free(divisions->new);
    g_clear_pointer(&divisions->old_label, g_array_unref);
    g_clear_pointer(&divisions->new_label, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Divisions, divisions_clear)

static uint32_t label_of(const IbidPartition *partition, uint32_t vertex)
{
    return g_array_index(partition->part_of, uint32_t, vertex);
}

static uint32_t size_of(const IbidPartition *partition, uint32_t part)
{
    return g_array_index(partition->sizes, uint32_t, part);
}

/* The vertex of the selected network of each piece of the graph. */
static uint32_t *selected_of(const ReportRequest *request)
{
    const IbidNetwork *network = request->selected;
    uint32_t *vertex_of = g_new(uint32_t, request->counted->n + 1);

    for (size_t v = 0; v < request->counted->n; v++)
        vertex_of[v] = IBID_NOT_THERE;
    for (uint32_t v = 0; v < network->n; v++)
        vertex_of[network->graph_vertex[v]] = v;
    return vertex_of;
}

static void pair_labels(Divisions *divisions)
{
    const Difference *difference = divisions->difference;
    const IbidNetwork *after = difference->after->selected;
    g_autofree uint32_t *selected_before = selected_of(difference->before);

    divisions->old_label = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    divisions->new_label = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t v = 0; v < after->n; v++) {
        uint32_t piece = difference_before(difference, after->graph_vertex[v]), old, new;

        if (piece == IBID_NOT_THERE || selected_before[piece] == IBID_NOT_THERE)
            continue;
        old = label_of(divisions->old, selected_before[piece]);
        new = label_of(divisions->new, v);
        g_array_append_val(divisions->old_label, old);
        g_array_append_val(divisions->new_label, new);
    }
}

static double compare_labels(const GArray *a, const GArray *b)
{
    return ibid_adjusted_rand((const uint32_t *)(const void *)a->data,
                              (const uint32_t *)(const void *)b->data, a->len);
}

/* How alike two runs on the new corpus alone are, whose dice differ. */
static bool by_chance(const Divisions *divisions, double *ret_alike, GError **error)
{
    const IbidNetwork *network = divisions->difference->after->selected;
    const IbidClusterOptions options = {.seed = 1};
    g_autoptr(IbidPartition) other = ibid_clusters(network, &options, error);

    if (other == NULL)
        return false;
    *ret_alike = compare_labels(divisions->new->part_of, other->part_of);
    return true;
}

static const IbidVertex *hub_of(const ReportRequest *request, const GArray *portraits,
                                uint32_t part)
{
    const IbidClusterPortrait *portrait = &g_array_index(portraits, IbidClusterPortrait, part);

    return portrait->n_of_hub == 0 ? NULL
                                   : request_vertex(request, request->selected, portrait->hub);
}

static void add_part(Table *table, const IbidPartition *partition, uint32_t part)
{
    if (part == IBID_NOT_THERE) {
        table_nothing(table);
        table_nothing(table);
        return;
    }
    table_number(table, (int64_t)part + 1);
    table_number(table, size_of(partition, part));
}

static void add_row(Table *table, const Divisions *divisions, uint32_t old, uint32_t new,
                    uint32_t n_in_both, const IbidVertex *hub)
{
    add_part(table, divisions->old, old);
    add_part(table, divisions->new, new);
    table_number(table, n_in_both);
    table_text(table, hub == NULL ? NULL : hub->label);
    table_text(table, hub == NULL ? NULL : hub->key);
}

/* Pieces in both by their two clusters. */
typedef struct {
    uint32_t old, new, n;
} Overlap;

static int by_clusters(gconstpointer a, gconstpointer b)
{
    const Overlap *x = a, *y = b;

    if (x->old != y->old)
        return x->old < y->old ? -1 : 1;
    return (x->new > y->new) - (x->new < y->new);
}

/* By old cluster, the most in common first; of equals the larger new cluster. */
static int by_old_and_number(gconstpointer a, gconstpointer b)
{
    const Overlap *x = a, *y = b;

    if (x->old == y->old && x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return by_clusters(a, b);
}

static GArray *find_overlaps(const Divisions *divisions)
{
    g_autoptr(GArray) singles = g_array_new(FALSE, FALSE, sizeof(Overlap));
    GArray *overlaps = g_array_new(FALSE, FALSE, sizeof(Overlap));

    for (guint i = 0; i < divisions->old_label->len; i++) {
        Overlap single = {g_array_index(divisions->old_label, uint32_t, i),
                          g_array_index(divisions->new_label, uint32_t, i), 1};

        g_array_append_val(singles, single);
    }
    g_array_sort(singles, by_clusters);
    for (guint i = 0; i < singles->len; i++) {
        const Overlap *single = &g_array_index(singles, Overlap, i);

        if (i > 0 && by_clusters(single, single - 1) == 0)
            g_array_index(overlaps, Overlap, overlaps->len - 1).n++;
        else
            g_array_append_vals(overlaps, single, 1);
    }
    g_array_sort(overlaps, by_old_and_number);
    return overlaps;
}

/* Each old cluster with the new one that most of it went to, then the new ones to which none
 * did; without those that hold the same as before. */
static void add_clusters(const Divisions *divisions, Table *table)
{
    const ReportRequest *before = divisions->difference->before;
    const ReportRequest *after = divisions->difference->after;
    g_autoptr(GArray) overlaps = find_overlaps(divisions);
    g_autoptr(GArray) old_hubs = ibid_cluster_portraits(before->selected, divisions->old);
    g_autoptr(GArray) new_hubs = ibid_cluster_portraits(after->selected, divisions->new);
    g_autofree bool *is_heir = g_new0(bool, divisions->new->sizes->len + 1);
    guint at = 0;

    for (uint32_t old = 0; old < divisions->old->sizes->len; old++) {
        uint32_t size = size_of(divisions->old, old), new = IBID_NOT_THERE, n = 0;

        while (at < overlaps->len && g_array_index(overlaps, Overlap, at).old < old)
            at++;
        if (at < overlaps->len && g_array_index(overlaps, Overlap, at).old == old) {
            new = g_array_index(overlaps, Overlap, at).new;
            n = g_array_index(overlaps, Overlap, at).n;
            is_heir[new] = true;
        }
        if (size > 1 && (new == IBID_NOT_THERE || n < size || n < size_of(divisions->new, new)))
            add_row(table, divisions, old, new, n, hub_of(before, old_hubs, old));
    }
    for (uint32_t new = 0; new < divisions->new->sizes->len; new ++)
        if (!is_heir[new] && size_of(divisions->new, new) > 1)
            add_row(table, divisions, IBID_NOT_THERE, new, 0, hub_of(after, new_hubs, new));
}

static void tell_alike(const Divisions *divisions, Finding *finding, double chance, bool differ)
{
    guint n = divisions->old_label->len;
    g_autofree char *number = words_number(n);
    Table *table;

    if (differ)
        finding_paragraph(finding,
                          "On the %s articles in both, old and new clusters are alike to %.*f "
                          "(adjusted Rand index: 1 for the same, 0 for chance); two runs on the "
                          "new corpus alone are alike to %.*f.",
                          number, RAND_DIGITS, divisions->alike, RAND_DIGITS, chance);
    table = finding_table(finding, "clusters_alike", alike_columns, G_N_ELEMENTS(alike_columns));
    table->for_programs = true;
    table_decimal(table, divisions->alike, RAND_DIGITS);
    table_decimal(table, chance, RAND_DIGITS);
    table_number(table, n);
}

static bool tell(const Divisions *divisions, Finding *finding, GError **error)
{
    g_autoptr(Finding) rest = finding_new(finding->name, finding->limit);
    Table *table = finding_table(rest, "clusters", cluster_columns, G_N_ELEMENTS(cluster_columns));
    double chance = 1;
    bool differ;

    add_clusters(divisions, table);
    differ = table_n_rows(table) > 0;
    if (differ && !by_chance(divisions, &chance, error))
        return false;
    finding_heading(finding, 2, "Clusters");
    if (differ)
        finding_note(finding, "Each old cluster with the new one in which most of it is now, and "
                              "new ones to which no other went, where they hold other articles "
                              "than before.");
    else
        finding_paragraph(finding, "The clusters hold the same articles as before.");
    tell_alike(divisions, finding, chance, differ);
    finding_append(finding, rest);
    return true;
}

bool difference_add_clusters(const Difference *difference, Finding *finding, GError **error)
{
    g_auto(Divisions) divisions = {.difference = difference};

    divisions.old = ibid_clusters(difference->before->selected, NULL, error);
    if (divisions.old == NULL)
        return false;
    divisions.new = ibid_clusters(difference->after->selected, NULL, error);
    if (divisions.new == NULL)
        return false;
    pair_labels(&divisions);
    divisions.alike = compare_labels(divisions.old_label, divisions.new_label);
    return tell(&divisions, finding, error);
}
