#include "analyse/network_piece.h"
#include "analyse/piece_groups_build.h"
#include "analyse/series_name.h"
#include "base/numbers.h"
#include "base/union_find.h"

/* Two titles may begin alike by chance. */
enum { LEAST_PIECES = 3 };

/* Pieces of one name that share an author or an outlet, directly or by way of others, have the
 * same root. */
typedef struct {
    const IbidNetwork *network;
    char **keys;      /* of each vertex, or NULL */
    uint32_t *parent; /* see union_find_least(); the first piece is the root */
    uint32_t *size;   /* at the roots */
    GHashTable *seen; /* key and owner -> vertex */
    IbidPieceGroups *outlets;
} Series;

static void series_clear(Series *series)
{
    for (size_t v = 0; v < series->network->n; v++)
        g_free(series->keys[v]);
    g_free(series->keys);
    g_free(series->parent);
    g_free(series->size);
    g_hash_table_unref(series->seen);
    ibid_piece_groups_free(series->outlets);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Series, series_clear)

static void series_init(Series *series, const IbidNetwork *network)
{
    *series = (Series){
        .network = network,
        .keys = g_new0(char *, network->n + 1),
        .parent = numbers_count_up(network->n),
        .size = g_new(uint32_t, network->n + 1),
        .seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .outlets = ibid_piece_groups_new(network, IBID_GROUPS_OUTLET),
    };
    for (uint32_t v = 0; v < network->n; v++) {
        const IbidVertex *piece = network_piece(network, v);

        series->size[v] = 1;
        if (piece != NULL && piece->title != NULL)
            series->keys[v] = series_name_key(piece->title);
    }
}

static void join(Series *series, uint32_t a, uint32_t b)
{
    a = union_find_least(series->parent, a);
    b = union_find_least(series->parent, b);
    if (a != b)
        series->size[union_find_join(series->parent, a, b)] += series->size[MAX(a, b)];
}

/* @kind  of the owner: numbers of authors and outlets overlap */
static void meet(Series *series, uint32_t v, char kind, uint32_t owner)
{
    char *name = g_strdup_printf("%c%u %s", kind, owner, series->keys[v]);
    gpointer first;

    if (g_hash_table_lookup_extended(series->seen, name, NULL, &first)) {
        join(series, GPOINTER_TO_UINT(first), v);
        g_free(name);
    } else {
        g_hash_table_insert(series->seen, name, GUINT_TO_POINTER(v));
    }
}

static void join_all(Series *series)
{
    const IbidNetwork *network = series->network;
    const IbidPieceGroups *outlets = series->outlets;

    for (uint32_t v = 0; v < network->n; v++) {
        if (series->keys[v] == NULL)
            continue;
        for (uint32_t i = network->author_start[v]; i < network->author_start[v + 1]; i++)
            meet(series, v, 'a', network->authors[i]);
        for (uint32_t i = outlets->start[v]; i < outlets->start[v + 1]; i++)
            meet(series, v, 'o', outlets->groups[i]);
    }
}

/* The name that the first piece prints. */
static char *name_of(const Series *series, uint32_t v)
{
    return series_name_as_printed(network_piece(series->network, v)->title, series->keys[v]);
}

/* Whose series it is, to tell it from others of the same name. */
static const char *owner_of(const Series *series, uint32_t v)
{
    const IbidVertex *piece = network_piece(series->network, v);

    return piece->authors->len > 0 ? g_ptr_array_index(piece->authors, 0) : piece->outlet;
}

static void tell_apart(const Series *series, const GArray *firsts, GPtrArray *names)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < names->len; i++) {
        const char *key = series->keys[g_array_index(firsts, uint32_t, i)];
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));

        g_hash_table_insert(counts, (gpointer)key, GUINT_TO_POINTER(n + 1));
    }
    for (guint i = 0; i < names->len; i++) {
        uint32_t v = g_array_index(firsts, uint32_t, i);
        char **name = (char **)&g_ptr_array_index(names, i);
        char *longer;

        if (GPOINTER_TO_UINT(g_hash_table_lookup(counts, series->keys[v])) < 2)
            continue;
        longer = g_strdup_printf("%s (%s)", *name, owner_of(series, v));
        g_free(*name);
        *name = longer;
    }
}

IbidPieceGroups *piece_groups_by_series(const IbidNetwork *network)
{
    g_auto(Series) series;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(GroupMembership));
    g_autofree uint32_t *label_of = g_new(uint32_t, network->n + 1);

    series_init(&series, network);
    join_all(&series);
    for (uint32_t v = 0; v < network->n; v++)
        label_of[v] = UINT32_MAX;
    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t root = union_find_least(series.parent, v);

        if (series.size[root] < LEAST_PIECES)
            continue;
        if (label_of[root] == UINT32_MAX) {
            label_of[root] = names->len;
            g_ptr_array_add(names, name_of(&series, v));
            g_array_append_val(firsts, v);
        }

        GroupMembership it = {v, label_of[root]};

        g_array_append_val(memberships, it);
    }
    tell_apart(&series, firsts, names);
    return piece_groups_build(network, IBID_GROUPS_SERIES, names, memberships);
}
