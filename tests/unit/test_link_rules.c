#include "html_page.h"

#include "base/address_site.h"
#include "extract/page_lines.h"

#define SHORT "<p>Ships came.</p>"

static IbidArticle *read_page(const char *html)
{
    return read_at(html, "https://news.example.org/harbour");
}

/* Around the link to "/x"; what the last link there says and why. */
typedef struct {
    const char *name;
    const char *html;
    const char *rule;
} Row;

static const Row rows[] = {
    {"in a sentence", PROSE "<p>We told of <a href=/x>the quay</a> before.</p>", "body"},
    {"a picture", PROSE "<p><a href=/x><img src=a></a></p>", "image-link"},
    {"a picture's file", PROSE "<p><a href='/x.jpg'>The quay</a></p>", "image-link"},
    {"a file in a sentence", PROSE "<p>As <a href='/x.jpg'>the plan</a> shows, it silted up.</p>",
     "body"},
    {"alone in a box", PROSE "<div><a href=/x>The quay at night</a></div>" SHORT, "alone-in-box"},
    {"other sites' may stand alone", PROSE "<div><a href=//a.example.net/x>A quay</a></div>" SHORT,
     "body"},
    {"a quotation's source",
     PROSE "<blockquote>So it was.<footer><cite><a href=/x>A reader</a></cite></footer>"
           "</blockquote>",
     "body"},
    {"a site's list",
     PROSE "<h2>More on harbours</h2><ul><li><a href=/y>One</a><li><a href=/x>Two</a></ul>",
     "related-list"},
    {"a list under any heading",
     PROSE "<h2>Harbours</h2><ul><li><a href=/y>One</a><li><a href=/x>Two</a></ul>", "site-list"},
    {"a list of topics",
     PROSE "<p>Explore more on these topics</p><ul><li><a href=/y>Tides</a><li><a "
           "href=/x>Ports</a></ul>",
     "tag-list"},
    {"a list that the author announces",
     "<p>I have written of it before:</p><ul><li><a href=/y>One</a><li><a href=/x>Two</a></ul>",
     "body"},
    {"a list after prose", PROSE "<ul><li><a href=/y>One</a><li><a href=/x>Two</a></ul>", "body"},
    {"a list with words of its own",
     PROSE "<h2>Three stages</h2><ul><li><a href=/x>One</a>, the longest of the three<li>And the "
           "others, which nobody remembers</ul>",
     "body"},
    {"picks after a label", PROSE "<p>You may also like</p><p><a href=/x>The quay at night</a></p>",
     "related-heading"},
    {"picks after a label, in German",
     PROSE "<p>Lesen Sie auch</p><p><a href=/x>Die Mole bei Nacht</a></p>", "related-list"},
    {"a card", PROSE "<p><a href=/x><img src=a></a></p><p><a href=/x>The quay</a></p>", "card"},
    {"the same button thrice",
     PROSE "<p><a href=/a>Full review</a></p>" SHORT "<p><a href=/b>Full review</a></p>" SHORT
           "<p><a href=/x>Full review</a></p>",
     "repeated-button"},
    {"an author's page", PROSE "<p>This is by <a href='/author/x'>Ann Author</a> of our desk.</p>",
     "author-address"},
    {"a list by tag", PROSE "<p><a href='/tag/x'>Harbours</a></p>", "tag-address"},
    {"a tag in a sentence", PROSE "<p>Of <a href='/topic/x'>harbours</a> much was said.</p>",
     "body"},
    {"the home page", PROSE "<p>More is at <a href='/'>our own place</a> every day.</p>",
     "home-address"},
    {"a service", PROSE "<p>Read all of our <a href='/privacy-policy'>rules</a> on that.</p>",
     "service-address"},
    {"a network's page", PROSE "<p>Follow her on <a href='https://x.com/ann'>X</a> for more.</p>",
     "profile-address"},
    {"a post on a network",
     PROSE "<p>She told of it <a href='https://x.com/ann/status/12'>at once</a>.</p>", "body"},
    {"a post that is shown",
     PROSE "<blockquote class='twitter-tweet'><p>It sank.</p>Ann <a href='https://x.com/a/1'>3 "
           "May</a></blockquote>",
     "author-box"},
    {"a bar of links", PROSE "<p><a href=/a>home</a> | <a href=/x>essays</a></p>", "link-bar"},
    {"a line both ways",
     PROSE "<p><a href=/a>previous</a> | <a href=/b>next</a> | <a href=/x>contents</a></p>",
     "pager-line"},
    {"a remark of editors", PROSE "<p>It sank.<sup>[<a href=/x>citation needed</a>]</sup></p>",
     "editorial-mark"},
    {"an issue of a newsletter",
     PROSE "<p>The first <a href='/newsletter/2012/one'>issue</a> said so long ago.</p>", "body"},
    {"a button in a footer", PROSE "<footer><a href=/x>Share</a></footer>", "share-button"},
    {"a share form", PROSE "<p><a href='https://net.example/share?url=x'>Net</a></p>",
     "share-address"},
    {"links of a table", PROSE "<table><tr><td>Quay<td><a href=/x>The quay at night</a></table>",
     "body"},
    {"a label that is no heading",
     PROSE "<div><b>Earlier columns:</b><br><a href=/y>One</a><br><a href=/x>Two</a></div>",
     "appendix-heading"},
    {"a label in another script",
     PROSE "<p>Читайте также: <a href=/x>Старый причал и его сторож</a></p>", "related-lead"},
    {"a button by its class", PROSE "<p><a class='btn-big' href=/x>The quay at night</a></p>",
     "promo-part"},
    {"for readers without scripts", PROSE "<noscript><a href=/x>The quay</a></noscript>",
     "promo-part"},
};

