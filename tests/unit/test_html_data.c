#include <jansson.h>
#include <string.h>
#include <zlib.h>

#include "graph_fixture.h"
#include "little_corpus.h"
#include "report/evidence_choice.h"
#include "report/html_data.h"
#include "report/html_packed.h"
#include "report/json_column.h"
#include "report/sentence_cut.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

static const char *const hostile[] = {
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]> & \" ' \\ \\u003c",
    "line\xe2\x80\xa8separator\xe2\x80\xa9paragraph",
    "\x01\x02\x1b[31m\x7f\xc2\x80\t\n\r",
    "\xe2\x80\xae turned \xf0\x9f\x98\x80 \xf4\x8f\xbf\xbf \xee\x80\x80",
    "__proto__",
    "",
};

/* What an element of a page holds, unpacked as a browser does it; and whether it was packed. */
static char *contents_of(const char *page, const char *id, bool *ret_is_packed)
{
    g_autofree char *opening = g_strdup_printf("id=\"%s\"", id);
    const char *element = strstr(page, opening), *text = strchr(element, '>') + 1;
    g_autofree char *inside = g_strndup(text, (size_t)(strchr(text, '<') - text));
    g_autofree guchar *bytes = NULL;
    uLongf n = 1 << 26;
    gsize length;
    char *json;

    *ret_is_packed =
        strstr(element, "data-packed") != NULL && strstr(element, "data-packed") < text;
    g_assert_true(g_str_has_prefix(strchr(text, '<'), "</script>"));
    if (!*ret_is_packed)
        return g_steal_pointer(&inside);
    bytes = g_base64_decode(inside, &length);
    json = g_malloc(n + 1);
    g_assert_cmpint(uncompress((Bytef *)json, &n, bytes, length), ==, Z_OK);
    json[n] = '\0';
    return json;
}

static json_t *read_element(const char *page, const char *id, bool *ret_is_packed)
{
    g_autofree char *text = contents_of(page, id, ret_is_packed);
    json_error_t failure;
    json_t *json = json_loads(text, 0, &failure);

    g_assert_cmpstr(failure.text, ==, "");
    return json;
}

/* A column of so many hostile texts, in a page and read again. */
static void check_hostile(size_t n, bool is_long)
{
    g_autoptr(GString) column = g_string_new(NULL), object = g_string_new("{");
    g_autoptr(GString) page = g_string_new(NULL);
    g_autoptr(json_t) read = NULL;
    bool is_packed;

    for (size_t i = 0; i < n; i++)
        json_column_text(column, hostile[i % G_N_ELEMENTS(hostile)]);
    json_object_column(object, "titles", column);
    json_object_end(object);
    html_packed(page, "data", object);
    for (const char *p = page->str; *p != '\0'; p++)
        g_assert_true((*p >= ' ' && *p < 0x7f) || *p == '\n');
    read = read_element(page->str, "data", &is_packed);
    g_assert_true(is_packed == is_long);
    g_assert_cmpuint(json_array_size(json_object_get(read, "titles")), ==, n);
    for (size_t i = 0; i < n; i++)
        g_assert_cmpstr(json_string_value(json_array_get(json_object_get(read, "titles"), i)), ==,
                        hostile[i % G_N_ELEMENTS(hostile)]);
}

static void hostile_titles_are_text(void)
{
    check_hostile(G_N_ELEMENTS(hostile), false);
    check_hostile(5000, true);
}

/* As in what stands in the page without scripts. */
static void words_turn_no_others_round(void)
{
    g_autoptr(GString) words = g_string_new(NULL), texts = g_string_new(NULL);
    CodedColumn column = coded_column_new();

    json_column_words(words, "a \u202eb\n c\x1b");
    json_column_words(words, NULL);
    g_assert_cmpstr(words->str, ==, "\"a ?b c?\",null");
    coded_column_add(&column, "a \u202eb");
    g_assert_cmpstr(column.texts->str, ==, "\"a ?b\"");
    coded_column_clear(&column);
    json_column_text(texts, "a \u202eb"); /* of keys every byte counts */
    g_assert_cmpstr(texts->str, ==, "\"a \u202eb\"");
}

