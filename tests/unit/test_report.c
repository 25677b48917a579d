#include <glib.h>
#include <string.h>

#include <ibid/error.h>
#include <ibid/report.h>

#include "little_corpus.h"
#include "report/render.h"
#include "report/words.h"

typedef struct {
    const char *plain, *markdown;
} Escape;

static void markdown_is_escaped(void)
{
    static const Escape cases[] = {
        {"a|b*c_d`e", "a\\|b\\*c\\_d\\`e\n"},
        {"[x](y) <b>&amp; #1 \\", "\\[x\\](y) \\<b\\>\\&amp; \\#1 \\\\\n"},
        {"- no list", "\\- no list\n"},
        {"12. no list", "12\\. no list\n"},
        {"in 12. place - here", "in 12. place - here\n"},
        {"=====", "\\=\\=\\=\\==\n"},
        {"two\n\nlines", "two lines\n"},
        {"http://www.example.org/a_b", "http\\://www\\.example.org/a\\_b\n"},
        {"turn \xe2\x80\xae around \x1b[31m", "turn ? around ?\\[31m\n"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Finding) finding = finding_new("test", 0);
        g_autofree char *markdown = NULL;

        finding_paragraph(finding, "%s", cases[i].plain);
        markdown = render_markdown(finding);
        g_assert_cmpstr(markdown, ==, cases[i].markdown);
    }
}

/* Whatever a title holds, no markup character stands without a backslash, and the line is one. */
static void nothing_becomes_markup(void)
{
    static const char alphabet[] = "|*_`[]<>#&\\-+=1.) \n\tax:/";

    for (int round = 0; round < 2000; round++) {
        g_autoptr(Finding) finding = finding_new("test", 0);
        g_autofree char *markdown = NULL;
        char title[24] = "";

        for (size_t i = 0; i + 1 < sizeof title; i++)
            title[i] = alphabet[g_test_rand_int_range(0, sizeof alphabet - 1)];
        finding_paragraph(finding, "%s", title);
        markdown = render_markdown(finding);
        g_assert_true(strchr(markdown, '\n') == markdown + strlen(markdown) - 1);
        for (const char *p = markdown; *p != '\0'; p++) {
            if (*p == '\\')
                p++;
            else
                g_assert_null(strchr("|*_`[]<>#&", *p));
            g_assert_true(p > markdown || strchr("-+=", *p) == NULL);
        }
    }
}

static const Column columns[] = {
    {"n", "N", COLUMN_NUMBER},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"hidden", NULL, COLUMN_DECIMAL},
};

static Finding *table_of_two(size_t limit)
{
    Finding *finding = finding_new("test", limit);
    Table *table = finding_table(finding, "rows", columns, G_N_ELEMENTS(columns));

    table_number(table, 7);
    table_text(table, "A\xe4\xb8\xad\xff");
    table_text(table, "in/a`b.html");
    table_decimal(table, 0.25, 4);
    table_number(table, 11);
    table_nothing(table);
    table_text(table, "in/c|d.html");
    table_nothing(table);
    return finding;
}

static void tables_are_aligned(void)
{
    g_autoptr(Finding) finding = table_of_two(0);
    g_autofree char *text = render_text(finding);

    g_assert_cmpstr(text, ==,
                    " N  Title  Path\n"
                    " 7  A\xe4\xb8\xad\xef\xbf\xbd   in/a`b.html\n"
                    "11         in/c|d.html\n");
}

static void tables_are_cut(void)
{
    g_autoptr(Finding) finding = table_of_two(1);
    g_autofree char *markdown = render_markdown(finding);

    g_assert_cmpstr(markdown, ==,
                    "| N | Title | Path |\n|---:|---|---|\n"
                    "| 7 | A\xe4\xb8\xad\xef\xbf\xbd | `` in/a`b.html `` |\n"
                    "\n… and 1 more.\n");
}

