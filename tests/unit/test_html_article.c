#include "html_page.h"

static IbidArticle *read_page(const char *html)
{
    return read_at(html, "https://example.org/harbour");
}

typedef struct {
    const char *html; /* around the link to "/x" */
    IbidReferenceClass class;
    const char *kind;
} Part;

static const Part parts[] = {
    {"<article>" PROSE "<p>See <a href=/x>the plan</a> for what was meant.</p>" PROSE "</article>",
     IBID_CLASS_BODY, "link"},
    {"<nav><a href=/x>X</a></nav><article>" PROSE "</article>", IBID_CLASS_BOILERPLATE, "menu"},
    {"<article>" PROSE "</article><ul class=pager><li><a href=/x>Older</a></ul>",
     IBID_CLASS_BOILERPLATE, "pager"},
    {"<article>" PROSE "<a href=/x>&larr; Before</a></article>", IBID_CLASS_BOILERPLATE, "pager"},
    {"<article>" PROSE "<p class='tags'><a href=/x>ports</a></article>", IBID_CLASS_BOILERPLATE,
     "tag"},
    {"<article>" PROSE "<div class=ad-break><p>A rope like <a href=/x>no other</a> of its kind"
     "</div>" PROSE "</article>",
     IBID_CLASS_BOILERPLATE, "promo"},
    {"<article>" PROSE "<p>Read also: <a href=/x>Another tale</a></article>",
     IBID_CLASS_BOILERPLATE, "related"},
    {"<article>" PROSE "<h2>References</h2><ul><li><a href=/x>Y</a>, 3 May 2020</ul></article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<article>" PROSE "<p><b>Further reading</b></p><p><a href=/x>Y</a></p></article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<article>" PROSE "<div><h3>Literaturverzeichnis</h3></div><ol><li><a href=/x>Y</a></ol>"
     "</article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<article>" PROSE "<h2>Related articles</h2><ul><li>3 May 2020: <a href=/x>Y</a></ul>"
     "</article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<article>" PROSE "<aside><ul><li>The rope: <a href=/x>hemp</a> of Turin</ul></aside>" PROSE
     "</article>",
     IBID_CLASS_BODY, "link"},
    {"<article>" PROSE
     "<aside><ul><li>The rope: <a href=/x>hemp</a> of Turin</ul></aside></article>",
     IBID_CLASS_BOILERPLATE, "sidebar"},
    {"<article>" PROSE "<h2>Related articles</h2><ul><li><a href=/x>Y</a></ul></article>",
     IBID_CLASS_BOILERPLATE, "related"},
    {"<article>" PROSE "<p class=tags><a href=/t>ports</a></p><h2>Related articles</h2><ul>"
     "<li>3 May 2020: <a href=/x>Y</a></ul></article>",
     IBID_CLASS_BOILERPLATE, "related"},
    {"<article>" PROSE "<div class=profile-box><p><a rel=author href=/ann>Ann Lee</a></p><p>She "
     "wrote <a href=/x>The Pier</a>.</p></div></article>",
     IBID_CLASS_BOILERPLATE, "byline"},
    {"<article>" PROSE "<h2>Background</h2><p>Long ago <a href=/x>a wall</a> stood where the pier "
     "is now, and nobody remembers who built it.</p></article>",
     IBID_CLASS_BODY, "link"},
    {"<article>" PROSE "<div class=footnotes><ol><li><a href=/x>Y</a></ol></div></article>",
     IBID_CLASS_FOOTNOTE, "footnote"},
    {"<article>" PROSE "<h2>Notes</h2><ol><li>See <a href=/x>Y</a></ol></article>",
     IBID_CLASS_FOOTNOTE, "footnote"},
    {"<article>" PROSE "<div id=comments><p>I say <a href=/x>so</a></p></div></article>",
     IBID_CLASS_COMMENT, "comment"},
    {"<article><dl><dt>Author:<dd>Ann Lee<dt>Created:<dd>2001-02-03<dt>Replaces:<dd><a href=/x>7"
     "</a></dl>" PROSE "</article>",
     IBID_CLASS_BOILERPLATE, "metadata"},
    {"<article>" PROSE "</article><footer><a href=/x>Y</a></footer>", IBID_CLASS_BOILERPLATE,
     "footer"},
    {"<article>" PROSE "</article><div><a href=/x>Y</a></div>", IBID_CLASS_BOILERPLATE, "outside"},
    {"<article>" PROSE "<p><b>Background briefings on the harbour:</b></p><p>3 May 2020: "
     "<a href=/x>Who built the pier</a><br>4 May 2020: <a href=/z>And who paid</a></p></article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<article>" PROSE "<h3>From the archive</h3><ul><li><a href=/x>Y</a>, 3 May 2020</ul>"
     "</article>",
     IBID_CLASS_APPENDIX, "list-item"},
    {"<table><tr><td><a href=/x>Home</a><br><a href=/z>Contents</a><td><h1>P</h1>" PROSE PROSE
     "</table>",
     IBID_CLASS_BOILERPLATE, "outside"},
    {"<article>" PROSE "<p>In the <a href=/x>previous post</a> I told how the wall was built and "
     "what it cost.</p></article>",
     IBID_CLASS_BODY, "link"},
};