static void repeated_texts_are_kept_once(void)
{
    CodedColumn column = coded_column_new();

    coded_column_add(&column, "b");
    coded_column_add(&column, NULL);
    coded_column_add(&column, "a\"");
    coded_column_add(&column, "b");
    g_assert_cmpstr(column.texts->str, ==, "\"b\",\"a\\\"\"");
    g_assert_cmpstr(column.of->str, ==, "0,null,1,0");
    coded_column_clear(&column);
}

static char *page_of(const LittleCorpus *corpus)
{
    const IbidReportOptions options = {.format = IBID_FORMAT_HTML};
    g_auto(ReportRequest)
        request = {.store = corpus->store, .graph = corpus->graph, .options = &options};
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) page = g_string_new(NULL);

    g_assert_true(request_select(&request, &error));
    g_assert_true(html_data(&request, page, &error));
    g_assert_no_error(error);
    return g_string_free(g_steal_pointer(&page), FALSE);
}

/* Texts that are kept once count as often as they stand in the column. */
static size_t length_of(const json_t *object, const char *name)
{
    const json_t *column = json_object_get(object, name);

    g_assert_nonnull(column);
    return json_array_size(json_is_object(column) ? json_object_get(column, "of") : column);
}

static const char *text_at(const json_t *object, const char *name, size_t at)
{
    const json_t *column = json_object_get(object, name);
    const json_t *number = json_array_get(json_object_get(column, "of"), at);

    return json_string_value(
        json_array_get(json_object_get(column, "texts"), (size_t)json_integer_value(number)));
}

static json_int_t number_at(const json_t *object, const char *name, size_t at)
{
    return json_integer_value(json_array_get(json_object_get(object, name), at));
}

static void columns_are_as_long_as_others(void)
{
    static const char *const of_pieces[] = {"date",       "precision", "day",        "authors",
                                            "outlet",     "lcs",       "lcs_noself", "references",
                                            "median_lag", "cluster"};
    static const char *const of_others[] = {"date", "day", "precision", "kind"};
    static const char *const of_citations[] = {"citing", "cited", "self", "mentions", "classes"};
    static const char *const of_references[] = {
        "file",       "heading", "class",  "kind",  "rule",      "resolution",
        "cited_date", "offset",  "length", "score", "runner_up", "runner_up_score"};
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autofree char *page = page_of(&corpus);
    bool is_packed;
    g_autoptr(json_t) data = read_element(page, "data", &is_packed);
    g_autoptr(json_t) evidence = read_element(page, "evidence", &is_packed);
    const json_t *outer = json_object_get(data, "outer");
    size_t n = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(of_pieces); i++)
        g_assert_cmpuint(length_of(data, of_pieces[i]), ==, 4);
    for (size_t i = 0; i < G_N_ELEMENTS(of_others); i++)
        g_assert_cmpuint(length_of(json_object_get(data, "others"), of_others[i]), ==, 2);
    g_assert_cmpuint(length_of(data, "names"), ==, 3 * 4);
    g_assert_cmpuint(length_of(json_object_get(data, "others"), "names"), ==, 3 * 2);
    for (size_t i = 0; i < G_N_ELEMENTS(of_citations); i++) {
        g_assert_cmpuint(length_of(data, of_citations[i]), ==, 4);
        g_assert_cmpuint(length_of(outer, of_citations[i]), ==, 2);
    }
    g_assert_cmpuint(length_of(evidence, "n"), ==, 6);
    for (size_t i = 0; i < 6; i++)
        n += (size_t)number_at(evidence, "n", i);
    for (size_t i = 0; i < G_N_ELEMENTS(of_references); i++)
        g_assert_cmpuint(length_of(evidence, of_references[i]), ==, n);
    g_assert_cmpuint(length_of(evidence, "texts"), ==, 3 * n);
}

/* The number of the piece with this path, which stands second of its names. */
static json_int_t piece_at(const json_t *data, const char *path)
{
    const json_t *names = json_object_get(data, "names");

    for (size_t i = 0; i < json_array_size(names); i += 3)
        if (g_strcmp0(json_string_value(json_array_get(names, i + 1)), path) == 0)
            return (json_int_t)i / 3;
    g_assert_not_reached();
}