/* What says nothing, or what the title says, is not shown; long titles give way to the rest. */
static void rows_fit_a_page(void)
{
    static const Column wide[] = {
        {"n", "N", COLUMN_NUMBER},       {"year", "Year", COLUMN_YEAR},
        {"nobody", "By", COLUMN_TEXT},   {"title", "Title", COLUMN_TEXT},
        {"other", "Other", COLUMN_TEXT}, {"path", "Path", COLUMN_PATH},
    };
    g_autoptr(Finding) finding = finding_new("test", 0);
    Table *table = finding_table(finding, "rows", wide, G_N_ELEMENTS(wide));
    g_autofree char *title = g_strnfill(200, 't'), *text = NULL;

    table_number(table, -1234567);
    table_number(table, 2024);
    table_nothing(table);
    table_text(table, title);
    table_text(table, title);
    table_text(table, title);
    text = render_text(finding);
    g_assert_true(g_str_has_prefix(text, "         N  Year  Title  "));
    g_assert_null(strstr(text, "By"));
    g_assert_null(strstr(text, "Path"));
    g_assert_nonnull(strstr(text, "-1,234,567  2024  ttt"));
    g_assert_cmpint(g_utf8_strlen(strchr(text, '\n') + 1, -1), <=, 120);
    g_assert_nonnull(strstr(text, "t…  t"));
}

static void csv_names_its_tables(void)
{
    g_autoptr(Finding) finding = finding_new("test", 0);
    g_autoptr(GError) error = NULL;

    finding_table(finding, "row_pieces", columns, G_N_ELEMENTS(columns));
    finding_table(finding, "row", columns, G_N_ELEMENTS(columns));
    finding_table(finding, "row", columns, G_N_ELEMENTS(columns));
    g_assert_null(render_csv(finding, "x", &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
    g_assert_true(g_str_has_suffix(error->message, "it has: row_pieces, row"));
}

static void json_is_for_programs(void)
{
    g_autoptr(Finding) finding = table_of_two(1);
    g_autofree char *json = render_json(finding);

    g_assert_nonnull(strstr(json, "\"hidden\": 0.25"));
    g_assert_nonnull(strstr(json, "\"more\": {\n    \"rows\": 1"));
    g_assert_true(g_str_is_ascii(json));
}

static void shares_are_none_or_all_only_if_they_are(void)
{
    static const struct {
        double share;
        const char *words;
    } cases[] = {{0, "0 %"},   {0.004, "<1 %"},      {0.41, "41 %"}, {0.996, ">99 %"},
                 {1, "100 %"}, {1 - 1e-12, "100 %"}, {1e-12, "0 %"}};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *words = words_share(cases[i].share);

        g_assert_cmpstr(words, ==, cases[i].words);
    }
}

static void rates_have_denominators(void)
{
    g_autofree char *few = words_rate(3, 4), *many = words_rate(2, 3000);
    g_autofree char *third = words_rate(4, 6), *one = words_count(1, "article", "articles");
    g_autofree char *thousands = words_count(1234567, "article", "articles");

    g_assert_cmpstr(few, ==, "3/4");
    g_assert_cmpstr(many, ==, "2/3,000 (<1 %)");
    g_assert_cmpstr(third, ==, "4/6 (67 %)");
    g_assert_cmpstr(one, ==, "1 article");
    g_assert_cmpstr(thousands, ==, "1,234,567 articles");
}

static char *report_of(const LittleCorpus *corpus, const char *name, IbidReportFormat format)
{
    const IbidReportOptions options = {
        .format = format, .citing = "beta.html", .cited = "alpha opens"};
    g_autoptr(GError) error = NULL;
    char *text = ibid_report(name, corpus->store, corpus->graph, &options, &error);

    g_assert_no_error(error);
    return text;
}

/* Set IBID_SHOW_REPORTS to read them all. */
static void all_reports_are_written(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    size_t n;
    const IbidReportKind *kinds = ibid_report_kinds(&n);

    for (size_t i = 0; i < n; i++)
        for (int format = IBID_FORMAT_TEXT; format <= IBID_FORMAT_JSON; format++) {
            g_autofree char *text = report_of(&corpus, kinds[i].name, (IbidReportFormat)format);
            g_autofree char *again = report_of(&corpus, kinds[i].name, (IbidReportFormat)format);

            g_assert_cmpstr(text, ==, again);
            g_assert_true(g_str_has_suffix(text, "\n"));
            g_assert_null(strchr(text, '\x01'));
            g_assert_null(strstr(text, "\xe2\x80\xae"));
            if (format == IBID_FORMAT_MARKDOWN)
                g_assert_null(strstr(text, "Evil | <b>"));
            if (g_getenv("IBID_SHOW_REPORTS") != NULL)
                g_printerr("\n##### %s\n%s", kinds[i].name, text);
        }
}

static void one_article_is_a_star(void)
{
    static const char *const names[] = {"top", "clusters", "chains", "self", "report"};
    g_auto(LittleCorpus) corpus = little_corpus_new(1);

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *text = report_of(&corpus, names[i], IBID_FORMAT_TEXT);
        g_autofree char *flat = g_strdelimit(g_strdup(text), "\n", ' ');

        g_assert_nonnull(strstr(flat, "Its graph is a star"));
        g_assert_null(strstr(flat, "PageRank"));
        g_assert_null(strstr(flat, "%"));
    }
}

