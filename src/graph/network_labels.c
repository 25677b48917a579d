#include <ibid/network.h>
#include <string.h>

#include "graph/network_keys.h"
#include "graph/network_lines.h"

uint32_t *ibid_network_read_labels(const IbidNetwork *network, const char *path,
                                   GPtrArray **ret_complaints, GError **error)
{
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_auto(NetworkLines) lines = {0};
    g_auto(NetworkKeys) keys = {0}, names = {0};
    uint32_t *labels, vertex;

    if (!network_lines_open(&lines, path, complaints, error))
        return NULL;
    network_keys_init(&keys, network->n);
    network_keys_init(&names, 0);
    labels = g_new(uint32_t, network->n + 1);
    for (uint32_t i = 0; i < network->n; i++) {
        network_keys_word(&keys, (NetworkWord){network->keys[i], strlen(network->keys[i])});
        labels[i] = UINT32_MAX;
    }

    const char *at = lines.text;

    for (size_t number = 1; at < lines.end; number++) {
        NetworkWord pair[2];

        if (network_lines_next(&lines, &at, number, true, pair) == LINE_PAIR &&
            network_keys_find(&keys, pair[0], &vertex))
            labels[vertex] = network_keys_word(&names, pair[1]);
    }
    network_lines_close(&lines);
    *ret_complaints = g_steal_pointer(&complaints);
    return labels;
}
