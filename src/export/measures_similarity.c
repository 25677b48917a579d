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

static void set_pairs(const MeasuresRequest *request, json_t *out, const char *key,
                      IbidPairs *(*count)(const IbidNetwork *, size_t, GError **))
{
    GError *error = NULL;
    g_autoptr(IbidPairs) pairs = count(request->network, request->options->top, &error);

    json_object_set_new(out, key,
                        pairs != NULL ? describe(request, pairs)
                                      : measures_left_out(request, key, error));
}

bool measures_similarity(const MeasuresRequest *request, json_t *out, GError **error)
{
    (void)error;
    set_pairs(request, out, "cocitation", ibid_cocitation);
    set_pairs(request, out, "coupling", ibid_coupling);
    return true;
}
