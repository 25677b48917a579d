#include "analyse/vertex_match.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"

/* A title alone may be that of a column; of three words, or as long, it is seldom another's. */
#define LEAST_WORDS 3
#define LEAST_LETTERS 15

/* What stands for a vertex where several share a mark. */
#define SEVERAL (IBID_NOT_THERE - 1)

/* One of the two graphs. */
typedef struct {
    const IbidGraph *graph;
    uint32_t n;           /* vertices, without dates */
    uint32_t *other;      /* the vertex of the other graph that each is */
    size_t folder_length; /* of the paths of all its pieces, the slash included */
} Side;

typedef struct {
    IbidMatchRule rule;
    /* What makes it the same as a vertex of the other graph, (transfer full); NULL for nothing. */
    char *(*mark)(const Side *side, const IbidVertex *vertex);
    bool across_kinds;   /* of a piece here something may be there that is missing, or outside */
    bool counts_matched; /* a vertex that is matched already stands in the way of others, too */
    /* False where what else is known of the two says that they are not one. */
    bool (*allows)(const IbidVertex *before, const IbidVertex *after);
} Rung;

/* The only vertices that bear a mark, or SEVERAL. */
typedef struct {
    uint32_t before, after;
} Bearers;

/* Pieces of plain networks have nothing but keys. */
static bool is_bare(const IbidVertex *vertex)
{
    return vertex->kind == IBID_VERTEX_PIECE && g_strcmp0(vertex->title, vertex->key) == 0;
}

static bool has_title(const IbidVertex *vertex)
{
    return vertex->title != NULL && vertex->kind != IBID_VERTEX_EXTERNAL && !is_bare(vertex);
}

static bool has_date(const IbidVertex *vertex)
{
    return vertex->date.precision != IBID_PRECISION_NONE;
}

static char *mark_of_path(const Side *side, const IbidVertex *vertex)
{
    (void)side;
    return g_strdup(vertex->key);
}

/* NULL where it has none. */
static char *address_of(const IbidVertex *vertex)
{
    if (vertex->kind != IBID_VERTEX_PIECE)
        return address_is_web(vertex->key) ? g_strdup(vertex->key) : NULL;
    return address_is_web(vertex->url) ? address_canonical(vertex->url) : NULL;
}

static char *mark_of_address(const Side *side, const IbidVertex *vertex)
{
    (void)side;
    return address_of(vertex);
}

static char *mark_of_title_and_date(const Side *side, const IbidVertex *vertex)
{
    char date[IBID_DATE_SIZE];
    g_autofree char *key = NULL;

    (void)side;
    if (!has_title(vertex) || !has_date(vertex))
        return NULL;
    key = text_key(vertex->title);
    return *key == '\0' ? NULL : g_strconcat(ibid_date_format(vertex->date, date), " ", key, NULL);
}

static char *mark_of_title(const Side *side, const IbidVertex *vertex)
{
    g_autofree char *key = has_title(vertex) ? text_key(vertex->title) : g_strdup("");
    unsigned n_words = 1;

    (void)side;
    for (const char *p = key; *p != '\0'; p++)
        n_words += *p == ' ';
    if (n_words < LEAST_WORDS && g_utf8_strlen(key, -1) < LEAST_LETTERS)
        return NULL;
    return g_steal_pointer(&key);
}

static char *mark_in_folder(const Side *side, const IbidVertex *vertex)
{
    return vertex->kind == IBID_VERTEX_PIECE && !is_bare(vertex)
               ? g_strdup(vertex->key + side->folder_length)
               : NULL;
}

/* 1 where two say the same, -1 where they do not, 0 where one of them says nothing. */
static int compare_addresses(const IbidVertex *a, const IbidVertex *b)
{
    g_autofree char *left = NULL, *right = NULL;

    if (a->url == NULL || b->url == NULL || strcmp(a->url, b->url) == 0)
        return a->url != NULL && b->url != NULL;
    left = address_of(a);
    right = address_of(b);
    if (left == NULL || right == NULL)
        return 0;
    return strcmp(left, right) == 0 ? 1 : -1;
}

static int compare_titles(const IbidVertex *a, const IbidVertex *b)
{
    g_autofree char *left = NULL, *right = NULL;

    if (!has_title(a) || !has_title(b))
        return 0;
    if (strcmp(a->title, b->title) == 0)
        return 1;
    left = text_key(a->title);
    right = text_key(b->title);
    return strcmp(left, right) == 0 ? 1 : -1;
}

static int compare_dates(const IbidVertex *a, const IbidVertex *b)
{
    if (!has_date(a) || !has_date(b))
        return 0;
    return ibid_date_agrees(a->date, b->date) ? 1 : -1;
}

/* False where two witnesses speak against it, and none for it. */
static bool allows_path(const IbidVertex *before, const IbidVertex *after)
{
    int address, title, date;

    if (before->kind != IBID_VERTEX_PIECE || is_bare(before) || is_bare(after))
        return true;
    title = compare_titles(before, after);
    if (title > 0)
        return true;
    address = compare_addresses(before, after);
    date = compare_dates(before, after);
    return address > 0 || date > 0 || address + title + date > -2;
}

