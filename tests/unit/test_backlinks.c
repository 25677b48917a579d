#include <string.h>

#include <ibid/error.h>

#include "base/markdown.h"
#include "export/page_names.h"
#include "export_files.h"
#include "little_corpus.h"
#include "nasty_graph.h"

static void words_are_no_markdown(void)
{
    static const char *const cases[][2] = {
        {"plain words", "plain words"},
        {"[a](b) *c* _d_ `e` <f> ~g~", "\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\~g\\~"},
        {"#tag $x$ &amp; a|b \\", "\\#tag \\$x\\$ \\&amp; a\\|b \\\\"},
        {"- item", "\\- item"},
        {"12. item 3. x", "12\\. item 3. x"},
        {"%%hidden%% 5 % ==marked== a = b ^id", "\\%%hidden\\%% 5 % \\==marked\\== a = b \\^id"},
        {"https://e.example www.e.example", "https\\://e.example www\\.e.example"},
        {"two\nlines\t and \x1b[31m \xe2\x80\xae", "two lines and ?\\[31m ?"},
        {"", ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);

        markdown_append(out, cases[i][0]);
        g_assert_cmpstr(out->str, ==, cases[i][1]);
    }
}

/* The names of pieces with these labels and marks, "|" between the two, "; " between names. */
static char *names_of(const char *const *labels, const char *const *taken)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = NULL;

    for (size_t i = 0; labels[i] != NULL; i++) {
        const char *bar = strrchr(labels[i], '@');

        g_ptr_array_add(words, bar == NULL ? g_strdup(labels[i])
                                           : g_strndup(labels[i], (gsize)(bar - labels[i])));
        g_ptr_array_add(marks, g_strdup(bar == NULL ? "" : bar + 1));
    }
    names = page_names(words, marks, taken);
    g_ptr_array_add(names, NULL);
    return g_strjoinv("; ", (char **)names->pdata);
}

static void names_are_safe(void)
{
    static const char *const cases[][2] = {
        {"Alpha opens", "Alpha opens"},
        {"../../etc/passwd", "etc passwd"},
        {"..", "untitled"},
        {"a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"},
        {"[[x]] #y ^z", "x y z"},
        {"trailing dots. . .", "trailing dots"},
        {"-rf", "rf"},
        {".hidden", "hidden"},
        {"CON", "_CON"},
        {"con.fused", "_con.fused"},
        {"aux .txt", "_aux .txt"},
        {"LPT9", "_LPT9"},
        {"COM\xc2\xb9", "_COM\xc2\xb9"},
        {"COMMA", "COMMA"},
        {"", "untitled"},
        {"\xe2\x80\xae\xe2\x80\x8b", "untitled"},
        {"tab\there\nand \x1b[31m", "tab here and 31m"},
        {"cafe\xcc\x81", "caf\xc3\xa9"},
        {"\xf0\x9f\x98\x80 静けさ", "\xf0\x9f\x98\x80 静けさ"},
        {"bytes \xff here", "bytes here"},
    };
    static const char *const none[] = {NULL};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *names = names_of((const char *const[]){cases[i][0], NULL}, none);

        g_assert_cmpstr(names, ==, cases[i][1]);
    }
}

