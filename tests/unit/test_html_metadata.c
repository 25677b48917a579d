/* Who wrote a page, when, and about what, as pages say it. */
#include "html_page.h"

typedef struct {
    const char *name;
    const char *html;    /* before the article's text */
    const char *authors; /* parted by ';' */
    const char *date;
} Row;

#define LD(text) "<script type='application/ld+json'>" text "</script>"
#define BY(text) "<h1>P</h1><div class=byline>" text "</div>"

static const Row rows[] = {
    {"two in English", BY("By Ann Lee and Bo Ek"), "Ann Lee;Bo Ek", ""},
    {"two in German", BY("Von Ann Lee und Bo Ek"), "Ann Lee;Bo Ek", ""},
    {"two in French", BY("Par Ann Lee et Bo Ek"), "Ann Lee;Bo Ek", ""},
    {"two in Spanish", BY("Por Ana Ruiz y Luis Gil"), "Ana Ruiz;Luis Gil", ""},
    {"two in Italian", BY("Di Ada Neri e Ugo Foschi"), "Ada Neri;Ugo Foschi", ""},
    {"two in Swedish", BY("Av Ann Lee och Bo Ek"), "Ann Lee;Bo Ek", ""},
    {"one with a y", BY("Por José Ortega y Gasset"), "José Ortega y Gasset", ""},
    {"three", BY("By Ann Lee, Bo Ek and Cy Dee"), "Ann Lee;Bo Ek;Cy Dee", ""},
    {"a citation's order", "<meta name=citation_author content='Lee, Ann B.'>", "Ann B. Lee", ""},
    {"a degree", BY("By Ann Lee, CPP"), "Ann Lee", ""},
    {"an outlet after the name", BY("By Ann Lee for The Quay"), "Ann Lee", ""},
    {"a day after the name", BY("Posted by AnnLee on Friday"), "AnnLee", ""},
    {"an address after the name", BY("By Ann Lee ann@example.org"), "Ann Lee", ""},
    {"a name within a name", BY("By Ann (Guha) Lee"), "Ann (Guha) Lee", ""},
    {"a post after the name", BY("By Ann Lee, Vice President, Quay Division"), "Ann Lee", ""},
    {"an agency after the name", BY("By Ann Lee, Reuters"), "Ann Lee", ""},
    {"a place after the name", BY("Von Ann Lee, Berlin"), "Ann Lee", ""},
    {"posts after two names", BY("By Ann Lee and Bo Ek, Staff Writers"), "Ann Lee;Bo Ek", ""},
    {"degrees of two", BY("By Ann Lee, PhD, and Bo Ek, MD"), "Ann Lee;Bo Ek", ""},
    {"what leads to a day", BY("by <span>Ann Lee</span> on <span>Jan 22, 2025</span>"), "Ann Lee",
     "2025-01-22"},
    {"what leads to a day, in French", "<h1>P</h1><p>Par Ann Lee le 4 mai 2021</p>", "Ann Lee",
     "2021-05-04"},
    {"a change", BY("Last updated: January 7, 2025"), "", "2025-01-07"},
    {"a dash before", "<h1>P</h1><p>---- by Ann Lee</p>", "Ann Lee", ""},
    {"a longer lead-in", "<h1>P</h1><p>Verfasst von: <strong>Ann Lee</strong> | heute</p>",
     "Ann Lee", ""},
    {"Russian, with a capital", "<h1>P</h1><p>Автор: Анна Ли и Борис Эк</p>", "Анна Ли;Борис Эк",
     ""},
    {"Ukrainian", "<h1>P</h1><p>Автори: Анна Лі та Борис Ек</p>", "Анна Лі;Борис Ек", ""},
    {"Polish", "<h1>P</h1><p>Autorzy: Ann Lee i Bo Ek</p>", "Ann Lee;Bo Ek", ""},
    {"Greek", "<h1>P</h1><p>Συντάκτης: Γιώργος Παππάς</p>", "Γιώργος Παππάς", ""},
    {"Arabic", "<h1>P</h1><p>بقلم: أحمد علي</p>", "أحمد علي", ""},
    {"Hebrew", "<h1>P</h1><p>מאת יוסי כהן</p>", "יוסי כהן", ""},
    {"Korean", "<h1>P</h1><p>글: 김철수</p>", "김철수", ""},
    {"Vietnamese names", "<h1>P</h1><p>Tác giả: Nguyễn Văn An</p>", "Nguyễn Văn An", ""},
    {"names with addresses",
     "<meta name=author content='Ann Lee &lt;ann at quay.example.org>, Bo Ek &lt;bo@example.org>'>",
     "Ann Lee;Bo Ek", ""},
    {"an address of an outlet", "<meta name=author content='quay.example.org, Frankfurt, Germany'>",
     "", ""},
    {"a remark with names", "<meta name=author content='Ann Lee (with Bo Ek and Cy Dee)'>",
     "Ann Lee", ""},
    {"a desk", BY("By The Quay Editorial Team"), "", ""},
    {"a button", BY("Sign In"), "", ""},
    {"a domain", BY("quay.example.org"), "", ""},
    {"an organization",
     LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Quay\"}}"), "",
     ""},
    {"an outlet declared as a person",
     LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Quay Light\"},"
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Quay Light\"}}"),
     "", ""},
    {"a person who publishes",
     LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"},"
        "\"publisher\":{\"@type\":[\"Person\",\"Organization\"],\"name\":\"Ann Lee\"}}"),
     "Ann Lee", ""},
    {"one word after a preposition", "<h1>Tides</h1><p>By London</p>", "", ""},
    {"one word after a label", "<h1>Tides</h1><p>Author: annlee</p>", "annlee", ""},
    {"a desk declared as a person",
     LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Sports Desk\"}}"), "",
     ""},
    {"an author elsewhere in the graph",
     LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"},{\"@id\":\"#b\"}]},"
        "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"},"
        "{\"@type\":\"Person\",\"@id\":\"#b\",\"name\":\"Bo Ek\"}]}"),
     "Ann Lee;Bo Ek", ""},
    {"a line break in JSON-LD",
     LD("{\"@type\":\"Article\",\"description\":\"a\nb\",\"author\":\"Ann Lee\"}"), "Ann Lee", ""},
    {"commas too many in JSON-LD",
     LD("[{\"@type\":\"Article\",\"author\":[\"Ann Lee, \\\"],\",]},\n]"), "Ann Lee", ""},
    {"JSON-LD in a comment", LD("<!-- {\"@type\":\"Article\",\"author\":\"Ann Lee\"} -->"),
     "Ann Lee", ""},
    {"JSON-LD in CDATA", LD("//<![CDATA[\n{\"@type\":\"Article\",\"author\":\"Ann Lee\"}\n//]]>"),
     "Ann Lee", ""},
    {"JSON-LD as a statement", LD("[{\"@type\":\"Article\",\"datePublished\":\"2021-05-04\"}];"),
     "", "2021-05-04"},
    {"JSON-LD cut off", LD("{\"@type\":\"Article\",\"author\":"), "", ""},
    {"brackets and no JSON", LD("[CDATA"), "", ""},
    {"names under one name",
     LD("{\"@type\":\"Article\",\"author\":{\"name\":[\"Ann Lee\",\"Bo Ek\"]}}"), "Ann Lee;Bo Ek",
     ""},
    {"the parts of a name",
     LD("{\"@type\":\"Article\",\"author\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}"),
     "Ann Lee", ""},
    {"creators",
     LD("{\"@type\":\"Article\",\"author\":{\"name\":\"Ann Lee\"},\"creator\":[\"Ann Lee\",\"Bo "
        "Ek\"]}"),
     "Ann Lee;Bo Ek", ""},
    {"an author nowhere in the graph", LD("{\"@type\":\"Article\",\"author\":{\"@id\":\"#gone\"}}"),
     "", ""},
    {"Dublin Core", "<meta name=dcterms.issued content=2021-05-04>", "", "2021-05-04"},
    {"Highwire", "<meta name=citation_online_date content=2021/05/04>", "", "2021-05-04"},
    {"OpenGraph", "<meta property=og:published_time content=2021-05-04T10:00:00Z>", "",
     "2021-05-04"},
    {"RDFa in view", "<h1>P</h1><span property='dc:date' content='2021-05-04'>4 May</span>", "",
     "2021-05-04"},
    {"RDFa in view, as text", "<h1>P</h1><span property=schema:datePublished>2021-05-04</span>", "",
     "2021-05-04"},
    {"a label with a capital of its own", "<h1>P</h1><p>Опубликовано: 4 мая 2021</p>", "",
     "2021-05-04"},
    {"Vietnamese", "<h1>P</h1><div>4 tháng 5, 2021</div>", "", "2021-05-04"},
    {"Arabic digits", "<h1>P</h1><div>٤ مايو ٢٠٢١</div>", "", "2021-05-04"},
    {"Devanagari digits", "<h1>P</h1><div>४ मई २०२१</div>", "", "2021-05-04"},
    {"a Thai year", "<h1>P</h1><div>4 พฤษภาคม 2564</div>", "", "2021-05-04"},
    {"a comment's time",
     "<h1>P</h1></article><div class=wpd-comment-right><span><time datetime=2021-05-04>4 May</time>"
     "</span></div><article>",
     "", ""},
    {"a year of no article", "<h1>P</h1><div>4 May 3021</div>", "", ""},
    {"a month's name in the address",
     "<link rel=canonical href='https://example.org/piers/2021/may/04/of-old'>", "", "2021-05-04"},
};

