#include "report/render_html.h"

#include <math.h>
#include <string.h>

#include "report/words.h"

static const Column columns[] = {
    {"title", "Title", COLUMN_TEXT}, {"rate", "Of all", COLUMN_TEXT},
    {"n", "Number", COLUMN_NUMBER},  {"date", "Date", COLUMN_DATE},
    {"path", "Path", COLUMN_PATH},
};

typedef struct {
    GString *header, *content;
} Rendered;

static void rendered_clear(Rendered *rendered)
{
    g_string_free(rendered->header, TRUE);
    g_string_free(rendered->content, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Rendered, rendered_clear)

static void render(const Finding *finding, GHashTable *pieces, Rendered *ret_rendered)
{
    *ret_rendered = (Rendered){g_string_new(NULL), g_string_new(NULL)};
    render_html(finding, pieces, ret_rendered->header, ret_rendered->content);
}

static void assert_has(const GString *text, const char *wanted)
{
    if (strstr(text->str, wanted) == NULL)
        g_error("\"%s\" is not in: %s", wanted, text->str);
}

static void add_row(Table *table, const char *title, const char *rate, int64_t n, const char *path)
{
    table_text(table, title);
    table_text(table, rate);
    table_number(table, n);
    table_nothing(table);
    table_text(table, path);
}

static void test_cells(void)
{
    g_autoptr(Finding) finding = finding_new("test", 2);
    g_autoptr(GHashTable) pieces = g_hash_table_new(g_str_hash, g_str_equal);
    g_auto(Rendered) page;
    Table *table = finding_table(finding, "rows", columns, G_N_ELEMENTS(columns));

    g_hash_table_insert(pieces, (gpointer) "a.html", GUINT_TO_POINTER(8));
    g_hash_table_insert(pieces, (gpointer) "b.html", GUINT_TO_POINTER(9));
    table->is_of_pieces = true;
    add_row(table, "9/11 <b>", "1,200/4,800 (25 %)", 12345, "a.html");
    add_row(table, " ", "<1 %", 0, "b.html");
    add_row(table, "not shown", "0/0", 0, "b.html");
    render(finding, pieces, &page);
    assert_has(page.content, "<th scope=\"row\" data-piece=\"7\">9/11 &lt;b&gt;</th>");
    assert_has(page.content, "<td class=\"rate\">1,200/4,800 (25\u00a0%)</td>");
    assert_has(page.content, "<td class=\"number\">12,345</td>");
    assert_has(page.content,
               "<th scope=\"row\" class=\"missing\" data-piece=\"8\">(no title)</th>");
    assert_has(page.content, "<td class=\"rate\">&lt;1\u00a0%</td>");
    assert_has(page.content, "… and 1 more.");
    assert_has(page.content, "<script type=\"application/json\" class=\"rows\">[8]</script>");
    assert_has(page.content, "<th scope=\"col\" data-key=\"rate\" class=\"rate\">Of all</th>");
    g_assert_null(strstr(page.content->str, "a.html")); /* the title leads to it */
}

static void test_undated(void)
{
    static const Column dated[] = {{"title", "Title", COLUMN_TEXT}, {"date", "Date", COLUMN_DATE}};
    g_autoptr(Finding) finding = finding_new("test", 0);
    g_auto(Rendered) page;
    Table *table = finding_table(finding, "rows", dated, G_N_ELEMENTS(dated));

    table_text(table, "A");
    table_date(table, (IbidDate){2021, 3, 4, IBID_PRECISION_DAY});
    table_text(table, "B");
    table_nothing(table);
    render(finding, NULL, &page);
    assert_has(page.content, "<td class=\"date\"><time>2021-03-04</time></td>");
    assert_has(page.content, "<td class=\"missing\">undated</td>");
}

static void test_rates(void)
{
    static const struct {
        const char *words;
        double share; /* less than 0: no rate */
    } cases[] = {
        {"3/12 (25 %)", 0.25},
        {"1,000/2,000 (50 %)", 0.5},
        {"0/3", 0},
        {"9/11 and after", -1},
        {">99 %", 0.99},
        {"<1 %", 0.01},
        {"35 to 100 %", -1},
        {"12", -1},
        {"1/2 (one of two)", -1},
        {"", -1},
        {"a/b", -1},
        {"5 % more", -1},
    };
    double share;

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].words);
        g_assert_cmpint(words_read_rate(cases[i].words, &share), ==, cases[i].share >= 0);
        if (cases[i].share >= 0)
            g_assert_cmpfloat_with_epsilon(share, cases[i].share, 1e-9);
    }
    g_assert_true(words_read_rate("0/0", &share) && isnan(share));
}

