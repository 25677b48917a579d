#include "graph/author_index.h"

#include <stdlib.h>

#include "base/numbers.h"
#include "graph/author_aliases.h"
#include "graph/author_fold.h"
#include "graph/author_key.h"

struct AuthorIndex {
    IbidAuthorAliases *aliases; /* or NULL */
    bool is_exact;              /* names are keys */
    GHashTable *spelled;        /* what author_fold() reads; names borrowed */
    GHashTable *folded;         /* author_fold() */
    GHashTable *by_spelling;    /* borrowed */
    GHashTable *by_key;         /* owned; numbers one higher, since 0 is NULL */
    GPtrArray *names;           /* author -> const char * */
    GArray *authors;            /* uint32_t: those of vertex 0, of vertex 1 … */
    GArray *start;              /* uint32_t, one a vertex and one more: where in `authors` */
};

/* That of the name, or of whom a person says it means. */
static char *said_key(const AuthorIndex *index, const char *name)
{
    const char *said = author_aliases_name(index->aliases, name),
               *known = said != NULL ? said : name;

    return index->is_exact ? g_strdup(known) : author_key(known);
}

static char *key_of(const AuthorIndex *index, const char *name)
{
    char *key = said_key(index, name);
    const char *folded = g_hash_table_lookup(index->folded, key);

    if (folded == NULL)
        return key;
    g_free(key);
    return g_strdup(folded);
}

/* Lets `name` stand for the author at `*shown` when a person says so, or when it is spelled in full
 * and that is not. */
static void prefer(const AuthorIndex *index, gpointer *shown, const char *name, const char *key)
{
    const char *said = author_aliases_name(index->aliases, name);
    g_autofree char *shown_key = NULL, *name_key = NULL;

    if (said != NULL)
        *shown = (gpointer)said;
    if (index->is_exact || author_aliases_name(index->aliases, *shown) != NULL)
        return;
    shown_key = author_key(*shown);
    name_key = author_key(name);
    if (!g_str_equal(shown_key, key) && g_str_equal(name_key, key))
        *shown = (gpointer)name;
}

/* 0 when there is no letter in the name, else one more than the author's number. */
static unsigned number_of(AuthorIndex *index, char *name)
{
    gpointer known;

    if (g_hash_table_lookup_extended(index->by_spelling, name, NULL, &known))
        return GPOINTER_TO_UINT(known);

    g_autofree char *key = key_of(index, name);
    unsigned number = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_key, key));

    if (number == 0 && key[0] != '\0') {
        g_ptr_array_add(index->names, name);
        number = index->names->len;
        g_hash_table_insert(index->by_key, g_strdup(key), GUINT_TO_POINTER(number));
    }
    if (number != 0)
        prefer(index, &g_ptr_array_index(index->names, number - 1), name, key);
    g_hash_table_insert(index->by_spelling, name, GUINT_TO_POINTER(number));
    return number;
}

/* Appends the vertex's authors, ascending and each once. */
static void add_vertex(AuthorIndex *index, const IbidVertex *vertex)
{
    guint first = index->authors->len;
    guint kept = first;

    for (guint i = 0; i < vertex->authors->len; i++) {
        unsigned number = number_of(index, g_ptr_array_index(vertex->authors, i));
        uint32_t author = number - 1;

        if (number != 0)
            g_array_append_val(index->authors, author);
    }
    if (index->authors->len == first)
        return;

    uint32_t *all = (uint32_t *)(void *)index->authors->data;

    qsort(all + first, index->authors->len - first, sizeof *all, numbers_by_uint32);
    for (guint i = first; i < index->authors->len; i++)
        if (kept == first || all[kept - 1] != all[i])
            all[kept++] = all[i];
    g_array_set_size(index->authors, kept);
}

/* The authors of all vertices by author_key(). */
static GHashTable *list_spellings(const AuthorIndex *index, const GArray *vertices)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < vertices->len; i++) {
        const GPtrArray *authors = g_array_index(vertices, IbidVertex, i).authors;

        for (guint j = 0; j < authors->len; j++) {
            const char *name = g_ptr_array_index(authors, j);
            const char *said = author_aliases_name(index->aliases, name);
            char *key = said_key(index, name);

            if (g_hash_table_contains(names, key))
                g_free(key); /* the first spelling is kept: the same in every run */
            else
                g_hash_table_insert(names, key, (gpointer)(said != NULL ? said : name));
        }
    }
    return names;
}

AuthorIndex *author_index_new(const GArray *vertices, IbidAuthorAliases *aliases, bool is_exact)
{
    AuthorIndex *index = g_new0(AuthorIndex, 1);

    index->aliases = aliases == NULL ? NULL : ibid_author_aliases_ref(aliases);
    index->is_exact = is_exact;
    index->spelled = list_spellings(index, vertices);
    index->folded =
        is_exact ? g_hash_table_new(g_str_hash, g_str_equal) : author_fold(index->spelled);
    index->by_spelling = g_hash_table_new(g_str_hash, g_str_equal);
    index->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    index->names = g_ptr_array_new();
    index->authors = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    index->start = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), vertices->len + 1);
    for (guint i = 0; i < vertices->len; i++) {
        g_array_append_val(index->start, index->authors->len);
        add_vertex(index, &g_array_index(vertices, IbidVertex, i));
    }
    g_array_append_val(index->start, index->authors->len);
    return index;
}

