#include <ibid/piece_groups.h>

#include "analyse/network_piece.h"
#include "analyse/piece_groups_build.h"
#include "base/text.h"
#include "graph/author_index.h"
#include "graph/network_lines.h"

/* What members of a set are looked up in: numbers, one more than they are. */
typedef struct {
    const IbidNetwork *network;
    IbidPieceGroups *authors, *outlets;
    GHashTable *author_of; /* text_name_key() -> group */
    GHashTable *outlet_of;
    GHashTable *piece_of; /* key or address -> vertex */
} Directory;

static void directory_clear(Directory *directory)
{
    g_clear_pointer(&directory->author_of, g_hash_table_unref);
    g_clear_pointer(&directory->outlet_of, g_hash_table_unref);
    g_clear_pointer(&directory->piece_of, g_hash_table_unref);
    ibid_piece_groups_free(directory->authors);
    ibid_piece_groups_free(directory->outlets);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Directory, directory_clear)

static GHashTable *index_names(const IbidPieceGroups *groups)
{
    GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (size_t g = 0; g < groups->n; g++)
        g_hash_table_insert(index, text_name_key(groups->names[g]), GSIZE_TO_POINTER(g + 1));
    return index;
}

static void directory_init(Directory *directory, const IbidNetwork *network)
{
    directory->network = network;
    directory->authors = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    directory->outlets = ibid_piece_groups_new(network, IBID_GROUPS_OUTLET);
    directory->author_of = index_names(directory->authors);
    directory->outlet_of = index_names(directory->outlets);
    directory->piece_of = g_hash_table_new(g_str_hash, g_str_equal);
    for (uint32_t v = 0; v < network->n; v++) {
        const IbidVertex *piece = network_piece(network, v);

        if (piece != NULL && piece->url != NULL)
            g_hash_table_insert(directory->piece_of, (gpointer)piece->url, GUINT_TO_POINTER(v + 1));
    }
    for (uint32_t v = 0; v < network->n; v++)
        g_hash_table_insert(directory->piece_of, (gpointer)network->keys[v],
                            GUINT_TO_POINTER(v + 1));
}

/* One more than the group of the author, also by a spelling that the corpus folds; or 0. */
static size_t find_author(const Directory *directory, const char *name)
{
    g_autofree char *key = text_name_key(name);
    const IbidGraph *graph = directory->network->graph;
    size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(directory->author_of, key));
    uint32_t author;

    if (found != 0 || graph == NULL ||
        !author_index_find(author_index_borrow(graph), name, &author))
        return found;
    g_free(key);
    key = text_name_key(author_index_name(author_index_borrow(graph), author));
    return GPOINTER_TO_SIZE(g_hash_table_lookup(directory->author_of, key));
}

static void add_members(const IbidPieceGroups *groups, size_t number, uint32_t label,
                        GArray *memberships)
{
    for (uint32_t i = groups->member_start[number - 1]; i < groups->member_start[number]; i++) {
        GroupMembership it = {groups->members[i], label};

        g_array_append_val(memberships, it);
    }
}

/* False when `name` is nobody's here. */
static bool add_named(const Directory *directory, const char *name, uint32_t label,
                      GArray *memberships)
{
    g_autofree char *key = text_name_key(name);
    size_t author = find_author(directory, name);
    size_t outlet = GPOINTER_TO_SIZE(g_hash_table_lookup(directory->outlet_of, key));
    guint piece = GPOINTER_TO_UINT(g_hash_table_lookup(directory->piece_of, name));

    if (author != 0)
        add_members(directory->authors, author, label, memberships);
    if (outlet != 0)
        add_members(directory->outlets, outlet, label, memberships);
    if (piece != 0) {
        GroupMembership it = {piece - 1, label};

        g_array_append_val(memberships, it);
    }
    return author != 0 || outlet != 0 || piece != 0;
}

static void complain_unknown(NetworkLines *lines, size_t number, const char *name)
{
    g_autofree char *what =
        g_strdup_printf("no author, outlet or article here is called \"%s\"; write the name as "
                        "reports do, or an article's path or address",
                        name);

    network_lines_complain(lines, number, what);
}

static uint32_t label_of_set(const char *name, GHashTable *labels, GPtrArray *names)
{
    gpointer label;

    if (g_hash_table_lookup_extended(labels, name, NULL, &label))
        return GPOINTER_TO_UINT(label);
    g_ptr_array_add(names, g_strdup(name));
    g_hash_table_insert(labels, g_ptr_array_index(names, names->len - 1),
                        GUINT_TO_POINTER(names->len - 1));
    return names->len - 1;
}

static void read_lines(NetworkLines *lines, const Directory *directory, GPtrArray *names,
                       GArray *memberships)
{
    g_autoptr(GHashTable) labels = g_hash_table_new(g_str_hash, g_str_equal);
    const char *at = lines->text;

    for (size_t number = 1; at < lines->end; number++) {
        NetworkWord pair[2];

        if (network_lines_next(lines, &at, number, true, pair) != LINE_PAIR)
            continue;

        g_autofree char *set = g_strndup(pair[0].text, pair[0].length);
        g_autofree char *name = g_strndup(pair[1].text, pair[1].length);
        uint32_t label = label_of_set(set, labels, names);

        if (!add_named(directory, name, label, memberships))
            complain_unknown(lines, number, name);
    }
}

IbidPieceGroups *ibid_piece_groups_read(const IbidNetwork *network, const char *path,
                                        GPtrArray **ret_complaints, GError **error)
{
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(GroupMembership));
    g_auto(NetworkLines) lines = {0};
    g_auto(Directory) directory = {0};

    if (!network_lines_open(&lines, path, complaints, error))
        return NULL;
    directory_init(&directory, network);
    read_lines(&lines, &directory, names, memberships);
    network_lines_close(&lines);
    *ret_complaints = g_steal_pointer(&complaints);
    return piece_groups_build(network, IBID_GROUPS_SET, names, memberships);
}
