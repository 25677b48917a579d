#include "graph/author_index.h"

#include <stdlib.h>

#include "graph/author_key.h"

struct AuthorIndex {
    GPtrArray *names; /* author -> const char * */
    GArray *authors;  /* uint32_t: those of vertex 0, of vertex 1 … */
    GArray *start;    /* uint32_t, one a vertex and one more: where in `authors` */
};

/* Authors met so far; numbers are stored one higher, since 0 is NULL. */
typedef struct {
    GHashTable *by_spelling; /* borrowed */
    GHashTable *by_key;      /* owned */
    GHashTable *initials;    /* borrowed: author_key_initials() */
    GPtrArray *names;
} Register;

static char *key_of(const Register *met, const char *name)
{
    char *key = author_key(name);
    const char *full = g_hash_table_lookup(met->initials, key);

    if (full == NULL)
        return key;
    g_free(key);
    return g_strdup(full);
}

/* Lets `name` stand for the author at `*shown` when that is initials only, and `name` is not. */
static void prefer_full(gpointer *shown, char *name, const char *key)
{
    g_autofree char *shown_key = author_key(*shown);
    g_autofree char *name_key = author_key(name);

    if (!g_str_equal(shown_key, key) && g_str_equal(name_key, key))
        *shown = name;
}

/* 0 when there is no letter in the name, else one more than the author's number. */
static unsigned number_of(const Register *met, char *name)
{
    gpointer known;

    if (g_hash_table_lookup_extended(met->by_spelling, name, NULL, &known))
        return GPOINTER_TO_UINT(known);

    g_autofree char *key = key_of(met, name);
    unsigned number = GPOINTER_TO_UINT(g_hash_table_lookup(met->by_key, key));

    if (number != 0)
        prefer_full(&g_ptr_array_index(met->names, number - 1), name, key);
    if (number == 0 && key[0] != '\0') {
        g_ptr_array_add(met->names, name);
        number = met->names->len;
        g_hash_table_insert(met->by_key, g_steal_pointer(&key), GUINT_TO_POINTER(number));
    }
    g_hash_table_insert(met->by_spelling, name, GUINT_TO_POINTER(number));
    return number;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Appends the vertex's authors, ascending and each once. */
static void add_vertex(AuthorIndex *index, const Register *met, const IbidVertex *vertex)
{
    guint first = index->authors->len;
    guint kept = first;

    for (guint i = 0; i < vertex->authors->len; i++) {
        unsigned number = number_of(met, g_ptr_array_index(vertex->authors, i));
        uint32_t author = number - 1;

        if (number != 0)
            g_array_append_val(index->authors, author);
    }
    if (index->authors->len == first)
        return;

    uint32_t *all = (uint32_t *)(void *)index->authors->data;

    qsort(all + first, index->authors->len - first, sizeof *all, by_number);
    for (guint i = first; i < index->authors->len; i++)
        if (kept == first || all[kept - 1] != all[i])
            all[kept++] = all[i];
    g_array_set_size(index->authors, kept);
}

/* Which full names stand behind the initials among the authors of all vertices. */
static GHashTable *find_initials(const GArray *vertices)
{
    g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < vertices->len; i++) {
        const GPtrArray *authors = g_array_index(vertices, IbidVertex, i).authors;

        for (guint j = 0; j < authors->len; j++)
            g_hash_table_add(keys, author_key(g_ptr_array_index(authors, j)));
    }
    return author_key_initials(keys);
}

AuthorIndex *author_index_new(const GArray *vertices)
{
    AuthorIndex *index = g_new0(AuthorIndex, 1);
    g_autoptr(GHashTable) by_spelling = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) initials = find_initials(vertices);

    index->names = g_ptr_array_new();
    index->authors = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    index->start = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), vertices->len + 1);

    const Register met = {by_spelling, by_key, initials, index->names};

    for (guint i = 0; i < vertices->len; i++) {
        g_array_append_val(index->start, index->authors->len);
        add_vertex(index, &met, &g_array_index(vertices, IbidVertex, i));
    }
    g_array_append_val(index->start, index->authors->len);
    return index;
}

void author_index_free(AuthorIndex *index)
{
    if (index == NULL)
        return;
    g_ptr_array_unref(index->names);
    g_array_unref(index->authors);
    g_array_unref(index->start);
    g_free(index);
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

    return n > 0 && bsearch(&author, authors, n, sizeof *authors, by_number) != NULL;
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