AuthorIndex *author_index_of_part(const AuthorIndex *whole, const GArray *vertices)
{
    AuthorIndex *part = g_new0(AuthorIndex, 1);

    part->aliases = whole->aliases == NULL ? NULL : ibid_author_aliases_ref(whole->aliases);
    part->is_exact = whole->is_exact;
    part->spelled = g_hash_table_ref(whole->spelled);
    part->folded = g_hash_table_ref(whole->folded);
    part->by_spelling = g_hash_table_ref(whole->by_spelling);
    part->by_key = g_hash_table_ref(whole->by_key);
    part->names = g_ptr_array_ref(whole->names);
    part->authors = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    part->start = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), vertices->len + 1);
    for (guint i = 0; i < vertices->len; i++) {
        size_t n;
        const uint32_t *authors = author_index_of(whole, g_array_index(vertices, uint32_t, i), &n);

        g_array_append_val(part->start, part->authors->len);
        if (n > 0)
            g_array_append_vals(part->authors, authors, (guint)n);
    }
    g_array_append_val(part->start, part->authors->len);
    return part;
}

void author_index_free(AuthorIndex *index)
{
    if (index == NULL)
        return;
    ibid_author_aliases_unref(index->aliases);
    g_hash_table_unref(index->spelled);
    g_hash_table_unref(index->folded);
    g_hash_table_unref(index->by_spelling);
    g_hash_table_unref(index->by_key);
    g_ptr_array_unref(index->names);
    g_array_unref(index->authors);
    g_array_unref(index->start);
    g_free(index);
}

static const char *folded_or_self(GHashTable *folded, const char *key)
{
    const char *person = g_hash_table_lookup(folded, key);

    return person != NULL ? person : key;
}

/* Whom a spelling that no vertex has would stand for, were it one of theirs: the number of the only
 * author, one higher, or 0. */
static unsigned number_if_spelled(const AuthorIndex *index, const char *key, const char *name)
{
    g_autoptr(GHashTable) spelled = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) folded = NULL;
    GHashTableIter iter;
    gpointer other, other_name;
    unsigned found = 0;

    g_hash_table_iter_init(&iter, index->spelled);
    while (g_hash_table_iter_next(&iter, &other, &other_name))
        g_hash_table_insert(spelled, other, other_name);
    g_hash_table_insert(spelled, (gpointer)key, (gpointer)name);
    folded = author_fold(spelled);
    g_hash_table_iter_init(&iter, index->spelled);
    while (g_hash_table_iter_next(&iter, &other, NULL)) {
        const char *own = folded_or_self(index->folded, other);
        unsigned number = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_key, own));

        if (!g_str_equal(folded_or_self(folded, other), folded_or_self(folded, key)))
            continue;
        if (found != 0 && number != found)
            return 0;
        found = number;
    }
    return found;
}

/* The number of the only author whose name is the same but for its spelling, one higher; or 0. */
static unsigned number_if_alike(const AuthorIndex *index, const char *name)
{
    g_autofree char *key = author_key(name);
    unsigned found = 0;

    for (guint i = 0; i < index->names->len; i++) {
        g_autofree char *other = author_key(g_ptr_array_index(index->names, i));

        if (!g_str_equal(key, other))
            continue;
        if (found != 0)
            return 0;
        found = i + 1;
    }
    return found;
}

bool author_index_find(const AuthorIndex *index, const char *name, uint32_t *ret_author)
{
    g_autofree char *key = key_of(index, name);
    unsigned number = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_key, key));

    if (number == 0 && index->is_exact)
        number = number_if_alike(index, name);
    else if (number == 0 && *key != '\0')
        number = number_if_spelled(index, key, name);
    if (number == 0)
        return false;
    *ret_author = number - 1;
    return true;
}

bool author_index_spelled(const AuthorIndex *index, const char *name, uint32_t *ret_author)
{
    unsigned number = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_spelling, name));

    *ret_author = number - 1;
    return number != 0;
}

const char *author_index_said(const AuthorIndex *index, const char *name)
{
    g_autofree char *key = index->aliases == NULL ? NULL : key_of(index, name);
    unsigned number = key == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(index->by_key, key));
    const char *shown;

    if (number == 0)
        return name;
    shown = author_index_name(index, number - 1);
    return author_aliases_name(index->aliases, shown) != NULL ? shown : name;
}

size_t author_index_size(const AuthorIndex *index)
{
    return index->names->len;
}

const char *author_index_name(const AuthorIndex *index, uint32_t author)
{
    g_return_val_if_fail(author < index->names->len, NULL);
    return g_ptr_array_index(index->names, author);
}

const uint32_t *author_index_of(const AuthorIndex *index, size_t vertex, size_t *ret_n)
{
    const uint32_t *start = (const uint32_t *)(const void *)index->start->data + vertex;

    *ret_n = start[1] - start[0];
    return (const uint32_t *)(const void *)index->authors->data + start[0];
}

bool author_index_wrote(const AuthorIndex *index, uint32_t author, size_t vertex)
{
    size_t n;
    const uint32_t *authors = author_index_of(index, vertex, &n);

    return n > 0 && bsearch(&author, authors, n, sizeof *authors, numbers_by_uint32) != NULL;
}

bool author_index_share(const AuthorIndex *index, size_t a, size_t b)
{
    size_t n;
    const uint32_t *authors = author_index_of(index, a, &n);

    for (size_t i = 0; i < n; i++)
        if (author_index_wrote(index, authors[i], b))
            return true;
    return false;
}