static void each_reference_of_an_edge_is_there(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autofree char *page = page_of(&corpus);
    bool is_packed;
    g_autoptr(json_t) data = read_element(page, "data", &is_packed);
    g_autoptr(json_t) evidence = read_element(page, "evidence", &is_packed);
    size_t citation = 0, first = 0;

    while (number_at(data, "citing", citation) != piece_at(data, "in/beta.html") ||
           number_at(data, "cited", citation) != piece_at(data, "in/alpha.html"))
        first += (size_t)number_at(evidence, "n", citation++);
    g_assert_cmpint(number_at(data, "mentions", citation), ==, 2);
    g_assert_cmpint(number_at(data, "self", citation), ==, 1);
    g_assert_cmpint(number_at(evidence, "n", citation), ==, 2);
    g_assert_cmpstr(text_at(evidence, "class", first), ==, "body");
    g_assert_cmpstr(text_at(evidence, "class", first + 1), ==, "appendix");
    g_assert_true(json_is_null(json_array_get(
        json_object_get(json_object_get(evidence, "file"), "of"), first + 1))); /* its own path */
    g_assert_cmpstr(text_at(evidence, "resolution", first + 1), ==, "title-date");
    g_assert_cmpint(number_at(evidence, "offset", first), ==, 100);
    g_assert_cmpint(number_at(evidence, "runner_up", first + 1), ==,
                    piece_at(data, "in/evil.html"));
    g_assert_cmpstr(
        json_string_value(json_array_get(json_object_get(evidence, "texts"), 3 * first + 3)), ==,
        "Somebody said: Alpha opens, as is known.");
}

typedef struct {
    const char *sentence, *anchor;
    size_t most;
    const char *cut;
} Cut;

