#include <glib.h>
#include <libxml/HTMLparser.h>
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
        bytes = g_strndup(cases[i].html + page_node(page, at)->start,
                          page_node(page, at)->finish - page_node(page, at)->start);
        g_assert_cmpstr(bytes, ==, cases[i].bytes);
        g_assert_cmpstr(anchor, ==, cases[i].anchor);
    }
}

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

/* A page as people write it, on which every reader agrees, with what comes in others between. */
static void write_inside(GString *page, int depth)
{
    static const char *const texts[] = {
        "words ",
        "&amp; ",
        "caf&eacute; ",
        "&#8212;",
        "&#x41;b ",
        "AT&T ",
        "\n     ",
        "日本語",
        "<!-- <b> -- -->",
        "<b>bold</b> ",
        "<br>",
        "<img src='x' class=\"i\" alt=\"a > b\">",
        "<script>if (a < b) c('</b>')</script>",
        "a < b ",
    };
    static const char *const elements[] = {
        "div",
        "span",
        "DIV class='one two'",
        "ul class=plain title=\"it's\"",
        "section class='&lt;x&gt;'",
        "em id=i\n class = \"spread\"",
    };

    for (int n = g_test_rand_int_range(0, 5); n > 0; n--)
        if (depth > 0 && g_test_rand_bit()) {
            const char *element = elements[g_test_rand_int_range(0, G_N_ELEMENTS(elements))];

            g_string_append_printf(page, "<%s>", element);
            write_inside(page, depth - 1);
            g_string_append_printf(page, "</%.*s>", (int)strcspn(element, " \n"), element);
        } else {
            g_string_append(page, texts[g_test_rand_int_range(0, G_N_ELEMENTS(texts))]);
        }
}

static char *without_space(const char *text)
{
    GString *words = g_string_new(NULL);

    for (; *text != '\0'; text++)
        if (!g_ascii_isspace(*text))
            g_string_append_c(words, *text);
    return g_string_free(words, FALSE);
}

/* What both readers should say of an element: its class and its words.  (transfer full) */
static char *portrait(const char *class, const char *text)
{
    g_autofree char *words = without_space(text);

    return g_strdup_printf("<%s> %s", class == NULL ? "" : class, words);
}

/* Of the tree under `node`, in document order; what scripts say is none of it. */
static void add_portraits(GPtrArray *portraits, xmlNode *node)
{
    for (; node != NULL; node = node->next) {
        xmlChar *class, *text;

        if (node->type != XML_ELEMENT_NODE)
            continue;
        class = xmlGetProp(node, (const xmlChar *)"class");
        text = xmlNodeGetContent(node);
        g_ptr_array_add(portraits, portrait((const char *)class, (const char *)text));
        xmlFree(class);
        xmlFree(text);
        add_portraits(portraits, node->children);
    }
}

static void empty_scripts(xmlNode *node)
{
    for (; node != NULL; node = node->next)
        if (node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, "script") == 0)
            xmlNodeSetContent(node, NULL);
        else
            empty_scripts(node->children);
}

static void sound_pages_are_those_of_libxml2(void)
{
    for (int i = 0; i < 2000; i++) {
        GString *html = g_string_new("<html><head></head><body>");
        g_autoptr(GPtrArray) portraits = g_ptr_array_new_with_free_func(g_free);
        g_autoptr(Page) page = NULL;
        htmlDocPtr tree;

        write_inside(html, 4);
        g_string_append(html, "</body></html>");
        g_test_message("%s", html->str);
        tree = htmlReadMemory(html->str, (int)html->len, NULL, "UTF-8",
                              HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
        empty_scripts(tree->children);
        add_portraits(portraits, tree->children);
        xmlFreeDoc(tree);
        page = parse(html->str);
        g_assert_cmpuint(page->nodes->len, ==, portraits->len);
        for (uint32_t k = 0; k < portraits->len; k++) {
            g_autofree char *text = page_text(page, k);
            g_autofree char *ours = portrait(page_attr(page, k, ATTR_CLASS), text);

            g_assert_cmpstr(ours, ==, g_ptr_array_index(portraits, k));
        }
        g_string_free(html, TRUE);
    }
}

/* What browsers make of pages that are not sound: the text of the first paragraph. */
static void odd_pages_are_read_as_browsers_do(void)
{
    static const struct {
        const char *html, *text;
    } cases[] = {
        {"<p>a<!-->b<!--->c<!-- d --!>e", "abce"},
        {"<p>a<![if !IE]>b<![endif]><?php echo 1 ?>c", "abc"},
        {"<p>a</3>b</>c<3d< e", "abc<3d< e"},
        {"<p>&#146;&#x92;&lsquo;&#0;&#xD800;&#1114112;&#;&;&nosuch;&lt", "’’‘&#;&;&nosuch;&lt"},
        {"<p a=1 /b = '>' \"c\">d", "d"},
        {"<p>a<wbr>b<source src=x>c<div>d", "abc"},
        {"<title>a <p> & b</title><p>c", "c"},
        {"<p>a<textarea><p>b</textarea>c<iframe><a></iframe>d", "acd"},
        {"<p>a<script>'</scrip' + '</p>'</script >b", "ab"},
        {"<p>a<ul><li>b", "a"},
        {"<p>a<section>b", "a"},
        {"<p>a<b>b</i>c</p>d", "abc"},
        {"<p>a</p</div>b", "a"},
        {"a<p>b", "a"}, /* of the one that is implied */
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Page) page = parse(cases[i].html);
        g_autofree char *text = NULL;
        uint32_t at = 0;

        while (page_node(page, at)->tag != TAG_P)
            at++;
        text = page_anchor(page, at);
        g_assert_cmpstr(text, ==, cases[i].text);
    }
}

