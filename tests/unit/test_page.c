#include <glib.h>
#include <string.h>

#include <ibid/error.h>

#include "extract/page.h"
#include "extract/page_names.h"

static Page *parse(const char *html)
{
    g_autoptr(GError) error = NULL;
    Page *page = page_parse(html, strlen(html), &error);

    g_assert_no_error(error);
    return page;
}

typedef struct {
    const char *html;
    const char *bytes; /* of the first link */
    const char *anchor;
} Link;

static void links_are_placed(void)
{
    static const Link cases[] = {
        {"<p>x <a href=y>one</a> z", "<a href=y>one</a>", "one"},
        {"<p>x <A HREF='<a href=q>'>é <b>two</b></A > z", "<A HREF='<a href=q>'>é <b>two</b></A >",
         "é two"},
        {"<!-- <a href=no>no</a> --><a\nhref=y>3</a>", "<a\nhref=y>3</a>", "3"},
        {"<script>'<a href=n>'</script><a href=y>&amp;4</a>", "<a href=y>&amp;4</a>", "&4"},
        {"<div><a href=y>open</div><p>after", "<a href=y>open", "open"},
        {"<a href=y><h3>A</h3> <p>B</p></a>", "<a href=y><h3>A</h3> <p>B</p></a>", "A B"},
        {"<a href=y>a<a href=z>b</a>", "<a href=y>a", "a"},
        {"<a href=y>a<br>b</a>", "<a href=y>a<br>b</a>", "ab"},
        {"<a class='x' onclick=\"if (a > b) c\" href=y>one two three</a><!-- -->",
         "<a class='x' onclick=\"if (a > b) c\" href=y>one two three</a>", "one two three"},
        {"<p>\n\n      <a href=y>\n\n      a wide     space\n\n</a>",
         "<a href=y>\n\n      a wide     space\n\n</a>", "a wide space"},
        {"<div><a href=y>left open to the end<!-- c --></div>", "<a href=y>left open to the end",
         "left open to the end"},
        {"<a href=y><svg viewBox='0 0 1 1'><path d='M0 0'/></svg>drawn</a>",
         "<a href=y><svg viewBox='0 0 1 1'><path d='M0 0'/></svg>drawn</a>", "drawn"},
        {"<p title=\"a\"b\" x='<a href=n>no</a>'>x<a href=y>after the odd</a>",
         "<a href=y>after the odd</a>", "after the odd"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Page) page = parse(cases[i].html);
        uint32_t at = 0;
        g_autofree char *anchor = NULL, *bytes = NULL;

        while (at < page->nodes->len && page_node(page, at)->tag != TAG_A)
            at++;
        g_assert_cmpuint(at, <, page->nodes->len);
        anchor = page_anchor(page, at);
        bytes = g_strndup(cases[i].html + page_start(page, at),
                          page_finish(page, at) - page_start(page, at));
        g_assert_cmpstr(bytes, ==, cases[i].bytes);
        g_assert_cmpstr(anchor, ==, cases[i].anchor);
    }
}

/* What is led around the parser comes back as it was, whatever a page holds of the signs for it. */
static void texts_come_back(void)
{
    static const struct {
        const char *html, *text, *class;
    } cases[] = {
        {"<p class='one two three'>Longer than a word.</p>", "Longer than a word.",
         "one two three"},
        {"<p class='one &amp; two'>Longer &lt; than &AMP &notanentity; a word.</p>",
         "Longer < than &AMP &notanentity; a word.", "one & two"},
        {"<p class='&#x100000;'>Longer than&#x100000; a word.&#x100001;</p>",
         "Longer than\U00100000 a word.\U00100001", "\U00100000"},
        {"<p class='its own \U00100000'>Longer than \U00100000 a word.</p>",
         "Longer than \U00100000 a word.", "its own \U00100000"},
        {"<!DOCTYPE html><?xml encoding='x'?><p class=unquoted>if a < b then <3 of "
         "them</p>",
         "if a < b then <3 of them", "unquoted"},
        {"<p data-x=\"1\"class=\"glued to it\">Longer than a word.</p>", "Longer than a word.",
         "glued to it"},
        {"<style-guide><p class='within another'>Longer than a word.</p></style-guide>",
         "Longer than a word.", "within another"},
        {"<p class=unquoted drops odd\">Longer than a word.</p>", "Longer than a word.",
         "unquoted"},
        {"<p class='ünïcödé' class=twice>日本語の文章です。</p>", "日本語の文章です。", "ünïcödé"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Page) page = parse(cases[i].html);
        uint32_t at = 0;
        g_autofree char *text = NULL;

        while (page_node(page, at)->tag != TAG_P)
            at++;
        text = page_text(page, at);
        g_assert_cmpstr(text, ==, cases[i].text);
        g_assert_cmpstr(page_attr(page, at, ATTR_CLASS), ==, cases[i].class);
    }
}

/* A page of pieces as people, programs and accidents leave them. */
static char *random_page(void)
{
    static const char *const pieces[] = {
        "<p>",
        "</p>",
        "<div class='a long name of it' id=x>",
        "</div>",
        "words & more",
        "A sentence that is longer than a few words. ",
        "<a href=\"/a/b?c=d&amp;e\">",
        "</a>",
        "<a href=/plain title=\"quoted, long\">",
        "<script>",
        "</script>",
        "var x = '<p>' && \"</div>\";",
        "<style>",
        "</style>",
        "<![CDATA[",
        "<!-->",
        "<!--->",
        "--!>",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "<3 ",
        "</ >",
        "\"",
        "'",
        "<li onclick=\"f('x')\">",
        "      \n      ",
        "&#x100001;",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<svg><path d='M0 0'/>",
        "<table><tr><td>",
        "]]>",
    };
    GString *page = g_string_new(NULL);

    for (int n = g_test_rand_int_range(1, 30); n > 0; n--)
        g_string_append(page, pieces[g_test_rand_int_range(0, G_N_ELEMENTS(pieces))]);
    return g_string_free(page, FALSE);
}