static void links_are_told_apart(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *html =
            g_strconcat("<article>", PROSE, rows[i].html, PROSE, "</article>", NULL);
        g_autoptr(IbidArticle) article = read_page(html);
        const IbidReference *last =
            g_ptr_array_index(article->references, article->references->len - 1);

        g_test_message("%s", rows[i].name);
        g_assert_cmpstr(last->rule, ==, rows[i].rule);
    }
}

static void pages_by_hand_lead_on_above_and_below(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<table><tr><td><a href=/a>essays</a></td></tr></table><h2>The quay</h2>" PROSE
                  "<hr><a href=https://list.example/>More about the list</a>");
    const IbidReference *first = g_ptr_array_index(article->references, 0);
    const IbidReference *last =
        g_ptr_array_index(article->references, article->references->len - 1);

    g_assert_cmpstr(first->rule, ==, "over-headline");
    g_assert_cmpstr(last->rule, ==, "last-line");
}

static void last_lines_may_ask_for_support(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<article>" PROSE "<p>You like it? Then <a href=https://pay.example/ann>support "
                  "me</a> with what you can spare.</p></article>");
    g_autoptr(IbidArticle) told =
        read_page("<article><p>They <a href=https://pay.example/ann>support</a> her with what they "
                  "can spare.</p>" PROSE "</article>");

    g_assert_cmpstr(((IbidReference *)article->references->pdata[0])->rule, ==, "appeal");
    g_assert_cmpstr(((IbidReference *)told->references->pdata[0])->rule, ==, "body");
}

static void categories_stand_beside_the_date(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<article><h1>The quay</h1><p>3 May 2020 in <a href=/ports>Ports</a></p>" PROSE
                  "</article>");
    const IbidReference *link = g_ptr_array_index(article->references, 0);

    g_assert_cmpstr(link->rule, ==, "dateline");
}

static void boxes_may_be_paragraphs(void)
{
    g_autoptr(IbidArticle) article = read_page(
        "<article><div>It was a long summer for the harbour, and the longest for those who had to "
        "wait for its gates.</div><div><a href=/x>The quay at night</a></div><div>When they were "
        "opened at last, a whole fleet had gathered before them, so that it took days.</div>"
        "</article>");
    const IbidReference *link = g_ptr_array_index(article->references, 0);

    g_assert_cmpstr(link->rule, ==, "body");
}

static void names_given_to_prose_say_nothing(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<main><div class='widget text'>" PROSE PROSE PROSE PROSE PROSE
                  "</div><div class='widget'>" PROSE PROSE
                  "<p>It was <a href=/x>told before</a>, at length.</p></div></main>");
    const IbidReference *link = g_ptr_array_index(article->references, 0);

    g_assert_cmpstr(link->rule, ==, "body");
}

/* "doi:" leads to a page, if not in every browser. */
static void identifiers_are_addresses(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<article>" PROSE "<p>It was <a href='doi:10.1000/ABC'>told before</a>, at "
                  "length.</p></article>");
    const IbidReference *link = g_ptr_array_index(article->references, 0);

    g_assert_cmpstr(link->rule, ==, "body");
    g_assert_cmpstr(link->url_canonical, ==, "https://doi.org/10.1000/abc");
}

static void articles_may_come_in_pieces(void)
{
    g_autoptr(IbidArticle) article = read_page(
        "<main><section><div class=post-content>" PROSE PROSE "<p>It was <a href=/a>told</a> "
        "before.</p></div></section><section><div class=post-content>" PROSE
        "<p>It was <a href=/b>told</a> before.</p></div></section></main>");

    for (guint i = 0; i < article->references->len; i++)
        g_assert_cmpstr(((IbidReference *)g_ptr_array_index(article->references, i))->rule, ==,
                        "body");
}