static void sentences_are_cut_around_anchors(void)
{
    static const Cut cases[] = {
        {"short enough", "short", 20, "short enough"},
        {"one two three four five six seven", "four", 16, "…three four five…"},
        {"one two three four five six seven", "one", 14, "one two three…"},
        {"one two three four five six seven", "seven", 14, "…five six seven"},
        {"one two three four five six seven", "no such", 9, "one two…"},
        {"one two three four five six seven", NULL, 9, "one two…"},
        {"äöüäöüäöüäöüäöü", "äöüäöü", 9, "äöüäö…"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *cut = sentence_cut(cases[i].sentence, cases[i].anchor, cases[i].most);

        g_assert_cmpstr(cut, ==, cases[i].cut);
    }
}

/* Whatever is cut where: it stays UTF-8, is no longer than allowed, and keeps a short anchor. */
static void cuts_keep_what_they_should(void)
{
    static const char *const parts[] = {"a", "word ", "länger ", "字", "😀", " ", "x"};

    for (int round = 0; round < 3000; round++) {
        g_autoptr(GString) sentence = g_string_new(NULL);
        g_autofree char *cut = NULL;
        size_t most = (size_t)g_test_rand_int_range(8, 60);

        for (int i = g_test_rand_int_range(0, 40); i > 0; i--)
            g_string_append(sentence, parts[g_test_rand_int_range(0, G_N_ELEMENTS(parts))]);
        g_string_insert(sentence, 0, g_test_rand_bit() ? "anchor" : "");
        g_string_append(sentence, g_test_rand_bit() ? "anchor" : "");
        cut = sentence_cut(sentence->str, "anchor", most);
        g_assert_true(g_utf8_validate(cut, -1, NULL));
        g_assert_cmpuint(strlen(cut), <=, most + 3 + 2 * strlen("…"));
        if (strstr(sentence->str, "anchor") != NULL)
            g_assert_nonnull(strstr(cut, "anchor"));
    }
}

/* a1 … a20 cite b, and a1 cites c: b is the more cited one. */
static IbidGraph *star_graph(void)
{
    g_autoptr(Fixture) fixture = fixture_new();

    for (int i = 1; i <= 20; i++) {
        g_autofree char *key = g_strdup_printf("a%02d", i);

        fixture_cite(fixture, key, "b");
    }
    fixture_cite(fixture, "a01", "c");
    fixture_cite(fixture, "a01", "!http://outside.example/");
    return fixture_graph(fixture);
}

/* The citation from the first piece to the one with this key. */
static uint32_t citation_to(const HtmlNumbers *numbers, const IbidGraph *graph, const char *key)
{
    for (uint32_t i = 0; i < numbers->arcs->len; i++)
        if (g_str_equal(ibid_graph_vertex(graph, html_numbers_arc(numbers, i)->cited)->key, key))
            return i;
    g_assert_not_reached();
}

static void count_all(EvidenceChoice *choice, const HtmlNumbers *numbers, size_t length)
{
    for (uint32_t i = 0; i < numbers->arcs->len; i++)
        for (int j = 0; j < 400; j++)
            evidence_choice_count(choice, i, length);
    evidence_choice_make(choice, 1200000);
}

static void what_is_cited_most_is_shown(void)
{
    const IbidReportOptions options = {0};
    g_autoptr(IbidGraph) graph = star_graph();
    g_auto(ReportRequest) request = {.graph = graph, .options = &options};
    g_auto(HtmlNumbers) numbers = {0};
    EvidenceChoice *few, *many, *most;

    g_assert_true(request_select(&request, NULL));
    numbers = html_numbers(&request, 10);
    g_assert_cmpuint(numbers.n_inner, ==, 21);
    g_assert_cmpuint(numbers.arcs->len, ==, 22);
    few = evidence_choice_new(&numbers);
    count_all(few, &numbers, 30);
    g_assert_cmpuint(evidence_choice_longest(few), ==, 1000);
    g_assert_cmpuint(evidence_choice_n_left_out(few), ==, 0);
    many = evidence_choice_new(&numbers);
    count_all(many, &numbers, 60);
    g_assert_cmpuint(evidence_choice_n_left_out(many), ==, 0);
    most = evidence_choice_new(&numbers);
    count_all(most, &numbers, 500);
    g_assert_cmpuint(evidence_choice_longest(most), <, 500);
    g_assert_cmpuint(evidence_choice_n_left_out(most), >, 2);
    g_assert_true(evidence_choice_shows(most, citation_to(&numbers, graph, "b")));
    g_assert_false(evidence_choice_shows(most, citation_to(&numbers, graph, "c")));
    g_assert_false(
        evidence_choice_shows(most, citation_to(&numbers, graph, "!http://outside.example/")));
    evidence_choice_free(few);
    evidence_choice_free(many);
    evidence_choice_free(most);
}

/* Of more others than a page may know, it knows those cited most. */
static void others_are_limited(void)
{
    const IbidReportOptions options = {0};
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(IbidGraph) graph = NULL;
    g_auto(ReportRequest) request = {.options = &options};
    g_auto(HtmlNumbers) numbers = {0};

    fixture_cite(fixture, "a", "!once");
    fixture_cite(fixture, "a", "!twice");
    fixture_cite(fixture, "b", "!twice");
    request.graph = graph = fixture_graph(fixture);
    g_assert_true(request_select(&request, NULL));
    numbers = html_numbers(&request, 1);
    g_assert_cmpuint(numbers.n_left_out, ==, 1);
    g_assert_cmpuint(numbers.others->len, ==, 1);
    g_assert_cmpstr(ibid_graph_vertex(graph, g_array_index(numbers.others, uint32_t, 0))->key, ==,
                    "!twice");
    g_assert_cmpuint(numbers.arcs->len, ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html-data/hostile-titles-are-text", hostile_titles_are_text);
    g_test_add_func("/html-data/words-turn-no-others-round", words_turn_no_others_round);
    g_test_add_func("/html-data/repeated-texts-are-kept-once", repeated_texts_are_kept_once);
    g_test_add_func("/html-data/columns-are-as-long-as-others", columns_are_as_long_as_others);
    g_test_add_func("/html-data/each-reference-is-there", each_reference_of_an_edge_is_there);
    g_test_add_func("/html-data/sentences-are-cut", sentences_are_cut_around_anchors);
    g_test_add_func("/html-data/cuts-keep-what-they-should", cuts_keep_what_they_should);
    g_test_add_func("/html-data/what-is-cited-most-is-shown", what_is_cited_most_is_shown);
    g_test_add_func("/html-data/others-are-limited", others_are_limited);
    return g_test_run();
}