/* A character of that private plane in a page keeps its texts in the parser; nothing else differs.
 */
static void texts_are_those_of_the_parser(void)
{
    for (int i = 0; i < 20000; i++) {
        g_autofree char *html = random_page();
        g_autofree char *marked = g_strconcat("<i>\U00100000</i>", html, NULL);
        g_autofree char *plain = g_strconcat("<i>x</i>", html, NULL);
        g_autoptr(Page) by_parser = parse(marked), around = parse(plain);

        g_test_message("%s", html);
        g_assert_cmpuint(by_parser->nodes->len, ==, around->nodes->len);
        g_assert_cmpstr(by_parser->text->str + strlen("\U00100000"), ==, around->text->str + 1);
        g_assert_cmpuint(by_parser->attrs->len, ==, around->attrs->len);
        for (guint k = 0; k < around->attrs->len; k++)
            g_assert_cmpstr(g_array_index(by_parser->attrs, PageAttribute, k).value, ==,
                            g_array_index(around->attrs, PageAttribute, k).value);
    }
}

static void names_are_in_order(void)
{
    g_assert_cmpint(page_tag_find("a"), ==, TAG_A);
    g_assert_cmpint(page_tag_find("figcaption"), ==, TAG_FIGCAPTION);
    g_assert_cmpint(page_tag_find("h6"), ==, TAG_H6);
    g_assert_cmpint(page_tag_find("ul"), ==, TAG_UL);
    g_assert_cmpint(page_tag_find("marquee"), ==, TAG_OTHER);
    g_assert_cmpint(page_attr_find("type", strlen("type")), ==, ATTR_TYPE);
    g_assert_cmpint(page_attr_find("onclick", strlen("onclick")), ==, N_ATTRS);
}

static char *repeated(const char *text, size_t n, const char *tail)
{
    GString *all = g_string_new(NULL);

    while (n-- > 0)
        g_string_append(all, text);
    g_string_append(all, tail);
    return g_string_free(all, FALSE);
}

static void depth_is_bounded(void)
{
    g_autofree char *html = repeated("<div>", 100000, "x");
    g_autoptr(GError) error = NULL;
    g_autoptr(Page) page = page_parse(html, strlen(html), &error);

    g_assert_null(page);
    g_assert_error(error, IBID_ERROR, IBID_ERROR_FORMAT);
}

static void evil_pages_are_read(void)
{
    static const struct {
        const char *text;
        size_t n;
        const char *tail;
    } cases[] = {
        {"", 0, ""},
        {"<", 100000, ""},
        {"</div>", 100000, "<p>x"},
        {"&", 10000, "&#0;&#x1e;"},
        {"<a href=x>", 20000, ""},
        {"", 0, "<p>x <a href=\"never closed"},
        {"<html><body><head>", 10000, "<a href=x>y</a>"},
        {"", 0, "<p>x<!-"}, /* once read past the end */
        {"", 0, "<p>x<!--"},
        {"<!-- -- ", 20000, "x"},
        {"<!-->", 10000, "<p>x"},
        {"<script>", 10000, "</script><a href=x>y</a>"},
        {"<script/><style ", 10000, ""},
        {"<p a=1 b='2' >text & text   ", 20000, ""},
        {"long enough a text & ", 70000, ""}, /* more texts than there are signs for */
        {"<!", 100000, ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *html = repeated(cases[i].text, cases[i].n, cases[i].tail);
        g_autoptr(Page) page = parse(html);

        for (uint32_t k = 0; k < page->nodes->len; k++) {
            const PageNode *node = page_node(page, k);

            g_assert_cmpuint(page_start(page, k), <=, page_finish(page, k));
            g_assert_cmpuint(page_finish(page, k), <=, strlen(html));
            g_assert_cmpuint(node->text_start, <=, node->text_end);
            g_assert_cmpuint(node->text_end, <=, page->text->len);
            g_assert_cmpuint(node->end, >, k);
        }
    }
}

static void long_attributes_are_kept(void)
{
    g_autofree char *value = repeated("x", 1000000, "");
    g_autofree char *html = g_strdup_printf("<a href=\"%s\">t</a>", value);
    g_autoptr(Page) page = parse(html);
    uint32_t last = page->nodes->len - 1;

    g_assert_cmpuint(strlen(page_attr(page, last, ATTR_HREF)), ==, 1000000);
}

static void tags_are_bounded(void)
{
    g_autoptr(GString) page = g_string_new("<p title='a > b'><script>if (a <b c d e</script><a");
    g_autoptr(GError) error = NULL;

    for (int i = 0; i < 5000; i++)
        g_string_append_printf(page, " a%d=1", i);
    g_string_append(page, ">x</a>");
    g_assert_null(page_parse(page->str, page->len, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_FORMAT);
    g_assert_nonnull(strstr(error->message, "at byte 48"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page/places", links_are_placed);
    g_test_add_func("/page/texts", texts_come_back);
    g_test_add_func("/page/texts-as-parsed", texts_are_those_of_the_parser);
    g_test_add_func("/page/names", names_are_in_order);
    g_test_add_func("/page/depth", depth_is_bounded);
    g_test_add_func("/page/evil", evil_pages_are_read);
    g_test_add_func("/page/tags-are-bounded", tags_are_bounded);
    g_test_add_func("/page/long-attributes", long_attributes_are_kept);
    return g_test_run();
}
