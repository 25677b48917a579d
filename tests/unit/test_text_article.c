#include <ibid/extract.h>

#include <string.h>

#include "base/text.h"

static IbidArticle *article_of(IbidDocument *document)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *damage = NULL;
    IbidArticle *article;

    g_assert_true(ibid_document_decode(document, &damage, &error));
    article = ibid_extract(document, NULL, &error);
    g_assert_no_error(error);
    return article;
}

/* One line a reference: class, kind, date, flags, title or anchor, address. */
static char *references_of(const IbidArticle *article)
{
    GString *lines = g_string_new(NULL);

    for (size_t i = 0; i < article->references->len; i++) {
        const IbidReference *r = g_ptr_array_index(article->references, i);
        char iso[IBID_DATE_SIZE];

        g_string_append_printf(lines, "%s %s [%s] %u %s%s%s\n", ibid_reference_class_name(r->class),
                               r->kind, ibid_date_format(r->cited_date, iso), r->flags,
                               r->cited_title ? r->cited_title : r->anchor, r->url ? " " : "",
                               r->url ? r->url : "");
    }
    return g_string_free(lines, FALSE);
}

/* What the bytes of a reference say, tags left out and white space folded, is its anchor. */
static void check_places(IbidDocument *document, const IbidArticle *article)
{
    const char *bytes = g_bytes_get_data(document->bytes, NULL);

    for (size_t i = 0; i < article->references->len; i++) {
        const IbidReference *r = g_ptr_array_index(article->references, i);
        g_autofree char *raw = g_strndup(bytes + r->offset, (gsize)r->length);
        g_auto(GStrv) opened = g_strsplit(raw, "<u>", -1);
        g_autofree char *half = g_strjoinv("", opened);
        g_auto(GStrv) closed = g_strsplit(half, "</u>", -1);
        g_autofree char *bare = g_strjoinv("", closed), *folded = text_fold_space(bare, -1);

        g_assert_cmpstr(folded, ==, r->anchor);
    }
}

typedef struct {
    const char *name;
    const char *text;
    const char *title, *authors, *outlet, *first_outlet, *date; /* "" when unknown */
    const char *references;
} Case;

#define SIGNED                                                                                     \
    "The tide came in at seven, and nobody on the quay saw it rise until it was over the first "   \
    "stone of the stair.  It fell again by noon, as it does every day of the year on this "        \
    "coast, and nobody on the quay saw it fall.\n\n"