static void no_article_is_no_trouble(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(0);
    size_t n;
    const IbidReportKind *kinds = ibid_report_kinds(&n);

    for (size_t i = 0; i < n; i++) {
        bool names_pieces = g_str_equal(kinds[i].name, "why") || g_str_equal(kinds[i].name, "path");
        g_autofree char *text =
            names_pieces ? NULL : report_of(&corpus, kinds[i].name, IBID_FORMAT_MARKDOWN);

        g_assert_true(text == NULL || strstr(text, "nan") == NULL);
    }
}

static void evidence_is_shown(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autofree char *text = report_of(&corpus, "why", IBID_FORMAT_TEXT);

    g_assert_nonnull(strstr(text, "The first cites the second, by 2 references."));
    g_assert_nonnull(strstr(text, "file: in/beta.html, byte 100, 10 bytes long"));
    g_assert_nonnull(strstr(text, "resolved by rule title-date, score 0.90"));
    g_assert_nonnull(strstr(text, "106 days earlier"));
}

typedef struct {
    const char *citing, *cited, *message;
} Refusal;

static void unknown_pieces_are_refused(void)
{
    static const Refusal cases[] = {
        {"nowhere.html", "alpha.html", "is no path, address or title"},
        {"ALPHA opens!", "eta.html", "\"eta.html\" is no path"},
    };
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const IbidReportOptions options = {.citing = cases[i].citing, .cited = cases[i].cited};
        g_autoptr(GError) error = NULL;

        g_assert_null(ibid_report("why", corpus.store, corpus.graph, &options, &error));
        g_assert_error(error, IBID_ERROR, IBID_ERROR_UNKNOWN);
        g_assert_nonnull(strstr(error->message, cases[i].message));
    }
}

static void absent_edges_are_said_to_be(void)
{
    const IbidReportOptions options = {.citing = "in/delta.html", .cited = "in/evil.html"};
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autofree char *text = ibid_report("why", corpus.store, corpus.graph, &options, NULL);

    g_assert_nonnull(strstr(text, "There is no citation"));
    g_assert_nonnull(strstr(text, "considered, but"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/render/markdown-is-escaped", markdown_is_escaped);
    g_test_add_func("/render/nothing-becomes-markup", nothing_becomes_markup);
    g_test_add_func("/render/tables-are-aligned", tables_are_aligned);
    g_test_add_func("/render/tables-are-cut", tables_are_cut);
    g_test_add_func("/render/rows-fit-a-page", rows_fit_a_page);
    g_test_add_func("/render/csv-names-its-tables", csv_names_its_tables);
    g_test_add_func("/render/json-is-for-programs", json_is_for_programs);
    g_test_add_func("/words/rates-have-denominators", rates_have_denominators);
    g_test_add_func("/words/shares-are-none-or-all-only-if-they-are",
                    shares_are_none_or_all_only_if_they_are);
    g_test_add_func("/report/all-are-written", all_reports_are_written);
    g_test_add_func("/report/one-article-is-a-star", one_article_is_a_star);
    g_test_add_func("/report/no-article-is-no-trouble", no_article_is_no_trouble);
    g_test_add_func("/report/evidence-is-shown", evidence_is_shown);
    g_test_add_func("/report/unknown-pieces-are-refused", unknown_pieces_are_refused);
    g_test_add_func("/report/absent-edges-are-said-to-be", absent_edges_are_said_to_be);
    return g_test_run();
}