static void parts_are_told_apart(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(IbidArticle) article = read_page(parts[i].html);
        const IbidReference *link = find(article, "/x");

        g_test_message("%s", parts[i].html);
        g_assert_cmpint(link->class, ==, parts[i].class);
        g_assert_cmpstr(link->kind, ==, parts[i].kind);
        g_assert_nonnull(link->rule);
    }
}

static void entries_name_what_they_cite(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<article>" PROSE "<h2>References</h2><ul><li>B. Ek, “Piers and their "
                  "owners”, 3 May 2020, <a href=/x>online</a></ul></article>");
    const IbidReference *link = find(article, "/x");

    g_assert_cmpstr(link->cited_title, ==, "Piers and their owners");
    g_assert_cmpint(link->cited_date.year, ==, 2020);
    g_assert_cmpstr(link->heading, ==, "References");
}

/* An entry is a line of its paragraph, or a row of its table, not the whole list. */
static void entries_are_told_apart(void)
{
    static const char *const lists[] = {
        "<p>3 May 2020: <a href=/y>Piers</a><br>4 June 2021: <a href=/x>Quays</a><br>"
        "5 July 2022: <a href=/z>Docks</a></p>",
        "<table><tr><td>3 May 2020<td><a href=/y>Piers</a><tr><td>4 June 2021<td><a href=/x>Quays"
        "</a></table>",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *html =
            g_strconcat("<article>" PROSE "<h2>References</h2>", lists[i], "</article>", NULL);
        g_autoptr(IbidArticle) article = read_page(html);
        const IbidReference *link = find(article, "/x");

        g_assert_cmpstr(link->cited_title, ==, "Quays");
        g_assert_cmpint(link->cited_date.year, ==, 2021);
    }
}

static void evidence_is_kept(void)
{
    g_autoptr(IbidArticle) article =
        read_page("<article>" PROSE "<h2>Cost</h2><p>It was dear. The <a href='x?a=1&amp;b=2'>bill"
                  "</a> of Mr. Ek came late. Nobody paid.</p></article>");
    const IbidReference *link = g_ptr_array_index(article->references, 0);

    g_assert_cmpstr(link->url, ==, "https://example.org/x?a=1&b=2");
    g_assert_cmpstr(link->sentence, ==, "The bill of Mr. Ek came late.");
    g_assert_cmpstr(link->heading, ==, "Cost");
}

static void permalinks_and_schemes(void)
{
    g_autoptr(IbidArticle) article = read_page(
        "<article>" PROSE "<p><a href='#n1'>1</a> <a href='mailto:a@example.org'>Ann</a>");
    const IbidReference *mark = g_ptr_array_index(article->references, 0);
    const IbidReference *mail = g_ptr_array_index(article->references, 1);

    g_assert_cmpuint(mark->flags, ==, IBID_FLAG_SELF_PERMALINK);
    g_assert_cmpstr(mail->kind, ==, "scheme");
}

/* A short article's list of earlier pieces begins right below its headline. */
static void dates_of_what_is_cited_are_not_its_own(void)
{
    static const char *const over[] = {"", "<h2>Sources</h2>", "<p>*</p>", "<hr>"};

    for (size_t i = 0; i < G_N_ELEMENTS(over); i++) {
        g_autofree char *html =
            g_strconcat("<article><h1>P</h1>", PROSE, over[i],
                        "<ul><li>25 May 2023: <a href=/a>A</a><li>1 June 2023: <a href=/b>B</a>"
                        "<li>2 July 2023: <a href=/c>C</a></ul></article>",
                        NULL);
        g_autoptr(IbidArticle) article = read_page(html);

        g_assert_cmpint(find(article, "/b")->class, ==, IBID_CLASS_APPENDIX);
        g_assert_cmpuint(article->dates->len, ==, 0);
    }
}

