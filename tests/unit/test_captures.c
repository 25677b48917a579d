#include <glib.h>

#include "html_page.h"

typedef struct {
    const char *name, *url, *head, *body; /* of the page */
    const char *date;                     /* of the article, "" for none */
} Case;

#define META(day) "<meta property='article:published_time' content='" day "'>"

static const Case cases[] = {
    {"not-younger", "https://web.archive.org/web/20150302101112/http://example.org/a",
     META("2019-05-06"), "<h1>Locks</h1><p>3 May 2014</p>", "2014-05-03"},
    {"as-old", "https://web.archive.org/web/20150302101112/http://example.org/a",
     META("2015-03-02"), "", "2015-03-02"},
    {"utc", "https://web.archive.org/web/20150302231112/http://example.org/a", META("2015-03-03"),
     "", "2015-03-03"},
    {"of-a-year", "https://web.archive.org/web/2015/http://example.org/a", META("2015-12-30"), "",
     "2015-12-30"},
    {"after-a-year", "https://web.archive.org/web/2015/http://example.org/a", META("2016-01-01"),
     "", ""},
    {"of-a-month", "https://web.archive.org/web/201503/http://example.org/a", META("2015-04-30"),
     "", ""},
    {"today", "https://archive.ph/2015.03.02-101112/https://example.org/a", META("2015-03-09"), "",
     ""},
    {"never-the-date", "https://web.archive.org/web/20150302101112/http://example.org/a", "", "",
     ""},
    {"never-by-its-path", "https://web.archive.org/web/20150302/http://example.org/a", "", "", ""},
    {"path-of-the-captured", "https://web.archive.org/web/2015/http://example.org/2013/04/05/a", "",
     "", "2013-04-05"},
    {"no-capture", "https://example.org/a", META("2019-05-06"), "", "2019-05-06"},
    {"no-stamp", "https://archive.ph/newest/https://example.org/a", META("2019-05-06"), "",
     "2019-05-06"},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autofree char *html =
        g_strdup_printf("<html><head>%s</head><body><article>%s" PROSE "</article></body></html>",
                        c->head, c->body);
    g_autoptr(IbidArticle) article = read_at(html, c->url);
    char iso[IBID_DATE_SIZE];

    g_assert_cmpstr(ibid_date_format(article->date, iso), ==, c->date);
}

static void the_capture_is_evidence(void)
{
    g_autoptr(IbidArticle) article =
        read_at("<html><body>" PROSE "</body></html>",
                "https://web.archive.org/web/20150302101112/http://example.org/a");
    const IbidDateEvidence *evidence = &g_array_index(article->dates, IbidDateEvidence, 0);

    g_assert_cmpuint(article->dates->len, ==, 1);
    g_assert_cmpint(evidence->kind, ==, IBID_DATE_CAPTURED);
    g_assert_cmpstr(evidence->source, ==, "archive");
    g_assert_cmpint(evidence->date.day, ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/captures/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/captures/evidence", the_capture_is_evidence);
    return g_test_run();
}
