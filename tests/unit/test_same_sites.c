#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "resolve/address_index.h"
#include "resolve/same_sites.h"

/* "host/path text" for each page; a text is a number; "-" for one with no sample; ">ADDRESS" for a
 * redirect that leads there. */
typedef struct {
    const char *name;
    const char *pages[20];
    const char *learnt; /* "site = other (texts); " */
    const char *cited, *rule;
    int found; /* place of the page, -1 for none */
} Case;

#define BOTH(one, other, path, text) one path " " text, other path " " text

static const Case cases[] = {
    {"hosts",
     {BOTH("old.example.net", "new.example.org", "/on/anchors", "1"),
      BOTH("old.example.net", "new.example.org", "/on/buoys", "2"),
      BOTH("old.example.net", "new.example.org", "/on/cranes", "3"), "old.example.net/on/eels 4"},
     "old.example.net = new.example.org (3); ",
     "http://www.new.example.org/on/eels.html",
     "address-same-site",
     6},
    {"port",
     {BOTH("a.example", "b.example:8080", "/anchors", "1"),
      BOTH("a.example", "b.example:8080", "/buoys", "2"),
      BOTH("a.example", "b.example:8080", "/cranes", "3"), "a.example/eels 4"},
     "a.example = b.example:8080 (3); ",
     "http://b.example:8080/eels",
     "address-same-site",
     6},
    {"too-few",
     {BOTH("a.example", "b.example", "/anchors", "1"),
      BOTH("a.example", "b.example", "/buoys", "2"), "a.example/eels 4"},
     "",
     "https://b.example/eels",
     "stub-address",
     -1},
    {"contradicted",
     {BOTH("ann.example.com", "bob.example.com", "/anchors", "1"),
      BOTH("ann.example.com", "bob.example.com", "/buoys", "2"),
      BOTH("ann.example.com", "bob.example.com", "/cranes", "3"), "ann.example.com/about 4",
      "bob.example.com/about 5", "bob.example.com/eels 6"},
     "",
     "https://ann.example.com/eels",
     "stub-address",
     -1},
    {"contradicted-without-a-sample",
     {BOTH("a.example", "b.example", "/anchors", "1"),
      BOTH("a.example", "b.example", "/buoys", "2"), BOTH("a.example", "b.example", "/cranes", "3"),
      "a.example/about -", "b.example/about 5"},
     "a.example = b.example (3); ",
     "https://b.example/about",
     "address",
     7},
    {"prefix",
     {"a.example/blog/anchors 1", "b.example/anchors 1", "a.example/blog/buoys 2",
      "b.example/buoys 2", "a.example/blog/cranes 3", "b.example/cranes 3",
      "a.example/blog/docks 4", "b.example/docks 4", "a.example/blog/eels 5"},
     "a.example/blog = b.example (4); ",
     "https://b.example/eels",
     "address-same-site",
     8},
    {"prefix-of-one-host",
     {"a.example/blog/anchors 1", "a.example/anchors 1", "a.example/blog/buoys 2",
      "a.example/buoys 2", "a.example/blog/cranes 3", "a.example/cranes 3",
      "a.example/blog/docks 4", "a.example/docks 4", "a.example/blog/eels 5"},
     "a.example = a.example/blog (4); ",
     "https://a.example/eels",
     "address-same-site",
     8},
    {"prefix-too-few",
     {"a.example/blog/anchors 1", "b.example/anchors 1", "a.example/blog/buoys 2",
      "b.example/buoys 2", "a.example/blog/cranes 3", "b.example/cranes 3"},
     "",
     "https://b.example/eels",
     "stub-address",
     -1},
    {"years",
     {"a.example/2020/anchors 1", "a.example/2021/anchors 1", "a.example/2020/buoys 2",
      "a.example/2021/buoys 2", "a.example/2020/cranes 3", "a.example/2021/cranes 3",
      "a.example/2020/docks 4", "a.example/2021/docks 4", "a.example/2020/eels 5"},
     "",
     "https://a.example/2021/eels",
     "stub-address",
     -1},
    {"front-pages-and-numbers",
     {BOTH("a.example", "b.example", "", "1"), BOTH("a.example", "b.example", "/1", "2"),
      BOTH("a.example", "b.example", "/22", "3"), BOTH("a.example", "b.example", "/2020/333", "4"),
      "a.example/eels 5"},
     "",
     "https://b.example/eels",
     "stub-address",
     -1},
    {"queries",
     {BOTH("a.example", "b.example", "/item?name=anchors", "1"),
      BOTH("a.example", "b.example", "/item?name=buoys", "2"),
      BOTH("a.example", "b.example", "/item?name=cranes", "3"), "a.example/item?name=eels 4"},
     "a.example = b.example (3); ",
     "https://b.example/item?name=eels",
     "address-same-site",
     6},
    {"redirects",
     {"old.example/anchors >https://new.example/anchors", "old.example/buoys >//new.example/buoys",
      "old.example/cranes >https://www.new.example/cranes", "new.example/eels 1"},
     "new.example = old.example (3); ",
     "https://old.example/eels",
     "address-same-site",
     3},
    {"redirects-elsewhere",
     {"old.example/anchors >https://new.example/front", "old.example/buoys >https://new.example/",
      "old.example/cranes >https://old.example/cranes", "new.example/eels 1"},
     "",
     "https://old.example/eels",
     "stub-address",
     -1},
    /* A proxy shows two sites: what is on both of them is nobody's. */
    {"two-answers",
     {BOTH("a.example", "proxy.example", "/anchors", "1"),
      BOTH("a.example", "proxy.example", "/buoys", "2"),
      BOTH("a.example", "proxy.example", "/cranes", "3"),
      BOTH("b.example", "proxy.example", "/docks", "4"),
      BOTH("b.example", "proxy.example", "/ferries", "5"),
      BOTH("b.example", "proxy.example", "/gulls", "6"), "a.example/eels 7", "b.example/eels 8"},
     "proxy.example = a.example (3); proxy.example = b.example (3); ",
     "https://proxy.example/eels",
     "stub-address",
     -1},
};