static void dates_keep_kind_and_zone(void)
{
    g_autoptr(IbidArticle) article = read_page(
        "<!-- FILE ARCHIVED ON 14:03:05 Feb 14, 2022 --><meta property='article:published_time' "
        "content='2021-05-04T10:00:00+0200'><meta property='article:modified_time' "
        "content='2021-06-01T10:00:00Z'><h1>P</h1><article>" PROSE "</article>");
    static const struct {
        IbidDateKind kind;
        const char *date, *zone;
    } expected[] = {{IBID_DATE_PUBLISHED, "2021-05-04", "+02:00"},
                    {IBID_DATE_MODIFIED, "2021-06-01", "Z"},
                    {IBID_DATE_CAPTURED, "2022-02-14", ""}};

    g_assert_cmpuint(article->dates->len, ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        const IbidDateEvidence *one = &g_array_index(article->dates, IbidDateEvidence, i);
        char date[IBID_DATE_SIZE];

        g_assert_cmpint(one->kind, ==, expected[i].kind);
        g_assert_cmpstr(ibid_date_format(one->date, date), ==, expected[i].date);
        g_assert_cmpstr(one->zone, ==, expected[i].zone);
    }
}

typedef struct {
    const char *html, *title, *author, *date;
} Metadata;

static const Metadata metadata[] = {
    {"<title>Piers of old | The Quay</title><h1>Piers of old<small> by Ann Lee</small></h1>",
     "Piers of old", NULL, ""},
    {"<title>Piers of old - The Quay</title><meta property=og:site_name content='The Quay'>",
     "Piers of old", NULL, ""},
    {"<h1>Piers <a href='#p'>#</a></h1><meta name=author content='Ann Lee &lt;a@example.org>'>",
     "Piers", "Ann Lee", ""},
    {"<h1>P</h1><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
     "\"author\":{\"name\":\"Ann "
     "Lee\"},\"datePublished\":\"2016-10-17T23:30:00-05:00\"}]}</script>",
     "P", "Ann Lee", "2016-10-17"},
    {"<h1>P</h1><script type='application/ld+json'>{broken</script><p>Published: Monday, "
     "16 October 2017</p>",
     "P", NULL, "2017-10-16"},
    {"<h1>P</h1><div class=byline>By Ann Lee</div><time datetime='2015-01-02' itemprop="
     "'datePublished'>2 Jan</time>",
     "P", "Ann Lee", "2015-01-02"},
    {"<h1>P</h1><time itemprop=dateModified datetime='2019-01-02'>2 Jan</time>", "P", NULL, ""},
    {"<h1>P</h1><p><i>by Ann Lee, 11 December 2023</i></p>", "P", "Ann Lee", "2023-12-11"},
    {"<title>Piers of old | The Quay</title><h1><a href='/'>The Quay</a></h1><h2>Piers of old</h2>",
     "Piers of old", NULL, ""},
    {"<title>Piers of old | The Quay</title><h1>The Quay</h1><meta property=og:site_name "
     "content='The Quay'>",
     "Piers of old", NULL, ""},
    {"<title>Piers of old and new</title><h1>Piers of old &amp; new</h1><h2>Piers</h2>",
     "Piers of old & new", NULL, ""},
    {"<h1>P</h1><div>4 May 2021</div>", "P", NULL, "2021-05-04"},
    {"<h1>P</h1><div>4. Mai 2021 | Häfen</div>", "P", NULL, "2021-05-04"},
    {"<h1>P</h1><div>Updated: 4 May 2021</div>", "P", NULL, "2021-05-04"},
    {"<h1>P</h1><div>Updated: 4 May 2021</div><div>3 May 2021</div>", "P", NULL, "2021-05-03"},
    {"<h1>P</h1><p class=date>Spring 2019</p>", "P", NULL, "2019-21"},
    {"<h1>P</h1><p class=date>Q3 2021</p><div>5 October 2021</div>", "P", NULL, "2021-10-05"},
    {"<h1>P</h1><p class=date>What came after spring 2019</p>", "P", NULL, ""},
    {"<html lang=de><h1>P</h1><div>4/5/2021</div>", "P", NULL, "2021-05-04"},
    {"<html lang=en-US><h1>P</h1><div>4/5/2021</div>", "P", NULL, "2021-04-05"},
    {"<html lang=en><h1>P</h1><div>4/5/2021</div>", "P", NULL, "2021"},
    {"<h1>P</h1><div>Written by: Ann Lee</div>", "P", "Ann Lee", ""},
    {"<h1>P</h1><div>Von Ann Lee</div>", "P", "Ann Lee", ""},
    {"<h1>P</h1><p class='postAuthorName'>ByAnn Lee</p>", "P", "Ann Lee", ""},
    {"<h1>P</h1><p class='author-avatar'>Ann Lee</p>", "P", NULL, ""},
    {"<h1>P</h1><div class=byline>Written By</div>", "P", NULL, ""},
    {"<h1>P</h1><a rel=author href=a>View all posts by Ann Lee</a>", "P", "Ann Lee", ""},
    {"<h1>P</h1><a rel=author href=a>Read what she wrote before</a>", "P", NULL, ""},
    {"<h1>P</h1><meta name='twitter:label1' content='Written by'><meta name='twitter:data1' "
     "content='Ann Lee'>",
     "P", "Ann Lee", ""},
    /* Two witnesses against one: the stamp is of the next day elsewhere. */
    {"<link rel=canonical href='https://example.org/2025/12/18/p'><h1>P</h1><meta "
     "property='article:published_time' content='2025-12-19T02:10:00+00:00'><div>18 December "
     "2025</div>",
     "P", NULL, "2025-12-18"},
    {"<h1>P</h1><p>On 11 December 2023 the pier fell, and nobody was on it.</p>", "P", NULL, ""},
    {"<h1>P</h1><meta name=author content='https://example.org/ann'>", "P", NULL, ""},
};

