#include "resolve/address_index.h"

#include <string.h>

#include "base/address.h"
#include "base/address_short.h"
#include "resolve/address_forms.h"
#include "resolve/same_sites.h"

/* How sure it is that an address is the document's own; the first row is the surest. */
static const struct {
    const char *source;
    unsigned trust;
} sources[] = {
    {"given", 4},
    {"path", 4},
    {"canonical", 3},
    {"og:url", 2},
};
#define TRUST_OTHER 1
#define TRUST_GIVEN 4

/* Of an address that stands in the words of a short link. */
#define SCORE_OF_SHOWN 0.97

/* Of an address that means a page of the corpus because others like it do. */
#define SCORE_OF_SAME_SITE 0.92

/* Longer chains of redirects are loops that nobody has met. */
#define MOST_REDIRECTS 16

typedef struct {
    unsigned article; /* NO_ARTICLE where several claim it alike */
    unsigned trust;
} Owner;

struct AddressIndex {
    GHashTable *owners;                 /* canonical address -> Owner */
    GHashTable *redirects;              /* canonical address -> canonical address */
    GHashTable *loose[N_ADDRESS_FORMS]; /* form -> article + 1; 0 where several have it */
    GHashTable *hosts;                  /* set */
    GPtrArray *same_sites;              /* IbidSameSite * */
    GHashTable *same_hosts;             /* set: those that any of them names */
};

static unsigned trust_in(const char *source)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++)
        if (g_str_equal(sources[i].source, source))
            return sources[i].trust;
    return TRUST_OTHER;
}

static void claim(AddressIndex *index, const IbidAddress *address, unsigned article)
{
    Owner new_owner = {article, trust_in(address->source)};
    Owner *owner = g_hash_table_lookup(index->owners, address->url_canonical);

    if (owner == NULL) {
        owner = g_new(Owner, 1);
        *owner = new_owner;
        g_hash_table_insert(index->owners, g_strdup(address->url_canonical), owner);
    } else if (owner->trust < new_owner.trust) {
        *owner = new_owner;
    } else if (owner->trust == new_owner.trust && owner->article != article &&
               owner->trust < TRUST_GIVEN) {
        owner->article = NO_ARTICLE; /* every page of a site may name its front page */
    }
}

/* Resolvers of identifiers and of short links are no site of the corpus, nor need the outlet be
 * where an article appeared first. */
static bool is_of_site(const char *source)
{
    return !g_str_equal(source, "doi") && !g_str_equal(source, "shortlink") &&
           !g_str_equal(source, "origin");
}

static void claim_all(AddressIndex *index, const KnownArticle *known)
{
    for (guint i = 0; i < known->article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(known->article->addresses, i);
        g_autofree char *host = address_host(address->url_canonical);

        if (host == NULL)
            continue;
        if (is_of_site(address->source))
            g_hash_table_add(index->hosts, g_steal_pointer(&host));
        if (known->article->role == IBID_ROLE_ARTICLE)
            claim(index, address, known->original);
    }
}

/* A redirect may name its target's address as its own; only what it was given leads on. */
static void lead_on(AddressIndex *index, const IbidArticle *redirect)
{
    g_autofree char *target = address_canonical(redirect->redirect);

    for (guint i = 0; i < redirect->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(redirect->addresses, i);

        if (trust_in(address->source) == TRUST_GIVEN &&
            g_strcmp0(address->url_canonical, target) != 0)
            g_hash_table_insert(index->redirects, g_strdup(address->url_canonical),
                                g_strdup(target));
    }
}

static void add_loose(AddressIndex *index, const char *canonical, unsigned article)
{
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++) {
        g_autofree char *key = address_form_of_own((AddressForm)form, canonical);
        gpointer value = GUINT_TO_POINTER(article + 1), other;

        if (key == NULL)
            continue;
        if (g_hash_table_lookup_extended(index->loose[form], key, NULL, &other) && other != value)
            value = NULL;
        g_hash_table_insert(index->loose[form], g_steal_pointer(&key), value);
    }
}

static char *follow(const AddressIndex *index, const char *canonical)
{
    const char *at = canonical;

    for (int i = 0; i < MOST_REDIRECTS; i++) {
        const Owner *owner = g_hash_table_lookup(index->owners, at);
        const char *next = g_hash_table_lookup(index->redirects, at);

        /* What was given to an article is no redirect any more. */
        if (next == NULL || (owner != NULL && owner->trust == TRUST_GIVEN))
            return g_strdup(at);
        at = next;
    }
    return g_strdup(canonical);
}

static void add_all_loose(AddressIndex *index)
{
    GHashTableIter iterator;
    gpointer canonical, owner, target;

    g_hash_table_iter_init(&iterator, index->owners);
    while (g_hash_table_iter_next(&iterator, &canonical, &owner))
        if (((Owner *)owner)->article != NO_ARTICLE)
            add_loose(index, canonical, ((Owner *)owner)->article);
    g_hash_table_iter_init(&iterator, index->redirects);
    while (g_hash_table_iter_next(&iterator, &canonical, &target)) {
        g_autofree char *end = follow(index, target);
        const Owner *at_end = g_hash_table_lookup(index->owners, end);

        if (at_end != NULL && at_end->article != NO_ARTICLE)
            add_loose(index, canonical, at_end->article);
    }
}

