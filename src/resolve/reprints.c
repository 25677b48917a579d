#include "resolve/reprints.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "resolve/shared_text.h"
#include "resolve/similarity.h"

/* What more has to hold than likeness. */
typedef enum {
    IN_ANY_CASE,
    UNLESS_NUMBERED, /* unlike instalments, drafts and successors, by the numbers in titles */
    WHERE_NAMED,     /* one says that it appeared first at the other's address */
    WHERE_SAID,      /* one names the other's outlet as its first, or has its address */
    WHERE_SAME_DAY,  /* two copies of one page */
    WHERE_ELSEWHERE, /* not both of one outlet: a column repeats its title and its furniture */
} Condition;

/* What two articles have to share to be one text; the first row that holds is the reason. */
typedef struct {
    const char *reason;
    unsigned n_shared;  /* least, of sampled passages */
    double containment; /* least share of the shorter's passages that the longer has */
    double proportion;  /* least length of the shorter to the longer */
    double title;       /* least likeness of titles */
    Condition condition;
} Rule;

/*
 * At 8 % scanning errors, two copies of a text still share 0.6 of their passages; instalments of a
 * series of one outlet, with nearly one title, share up to 0.8 unscanned, or all of a text so short
 * (40 sampled passages are some 160 words) that only its title tells.
 */
static const Rule rules[] = {
    {"origin", 3, 0.30, 0.30, 0.00, WHERE_NAMED},
    {"first-outlet", 2, 0.10, 0.30, 0.75, WHERE_SAID},
    {"same-text", 40, 0.85, 0.50, 0.00, UNLESS_NUMBERED},
    {"same-text-and-title", 3, 0.85, 0.30, 0.88, IN_ANY_CASE},
    {"same-day", 3, 0.35, 0.30, 0.88, WHERE_SAME_DAY},
    {"reprint", 3, 0.40, 0.30, 0.88, WHERE_ELSEWHERE},
};

/* Names of outlets this alike are one, read badly. */
#define NAME_LEAST 0.85

/* Titles less alike than this are not compared further. */
#define TITLE_LEAST 0.7

typedef struct {
    GPtrArray *known;
    GArray *places;    /* unsigned: of articles that take part, in order of date and id */
    GArray *n_sampled; /* unsigned, by that order */
    GArray *titles;    /* TitleForm, by that order */
} Folding;

static const KnownArticle *known_at(const Folding *folding, unsigned i)
{
    return known_article_at(folding->known, g_array_index(folding->places, unsigned, i));
}

static int by_date(gconstpointer a, gconstpointer b, gpointer known)
{
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
    const IbidArticle *first = known_article_at(known, x)->article;
    const IbidArticle *second = known_article_at(known, y)->article;
    bool dated = first->date.precision != IBID_PRECISION_NONE;
    bool second_dated = second->date.precision != IBID_PRECISION_NONE;
    int order = ibid_date_compare(first->date, second->date);

    if (dated != second_dated)
        return dated ? -1 : 1;
    return order != 0 ? order : strcmp(first->id, second->id);
}

static bool same_name(const char *a, const char *b)
{
    g_auto(TitleForm) x = title_form(a), y = title_form(b);

    return similarity_of_titles(&x, &y, NAME_LEAST) >= NAME_LEAST;
}

static bool has_address(const IbidArticle *article, const char *canonical, const char *source)
{
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);

        if (g_strcmp0(address->url_canonical, canonical) == 0 &&
            (source == NULL || g_str_equal(address->source, source)))
            return true;
    }
    return false;
}

/* True when `article` names the address that `other` was given as its own. */
static bool claims_address(const IbidArticle *article, const IbidArticle *other)
{
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);

        if (address->url_canonical != NULL && has_address(other, address->url_canonical, "given"))
            return true;
    }
    return false;
}

/* True when `article` says that it appeared first at the address that `other` was given. */
static bool names_as_origin(const IbidArticle *article, const IbidArticle *other)
{
    for (guint i = 0; article != other && i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);

        if (g_str_equal(address->source, "origin") &&
            has_address(other, address->url_canonical, "given"))
            return true;
    }
    return false;
}

