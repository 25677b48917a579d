#include <ibid/chain_ends.h>
#include <string.h>

#include "graph/network_keys.h"
#include "graph/network_lines.h"

static bool find_role(NetworkWord word, uint8_t *ret_role)
{
    static const char *const names[] = {
        [IBID_ROLE_OWN] = "own",
        [IBID_ROLE_OUTSIDE] = "outside",
        [IBID_ROLE_UNRESOLVED] = "unresolved",
    };

    for (uint8_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strlen(names[i]) == word.length && memcmp(names[i], word.text, word.length) == 0) {
            *ret_role = i;
            return true;
        }
    return false;
}

uint8_t *ibid_network_read_roles(const IbidNetwork *network, const char *path,
                                 GPtrArray **ret_complaints, GError **error)
{
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_auto(NetworkLines) lines = {0};
    g_auto(NetworkKeys) keys = {0};
    uint8_t *roles;
    const char *at;

    if (!network_lines_open(&lines, path, complaints, error))
        return NULL;
    network_keys_init(&keys, network->n);
    for (uint32_t i = 0; i < network->n; i++)
        network_keys_word(&keys, (NetworkWord){network->keys[i], strlen(network->keys[i])});
    roles = g_new0(uint8_t, network->n + 1);
    at = lines.text;
    for (size_t number = 1; at < lines.end; number++) {
        NetworkWord pair[2];
        uint32_t vertex;
        uint8_t role;

        if (network_lines_next(&lines, &at, number, true, pair) != LINE_PAIR)
            continue;
        if (!find_role(pair[1], &role))
            network_lines_complain(&lines, number,
                                   "the second field is not own, outside or unresolved");
        else if (network_keys_find(&keys, pair[0], &vertex))
            roles[vertex] = role;
    }
    network_lines_close(&lines);
    *ret_complaints = g_steal_pointer(&complaints);
    return roles;
}