static bool allows_title(const IbidVertex *before, const IbidVertex *after)
{
    return compare_dates(before, after) >= 0;
}

/*
 * From the surest on.  Pieces find pieces first: where one has lost its address, what others cite
 * at that address now is missing, but not the piece.
 */
static const Rung rungs[] = {
    {IBID_MATCH_PATH, mark_of_path, false, false, allows_path},
    {IBID_MATCH_ADDRESS, mark_of_address, false, false, NULL},
    {IBID_MATCH_TITLE_DATE, mark_of_title_and_date, false, false, NULL},
    {IBID_MATCH_TITLE, mark_of_title, false, true, allows_title},
    {IBID_MATCH_FOLDER, mark_in_folder, false, false, allows_path},
    {IBID_MATCH_ADDRESS, mark_of_address, true, false, NULL},
    {IBID_MATCH_TITLE_DATE, mark_of_title_and_date, true, false, NULL},
    {IBID_MATCH_TITLE, mark_of_title, true, true, allows_title},
};

static void add_bearer(GHashTable *bearers, char *mark, uint32_t vertex, bool is_before)
{
    Bearers *both = g_hash_table_lookup(bearers, mark);
    uint32_t *one;

    if (both == NULL) {
        both = g_new(Bearers, 1);
        *both = (Bearers){IBID_NOT_THERE, IBID_NOT_THERE};
        g_hash_table_insert(bearers, mark, both);
    } else {
        g_free(mark);
    }
    one = is_before ? &both->before : &both->after;
    *one = *one == IBID_NOT_THERE ? vertex : SEVERAL;
}

/* Equal for what may be one by this rung; (transfer full), NULL for nothing. */
static char *mark_by(const Rung *rung, const Side *side, uint32_t vertex)
{
    const IbidVertex *it = ibid_graph_vertex(side->graph, vertex);
    g_autofree char *mark = NULL;

    if (!rung->counts_matched && side->other[vertex] != IBID_NOT_THERE)
        return NULL;
    mark = rung->mark(side, it);
    if (mark == NULL || rung->across_kinds)
        return g_steal_pointer(&mark);
    return g_strdup_printf("%d %s", (int)it->kind, mark);
}

static void add_side(GHashTable *bearers, const Rung *rung, const Side *side, bool is_before)
{
    for (uint32_t v = 0; v < side->n; v++) {
        char *mark = mark_by(rung, side, v);

        if (mark != NULL)
            add_bearer(bearers, mark, v, is_before);
    }
}

static bool is_free(const Side *side, uint32_t vertex)
{
    return vertex < side->n && side->other[vertex] == IBID_NOT_THERE;
}

static bool has_free(const Side *side)
{
    uint32_t v = 0;

    while (v < side->n && !is_free(side, v))
        v++;
    return v < side->n;
}

/* A vertex bears one mark, so the order in which marks are looked at does not matter. */
static void climb(const Rung *rung, const Side *before, const Side *after, uint8_t *rule_of)
{
    g_autoptr(GHashTable) bearers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    GHashTableIter iter;
    gpointer value;

    add_side(bearers, rung, before, true);
    add_side(bearers, rung, after, false);
    g_hash_table_iter_init(&iter, bearers);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Bearers *both = value;

        if (!is_free(before, both->before) || !is_free(after, both->after) ||
            (rung->allows != NULL && !rung->allows(ibid_graph_vertex(before->graph, both->before),
                                                   ibid_graph_vertex(after->graph, both->after))))
            continue;
        before->other[both->before] = both->after;
        after->other[both->after] = both->before;
        rule_of[both->after] = (uint8_t)rung->rule;
    }
}

/* How many bytes all paths begin with, up to a slash. */
static size_t common_folder(const IbidGraph *graph)
{
    size_t n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE), length = 0;
    const char *first = n == 0 ? "" : ibid_graph_vertex(graph, 0)->key;

    length = strlen(first);
    for (size_t v = 0; v < n; v++) {
        const char *key = ibid_graph_vertex(graph, v)->key;
        size_t same = 0;

        while (same < length && key[same] == first[same])
            same++;
        length = same;
    }
    while (length > 0 && first[length - 1] != '/')
        length--;
    return length;
}

static Side side_of(const IbidGraph *graph, uint32_t *other)
{
    return (Side){graph, (uint32_t)ibid_graph_first(graph, IBID_VERTEX_DATE), other,
                  common_folder(graph)};
}

void vertex_match(IbidComparison *comparison)
{
    Side before = side_of(comparison->before, comparison->after_of);
    Side after = side_of(comparison->after, comparison->before_of);

    for (size_t i = 0; i < G_N_ELEMENTS(rungs) && has_free(&before) && has_free(&after); i++)
        climb(&rungs[i], &before, &after, comparison->rule_of);
}