static bool says_so(const IbidArticle *a, const IbidArticle *b)
{
    return same_name(a->first_outlet, b->outlet) || same_name(b->first_outlet, a->outlet) ||
           claims_address(a, b) || claims_address(b, a);
}

/* True when the two appeared in different places, as far as they say where. */
static bool elsewhere(const IbidArticle *a, const IbidArticle *b)
{
    g_autofree char *host = address_host(a->url), *other_host = address_host(b->url);

    if (a->outlet != NULL && b->outlet != NULL)
        return !same_name(a->outlet, b->outlet);
    if (host != NULL && other_host != NULL)
        return strcmp(host, other_host) != 0;
    return a->outlet != NULL || b->outlet != NULL || host != NULL || other_host != NULL;
}

/* True when both titles bear numbers, and not the same ones. */
static bool numbered_apart(const TitleForm *a, const TitleForm *b)
{
    return *a->numerals != '\0' && *b->numerals != '\0' && strcmp(a->numerals, b->numerals) != 0;
}

static bool holds(Condition condition, const Folding *folding, unsigned first, unsigned second)
{
    const IbidArticle *a = known_at(folding, first)->article;
    const IbidArticle *b = known_at(folding, second)->article;

    switch (condition) {
    case IN_ANY_CASE:
        return true;
    case UNLESS_NUMBERED:
        return !numbered_apart(&g_array_index(folding->titles, TitleForm, first),
                               &g_array_index(folding->titles, TitleForm, second));
    case WHERE_NAMED:
        return names_as_origin(a, b) || names_as_origin(b, a);
    case WHERE_SAID:
        return says_so(a, b);
    case WHERE_SAME_DAY:
        return similarity_of_dates(a->date, b->date) == DATES_SAME;
    case WHERE_ELSEWHERE:
        return elsewhere(a, b);
    }
    g_return_val_if_reached(false);
}

/* The rule by which articles `a` and `b` are one text, or NULL. */
static const Rule *rule_for(const Folding *folding, unsigned a, unsigned b, unsigned n_shared,
                            double containment)
{
    const IbidArticle *x = known_at(folding, a)->article, *y = known_at(folding, b)->article;
    unsigned n_x = MAX(x->n_words, 1), n_y = MAX(y->n_words, 1);
    double proportion = (double)MIN(n_x, n_y) / MAX(n_x, n_y), title = -1;

    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        const Rule *rule = &rules[i];

        if (n_shared < rule->n_shared || containment < rule->containment ||
            proportion < rule->proportion)
            continue;
        if (title < 0)
            title =
                similarity_of_titles(&g_array_index(folding->titles, TitleForm, a),
                                     &g_array_index(folding->titles, TitleForm, b), TITLE_LEAST);
        if (title >= rule->title && holds(rule->condition, folding, a, b))
            return rule;
    }
    return NULL;
}

/*
 * Finds for each article the first of its group, in order of date; `ret_reasons` says why.
 * `pairs` are in order of their later articles.
 */
static GArray *find_firsts(const Folding *folding, const GArray *pairs, GPtrArray *reasons)
{
    GArray *firsts = g_array_new(FALSE, FALSE, sizeof(unsigned));
    guint next = 0;

    for (unsigned i = 0; i < folding->places->len; i++) {
        unsigned first = i;
        const char *reason = "original";
        double best = 0;

        for (; next < pairs->len && g_array_index(pairs, SharedText, next).later == i; next++) {
            const SharedText *pair = &g_array_index(pairs, SharedText, next);
            unsigned n = MIN(g_array_index(folding->n_sampled, unsigned, i),
                             g_array_index(folding->n_sampled, unsigned, pair->earlier));
            double containment = (double)pair->n_shared / MAX(n, 1);
            const Rule *rule;

            if (g_array_index(firsts, unsigned, pair->earlier) != pair->earlier ||
                containment <= best)
                continue;
            rule = rule_for(folding, pair->earlier, i, pair->n_shared, containment);
            if (rule == NULL)
                continue;
            best = containment;
            first = pair->earlier;
            reason = rule->reason;
        }
        g_array_append_val(firsts, first);
        g_ptr_array_add(reasons, (gpointer)reason);
    }
    return firsts;
}