AddressIndex *address_index_new(const GPtrArray *known)
{
    AddressIndex *index = g_new(AddressIndex, 1);

    index->owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    index->redirects = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    index->hosts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++)
        index->loose[form] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (unsigned i = 0; i < known->len; i++)
        claim_all(index, known_article_at(known, i));
    for (unsigned i = 0; i < known->len; i++)
        if (known_article_at(known, i)->article->role == IBID_ROLE_REDIRECT &&
            address_is_web(known_article_at(known, i)->article->redirect))
            lead_on(index, known_article_at(known, i)->article);
    add_all_loose(index);
    index->same_sites = same_sites_learn(known);
    index->same_hosts = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < index->same_sites->len; i++) {
        const IbidSameSite *row = g_ptr_array_index(index->same_sites, i);

        g_hash_table_add(index->same_hosts, row->host);
        g_hash_table_add(index->same_hosts, row->other_host);
    }
    return index;
}

void address_index_free(AddressIndex *index)
{
    if (index == NULL)
        return;
    g_hash_table_unref(index->owners);
    g_hash_table_unref(index->redirects);
    g_hash_table_unref(index->hosts);
    g_hash_table_unref(index->same_hosts);
    g_ptr_array_unref(index->same_sites);
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++)
        g_hash_table_unref(index->loose[form]);
    g_free(index);
}

static void find_loose(const AddressIndex *index, const char *canonical, AddressHit *hit)
{
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++) {
        g_autofree char *key = address_form_of_cited((AddressForm)form, canonical);
        unsigned found =
            key == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(index->loose[form], key));

        if (found == 0)
            continue;
        hit->article = found - 1;
        hit->score = address_form_score((AddressForm)form);
        hit->rule = address_form_rule((AddressForm)form);
        return;
    }
}

/* By what was learnt of whole sites; two answers are none.  Of what is not here, all say the
 * address on the host that the corpus has more of. */
static void find_on_same_site(const AddressIndex *index, AddressHit *hit)
{
    g_autofree char *better = NULL;

    for (guint i = 0; i < index->same_sites->len; i++) {
        const IbidSameSite *row = g_ptr_array_index(index->same_sites, i);
        g_autofree char *other = same_site_other(row, hit->destination);
        g_autofree char *end = other == NULL ? NULL : follow(index, other);
        const Owner *owner = end == NULL ? NULL : g_hash_table_lookup(index->owners, end);
        unsigned article = owner == NULL ? NO_ARTICLE : owner->article;

        if (better == NULL && same_site_is_lesser_host(row, hit->destination))
            better = g_steal_pointer(&end);
        if (article == NO_ARTICLE)
            continue;
        if (hit->article != NO_ARTICLE && hit->article != article) {
            hit->article = NO_ARTICLE;
            return;
        }
        hit->article = article;
    }
    if (hit->article != NO_ARTICLE || better == NULL)
        return;
    g_free(hit->destination);
    hit->destination = g_steal_pointer(&better);
}

/* False for most addresses, and at once; a host here has its port. */
static bool may_be_on_same_site(const AddressIndex *index, const char *canonical)
{
    g_autofree char *host = index->same_sites->len == 0 || !g_str_has_prefix(canonical, "https://")
                                ? NULL
                                : g_strndup(canonical + 8, strcspn(canonical + 8, "/?"));

    return host != NULL && g_hash_table_contains(index->same_hosts, host);
}

AddressHit address_index_find(const AddressIndex *index, const char *canonical)
{
    AddressHit hit = {.article = NO_ARTICLE, .destination = follow(index, canonical)};
    const Owner *owner = g_hash_table_lookup(index->owners, hit.destination);
    g_autofree char *host = NULL;

    if (owner != NULL && owner->article != NO_ARTICLE) {
        hit.article = owner->article;
        hit.score = 1;
        hit.rule = g_str_equal(canonical, hit.destination) ? "address" : "redirect";
        return hit;
    }
    find_loose(index, hit.destination, &hit);
    if (hit.article != NO_ARTICLE)
        return hit;
    host = address_host(hit.destination);
    if (host != NULL && may_be_on_same_site(index, hit.destination))
        find_on_same_site(index, &hit);
    if (hit.article != NO_ARTICLE) {
        hit.rule = "address-same-site";
        hit.score = SCORE_OF_SAME_SITE;
        return hit;
    }
    hit.rule =
        host != NULL && g_hash_table_contains(index->hosts, host) ? "stub-address" : "external";
    return hit;
}

AddressHit address_index_find_link(const AddressIndex *index, const char *canonical,
                                   const char *anchor)
{
    AddressHit hit = address_index_find(index, canonical);
    g_autofree char *shown = NULL;

    if (hit.article != NO_ARTICLE)
        return hit;
    shown = address_shown(canonical, anchor);
    if (shown == NULL)
        return hit;
    g_free(hit.destination);
    hit = address_index_find(index, shown);
    if (hit.article != NO_ARTICLE) {
        hit.rule = "short-link";
        hit.score *= SCORE_OF_SHOWN;
    }
    return hit;
}

const GPtrArray *address_index_same_sites(const AddressIndex *index)
{
    return index->same_sites;
}
