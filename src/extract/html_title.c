/* The title of a page, among all that it offers as one. */
#include <string.h>

#include "base/text.h"
#include "extract/html_metadata.h"
#include "extract/html_title_part.h"

/* Least share of words that a heading must have in common with the declared title. */
static const double near_enough = 0.5;
/* The same for a heading of lower rank, which may be a section's. */
static const double nearly_same = 0.75;
/* The same for what two of the page's own declarations say alike. */
static const double the_same = 0.95;

/* One part in so many of the shorter of two titles is shared by wordings of one. */
enum { FAIR_PART = 3 };

/* What is longer is no title; bounds the comparison of words. */
enum { TITLE_LIMIT = 1000, SITE_LIMIT = 60 }; /* bytes */

/* Elements of a heading among which its kicker is; bytes of what is left at least. */
enum { KICKER_ELEMENTS = 8, REST_LEAST = 12 };

/* Between a title and the name of its site. */
static const char *const separators[] = {
    " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " « "};

/* Share of the words of the shorter of two keys that the other has too. */
static double likeness(const char *a, const char *b)
{
    g_auto(GStrv) words = g_strsplit(a, " ", -1);
    g_autofree char *padded = g_strconcat(" ", b, " ", NULL);
    unsigned n = 0, common = 0, n_other = 1;

    for (const char *at = b; *at != '\0'; at++)
        n_other += *at == ' ';
    for (; words[n] != NULL; n++) {
        g_autofree char *word = g_strconcat(" ", words[n], " ", NULL);

        common += strstr(padded, word) != NULL;
    }
    return n == 0 || *b == '\0' ? 0 : (double)common / MAX(1u, MAX(n, n_other));
}

/* Words in classes of what stands over a headline, in one heading with it. */
static const char *const kicker_words[] = {
    "kicker",   "dachzeile", "spitzmarke", "eyebrow",   "overline",  "topline", "roofline",
    "surtitle", "pretitle",  "supertitl",  "subtitle",  "overtitle", "section", "category",
    "rubri",    "badge",     "antetitulo", "occhiello", "vignet",    "date"};

static bool is_kicker(const Page *page, uint32_t index)
{
    const char *classes = page_attr(page, index, ATTR_CLASS);
    g_autofree char *lower = classes == NULL ? NULL : g_ascii_strdown(classes, -1);

    if (page_node(page, index)->tag == TAG_TIME)
        return true;
    for (size_t i = 0; lower != NULL && i < G_N_ELEMENTS(kicker_words); i++)
        if (strstr(lower, kicker_words[i]) != NULL)
            return true;
    return false;
}

/* True when what the heading says from `at` on is what the key `wanted` begins with, or, with a
 * kicker before it, anywhere in it. */
static bool is_declared_from(const Page *page, const PageNode *heading, size_t at,
                             const char *wanted, bool after_kicker)
{
    g_autofree char *rest = page_text_between(page, at, heading->text_end);
    g_autofree char *key = text_key(rest);
    const char *found = wanted == NULL ? NULL : strstr(wanted, key);
    size_t n = strlen(key);

    if (wanted == NULL || *key == '\0')
        return after_kicker && *key != '\0';
    if (after_kicker)
        return found != NULL;
    return n >= REST_LEAST && found == wanted && (wanted[n] == ' ' || wanted[n] == '\0');
}

/* Where the headline begins in a heading whose first element may be a kicker. */
static size_t headline_start(const Page *page, uint32_t index, const char *wanted)
{
    const PageNode *node = page_node(page, index);
    uint32_t last = MIN(node->end, index + KICKER_ELEMENTS);
    size_t start = node->text_start, words = start;

    while (words < node->text_end && strchr(" \n\x1e", page->text->str[words]) != NULL)
        words++;
    for (uint32_t i = index + 1; i < last && page_node(page, i)->text_start <= words; i++) {
        size_t end = page_node(page, i)->text_end;

        if (end > start && end < node->text_end &&
            is_declared_from(page, node, end, wanted, is_kicker(page, i)))
            start = end;
    }
    return start;
}

/* Text of a heading without a kicker, a byline in <small>, and its permalink's mark. */
static char *heading_text(const Page *page, uint32_t index, const char *wanted)
{
    const PageNode *node = page_node(page, index);
    g_autoptr(GString) text = g_string_new(NULL);
    size_t at = headline_start(page, index, wanted);

    for (uint32_t i = index + 1; i < node->end; i++) {
        const PageNode *inner = page_node(page, i);
        const char *href = page_attr(page, i, ATTR_HREF);
        bool is_mark = inner->tag == TAG_A && href != NULL && *href == '#' &&
                       inner->text_end - inner->text_start <= 4;

        if ((inner->tag != TAG_SMALL && !is_mark) || inner->text_start < at)
            continue;
        g_string_append_len(text, page->text->str + at, (gssize)(inner->text_start - at));
        at = inner->text_end;
    }
    if (node->text_end > at)
        g_string_append_len(text, page->text->str + at, (gssize)(node->text_end - at));
    for (size_t i = 0; i < text->len; i++)
        if (text->str[i] == PAGE_BLOCK_MARK)
            text->str[i] = ' ';
    return text_fold_space(text->str, (gssize)text->len);
}

/* True when a heading leads to the page's own site as a whole: its name, not the article's. */
static bool leads_home(const Page *page, uint32_t index)
{
    for (uint32_t i = index; i < page_node(page, index)->end; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;
        const char *host = href == NULL ? NULL : strstr(href, "://");
        const char *path = host == NULL ? href : host + 3 + strcspn(host + 3, "/");

        if (path != NULL && (path[strspn(path, "/.")] == '\0' || path[strspn(path, "/.")] == '?'))
            return true;
    }
    return false;
}

/* The headings of first and second rank. */
static GArray *headlines(const Page *page)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if ((node->tag == TAG_H1 || node->tag == TAG_H2) &&
            node->text_end - node->text_start <= TITLE_LIMIT)
            g_array_append_val(found, i);
    }
    return found;
}