/* True when the article was first published by another of its group. */
static bool was_elsewhere(const Folding *folding, const GArray *group, unsigned i)
{
    const IbidArticle *article = known_at(folding, i)->article;

    for (unsigned j = 0; j < group->len; j++)
        if (names_as_origin(article, known_at(folding, g_array_index(group, unsigned, j))->article))
            return true;
    if (article->first_outlet == NULL || same_name(article->first_outlet, article->outlet))
        return false;
    for (unsigned j = 0; j < group->len; j++)
        if (same_name(article->first_outlet,
                      known_at(folding, g_array_index(group, unsigned, j))->article->outlet))
            return true;
    return false;
}

/* The earliest of the group that was not first published by another of it. */
static unsigned original_of(const Folding *folding, const GArray *group)
{
    for (unsigned i = 0; i < group->len; i++)
        if (!was_elsewhere(folding, group, g_array_index(group, unsigned, i)))
            return g_array_index(group, unsigned, i);
    return g_array_index(group, unsigned, 0);
}

/* Per article its group's members in order of date, under the first of them. */
static GPtrArray *groups_of(const GArray *firsts)
{
    GPtrArray *groups = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);

    for (unsigned i = 0; i < firsts->len; i++) {
        unsigned first = g_array_index(firsts, unsigned, i);

        g_ptr_array_add(groups, g_array_new(FALSE, FALSE, sizeof i));
        g_array_append_val((GArray *)g_ptr_array_index(groups, first), i);
    }
    return groups;
}

static void assign(const Folding *folding, const GArray *firsts, const GPtrArray *reasons)
{
    g_autoptr(GPtrArray) groups = groups_of(firsts);

    for (unsigned i = 0; i < firsts->len; i++) {
        unsigned first = g_array_index(firsts, unsigned, i);
        unsigned original = original_of(folding, g_ptr_array_index(groups, first));
        KnownArticle *known = (KnownArticle *)known_at(folding, i);

        known->original = g_array_index(folding->places, unsigned, original);
        /* What joined the earliest to the original is what joined the original to it. */
        known->reason =
            i == original ? "original" : g_ptr_array_index(reasons, i == first ? original : i);
    }
}

static void take_part(Folding *folding, GPtrArray *sketches)
{
    for (unsigned i = 0; i < folding->known->len; i++)
        if (known_article_at(folding->known, i)->article->role == IBID_ROLE_ARTICLE)
            g_array_append_val(folding->places, i);
    g_array_sort_with_data(folding->places, by_date, folding->known);
    for (unsigned i = 0; i < folding->places->len; i++) {
        TitleForm title = title_form(known_at(folding, i)->article->title);

        g_array_append_val(folding->titles, title);
        g_ptr_array_add(sketches, known_at(folding, i)->article->sketch);
    }
}

static void clear_title(void *title)
{
    title_form_clear(title);
}

void reprints_fold(GPtrArray *known)
{
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(unsigned));
    g_autoptr(GArray) titles = g_array_new(FALSE, FALSE, sizeof(TitleForm));
    g_autoptr(GPtrArray) sketches = g_ptr_array_new(), reasons = g_ptr_array_new();
    g_autoptr(GArray) n_sampled = NULL, pairs = NULL, firsts = NULL;
    Folding folding = {.known = known, .places = places, .titles = titles};

    g_array_set_clear_func(titles, clear_title);
    take_part(&folding, sketches);
    pairs = shared_text_find(sketches, &n_sampled);
    folding.n_sampled = n_sampled;
    firsts = find_firsts(&folding, pairs, reasons);
    assign(&folding, firsts, reasons);
}
