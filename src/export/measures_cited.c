#include <ibid/partition.h>

#include "analyse/vertex_scores.h"
#include "export/measures_json.h"

static size_t n_without(const uint32_t *start, size_t n)
{
    size_t n_found = 0;

    for (size_t v = 0; v < n; v++)
        n_found += start[v] == start[v + 1];
    return n_found;
}

static json_t *top_counts(const MeasuresRequest *request,
                          double *(*score)(const IbidNetwork *, IbidScoring *, GError **))
{
    g_autofree double *values = score(request->network, /* scoring= */ NULL, /* error= */ NULL);

    return measures_top(request, values, /* are_counts= */ true);
}

bool measures_cited(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidNetwork *network = request->network;
    json_t *cited = json_object();

    (void)error;
    json_object_set_new(cited, "lcs_noself_top", top_counts(request, vertex_scores_lcs_noself));
    json_object_set_new(cited, "references_top", top_counts(request, vertex_scores_references));
    json_object_set_new(cited, "never_cited",
                        json_integer((json_int_t)n_without(network->in_start, network->n)));
    json_object_set_new(cited, "never_citing",
                        json_integer((json_int_t)n_without(network->out_start, network->n)));
    json_object_set_new(out, "cited", cited);
    return true;
}