/* What a heading says, and its key, or NULL where it is the site's name. */
static char *headline_text(const Page *page, uint32_t index, const char *wanted, const char *site,
                           char **ret_key)
{
    g_autofree char *text = heading_text(page, index, wanted), *key = text_key(text);
    g_autofree char *site_key = site == NULL ? NULL : text_key(site);

    if (*key == '\0' || g_strcmp0(key, site_key) == 0 || leads_home(page, index))
        return NULL;
    *ret_key = g_steal_pointer(&key);
    return g_steal_pointer(&text);
}

/* The heading of `tag` that has most, and `least`, in common with what is declared. */
static char *nearest_heading(const Page *page, const GArray *headings, PageTag tag, double least,
                             const char *declared, const char *site)
{
    g_autofree char *wanted =
        declared == NULL || strlen(declared) > TITLE_LIMIT ? NULL : text_key(declared);
    char *best = NULL;
    double best_likeness = -1;

    for (guint i = 0; i < headings->len; i++) {
        uint32_t index = g_array_index(headings, uint32_t, i);
        g_autofree char *text = NULL, *key = NULL;
        double like;

        if (page_node(page, index)->tag != tag)
            continue;
        text = headline_text(page, index, wanted, site, &key);
        if (text == NULL)
            continue;
        like = wanted == NULL ? 0 : likeness(key, wanted);
        if (wanted != NULL && strstr(wanted, key) != NULL && strchr(key, ' ') != NULL)
            like = MAX(like, near_enough);
        if (like <= best_likeness || (wanted != NULL && like < least))
            continue;
        g_free(best);
        best = g_steal_pointer(&text);
        best_likeness = like;
    }
    return best;
}