static const Case cases[] = {
    {"signed below", "Tides\n\n" SIGNED SIGNED SIGNED SIGNED "By Ann Lee and Bo Ek\n", "Tides",
     "Ann Lee;Bo Ek", "", "", "", ""},
    {"a place at the end", "Tides\n\n" SIGNED SIGNED SIGNED SIGNED "By London\n", "Tides", "", "",
     "", "", ""},
    {"a desk in a byline", "Tides\n\nBy Reuters Staff\n\n" SIGNED SIGNED SIGNED, "Tides", "", "",
     "", "", ""},
    {"a byline for an outlet",
     "Tides\n\nBy Ann Lee, Bo Ek and Cy Day for Harbour Light\n\n" SIGNED SIGNED SIGNED, "Tides",
     "Ann Lee;Bo Ek;Cy Day", "Harbour Light", "", "", ""},
    {"particles in a name", "Tides\n\nBy Ludwig van der Berg\n\n" SIGNED SIGNED SIGNED, "Tides",
     "Ludwig van der Berg", "", "", "", ""},
    {"words after a preposition", "Tides\n\nBy Tuesday the water was gone\n\n" SIGNED SIGNED SIGNED,
     "Tides", "", "", "", "", ""},
    {"printed",
     "\u00A0\n\nWhy Bridges Sing\n\n"
     "By <u>Ann Lee</u> and <u>Bo Ek</u> The Harbour Post, May 3, 2021 Region: <u>North</u>\n\n"
     "Bridges <u>sing</u> in the wind, as <u>we have</u>\n<u>shown</u>. More at "
     "https://example.org/a.\n\n"
     "*\n\nAPPENDIX\n\nearlier pieces on bridges:\n\n"
     "- I9 April 2020: \"<u>The Wind</u> <u>Harp</u>\"\n- 2 June 2020: \"Cables That\n  Hum\"\n\n"
     "- 5 July 2020: \"Steel in Wint…\n\n"
     "Follow us on <u>Chirp</u>.\n\n"
     "This essay was originally published on <u>Ann's Notes</u>.\n\n"
     "Copyright © <u>Ann Lee</u>, 2021\n",
     "Why Bridges Sing", "Ann Lee;Bo Ek", "The Harbour Post", "Ann's Notes", "2021-05-03",
     "boilerplate byline [] 0 Ann Lee\nboilerplate byline [] 0 Bo Ek\nboilerplate tag [] 0 North\n"
     "body underline [] 0 sing\nbody underline [] 2 we have shown\n"
     "body address [] 0 https://example.org/a https://example.org/a\n"
     "appendix list-item [2020-04-19] 1 The Wind Harp\n"
     "appendix list-item [2020-06-02] 0 Cables That Hum\n"
     "appendix list-item [2020-07-05] 4 Steel in Wint\n"
     "boilerplate share [] 0 Chirp\nboilerplate republication [] 0 Ann's Notes\n"
     "boilerplate copyright [] 0 Ann Lee\n"},
    {"scanned",
     "Why Bridges 5ing\n8y <u>Ann Lee Tbe Harbour Post, Novernber 1, 201O Rcgion: <u>North</u>\n"
     "Bridges <u>sing in the wind. They hum the wbole night tbrough.\n\n*\nReIafed articles:\n"
     "19 April 2009: \"Thc Wind Harp\"\n-2 June 2009: Cables that hum\"\n"
     "• 5 JULY 2009: \"<u>STEEL</U>\"\nUse the sbare button bclow to send this.\n"
     "Artic1es by: Ann Lcc\n",
     "Why Bridges 5ing", "Ann Lee", "Tbe Harbour Post", "", "2010-11-01",
     "boilerplate byline [] 0 Ann Lee Tbe Harbour Post\nboilerplate tag [] 0 North\n"
     "body underline [] 0 sing in the wind\n"
     "appendix list-item [2009-04-19] 0 Thc Wind Harp\n"
     "appendix list-item [2009-06-02] 0 Cables that hum\n"
     "appendix list-item [2009-07-05] 0 STEEL\n"},
    {"labels-and-notes",
     "Title: On Ferries\nAuthor: Cy Dow; Di Eng\nPublished: 2019-08-07\nSource: Quay Weekly\n"
     "URL: https://example.org/ferries\n\n"
     "Ferries are slow.[1] They are also loved.[2]\n\n"
     "[1] C. Dow, \"Slow Boats\", Quay Weekly, 4 May 2018, https://example.org/slow.\n"
     "[2] Ask any child.\n",
     "On Ferries", "Cy Dow;Di Eng", "Quay Weekly", "", "2019-08-07",
     "boilerplate byline [] 0 https://example.org/ferries https://example.org/ferries\n"
     "footnote note [2018-05-04] 0 Slow Boats https://example.org/slow\n"
     "footnote note [] 0 Ask any child.\n"},
    {"quoted-first",
     "On Piers\n\nBy Eve Fox | Quay Weekly | 3 March 2020\n\nPiers end.\n\n- first reason\n"
     "- second reason\n\nWeiterführende Artikel\n\n* „Seebrücken“ (7. Mai 2015)\n"
     "* „Molen“ (2 July\n  2018)\n\nLeave a comment\n",
     "On Piers", "Eve Fox", "Quay Weekly", "", "2020-03-03",
     "appendix list-item [2015-05-07] 0 Seebrücken\nappendix list-item [2018-07-02] 0 Molen\n"},
    {"bare", "Just some words\nwithout anything else to read.",
     "Just some words without anything else to read.", "", "", "", "", ""},
    {"share-bar-on-top",
     "On Locks\n\nShare this article: <u>Chirp</u>\n\nBy <u>Eve Fox</u>, 3 March 2020\n\n"
     "Locks lift <u>boats</u>.\n\nThey are slow.\n\nThey are old.\n",
     "On Locks", "Eve Fox", "", "", "2020-03-03",
     "boilerplate share [] 0 Chirp\nboilerplate byline [] 0 Eve Fox\nbody underline [] 0 boats\n"},
    {"rule-and-list",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold <u>water</u>.\n\n* * *\n\n"
     "\"Weirs of the North\", Quay Weekly\nhttps://example.org/weirs\n"
     "2 May 2019. \"Weirs of the South\"\n\nCopyright © Eve Fox, 2020\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nappendix list-item [] 0 Weirs of the North\n"
     "appendix list-item [] 0 https://example.org/weirs https://example.org/weirs\n"
     "appendix list-item [2019-05-02] 0 Weirs of the South\n"},
    {"rule-and-text",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold <u>water</u>.\n\n* * *\n\n"
     "\"I like <u>them</u>,\" she said.\n\n\"So do I,\" said he.\n\n---\n\n"
     "1. Go there.\n2. Sit down.\n\n---\n\n- 2 May 2019: It flooded.\n- 3 May 2019: It "
     "ebbed.\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nbody underline [] 0 them\n"},
    {"unnamed-notes",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold water.1 They are old,2 and they "
     "leak.\n\n1. E. Fox, \"Leaks\", Quay Weekly, 2 May 2019\n2. Ask any eel.\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "footnote note [2019-05-02] 0 Leaks\nfootnote note [] 0 Ask any eel.\n"},
    {"unnamed-notes-after-a-nought",
     "0 Knots on Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold water.1 They are old,2 and "
     "they leak.\n\n1. E. Fox, \"Leaks\", Quay Weekly, 2 May 2019\n2. Ask any eel.\n",
     "0 Knots on Weirs", "Eve Fox", "", "", "2020-03-03",
     "footnote note [2019-05-02] 0 Leaks\nfootnote note [] 0 Ask any eel.\n"},
    {"steps-are-no-notes",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold water since 1 May.\n\n"
     "1. Take a <u>spade</u>.\n2. Dig.\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03", "body underline [] 0 spade\n"},
    {"site-list-and-comments",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold <u>water</u>.\n\n"
     "You may also like\n\n- <u>Ten Soups</u>\n- <u>Best Boots</u>\n\n"
     "Comments (2)\n\nAda: see https://example.org/ada\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nboilerplate related [] 0 Ten Soups\n"
     "boilerplate related [] 0 Best Boots\n"
     "comment address [] 0 https://example.org/ada https://example.org/ada\n"},
    {"two-lines-an-entry",
     "On Weirs\n\nEve Fox\n3 March 2020\n\nBy the end of May weirs hold <u>water</u>.\n\n"
     "Said before\n\nLeaks and Eels\n  Quay Weekly, 2 May 2019\nWhat Eels Want\n  5 June 2019\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nappendix list-item [2019-05-02] 0 Leaks and Eels\n"
     "appendix list-item [2019-06-05] 0 What Eels Want\n"},
    {"list-in-a-paragraph",
     "On Weirs\n\nEve Fox\n3 March 2020\n\nWeirs hold <u>water</u>.\n\n"
     "See also: “Leaks” (2 May 2019); “What\nEels Want” (5 June 2019).\n\n"
     "See also: “Leaks” (2 May 2019); and ask an eel.\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nappendix list-item [2019-05-02] 0 Leaks\n"
     "appendix list-item [2019-06-05] 0 What Eels Want\nmention quotation [2019-05-02] 0 Leaks\n"},
    {"titles-below-a-heading",
     "On Weirs\n\nEve Fox\n3 March 2020\n\nWeirs hold <u>water</u>.\n\nEarlier columns\n\n"
     "Leaks and Eels\nWhat Eels Want\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nappendix list-item [] 0 Leaks and Eels\n"
     "appendix list-item [] 0 What Eels Want\n"},
    {"text-below-a-heading",
     "On Weirs\n\nEve Fox\n3 March 2020\n\nWeirs hold <u>water</u>.\n\nEarlier columns\n\n"
     "Leaks and Eels\nWere my columns. Now for\nAnother one.\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03", "body underline [] 0 water\n"},
    {"one-dated-line-is-no-list",
     "On Weirs\n\nEve Fox\n3 March 2020\n\nWeirs hold <u>water</u>.\n\nA bad year\n\n"
     "Everything broke (5 June 2019)\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03", "body underline [] 0 water\n"},
    {"dated-list-under-the-sites-heading",
     "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold <u>water</u>.\n\n"
     "You may also like\n\n- Leaks (2 May 2019)\n- Eels (5 June 2019)\n",
     "On Weirs", "Eve Fox", "", "", "2020-03-03",
     "body underline [] 0 water\nappendix list-item [2019-05-02] 0 Leaks\n"
     "appendix list-item [2019-06-05] 0 Eels\n"},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(IbidDocument) document =
        ibid_document_new("x.txt", IBID_MEDIA_TEXT, c->text, strlen(c->text));
    g_autoptr(IbidArticle) article = article_of(document);
    g_autofree char *references = references_of(article);
    g_autoptr(GString) authors = g_string_new(NULL);
    char iso[IBID_DATE_SIZE];

    for (size_t i = 0; i < article->authors->len; i++)
        g_string_append_printf(authors, "%s%s", i > 0 ? ";" : "",
                               (const char *)g_ptr_array_index(article->authors, i));
    g_assert_cmpstr(article->title, ==, c->title);
    g_assert_cmpstr(authors->str, ==, c->authors);
    g_assert_cmpstr(article->outlet ? article->outlet : "", ==, c->outlet);
    g_assert_cmpstr(article->first_outlet ? article->first_outlet : "", ==, c->first_outlet);
    g_assert_cmpstr(ibid_date_format(article->date, iso), ==, c->date);
    g_assert_cmpstr(references, ==, c->references);
    if (strstr(c->text, "</U>") == NULL)
        check_places(document, article);
}

static size_t n_of(const IbidArticle *article, IbidReferenceClass class)
{
    size_t n = 0;

    for (size_t i = 0; i < article->references->len; i++)
        n += ((const IbidReference *)g_ptr_array_index(article->references, i))->class == class;
    return n;
}

/* The counts of the founding example; its text stays where it is. */
static void founding_example(void)
{
    const char *shared = g_getenv("IBID_SHARED");
    g_autofree char *path =
        shared ? g_build_filename(shared, "example", "article.txt", NULL) : NULL;
    g_autofree char *text = NULL;
    gsize length;
    g_autoptr(IbidDocument) document = NULL;
    g_autoptr(IbidArticle) article = NULL;
    unsigned n_joined = 0, n_repaired = 0, n_dated = 0;

    if (path == NULL || !g_file_get_contents(path, &text, &length, NULL)) {
        g_test_skip("no shared data here");
        return;
    }
    document = ibid_document_new(path, IBID_MEDIA_TEXT, text, length);
    article = article_of(document);
    g_assert_cmpstr(article->outlet, ==, "Global Research");
    g_assert_true(g_str_has_suffix(article->first_outlet, "'s Newsletter"));
    g_assert_cmpint(ibid_date_compare(article->date, ibid_date_new(2024, 11, 26)), ==, 0);
    g_assert_cmpstr(g_array_index(article->dates, IbidDateEvidence, 0).source, ==, "byline");
    g_assert_cmpuint(n_of(article, IBID_CLASS_BODY), ==, 6);
    g_assert_cmpuint(n_of(article, IBID_CLASS_APPENDIX), ==, 13);
    g_assert_cmpuint(n_of(article, IBID_CLASS_BOILERPLATE), ==, 11);
    for (size_t i = 0; i < article->references->len; i++) {
        const IbidReference *r = g_ptr_array_index(article->references, i);

        n_joined += (r->flags & IBID_FLAG_PERHAPS_TWO) != 0;
        n_repaired += (r->flags & IBID_FLAG_REPAIRED_DATE) != 0;
        n_dated += r->cited_date.precision == IBID_PRECISION_DAY;
    }
    g_assert_cmpuint(n_joined, ==, 1);
    g_assert_cmpuint(n_repaired, ==, 1);
    g_assert_cmpuint(n_dated, ==, 13);
    check_places(document, article);
}

/* Every beginning of a text is a text that can be read, in time that grows with its length. */
static void any_cut_can_be_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        for (size_t n = 1; n <= strlen(cases[i].text); n++) {
            g_autoptr(IbidDocument) document =
                ibid_document_new("x.txt", IBID_MEDIA_TEXT, cases[i].text, n);
            g_autofree char *damage = NULL;
            g_autoptr(IbidArticle) article = NULL;

            if (!ibid_document_decode(document, &damage, NULL))
                continue;
            article = ibid_extract(document, NULL, NULL);
            if (article != NULL)
                g_assert_cmpuint(article->references->len, <, 20);
        }
}