static char *joined(GPtrArray *texts)
{
    GString *all = g_string_new(NULL);

    for (guint i = 0; i < texts->len; i++)
        g_string_append_printf(all, "%s%s", i > 0 ? ";" : "",
                               (const char *)g_ptr_array_index(texts, i));
    return g_string_free(all, FALSE);
}

static void authors_and_dates_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *html = g_strconcat("<article>", rows[i].html, PROSE "</article>", NULL);
        g_autoptr(IbidArticle) article = read_at(html, NULL);
        g_autofree char *authors = joined(article->authors);
        char date[IBID_DATE_SIZE];

        g_test_message("%s", rows[i].name);
        g_assert_cmpstr(authors, ==, rows[i].authors);
        g_assert_cmpstr(ibid_date_format(article->date, date), ==, rows[i].date);
    }
}

static void tags_are_read(void)
{
    static const char *const pages[] = {
        "<meta name=keywords content='harbours, piers'>",
        LD("{\"@type\":\"Article\",\"keywords\":[\"harbours\",\"piers\"]}"),
        LD("{\"@type\":\"Article\",\"keywords\":\"harbours, piers\"}"),
        "<meta property=article:tag content=harbours><meta property=article:tag content=piers>",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *html = g_strconcat(pages[i], "<article>" PROSE "</article>", NULL);
        g_autoptr(IbidArticle) article = read_at(html, NULL);
        g_autofree char *tags = joined(article->tags);

        g_test_message("%s", pages[i]);
        g_assert_cmpstr(tags, ==, "harbours;piers");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_metadata/authors-and-dates", authors_and_dates_are_read);
    g_test_add_func("/html_metadata/tags", tags_are_read);
    return g_test_run();
}