/* Bytes of the words that two keys share; 0 for a single word, which says nothing. */
static size_t shared_bytes(const char *a, const char *b)
{
    g_auto(GStrv) words = g_strsplit(a, " ", -1);
    g_autofree char *padded = g_strconcat(" ", b, " ", NULL);
    size_t bytes = 0;
    unsigned n = 0;

    for (char **one = words; *one != NULL; one++) {
        g_autofree char *word = g_strconcat(" ", *one, " ", NULL);

        if (**one == '\0' || strstr(padded, word) == NULL)
            continue;
        bytes += strlen(*one);
        n++;
    }
    return n > 1 ? bytes : 0;
}

/* What the page declares as its title without what follows its last bar or dash. */
static char *title_body(const char *declared)
{
    const char *cut = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++) {
        const char *at = g_strrstr(declared, separators[i]);

        if (at != NULL && (cut == NULL || at > cut))
            cut = at;
    }
    return g_strndup(declared, cut == NULL ? strlen(declared) : (size_t)(cut - declared));
}

/* The only <h1> when a fair part of it is in the declared title, without its site there and here:
 * titles for searchers are often worded anew. */
static char *lone_headline(const Page *page, const GArray *headings, const char *declared,
                           const char *site)
{
    g_autofree char *body = title_body(declared), *tail = text_key(declared + strlen(body));
    g_autofree char *wanted = strlen(body) > TITLE_LIMIT ? NULL : text_key(body), *found = NULL;
    g_autofree char *found_key = NULL;

    for (guint i = 0; wanted != NULL && i < headings->len; i++) {
        uint32_t index = g_array_index(headings, uint32_t, i);
        g_autofree char *text = NULL, *key = NULL;

        if (page_node(page, index)->tag != TAG_H1)
            continue;
        text = headline_text(page, index, wanted, site, &key);
        if (text == NULL || g_strcmp0(key, found_key) == 0)
            continue;
        if (found != NULL)
            return NULL;
        found = g_steal_pointer(&text);
        found_key = g_steal_pointer(&key);
    }
    if (found == NULL || (*tail != '\0' && g_str_has_prefix(found_key, tail)) ||
        shared_bytes(found_key, wanted) * FAIR_PART < MIN(strlen(found_key), strlen(wanted)))
        return NULL;
    return g_steal_pointer(&found);
}

/* `title` without a site's name of which its bar has no spaces around it, or which it begins with;
 * NULL when there is none. */
static char *without_known_site(const char *title, const char *site)
{
    static const char *const before[] = {"|", "｜", "»", "::"};
    static const char *const after[] = {"|", "｜", "_", "-", "–", "—", "»", "・"};
    size_t n = site == NULL ? 0 : strlen(site), length = strlen(title);

    if (n == 0 || length <= n)
        return NULL;
    if (g_ascii_strncasecmp(title, site, n) == 0) {
        const char *rest = title + n + strspn(title + n, " ");

        for (size_t i = 0; i < G_N_ELEMENTS(before); i++)
            if (g_str_has_prefix(rest, before[i]) && !text_is_blank(rest + strlen(before[i])))
                return text_fold_space(rest + strlen(before[i]), -1);
    }
    if (g_ascii_strcasecmp(title + length - n, site) == 0) {
        g_autofree char *rest = g_strchomp(g_strndup(title, length - n));

        for (size_t i = 0; i < G_N_ELEMENTS(after); i++)
            if (g_str_has_suffix(rest, after[i]) && strlen(rest) > strlen(after[i]))
                return text_fold_space(rest, (gssize)(strlen(rest) - strlen(after[i])));
    }
    return NULL;
}

/* `title` without the name of the site at its end, which is shorter than what is before it. */
static char *without_site(const char *title, const char *site)
{
    g_autofree char *site_key = site == NULL ? NULL : text_key(site);
    char *known = without_known_site(title, site);
    const char *cut = NULL;

    if (known != NULL)
        return known;
    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++) {
        const char *at = g_strrstr(title, separators[i]);
        g_autofree char *tail = at == NULL ? NULL : text_key(at + strlen(separators[i]));

        if (at == NULL)
            continue;
        if (site_key != NULL && g_str_equal(tail, site_key))
            return text_fold_space(title, at - title);
        if ((i < 1 || i >= 4) && strlen(at) < (size_t)(at - title) && (cut == NULL || at > cut))
            cut = at;
    }
    return text_fold_space(title, cut == NULL ? -1 : cut - title);
}