static void test_parts(void)
{
    static const char expected[] = "<section id=\"s2\">\n<h2>Two</h2>\n<p>Read.</p>\n"
                                   "<div class=\"part\">\n<h3>Three</h3>\n</div>\n"
                                   "<div class=\"part\">\n<h3>Four</h3>\n<ul>\n<li>a\n<ul>\n<li>b"
                                   "</li>\n</ul>\n</li>\n</ul>\n</div>\n</section>\n"
                                   "<section id=\"named\">\n<h2>Five</h2>\n</section>\n";
    g_autoptr(Finding) finding = finding_new("test", 0);
    g_auto(Rendered) page;

    finding_heading(finding, 1, "One");
    finding_paragraph(finding, "On <time>2021-03-04</time> 5 %%.");
    finding_heading(finding, 2, "Two");
    finding_paragraph(finding, "Read.");
    finding_heading(finding, 3, "Three");
    finding_heading(finding, 3, "Four");
    finding_item(finding, 0, "a");
    finding_item(finding, 1, "b");
    finding_heading(finding, 2, "Five");
    finding_name(finding, finding->blocks->len - 1, "named");
    render(finding, NULL, &page);
    g_assert_cmpstr(page.header->str, ==,
                    "<h1>One</h1>\n<p>On &lt;time&gt;<time>2021-03-04</time>&lt;/time&gt; "
                    "5\u00a0%.</p>\n");
    g_assert_cmpstr(page.content->str, ==, expected);
}

static void test_forms(void)
{
    static const Column facts[] = {{"what", "What", COLUMN_TEXT}, {"value", "Value", COLUMN_TEXT}};
    g_autoptr(Finding) finding = finding_new("test", 0);
    g_auto(Rendered) page;
    Table *table = finding_table(finding, "facts", facts, G_N_ELEMENTS(facts));

    table->is_facts = true;
    table->fold = "Open & see";
    table_text(table, "Articles");
    table_text(table, "16");
    table_text(table, "Dated");
    table_text(table, "3/12 (25 %)");
    finding_lines(finding, "#same-as\ta & b\n\x1b<i>\n");
    render(finding, NULL, &page);
    assert_has(page.content,
               "<details><summary>Open &amp; see</summary>\n<dl class=\"facts\">\n"
               "<div><dt>Articles</dt><dd>16</dd></div>\n<div><dt>Dated</dt><dd>25\u00a0% "
               "<small>3/12</small></dd></div>\n</dl>\n</details>\n");
    assert_has(page.content, "<pre class=\"lines\" tabindex=\"0\">#same-as\ta &amp; b\n?&lt;i&gt;\n"
                             "</pre>\n");
}

/* Each that opens is closed, however many marks stand alone. */
static void test_quotation_marks(void)
{
    g_autoptr(Finding) finding = finding_new("test", 0);
    g_auto(Rendered) page;

    finding_paragraph(finding, "“a “b” c” “d” “e “f");
    finding_paragraph(finding, "“g");
    render(finding, NULL, &page);
    g_assert_cmpstr(page.content->str, ==,
                    "<p>“<bdi>a “b</bdi>” c” “<bdi>d</bdi>” “e “f</p>\n<p>“g</p>\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/render-html/cells", test_cells);
    g_test_add_func("/render-html/undated", test_undated);
    g_test_add_func("/render-html/rates", test_rates);
    g_test_add_func("/render-html/parts", test_parts);
    g_test_add_func("/render-html/forms", test_forms);
    g_test_add_func("/render-html/quotation-marks", test_quotation_marks);
    return g_test_run();
}
