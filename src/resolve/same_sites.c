#include "resolve/same_sites.h"

#include <stdbool.h>
#include <string.h>

#include "base/address.h"

/* So many texts say it: two may be chance. */
enum { LEAST_PAGES = 3, LEAST_PAGES_OF_PREFIX = 4 };

/* A text with more addresses than this is everybody's. */
enum { MOST_ADDRESSES = 8 };

/* A shared end of two paths has to tell a page: "/2019" or "/a" does not. */
enum { LEAST_END = 4 };

typedef struct {
    GHashTable *texts;  /* set of pair and end: each counts once */
    GHashTable *counts; /* pair -> number of them */
} Evidence;

/* Where the path begins; "https://example.org" has an empty one. */
static const char *path_of(const char *canonical)
{
    return canonical + 8 + strcspn(canonical + 8, "/?");
}

static bool has_page(const char *canonical)
{
    return g_str_has_prefix(canonical, "https://") && strlen(path_of(canonical)) > 1;
}

/* How many bytes at their ends two paths share, from a slash on; 0 when it tells no page. */
static size_t shared_end(const char *a, const char *b)
{
    size_t n_a = strlen(a), n_b = strlen(b), n = 0, whole = 0;
    bool tells = false;

    while (n < n_a && n < n_b && a[n_a - n - 1] == b[n_b - n - 1]) {
        n++;
        tells |= n >= LEAST_END && g_ascii_isalpha(a[n_a - n]);
        if (a[n_a - n] == '/' && tells && memchr(a, '?', n_a - n) == NULL &&
            memchr(b, '?', n_b - n) == NULL)
            whole = n;
    }
    return whole;
}

static bool has_digit(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (g_ascii_isdigit(text[i]))
            return true;
    return false;
}

/* Counts two addresses of one text. */
static void note_pair(Evidence *evidence, const char *a, const char *b)
{
    const char *path = path_of(a), *other = path_of(b);
    size_t n = shared_end(path, other);
    g_autofree char *side = NULL, *other_side = NULL, *pair = NULL, *text = NULL;
    gpointer count;

    if (n == 0 || has_digit(path, strlen(path) - n) || has_digit(other, strlen(other) - n))
        return;
    side = g_strndup(a + 8, strlen(a) - 8 - n);
    other_side = g_strndup(b + 8, strlen(b) - 8 - n);
    pair = strcmp(side, other_side) < 0 ? g_strconcat(side, " ", other_side, NULL)
                                        : g_strconcat(other_side, " ", side, NULL);
    text = g_strdup_printf("%s %s", pair, path + strlen(path) - n);
    if (!g_hash_table_add(evidence->texts, g_steal_pointer(&text)))
        return;
    count = g_hash_table_lookup(evidence->counts, pair);
    g_hash_table_insert(evidence->counts, g_steal_pointer(&pair),
                        GUINT_TO_POINTER(GPOINTER_TO_UINT(count) + 1));
}

typedef struct {
    unsigned original;
    const char *canonical; /* borrowed of the article */
} Known;

static int by_text(gconstpointer a, gconstpointer b)
{
    const Known *x = a, *y = b;

    if (x->original != y->original)
        return x->original < y->original ? -1 : 1;
    return strcmp(x->canonical, y->canonical);
}

/* Addresses of all articles, those of one text together, each once. */
static GArray *addresses_of(const GPtrArray *known)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(Known));
    guint n = 0;

    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        const GPtrArray *addresses = article->article->addresses;

        for (guint k = 0; article->article->role == IBID_ROLE_ARTICLE && k < addresses->len; k++) {
            const IbidAddress *address = g_ptr_array_index(addresses, k);
            Known one = {article->original, address->url_canonical};

            if (one.canonical != NULL && has_page(one.canonical) &&
                !g_str_equal(address->source, "origin")) /* another outlet is another site */
                g_array_append_val(all, one);
        }
    }
    g_array_sort(all, by_text);
    for (guint i = 0; i < all->len; i++)
        if (n == 0 ||
            by_text(&g_array_index(all, Known, n - 1), &g_array_index(all, Known, i)) != 0)
            g_array_index(all, Known, n++) = g_array_index(all, Known, i);
    g_array_set_size(all, n);
    return all;
}

static void note_texts(Evidence *evidence, const GArray *addresses)
{
    for (guint i = 0, end; i < addresses->len; i = end) {
        const Known *group = &g_array_index(addresses, Known, i);

        for (end = i + 1; end < addresses->len && group[end - i].original == group->original;)
            end++;
        for (guint a = 0; end - i <= MOST_ADDRESSES && a < end - i; a++)
            for (guint b = a + 1; b < end - i; b++)
                note_pair(evidence, group[a].canonical, group[b].canonical);
    }
}

static void note_redirects(Evidence *evidence, const GPtrArray *known)
{
    for (unsigned i = 0; i < known->len; i++) {
        const IbidArticle *article = known_article_at(known, i)->article;
        g_autofree char *target = NULL;

        if (article->role != IBID_ROLE_REDIRECT || !address_is_web(article->redirect))
            continue;
        target = address_canonical(article->redirect);
        for (guint k = 0; has_page(target) && k < article->addresses->len; k++) {
            const IbidAddress *address = g_ptr_array_index(article->addresses, k);

            if (has_page(address->url_canonical) && !g_str_equal(address->url_canonical, target))
                note_pair(evidence, address->url_canonical, target);
        }
    }
}

