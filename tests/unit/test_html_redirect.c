#include <glib.h>

#include "html_page.h"

typedef struct {
    const char *name, *html;
    const char *redirect; /* NULL for an article */
} Case;

static const Case cases[] = {
    {"refresh", "<meta http-equiv=refresh content='0; url=/new'>", "https://example.org/new"},
    {"refresh-quoted", "<meta http-equiv=Refresh content=\"5;URL='http://example.net/new'\">",
     "http://example.net/new"},
    {"refresh-canonical",
     "<meta http-equiv=refresh content='0;/new'><link rel=canonical href='/new'>",
     "https://example.org/new"},
    {"refresh-self", "<meta http-equiv=refresh content='60; url=/old'><p>The score is 2 to 1.",
     NULL},
    {"refresh-no-target", "<meta http-equiv=refresh content='60'><p>The score is 2 to 1.", NULL},
    {"refresh-noscript",
     "<noscript><meta http-equiv=refresh content='0; url=/plain'></noscript><p>Tides", NULL},
    {"refresh-of-article",
     "<meta http-equiv=refresh content='900; url=/new'><article>" PROSE PROSE PROSE PROSE
     "</article>",
     NULL},
    {"script", "<script>window.location.href = \"/new\";</script>", "https://example.org/new"},
    {"script-replace",
     "<body><script>\n location.replace( 'https://example.net/x?a=1' )\n</script>",
     "https://example.net/x?a=1"},
    {"script-in-article",
     "<script>location = '/new'</script><article>" PROSE PROSE PROSE "</article>", NULL},
    {"script-other-name", "<script>allocation='/new'</script><p>Tides", NULL},
    {"script-nowhere", "<script>location.href='#'</script><p>Tides", NULL},
    {"moved",
     "<title>301 Moved Permanently</title><h1>Moved Permanently</h1>"
     "<p>The document has moved <a href='/new'>here</a>.</p>",
     "https://example.org/new"},
    {"moved-german", "<p>Diese Seite wurde verschoben: <a href='/neu'>neue Seite</a>.",
     "https://example.org/neu"},
    {"moved-russian", "<p>Страница перемещена: <a href='/nov'>сюда</a>.",
     "https://example.org/nov"},
    {"moved-canonical", "<link rel=canonical href='/new'><p>This page has moved.",
     "https://example.org/new"},
    {"moved-at-home", "<link rel=canonical href='/old'><p>The office <a href='/map'>has moved</a>.",
     NULL},
    {"moved-many-links",
     "<p>It has moved. <a href='/'>Home</a> <a href='/a'>A</a> <a href='/new'>New</a>", NULL},
    {"moved-no-link", "<p>This page has moved.", NULL},
    {"moved-in-article", "<h1>The light has moved</h1>" PROSE PROSE PROSE "<a href='/new'>more</a>",
     NULL},
    {"short-article", "<h1>Tides</h1><p>They <a href='/moon'>come</a> twice a day.", NULL},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(IbidArticle) article = read_at(c->html, "https://example.org/old");

    g_assert_cmpstr(article->redirect, ==, c->redirect);
    g_assert_cmpint(article->role, ==,
                    c->redirect == NULL ? IBID_ROLE_ARTICLE : IBID_ROLE_REDIRECT);
    if (c->redirect != NULL)
        g_assert_cmpuint(article->addresses->len, ==, 1);
    for (guint i = 0; c->redirect != NULL && i < article->references->len; i++)
        g_assert_cmpint(((IbidReference *)g_ptr_array_index(article->references, i))->class, ==,
                        IBID_CLASS_BOILERPLATE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/html-redirect/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    return g_test_run();
}
