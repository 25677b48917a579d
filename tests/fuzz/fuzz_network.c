/*
 * Fuzz target: whatever the lines, a network is read that hangs together, and its measures can be
 * told.  A line "@dates" or "@authors" begins the file of that name.
 */
#include <glib/gstdio.h>
#include <ibid/export.h>
#include <string.h>

#include "fuzz_target.h"

/* What is at most read of one input; measures of more take too long to try many. */
enum { MOST_BYTES = 2000 };

static const char *const names[] = {"edges", "dates", "authors"};

static void check(const IbidNetwork *network)
{
    uint32_t n_cited = 0;

    for (uint32_t v = 0; v < network->n; v++) {
        g_assert_true(g_utf8_validate(network->keys[v], -1, NULL));
        g_assert_cmpuint(network->out_start[v], <=, network->out_start[v + 1]);
        for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++) {
            g_assert_cmpuint(network->out[i], <, network->n);
            g_assert_cmpuint(network->out[i], !=, v);
            g_assert_true(i == network->out_start[v] || network->out[i - 1] < network->out[i]);
        }
        for (uint32_t i = network->in_start[v]; i < network->in_start[v + 1]; i++, n_cited++)
            g_assert_cmpuint(network->out[network->in_arc[i]], ==, v);
        for (uint32_t i = network->author_start[v]; i < network->author_start[v + 1]; i++)
            g_assert_cmpuint(network->authors[i], <, network->n_authors);
    }
    g_assert_cmpuint(n_cited, ==, network->n_arcs);
}

/* Writes each part of the input to a file of its own. */
static void write_parts(const char *folder, const guint8 *data, gsize size, char *paths[3])
{
    GString *parts[3] = {g_string_new(NULL), g_string_new(NULL), g_string_new(NULL)};
    const char *at = (const char *)data, *end = at + size;
    size_t part = 0;

    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop != NULL ? stop + 1 : end) - at);

        if (length == 7 && memcmp(at, "@dates\n", 7) == 0)
            part = 1;
        else if (length == 9 && memcmp(at, "@authors\n", 9) == 0)
            part = 2;
        else
            g_string_append_len(parts[part], at, (gssize)length);
        at += length;
    }
    for (size_t i = 0; i < 3; i++) {
        paths[i] = g_build_filename(folder, names[i], NULL);
        g_assert_true(g_file_set_contents(paths[i], parts[i]->str, (gssize)parts[i]->len, NULL));
        g_string_free(parts[i], TRUE);
    }
}

/* Reads the input from files, as everybody does. */
static IbidNetwork *read_network(const guint8 *data, gsize size, GPtrArray **ret_complaints)
{
    g_autofree char *folder = g_dir_make_tmp("ibid-fuzz-XXXXXX", NULL);
    g_autoptr(GError) error = NULL;
    char *paths[3];
    IbidNetwork *network;

    write_parts(folder, data, size, paths);
    network = ibid_network_read(&(IbidNetworkFiles){paths[0], paths[1], paths[2]}, ret_complaints,
                                &error);
    g_assert_no_error(error);
    for (size_t i = 0; i < 3; i++) {
        g_remove(paths[i]);
        g_free(paths[i]);
    }
    g_rmdir(folder);
    return network;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidNetwork) network = read_network(data, MIN(size, MOST_BYTES), &complaints);
    g_autoptr(GError) error = NULL;
    g_autofree char *json = NULL;

    for (guint i = 0; i < complaints->len; i++)
        g_assert_true(g_utf8_validate(g_ptr_array_index(complaints, i), -1, NULL));
    check(network);
    json = ibid_export_measures(network, NULL, &error);
    g_assert_true((json != NULL) == (error == NULL));
    g_assert_true(json == NULL || g_str_is_ascii(json));
    return 0;
}