/* A second <html>, <head> or <body> opens nothing, and its end tag closes nothing. */
static void pages_have_one_body(void)
{
    g_autoptr(Page) page = parse("<html><body><p>a<body class=x><html><head>b</html></body>"
                                 "</head><div>c</div></body></html><p>d");

    g_assert_cmpint(page_node(page, 0)->tag, ==, TAG_HTML);
    g_assert_cmpint(page_node(page, 1)->tag, ==, TAG_BODY);
    g_assert_cmpint(page_node(page, 2)->tag, ==, TAG_P);
    g_assert_cmpint(page_node(page, 3)->tag, ==, TAG_DIV);
    g_assert_cmpuint(page_node(page, 3)->parent, ==, 1);
}

static void the_head_ends_where_the_body_begins(void)
{
    g_autoptr(Page) page = parse("<meta name=a><title>t</title><noscript><link></noscript>"
                                 "<header>x</header><meta name=b>");
    static const PageTag tags[] = {TAG_HTML, TAG_HEAD, TAG_META,   TAG_TITLE, TAG_NOSCRIPT,
                                   TAG_LINK, TAG_BODY, TAG_HEADER, TAG_META};

    g_assert_cmpuint(page->nodes->len, ==, G_N_ELEMENTS(tags));
    for (uint32_t i = 0; i < page->nodes->len; i++)
        g_assert_cmpint(page_node(page, i)->tag, ==, tags[i]);
    g_assert_cmpuint(page->metas->len, ==, 2);
}

static void linked_data_is_kept(void)
{
    g_autoptr(Page) page =
        parse("<script type='application/ld+json'>{\"a\": \"</b>&amp;\"}</script>"
              "x<script>y</script><p>z");

    g_assert_cmpuint(page->json_ld->len, ==, 1);
    g_assert_cmpstr(g_ptr_array_index(page->json_ld, 0), ==, "{\"a\": \"</b>&amp;\"}");
}

static void names_are_found(void)
{
    for (size_t i = 1; i < n_page_elements; i++)
        g_assert_cmpstr(page_elements[i - 1].name, <, page_elements[i].name);
    g_assert_cmpint(page_element_find("a", 1)->tag, ==, TAG_A);
    g_assert_cmpint(page_element_find("figcaption", 10)->tag, ==, TAG_FIGCAPTION);
    g_assert_cmpint(page_element_find("h6", 2)->tag, ==, TAG_H6);
    g_assert_cmpint(page_element_find("ul", 2)->tag, ==, TAG_UL);
    g_assert_null(page_element_find("marquee", 7));
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

            g_assert_cmpuint(node->start, <=, node->finish);
            g_assert_cmpuint(node->finish, <=, strlen(html));
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

static void tags_of_many_attributes_are_read(void)
{
    g_autoptr(GString) html = g_string_new("<a");
    g_autoptr(Page) page = NULL;

    for (int i = 0; i < 100000; i++)
        g_string_append_printf(html, " a%d=1", i);
    g_string_append(html, " href=y href=z>x</a>");
    page = parse(html->str);
    g_assert_cmpstr(page_attr(page, page->nodes->len - 1, ATTR_HREF), ==, "y");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page/places", links_are_placed);
    g_test_add_func("/page/texts", texts_come_back);
    g_test_add_func("/page/sound", sound_pages_are_those_of_libxml2);
    g_test_add_func("/page/odd", odd_pages_are_read_as_browsers_do);
    g_test_add_func("/page/one-body", pages_have_one_body);
    g_test_add_func("/page/head", the_head_ends_where_the_body_begins);
    g_test_add_func("/page/linked-data", linked_data_is_kept);
    g_test_add_func("/page/names", names_are_found);
    g_test_add_func("/page/depth", depth_is_bounded);
    g_test_add_func("/page/evil", evil_pages_are_read);
    g_test_add_func("/page/many-attributes", tags_of_many_attributes_are_read);
    g_test_add_func("/page/long-attributes", long_attributes_are_kept);
    return g_test_run();
}
