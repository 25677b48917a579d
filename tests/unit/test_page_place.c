#include "extract/page_place.h"

#include <string.h>

typedef struct {
    const char *html; /* holds one link */
    const char *alone, *in_words;
} PlaceRow;

static const PlaceRow rows[] = {
    {"<body><p><a href=/x>x</a>", "body>p>a", "body>p"},
    {"<body><div class='leaf main'><ul id=posts><li class=post-12><a href=/x>x</a></ul></div>",
     "body>div.leaf>ul.posts>li>a", "body>div.leaf>ul.posts>li"},
    /* Digits number pages, so the next word tells more; ids of sections name what they hold. */
    {"<body class='id-7 page'><section id=the-lamps><p><a href=/x>x</a></section>",
     "body.page>section>p>a", "body.page>section>p"},
    {"<body><p><b><em><a href=/x>x</a></em></b>", "body>p>a", "body>p"},
    {"<body><p><span>a</span><span class=back><a href=/x>x</a></span>", "body>p>span.back>a",
     "body>p>span.back"},
    {"<body><div><a rel=next href=/x>x</a></div>", "body>div>a.next", "body>div"},
    {"<body><div><a rel=prev class=turn href=/x>x</a></div>", "body>div>a.turn", "body>div"},
    {"<body><div class='a>b \"c\" md:flex x'><a href=/x>x</a></div>", "body>div>a", "body>div"},
    {"<body><div><div><div><div><div><div><div><a "
     "href=/x>x</a></div></div></div></div></div></div>",
     "div>div>div>div>div>div>a", "div>div>div>div>div>div>div"},
    {"<body><div class=abcdefghijklmnopqrstuvwxyzabc><a href=/x>x</a></div>",
     "body>div.abcdefghijklmnopqrstuvwx>a", "body>div.abcdefghijklmnopqrstuvwx"},
};

static void test_row(gconstpointer data)
{
    const PlaceRow *row = data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Page) page = page_parse(row->html, strlen(row->html), &error);
    g_autoptr(PagePlaces) places = NULL;
    uint32_t link = 0;
    g_autofree char *alone = NULL, *in_words = NULL;

    g_assert_no_error(error);
    places = page_places_new(page);
    while (page_node(page, link)->tag != TAG_A)
        link++;
    alone = page_place(places, link, true);
    in_words = page_place(places, link, false);
    g_assert_cmpstr(alone, ==, row->alone);
    g_assert_cmpstr(in_words, ==, row->in_words);
}

/* Elements nested without end, each with a link, take no more than a fixed time each. */
static void test_depth(void)
{
    g_autoptr(GString) html = g_string_new("<body>");
    g_autoptr(GError) error = NULL;
    g_autoptr(Page) page = NULL;
    g_autoptr(PagePlaces) places = NULL;

    for (int i = 0; i < 1500; i++)
        g_string_append(html, "<b>");
    for (int i = 0; i < 5000; i++)
        g_string_append(html, "<a href=/x>x</a>");
    page = page_parse(html->str, html->len, &error);
    g_assert_no_error(error);
    places = page_places_new(page);
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        g_autofree char *place = page_place(places, i, true);

        g_assert_cmpuint(strlen(place), <, 300);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/page-place/%zu", i);

        g_test_add_data_func(path, &rows[i], test_row);
    }
    g_test_add_func("/page-place/depth", test_depth);
    return g_test_run();
}