static void read_text(const char *text, const char *url, IbidArticle *article)
{
    if (*text == '>') {
        article->role = IBID_ROLE_REDIRECT;
        article->redirect = address_resolve(url, text + 1);
    } else if (*text != '-') {
        uint64_t hash = g_ascii_strtoull(text, NULL, 10);

        g_array_append_val(article->sketch, hash);
    }
}

/* The first page of a text is its original. */
static unsigned original_of(const Case *c, unsigned place)
{
    const char *text = strchr(c->pages[place], ' ');

    for (unsigned i = 0; i < place; i++)
        if (g_ascii_isdigit(text[1]) && g_str_equal(strchr(c->pages[i], ' '), text))
            return i;
    return place;
}

static GPtrArray *known_of(const Case *c)
{
    GPtrArray *known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (unsigned i = 0; c->pages[i] != NULL; i++) {
        g_auto(GStrv) words = g_strsplit(c->pages[i], " ", 2);
        g_autofree char *url = g_strconcat("https://", words[0], NULL);
        IbidArticle *article = ibid_article_new(c->pages[i]);
        KnownArticle *added = g_new0(KnownArticle, 1);

        ibid_article_add_address(article, g_strdup(url), address_canonical(url), "given");
        read_text(words[1], url, article);
        *added = (KnownArticle){.document = i + 1,
                                .article = article,
                                .original = original_of(c, i),
                                .reason = "original"};
        g_ptr_array_add(known, added);
    }
    return known;
}

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(GPtrArray) known = known_of(c);
    g_autoptr(AddressIndex) index = address_index_new(known);
    const GPtrArray *sites = address_index_same_sites(index);
    g_autofree char *canonical = address_canonical(c->cited);
    AddressHit hit = address_index_find(index, canonical);
    GString *learnt = g_string_new(NULL);

    for (guint i = 0; i < sites->len; i++) {
        const IbidSameSite *site = g_ptr_array_index(sites, i);

        g_string_append_printf(learnt, "%s%s = %s%s (%d); ", site->host, site->prefix,
                               site->other_host, site->other_prefix, (int)site->n_pages);
    }
    g_assert_cmpstr(learnt->str, ==, c->learnt);
    g_assert_cmpstr(hit.rule, ==, c->rule);
    g_assert_cmpint((int)hit.article, ==, c->found);
    g_string_free(learnt, TRUE);
    g_free(hit.destination);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/same-sites/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    return g_test_run();
}