static void metadata_is_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(metadata); i++) {
        g_autofree char *html = g_strconcat(metadata[i].html, "<article>" PROSE "</article>", NULL);
        g_autoptr(IbidArticle) article = read_page(html);
        char date[IBID_DATE_SIZE];

        g_test_message("%s", metadata[i].html);
        g_assert_cmpstr(article->title, ==, metadata[i].title);
        g_assert_cmpstr(ibid_date_format(article->date, date), ==, metadata[i].date);
        g_assert_cmpuint(article->authors->len, ==, metadata[i].author != NULL);
        if (metadata[i].author != NULL)
            g_assert_cmpstr(g_ptr_array_index(article->authors, 0), ==, metadata[i].author);
    }
}

static void outlets_are_read(void)
{
    static const char *const pages[] = {
        "<title>Piers of old - The Quay</title><h1>Piers of old</h1>",
        "<title>Piers of old | Harbours | The Quay</title><h1>Piers of old</h1>",
        "<title>Piers</title><meta property=og:site_name content='The Quay'><h1>Piers</h1>",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *html = g_strconcat(pages[i], "<article>" PROSE "</article>", NULL);
        g_autoptr(IbidArticle) article = read_page(html);

        g_assert_cmpstr(article->outlet, ==, "The Quay");
    }
}

static void redirects_own_no_address(void)
{
    g_autoptr(IbidArticle) article =
        read_at("<meta http-equiv=refresh content='0;/new'><link rel=canonical href='/new'>"
                "<p>Moved to <a href='/new'>here</a>.",
                "https://example.org/old");

    g_assert_cmpint(article->role, ==, IBID_ROLE_REDIRECT);
    g_assert_cmpstr(article->redirect, ==, "https://example.org/new");
    g_assert_cmpuint(article->addresses->len, ==, 1);
    g_assert_cmpint(find(article, "/new")->class, ==, IBID_CLASS_BOILERPLATE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html-article/parts", parts_are_told_apart);
    g_test_add_func("/html-article/entries", entries_name_what_they_cite);
    g_test_add_func("/html-article/entries-apart", entries_are_told_apart);
    g_test_add_func("/html-article/outlets", outlets_are_read);
    g_test_add_func("/html-article/evidence", evidence_is_kept);
    g_test_add_func("/html-article/permalinks", permalinks_and_schemes);
    g_test_add_func("/html-article/metadata", metadata_is_read);
    g_test_add_func("/html-article/cited-dates", dates_of_what_is_cited_are_not_its_own);
    g_test_add_func("/html-article/date-kinds", dates_keep_kind_and_zone);
    g_test_add_func("/html-article/redirects", redirects_own_no_address);
    return g_test_run();
}