static void names_are_told_apart(void)
{
    static const char *const taken[] = {"index", "index 2021", NULL};
    static const struct {
        const char *labels[6], *names;
    } cases[] = {
        {{"One", "Two"}, "One; Two"},
        {{"One@2021", "ONE@2022", "Other"}, "One 2021; ONE 2022; Other"},
        {{"One@2021", "one@2021"}, "One 2021; one 2021 n1"},
        {{"One", "one"}, "One n0; one n1"},
        {{"One n1", "one", "ONE"}, "One n1; one n1-2; ONE n2"},
        {{"One n1 n1", "one n1", "ONE N1", "x"}, "One n1 n1; one n1 n1-2; ONE N1 n2; x"},
        {{"caf\xc3\xa9@a", "CAFE\xcc\x81@b"}, "caf\xc3\xa9 a; CAF\xc3\x89 b"},
        {{"Stra\xc3\x9f"
          "e@a",
          "STRASSE@b"},
         "Stra\xc3\x9f"
         "e a; STRASSE b"},
        {{"Index", "index 2021@x"}, "Index n0; index 2021 x"},
        {{"a/b@1", "a:b@2"}, "a b 1; a b 2"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *names = names_of(cases[i].labels, taken);

        g_assert_cmpstr(names, ==, cases[i].names);
    }
}

/* Of any labels: with the longest mark and ending no name is too long, and none comes twice. */
static void long_names_are_cut(void)
{
    g_autoptr(GPtrArray) labels = g_ptr_array_new();
    g_autoptr(GPtrArray) marks = g_ptr_array_new();
    g_autofree char *ascii = g_strnfill(4000, 'x');
    g_autoptr(GString) wide = g_string_new(NULL);
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) names = NULL;

    while (wide->len < 4000)
        g_string_append(wide, "\xf0\x9f\x98\x80");
    for (guint i = 0; i < 40; i++) {
        g_ptr_array_add(labels, i % 2 == 0 ? ascii : wide->str);
        g_ptr_array_add(marks, (gpointer) "2021-03-01");
    }
    names = page_names(labels, marks, (const char *const[]){NULL});
    g_assert_cmpuint(names->len, ==, 40);
    for (guint i = 0; i < names->len; i++) {
        g_assert_cmpuint(strlen(g_ptr_array_index(names, i)), <, 140);
        g_assert_true(g_utf8_validate(g_ptr_array_index(names, i), -1, NULL));
        g_assert_true(g_hash_table_add(known, g_ptr_array_index(names, i)));
    }
}

static void pages_tell_who_cites_in_which_words(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GPtrArray) files =
        exported_files("backlinks", "notes", corpus.store, corpus.graph, NULL, NULL);

    g_assert_nonnull(files);
    g_assert_cmpuint(files->len, ==, 5);
    g_assert_cmpstr(exported_content(files, "notes/Beta answers.md"), ==,
                    "---\n"
                    "id: n2\n"
                    "title: \"Beta answers\"\n"
                    "date: 2021-06-15\n"
                    "date_precision: day\n"
                    "authors:\n"
                    "  - \"Ann Author\"\n"
                    "outlet: \"The Example\"\n"
                    "path: \"in/beta.html\"\n"
                    "cluster: 2\n"
                    "cites: 1\n"
                    "cites_missing: 0\n"
                    "cites_outside: 1\n"
                    "cited_by: 2\n"
                    "---\n"
                    "\n"
                    "# Beta answers\n"
                    "\n"
                    "2021-06-15 · Ann Author · The Example\n"
                    "\n"
                    "## Cites\n"
                    "\n"
                    "- [Alpha opens](./Alpha%20opens.md) (2021-03-01)\n"
                    "  - body: “Somebody said: Alpha, as is known.”\n"
                    "  - appendix: “Somebody said: Alpha opens, as is known.”\n"
                    "- [https\\://out.example/x](<https://out.example/x>), outside\n"
                    "  - body: “Somebody said: a source, as is known.”\n"
                    "\n"
                    "## Cited by\n"
                    "\n"
                    "- [Alpha opens](./Alpha%20opens.md) (2021-03-01)\n"
                    "  - body: “Somebody said: beta, which came later, as is known.”\n"
                    "- [Delta has = no author](./Delta%20has%20%3D%20no%20author.md) (2022)\n"
                    "  - body: “Somebody said: one two, as is known.”\n");
}