/* What stands behind `host` and `prefix`, or NULL. */
static const char *rest_of(const char *canonical, const char *host, const char *prefix)
{
    const char *p = g_str_has_prefix(canonical, "https://") ? canonical + 8 : "";

    if (!g_str_has_prefix(p, host) || !g_str_has_prefix(p + strlen(host), prefix))
        return NULL;
    p += strlen(host) + strlen(prefix);
    return *p == '/' ? p : NULL;
}

char *same_site_other(const IbidSameSite *row, const char *canonical)
{
    const char *rest = rest_of(canonical, row->host, row->prefix);
    const char *back = rest_of(canonical, row->other_host, row->other_prefix);

    /* "/blog/x" begins with "" too: the longer beginning is meant. */
    if (rest != NULL && (back == NULL || strlen(rest) <= strlen(back)))
        return g_strconcat("https://", row->other_host, row->other_prefix, rest, NULL);
    return back == NULL ? NULL : g_strconcat("https://", row->host, row->prefix, back, NULL);
}

gboolean same_site_is_lesser_host(const IbidSameSite *row, const char *canonical)
{
    return *row->prefix == '\0' && *row->other_prefix == '\0' &&
           rest_of(canonical, row->other_host, "") != NULL;
}

typedef struct {
    const GPtrArray *known;
    const GArray *addresses;
    GHashTable *texts; /* canonical address -> place of its text + 1 */
    GHashTable *hosts; /* host -> addresses on it */
} Corpus;

/* True when two of the addresses that would be one page have two texts. */
static bool is_contradicted(const Corpus *corpus, const IbidSameSite *row)
{
    for (guint i = 0; i < corpus->addresses->len; i++) {
        const Known *one = &g_array_index(corpus->addresses, Known, i);
        g_autofree char *other = same_site_other(row, one->canonical);
        unsigned text =
            other == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(corpus->texts, other));

        /* Of what has no sample of its text nothing is known. */
        if (text != 0 && text - 1 != one->original &&
            known_article_at(corpus->known, text - 1)->article->sketch->len > 0 &&
            known_article_at(corpus->known, one->original)->article->sketch->len > 0)
            return true;
    }
    return false;
}

static char *host_of_side(const char *side)
{
    return g_strndup(side, strcspn(side, "/"));
}

static unsigned n_on(const Corpus *corpus, const char *host)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(corpus->hosts, host));
}

/* The side that more of the corpus is on stands first. */
static IbidSameSite *row_of(const Corpus *corpus, const char *pair, unsigned n_pages)
{
    g_auto(GStrv) sides = g_strsplit(pair, " ", 2);
    g_autofree char *host = host_of_side(sides[0]), *other = host_of_side(sides[1]);
    int first = n_on(corpus, other) > n_on(corpus, host);
    IbidSameSite *row = g_new0(IbidSameSite, 1);

    row->prefix = g_strdup(sides[first] + strlen(first ? other : host));
    row->other_prefix = g_strdup(sides[!first] + strlen(first ? host : other));
    row->host = g_steal_pointer((first ? &other : &host));
    row->other_host = g_steal_pointer((first ? &host : &other));
    row->n_pages = n_pages;
    return row;
}

static int by_bytes(gconstpointer a, gconstpointer b)
{
    const IbidSameSite *x = *(IbidSameSite *const *)a, *y = *(IbidSameSite *const *)b;
    int order = strcmp(x->host, y->host);

    order = order != 0 ? order : strcmp(x->prefix, y->prefix);
    order = order != 0 ? order : strcmp(x->other_host, y->other_host);
    return order != 0 ? order : strcmp(x->other_prefix, y->other_prefix);
}

static void index_addresses(Corpus *corpus)
{
    for (guint i = 0; i < corpus->addresses->len; i++) {
        const Known *one = &g_array_index(corpus->addresses, Known, i);
        char *host = host_of_side(one->canonical + 8);

        g_hash_table_insert(corpus->texts, (gpointer)one->canonical,
                            GUINT_TO_POINTER(one->original + 1));
        g_hash_table_insert(corpus->hosts, host, GUINT_TO_POINTER(n_on(corpus, host) + 1));
    }
}

/* Those with evidence enough, and nothing against them. */
static GPtrArray *believed(Corpus *corpus, const Evidence *evidence)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_same_site_free);
    GHashTableIter iterator;
    gpointer pair, count;

    index_addresses(corpus);
    g_hash_table_iter_init(&iterator, evidence->counts);
    while (g_hash_table_iter_next(&iterator, &pair, &count)) {
        unsigned least = strchr(pair, '/') == NULL ? LEAST_PAGES : LEAST_PAGES_OF_PREFIX;
        IbidSameSite *row;

        if (GPOINTER_TO_UINT(count) < least)
            continue;
        row = row_of(corpus, pair, GPOINTER_TO_UINT(count));
        if (is_contradicted(corpus, row))
            ibid_same_site_free(row);
        else
            g_ptr_array_add(rows, row);
    }
    g_ptr_array_sort(rows, by_bytes);
    return rows;
}

GPtrArray *same_sites_learn(const GPtrArray *known)
{
    g_autoptr(GArray) addresses = addresses_of(known);
    g_autoptr(GHashTable) noted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) texts = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) hosts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Evidence evidence = {noted, counts};
    Corpus corpus = {known, addresses, texts, hosts};

    note_texts(&evidence, addresses);
    note_redirects(&evidence, known);
    return believed(&corpus, &evidence);
}
