#include <ibid/similarity.h>

#include "export/measures_json.h"

static json_t *describe(const MeasuresRequest *request, const IbidPairs *pairs)
{
    const char *const *keys = request->network->keys;
    json_t *top = json_array(), *out = json_object();

    for (guint i = 0; i < pairs->top->len; i++) {
        const IbidPair *pair = &g_array_index(pairs->top, IbidPair, i);

        json_array_append_new(
            top, json_pack("[ssI]", keys[pair->a], keys[pair->b], (json_int_t)pair->common));
    }
    json_object_set_new(out, "pairs", json_integer((json_int_t)pairs->n_pairs));
    json_object_set_new(out, "sum", json_integer((json_int_t)pairs->sum));
    json_object_set_new(out, "top", top);
    return out;
}

bool measures_similarity(const MeasuresRequest *request, json_t *out, GError **error)
{
    g_autoptr(IbidPairs) cited = ibid_cocitation(request->network, request->options->top, NULL);
    g_autoptr(IbidPairs) coupled = ibid_coupling(request->network, request->options->top, NULL);

    (void)error;
    json_object_set_new(out, "cocitation", describe(request, cited));
    json_object_set_new(out, "coupling", describe(request, coupled));
    return true;
}
