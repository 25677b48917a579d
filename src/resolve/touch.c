#include "resolve/touch.h"

#include <string.h>

#include "base/address.h"
#include "resolve/address_forms.h"
#include "resolve/cited_title.h"
#include "resolve/named_beside.h"
#include "resolve/same_sites.h"
#include "resolve/title_index.h"
#include "resolve/title_variants.h"

struct Touch {
    GHashTable *addresses;              /* set: canonical */
    GHashTable *forms[N_ADDRESS_FORMS]; /* sets */
    GHashTable *hosts;                  /* set: of which the corpus had no page before */
    TitleIndex *titles;
    const GPtrArray *same_sites;
};

static GHashTable *string_set(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void add_address(Touch *touch, const char *canonical)
{
    g_hash_table_add(touch->addresses, g_strdup(canonical));
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++) {
        char *key = address_form_of_own((AddressForm)form, canonical);

        if (key != NULL)
            g_hash_table_add(touch->forms[form], key);
    }
}

static void add_article(Touch *touch, const KnownArticle *known)
{
    const IbidArticle *article = known->article;

    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);
        char *host = address_host(address->url_canonical);

        add_address(touch, address->url_canonical);
        if (host != NULL)
            g_hash_table_add(touch->hosts, host);
    }
}

static char *skeleton_of(const IbidArticle *article)
{
    TitleForm form = title_form(article->role == IBID_ROLE_ARTICLE ? article->title : NULL);

    g_free(form.numerals);
    return form.skeleton;
}

/* A title is met by the day of any work that bears it, and brings all of them with it. */
static void add_titles(Touch *touch, const GPtrArray *known, const GArray *is_changed)
{
    g_autoptr(GHashTable) changed = string_set();

    for (unsigned i = 0; i < known->len; i++)
        if (g_array_index(is_changed, bool, i))
            g_hash_table_add(changed, skeleton_of(known_article_at(known, i)->article));
    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        g_autofree char *skeleton = skeleton_of(article->article);

        if (*skeleton != '\0' && g_hash_table_contains(changed, skeleton))
            title_index_add(touch->titles, article->article->title, article->article->date,
                            article->original);
    }
}

/* Hosts that were known before mean what they meant. */
static void drop_known_hosts(Touch *touch, const IbidArticle *article)
{
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);
        g_autofree char *host = address_host(address->url_canonical);

        if (host != NULL)
            g_hash_table_remove(touch->hosts, host);
    }
}

static bool has_host_of(const Touch *touch, const char *canonical)
{
    g_autofree char *host = g_hash_table_size(touch->hosts) == 0 ? NULL : address_host(canonical);

    return host != NULL && g_hash_table_contains(touch->hosts, host);
}

static bool reaches_spelling(const Touch *touch, const char *canonical)
{
    if (g_hash_table_contains(touch->addresses, canonical) || has_host_of(touch, canonical))
        return true;
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++) {
        g_autofree char *key = g_hash_table_size(touch->forms[form]) == 0
                                   ? NULL
                                   : address_form_of_cited((AddressForm)form, canonical);

        if (key != NULL && g_hash_table_contains(touch->forms[form], key))
            return true;
    }
    return false;
}

bool touch_reaches_address(const Touch *touch, const char *canonical)
{
    bool reaches = reaches_spelling(touch, canonical);

    for (guint i = 0; !reaches && i < touch->same_sites->len; i++) {
        g_autofree char *other =
            same_site_other(g_ptr_array_index(touch->same_sites, i), canonical);

        reaches = other != NULL && reaches_spelling(touch, other);
    }
    return reaches;
}

/* Adds what redirects to a touched address; true when there was something new. */
static bool follow_back(Touch *touch, const GPtrArray *known)
{
    bool grew = false;

    for (unsigned i = 0; i < known->len; i++) {
        const IbidArticle *article = known_article_at(known, i)->article;
        g_autofree char *target =
            article->redirect == NULL ? NULL : address_canonical(article->redirect);

        if (target == NULL || !touch_reaches_address(touch, target))
            continue;
        for (guint j = 0; j < article->addresses->len; j++) {
            const IbidAddress *address = g_ptr_array_index(article->addresses, j);

            if (g_hash_table_contains(touch->addresses, address->url_canonical))
                continue;
            add_address(touch, address->url_canonical);
            grew = true;
        }
    }
    return grew;
}

Touch *touch_new(const GPtrArray *known, const GArray *is_changed, const GPtrArray *same_sites)
{
    Touch *touch = g_new(Touch, 1);

    touch->same_sites = same_sites;
    touch->addresses = string_set();
    touch->hosts = string_set();
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++)
        touch->forms[form] = string_set();
    touch->titles = title_index_new();
    for (unsigned i = 0; i < known->len; i++)
        if (g_array_index(is_changed, bool, i))
            add_article(touch, known_article_at(known, i));
    for (unsigned i = 0; i < known->len; i++)
        if (!g_array_index(is_changed, bool, i))
            drop_known_hosts(touch, known_article_at(known, i)->article);
    while (follow_back(touch, known))
        ;
    add_titles(touch, known, is_changed);
    return touch;
}

void touch_free(Touch *touch)
{
    if (touch == NULL)
        return;
    g_hash_table_unref(touch->addresses);
    g_hash_table_unref(touch->hosts);
    for (unsigned form = 0; form < N_ADDRESS_FORMS; form++)
        g_hash_table_unref(touch->forms[form]);
    title_index_free(touch->titles);
    g_free(touch);
}

static bool reaches_spelling_of_title(const Touch *touch, const char *title,
                                      const IbidReference *reference)
{
    g_auto(TitleForm) form = title_form(title);

    form.truncated |= (reference->flags & IBID_FLAG_TRUNCATED) != 0;
    return title_index_has_candidates(touch->titles, &form, reference->cited_date);
}

bool touch_reaches_title(const Touch *touch, const IbidReference *reference)
{
    const char *title = cited_title(reference);
    g_autofree char *numbered = named_beside_number(reference, title);
    g_autoptr(GArray) variants = title_variants(title);
    bool reaches = reaches_spelling_of_title(touch, title, reference) ||
                   (numbered != NULL && reaches_spelling_of_title(touch, numbered, reference));

    for (guint i = 0; !reaches && i < variants->len; i++)
        reaches = reaches_spelling_of_title(touch, g_array_index(variants, TitleVariant, i).title,
                                            reference);
    return reaches;
}

bool touch_reaches_same_title(const Touch *touch, const char *title)
{
    g_auto(TitleForm) form = title_form(title);

    return title_index_has_same(touch->titles, &form);
}
