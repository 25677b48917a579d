/*
 * Times single measures of a network, for scripts/bench-measures.
 *
 * usage: measure_times EDGES DATES|- STEP...
 *
 * Reads the network, then takes the steps in their order; prints a line each: its name, seconds,
 * peak memory of the process so far in MiB, and what came out, with tabs between.
 */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <ibid/chains.h>
#include <ibid/clusters.h>
#include <ibid/partition.h>
#include <ibid/scores.h>
#include <ibid/similarity.h>

/* As many as the peers are given. */
enum { N_SOURCES = 64, N_LISTED = 20 };

typedef struct {
    const IbidNetwork *network;
    IbidFlow *flow; /* once it is made */
    GString *found;
} Bench;

static void count_weak(Bench *bench)
{
    g_autoptr(IbidPartition) parts = ibid_components(bench->network);

    g_string_printf(bench->found, "%u parts", parts->sizes->len);
}

static void count_strong(Bench *bench)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(bench->network);

    g_string_printf(bench->found, "%u parts", parts->sizes->len);
}

static void rank_pages(Bench *bench)
{
    g_autofree double *ranks = ibid_pagerank(bench->network, NULL);
    double most = 0;

    for (size_t v = 0; v < bench->network->n; v++)
        most = MAX(most, ranks[v]);
    g_string_printf(bench->found, "max %.12g", most);
}

static void make_flow(Bench *bench)
{
    ibid_flow_free(bench->flow);
    bench->flow = ibid_flow_new(bench->network, IBID_CYCLES_SET_ASIDE);
    g_string_printf(bench->found, "%zu arcs", bench->flow->n_arcs);
}

static void find_longest(Bench *bench)
{
    g_autoptr(GArray) chain = ibid_longest_chain(bench->flow);

    g_string_printf(bench->found, "%u pieces", chain->len);
}

static void count_paths(Bench *bench, bool is_exact)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidArcWeights) weights =
        ibid_arc_weights_new(bench->flow, IBID_WEIGHT_SPC, 0, is_exact, &error);
    g_autoptr(GArray) top = weights != NULL ? ibid_arc_weights_top(weights, 1) : NULL;

    if (top == NULL || top->len == 0)
        g_string_assign(bench->found, error != NULL ? error->message : "no arcs");
    else
        g_string_printf(bench->found, "largest 10^%.6f",
                        ibid_arc_weights_log10(weights, g_array_index(top, uint32_t, 0)));
}

static void count_paths_in_doubles(Bench *bench)
{
    count_paths(bench, false);
}

static void count_paths_exactly(Bench *bench)
{
    count_paths(bench, true);
}

/* From the citations on: acyclic part, exact path counts, the paths of the largest sum. */
static void find_main_path(Bench *bench)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(bench->network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights =
        ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, NULL);
    g_autoptr(GArray) path =
        weights != NULL ? ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL) : NULL;

    g_string_printf(bench->found, "%u arcs", path != NULL ? path->len : 0);
}

static void tell_pairs(Bench *bench, const IbidPairs *pairs, const GError *error)
{
    if (pairs == NULL)
        g_string_assign(bench->found, error->message);
    else
        g_string_printf(bench->found, "%" G_GUINT64_FORMAT " pairs", pairs->n_pairs);
}

static void compare_cited(Bench *bench)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidPairs) pairs = ibid_cocitation(bench->network, N_LISTED, &error);

    tell_pairs(bench, pairs, error);
}

static void compare_citing(Bench *bench)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidPairs) pairs = ibid_coupling(bench->network, N_LISTED, &error);

    tell_pairs(bench, pairs, error);
}

static void pass_through(Bench *bench, uint32_t n_threads)
{
    const IbidBetweennessOptions options = {.n_sources = N_SOURCES, .n_threads = n_threads};
    g_autoptr(IbidBetweenness) found = ibid_betweenness(bench->network, &options, NULL);
    double most = 0;

    for (size_t v = 0; found != NULL && v < bench->network->n; v++)
        most = MAX(most, found->values[v]);
    g_string_printf(bench->found, "max %.4g", most);
}

static void pass_through_on_one_thread(Bench *bench)
{
    pass_through(bench, 1);
}

static void pass_through_on_two_threads(Bench *bench)
{
    pass_through(bench, 2);
}

/* As many rounds as the peer makes. */
static void find_clusters(Bench *bench)
{
    const IbidClusterOptions options = {.iterations = 2};
    g_autoptr(IbidPartition) clusters = ibid_clusters(bench->network, &options, NULL);

    g_string_printf(bench->found, "%u clusters, Q=%.6f", clusters->sizes->len, clusters->quality);
}

static void disrupt(Bench *bench)
{
    g_autofree IbidDisruption *all = ibid_disruption(bench->network, NULL);
    size_t n = 0;

    for (size_t v = 0; all != NULL && v < bench->network->n; v++)
        n += all[v].is_defined;
    g_string_printf(bench->found, "%zu defined", n);
}

static const struct {
    const char *name;
    void (*take)(Bench *);
} steps[] = {
    {"weak", count_weak},
    {"strong", count_strong},
    {"pagerank", rank_pages},
    {"flow", make_flow}, /* what the next three need */
    {"longest", find_longest},
    {"spc-double", count_paths_in_doubles},
    {"spc-exact", count_paths_exactly},
    {"main-path", find_main_path},
    {"cocitation", compare_cited},
    {"coupling", compare_citing},
    {"leiden", find_clusters},
    {"betweenness-1", pass_through_on_one_thread},
    {"betweenness-2", pass_through_on_two_threads},
    {"disruption", disrupt},
};

static void tell(const char *name, gint64 start, const char *found)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    printf("%s\t%.4f\t%ld\t%s\n", name, (double)(g_get_monotonic_time() - start) / 1e6,
           usage.ru_maxrss / 1024, found);
    fflush(stdout);
}

static bool take_step(Bench *bench, const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
        gint64 start = g_get_monotonic_time();

        if (strcmp(name, steps[i].name) != 0)
            continue;
        steps[i].take(bench);
        tell(name, start, bench->found->str);
        return true;
    }
    return false;
}

int main(int argc, char **argv)
{
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidNetwork) network = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) found = g_string_new(NULL);
    gint64 start = g_get_monotonic_time();

    if (argc < 3)
        return 2;
    network = ibid_network_read(
        &(IbidNetworkFiles){.edges = argv[1], .dates = strcmp(argv[2], "-") != 0 ? argv[2] : NULL},
        &complaints, &error);
    if (network == NULL) {
        fprintf(stderr, "measure_times: %s\n", error->message);
        return 1;
    }
    g_string_printf(found, "%zu pieces, %zu citations", network->n, network->n_arcs);
    tell("load", start, found->str);

    Bench bench = {network, NULL, found};
    bool is_known = true;

    for (int i = 3; i < argc && is_known; i++)
        is_known = take_step(&bench, argv[i]);
    ibid_flow_free(bench.flow);
    return is_known ? 0 : 2;
}