static const struct {
    const char *a, *b;
    bool same;
} sites[] = {
    {"https://example.org/a", "https://blog.example.org", true},
    {"https://example.org", "https://example.org:8080/b", true},
    {"https://a.co.uk/x", "https://b.co.uk/x", false},
    {"https://news.a.co.uk/x", "https://a.co.uk", true},
    {"https://a.example.com", "https://example.org", false},
    {"https://ann.substack.com/p/1", "https://bob.substack.com/p/1", false},
    {"https://localhost/a", "https://localhost/b", true},
    {"mailto:a@example.org", "https://example.org", false},
    {NULL, "https://example.org", false},
};

static void sites_are_compared_by_registered_name(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sites); i++) {
        g_assert_true(address_is_same_site(sites[i].a, sites[i].b) == sites[i].same);
        g_assert_true(address_is_same_site(sites[i].b, sites[i].a) == sites[i].same);
    }
}

static void lines_know_what_stands_over_them(void)
{
    const char html[] = "<h2>Over</h2><ul><li><a href=a>One</a><li><a href=b>Two</a></ul>"
                        "<p>Some more words <a href=c>and</a><br>more<br> <p>";
    g_autoptr(Page) page = page_parse(html, strlen(html), NULL);
    g_autoptr(GArray) lines = page_lines(page);
    const PageLine *line = &g_array_index(lines, PageLine, 0);

    g_assert_cmpuint(lines->len, ==, 5);
    g_assert_true(line[0].heading);
    g_assert_cmpuint(line[0].over, ==, PAGE_NONE);
    g_assert_cmpuint(line[1].over, ==, 0);
    g_assert_cmpuint(line[2].over, ==, 0);
    g_assert_true(page_line_is_linked(&line[2]));
    g_assert_cmpuint(line[3].n_linked, ==, 3);
    g_assert_cmpuint(line[4].over, ==, 3);
    g_assert_cmpuint(page_line_at(lines, line[3].start + 2), ==, 3);
    g_assert_cmpuint(page_line_at(lines, page->text->len), ==, lines->len);
}

/* Every link has its passage, in order, whatever the page. */
static void passages_account_for_all_links(void)
{
    static const char html[] =
        "<nav><a href=/n>N</a></nav><article><h1>T</h1><p class=standfirst>Of <a href=/l>it</a>"
        "<p>A <a href=/a>b</a>.<blockquote><a href=/q>Q</a> says</blockquote>"
        "<table><tr><td><a href=/t>c</a> d</table><a href=/i><img></a></article>";
    g_autoptr(IbidDocument) document =
        ibid_document_new("a.html", IBID_MEDIA_HTML, html, strlen(html));
    IbidExtractOptions options = {.passages = true};
    g_autofree char *damage = NULL;
    g_autoptr(IbidArticle) article = NULL;
    static const IbidPart expected[] = {IBID_PART_SITE,      IBID_PART_LEAD,  IBID_PART_BODY,
                                        IBID_PART_QUOTATION, IBID_PART_TABLE, IBID_PART_BODY};
    unsigned n = 0;

    g_assert_true(ibid_document_decode(document, &damage, NULL));
    article = ibid_extract(document, &options, NULL);
    for (guint i = 0; i < article->passages->len; i++)
        n += ((IbidPassage *)g_ptr_array_index(article->passages, i))->n_references;
    g_assert_cmpuint(n, ==, article->references->len);
    g_assert_cmpuint(n, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < n; i++)
        g_assert_cmpint(((IbidReference *)g_ptr_array_index(article->references, i))->part, ==,
                        expected[i]);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/link_rules/links", links_are_told_apart);
    g_test_add_func("/link_rules/appeal", last_lines_may_ask_for_support);
    g_test_add_func("/link_rules/dateline", categories_stand_beside_the_date);
    g_test_add_func("/link_rules/boxes", boxes_may_be_paragraphs);
    g_test_add_func("/link_rules/by-hand", pages_by_hand_lead_on_above_and_below);
    g_test_add_func("/link_rules/misnomers", names_given_to_prose_say_nothing);
    g_test_add_func("/link_rules/pieces", articles_may_come_in_pieces);
    g_test_add_func("/link_rules/identifiers-are-addresses", identifiers_are_addresses);
    g_test_add_func("/link_rules/sites", sites_are_compared_by_registered_name);
    g_test_add_func("/link_rules/lines", lines_know_what_stands_over_them);
    g_test_add_func("/link_rules/passages", passages_account_for_all_links);
    return g_test_run();
}