static void hostile_texts_end(void)
{
    static const char *const units[] = {"<u>",
                                        "</u>",
                                        "- \"",
                                        "\n",
                                        "- 5 May 2020: \"x\n",
                                        "(",
                                        "\"",
                                        "[1] ",
                                        "By x\n",
                                        "http://",
                                        "<u>a</u> ",
                                        "1. x\n",
                                        "* ",
                                        "-\n",
                                        "a-\n",
                                        "\f\n12\n",
                                        "Page 3 of 9\n",
                                        "a \n\n\f",
                                        "THE POST 3\n",
                                        "https://a.example/b-\n",
                                        "¹",
                                        "Related\n",
                                        "***\n\"x\"\n",
                                        "x ",
                                        "  ",
                                        "[1]x\n",
                                        "Comments\n"};

    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(GString) text = g_string_new("x\n\n");
        g_autoptr(IbidDocument) document = NULL;
        g_autofree char *damage = NULL;
        g_autoptr(IbidArticle) article = NULL;

        for (size_t n = 0; n < 20000; n++)
            g_string_append(text, units[i]);
        document = ibid_document_new("x.txt", IBID_MEDIA_TEXT, text->str, text->len);
        g_assert_true(ibid_document_decode(document, &damage, NULL));
        article = ibid_extract(document, NULL, NULL);
        g_assert_nonnull(article);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/text-article/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/text-article/founding-example", founding_example);
    g_test_add_func("/text-article/any-cut-can-be-read", any_cut_can_be_read);
    g_test_add_func("/text-article/hostile-texts-end", hostile_texts_end);
    return g_test_run();
}