/* A citation that a filter leaves out is on no page, nor is what is said of it. */
static void pages_know_the_graph_only(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidGraph) graph = ibid_graph_load(
        corpus.store, &(IbidGraphOptions){.classes = 1u << IBID_CLASS_APPENDIX}, &error);
    g_autoptr(GPtrArray) files =
        exported_files("backlinks", "n", corpus.store, graph, NULL, &error);

    g_assert_no_error(error);
    g_assert_nonnull(strstr(exported_content(files, "n/Alpha opens.md"), "  - appendix: "));
    for (guint i = 0; i < files->len; i++)
        g_assert_null(strstr(exported_file(files, i)->content->str, "  - body"));
}

/* True when no "<" of a page's Markdown opens a tag: each is escaped, or opens an address. */
static bool has_no_tag(const char *page)
{
    const char *body = strstr(page, "\n---\n");

    for (const char *p = strchr(body, '<'); p != NULL; p = strchr(p + 1, '<'))
        if (p[-1] != '\\' && p[-1] != '(')
            return false;
    return true;
}

/* Without a corpus there are citations, and what is known of them. */
static void graphs_alone_have_pages(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = exported_files("backlinks", "n", NULL, graph, NULL, &error);

    g_assert_no_error(error);
    g_assert_cmpuint(files->len, ==, G_N_ELEMENTS(nasty_titles) + 1);
    for (guint i = 0; i < files->len; i++) {
        g_assert_true(g_str_has_prefix(exported_file(files, i)->name, "n/"));
        g_assert_null(strpbrk(exported_file(files, i)->name + strlen("n/"), "/\\:*?\"<>|#^[]"));
        g_assert_true(has_no_tag(exported_file(files, i)->content->str));
    }
}

static bool refuse(const char *path, const GString *content, gpointer data, GError **error)
{
    (void)content;
    if (++*(unsigned *)data == 1)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: no room", path);
    return false;
}

static void writers_may_refuse(void)
{
    static const char *const formats[] = {"backlinks", "tables", "pajek"};
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a c>a");

    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GError) error = NULL;
        unsigned n = 0;

        g_assert_false(ibid_export_files(formats[i], "f", NULL, graph, NULL, refuse, &n, &error));
        g_assert_error(error, IBID_ERROR, IBID_ERROR_IO);
        g_assert_cmpuint(n, ==, 2);
    }
}

/* Above a thousand pieces each year has a page. */
static void large_indices_are_parted(void)
{
    g_autoptr(GString) text = g_string_new("old=2019-03");
    g_autoptr(IbidGraph) graph = NULL;
    g_autoptr(GPtrArray) files = NULL;
    const char *index;

    for (int i = 0; i < 1000; i++)
        g_string_append_printf(text, " p%d=2021-01-01 p%d>old", i, i);
    graph = fixture_graph_of(text->str);
    files = exported_files("backlinks", "n", NULL, graph, NULL, NULL);
    index = exported_content(files, "n/index.md");
    g_assert_cmpuint(files->len, ==, 1001 + 2 + 1);
    g_assert_nonnull(strstr(index, "- [2019](./index%202019.md), 1 piece\n"
                                   "- [2021](./index%202021.md), 1000 pieces\n"));
    g_assert_null(strstr(index, "p17"));
    g_assert_nonnull(strstr(exported_content(files, "n/index 2021.md"), "[p17](./p17.md)"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/backlinks/words-are-no-markdown", words_are_no_markdown);
    g_test_add_func("/backlinks/names-are-safe", names_are_safe);
    g_test_add_func("/backlinks/names-are-told-apart", names_are_told_apart);
    g_test_add_func("/backlinks/long-names-are-cut", long_names_are_cut);
    g_test_add_func("/backlinks/pages-tell-who-cites-in-which-words",
                    pages_tell_who_cites_in_which_words);
    g_test_add_func("/backlinks/pages-know-the-graph-only", pages_know_the_graph_only);
    g_test_add_func("/backlinks/graphs-alone-have-pages", graphs_alone_have_pages);
    g_test_add_func("/backlinks/writers-may-refuse", writers_may_refuse);
    g_test_add_func("/backlinks/large-indices-are-parted", large_indices_are_parted);
    return g_test_run();
}