char *html_site_in_title(const char *written, const char *title)
{
    g_autofree char *folded = written == NULL ? NULL : text_fold_space(written, -1);
    const char *rest = NULL;

    if (folded == NULL || title == NULL || !g_str_has_prefix(folded, title))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++) {
        const char *last = g_strrstr(folded + strlen(title), separators[i]);

        if (last != NULL && last + strlen(separators[i]) > (rest == NULL ? folded : rest))
            rest = last + strlen(separators[i]);
    }
    return rest == NULL || *rest == '\0' || strlen(rest) > SITE_LIMIT ? NULL : g_strdup(rest);
}

static uint32_t first_title(const Page *page)
{
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_TITLE)
            return i;
    return PAGE_NONE;
}

/* True when `declared` is what a longer <title> has after a bar, or the site's name. */
static bool is_site_name(const char *declared, const char *written, const char *site)
{
    g_autofree char *key = text_key(declared), *site_key = site == NULL ? NULL : text_key(site);
    g_autofree char *whole = written == NULL ? g_strdup("") : text_key(written);

    return g_strcmp0(key, site_key) == 0 ||
           (strlen(whole) > strlen(key) && g_str_has_suffix(whole, key) && site == NULL);
}

/* The first heading, of whatever rank, that the <title> holds whole beside the site's name. */
static char *held_heading(const Page *page, const char *written, const char *site)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        bool is_heading = page_heading_level(page_node(page, i)->tag) > 0;
        g_autofree char *key = NULL;
        g_autofree char *text = is_heading ? headline_text(page, i, NULL, site, &key) : NULL;

        if (text != NULL && html_title_holds(written, text))
            return g_steal_pointer(&text);
    }
    return NULL;
}

/* The heading that says the title, or NULL. */
static char *chosen_heading(const Page *page, const JsonLd *linked, const char *open_graph,
                            const char *written, const char *site)
{
    g_autoptr(GArray) headings = headlines(page);
    const char *declared = open_graph != NULL        ? open_graph
                           : !text_is_blank(written) ? written
                                                     : linked->headline;
    char *heading = NULL;

    if (linked->headline != NULL)
        heading = nearest_heading(page, headings, TAG_H1, the_same, linked->headline, site);
    if (heading == NULL)
        heading = nearest_heading(page, headings, TAG_H1, near_enough, declared, site);
    if (heading == NULL && open_graph != NULL && !text_is_blank(written))
        heading = nearest_heading(page, headings, TAG_H1, near_enough, written, site);
    if (heading == NULL && declared != NULL)
        heading = lone_headline(page, headings, declared, site);
    if (heading == NULL && declared != NULL)
        heading = nearest_heading(page, headings, TAG_H2, nearly_same, declared, site);
    if (heading == NULL && !text_is_blank(written))
        heading = held_heading(page, written, site);
    return heading;
}

char *html_title(const Page *page, const JsonLd *linked)
{
    uint32_t element = first_title(page);
    g_autofree char *written = element == PAGE_NONE ? NULL : page_text(page, element);
    const char *site = html_meta(page, "og:site_name"), *open_graph = html_meta(page, "og:title");
    g_autofree char *heading = chosen_heading(page, linked, open_graph, written, site);

    if (heading != NULL)
        return without_site(heading, site);
    if (open_graph != NULL && !is_site_name(open_graph, written, site))
        return without_site(open_graph, site);
    if (linked->headline != NULL)
        return g_strdup(linked->headline);
    if (!text_is_blank(written))
        return without_site(written, site);
    return open_graph == NULL ? NULL : g_strdup(open_graph);
}
