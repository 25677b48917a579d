/* Which of all that a page offers as its title is the one that its readers see. */
#include "html_page.h"

#define SITE "<meta property=og:site_name content='The Quay'>"
#define OG(text) "<meta property=og:title content='" text "'>"
#define LD(text) "<script type='application/ld+json'>" text "</script>"

static const struct {
    const char *name, *html, *title;
} rows[] = {
    {"a kicker by its class",
     "<title>Harbours: Piers rise again | The Quay</title>"
     "<h1><span class=dachzeile>After the storm</span> <span>Piers rise again</span></h1>",
     "Piers rise again"},
    {"a kicker that the title has too",
     "<title>After the storm - Piers rise again - The Quay</title>"
     "<h1><span class=article-kicker>After the storm</span> Piers rise again</h1>",
     "Piers rise again"},
    {"a kicker that only the declared title tells",
     OG("Piers of old rise again") "<h1><span class=x1>Press release:</span>"
                                   "Piers of old rise again</h1>",
     "Piers of old rise again"},
    {"a day over the title",
     OG("Piers of old") "<h1><a href=/p><time>Dec 18 2025</time> Piers of old</a></h1>",
     "Piers of old"},
    {"a section's link over the title",
     OG("Piers of old and new") "<h1><div class=entry-section><a href=/n>Local News |</a></div>"
                                "Piers of old and new</h1>",
     "Piers of old and new"},
    {"a class that says section, of the title itself",
     "<title>Piers of old</title><h1><span class=section-title>Piers of old</span> 2021</h1>",
     "Piers of old 2021"},
    {"the title itself in one element",
     "<title>Piers of old</title>"
     "<h1><span class=category-title>Piers of old</span></h1>",
     "Piers of old"},
    {"emphasis at the beginning",
     "<title>Piers of old rise again</title><h1><em>Piers</em> of old rise again</h1>",
     "Piers of old rise again"},
    {"a subtitle at the end",
     OG("Piers of old") "<h1>Piers of old <span class=subline>What is left of them</span></h1>",
     "Piers of old What is left of them"},
    {"what JSON-LD has too",
     LD("{\"@type\":\"Article\",\"headline\":\"Our wooden harbour\"}")
         OG("Ten facts on quays") "<h1>Our wooden harbour</h1>",
     "Our wooden harbour"},
    {"worded anew for searchers",
     "<title>Best Pier Builders of 2026 | The Quay</title><h1>Who are the best builders?</h1>",
     "Who are the best builders?"},
    {"two headings, neither alike",
     "<title>Best pier builders | The Quay</title><h1>Our best builders of all</h1>"
     "<h1>Best builders, and many others</h1>",
     "Best pier builders"},
    {"a heading that shares nothing", "<title>Piers of old | The Quay</title><h1>Our weblog</h1>",
     "Piers of old"},
    {"the site's name and what it is",
     "<title>Piers of old and their keepers » Harbour Friends</title>"
     "<h1>Harbour Friends, a society for the keeping of piers</h1>",
     "Piers of old and their keepers"},
    {"the site with a query",
     "<title>Piers of old and new | Piers</title>"
     "<h1><a href='/?lang=de'>Piers of old and new things</a></h1>",
     "Piers of old and new"},
    {"the site before a bar", SITE "<title>The Quay | Piers of old</title>", "Piers of old"},
    {"the site before a bar without spaces", SITE OG("THE QUAY|Piers of old"), "Piers of old"},
    {"the site after a bar without spaces", SITE "<title>Piers of old|The Quay</title>",
     "Piers of old"},
    {"the site after a wide bar",
     "<meta property=og:site_name content='埠頭新聞'><title>古い桟橋の話｜埠頭新聞</title>",
     "古い桟橋の話"},
    {"the site after an underscore",
     "<meta property=og:site_name content='码头网'><title>老码头的故事_码头网</title>",
     "老码头的故事"},
    {"a heading that a colon parts from the site",
     "<title>The Quay: Piers of old</title><h1><a href='/'>The Quay</a></h1><h3>Piers of old</h3>",
     "Piers of old"},
    {"a heading without spaces before an underscore",
     "<title>老码头的故事_码头网</title><h1>老码头的故事</h1>", "老码头的故事"},
    {"a section without spaces before an underscore",
     "<title>新闻_老码头的故事_码头网</title><h1>新闻</h1>", "新闻_老码头的故事_码头网"},
    {"a subject that is the site's name", SITE "<title>The Quay: a history</title>",
     "The Quay: a history"},
};

static void titles_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *html = g_strconcat(rows[i].html, "<article>" PROSE "</article>", NULL);
        g_autoptr(IbidArticle) article = read_at(html, NULL);

        g_test_message("%s", rows[i].name);
        g_assert_cmpstr(article->title, ==, rows[i].title);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_title/titles", titles_are_read);
    return g_test_run();
}
