#include <glib.h>

#include "resolve/reprints.h"

typedef struct {
    const char *id, *title, *outlet, *date;
    unsigned first_word, n_words; /* of an endless text; a sampled passage every 5 words */
    const char *first_outlet;
    const char *url;
    unsigned text; /* which endless text; 0 is furniture */
} Text;

static void add_passages(IbidArticle *article, unsigned text, unsigned first, unsigned n_words)
{
    for (uint64_t i = first / 5; i < (first + n_words) / 5; i++) {
        uint64_t passage = (uint64_t)text << 32 | i;

        g_array_append_val(article->sketch, passage);
    }
}

static void add_text(GPtrArray *known, const Text *text)
{
    KnownArticle *added = g_new0(KnownArticle, 1);
    IbidArticle *article = ibid_article_new(text->id);

    article->title = g_strdup(text->title);
    article->outlet = g_strdup(text->outlet);
    article->first_outlet = g_strdup(text->first_outlet);
    article->date = ibid_date_from_iso(text->date);
    article->url = g_strdup(text->url);
    article->n_words = text->n_words;
    if (text->url != NULL)
        ibid_article_add_address(article, g_strdup(text->url), g_strdup(text->url), "given");
    add_passages(article, text->text, text->first_word, text->n_words);
    *added = (KnownArticle){.document = known->len + 1,
                            .article = article,
                            .original = known->len,
                            .reason = "original"};
    g_ptr_array_add(known, added);
}

static GPtrArray *folded(const Text *texts, size_t n)
{
    GPtrArray *known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (size_t i = 0; i < n; i++)
        add_text(known, &texts[i]);
    reprints_fold(known);
    return known;
}

static unsigned original(const GPtrArray *known, unsigned i)
{
    return known_article_at(known, i)->original;
}

static void the_earliest_is_the_original(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Dispatch", "2020-05-04", 0, 600, .text = 1},
        {"b", "The Price of Wool", "Review", "2020-05-01", 0, 600, .text = 1},
        {"c", "The Price of Wo0l", "Courier", "", 0, 600, .text = 1},
        {"d", "A Winter Without Trains", "Review", "2020-05-02", 0, 600, .text = 2},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 0), ==, 1);
    g_assert_cmpuint(original(known, 1), ==, 1);
    g_assert_cmpuint(original(known, 2), ==, 1);
    g_assert_cmpuint(original(known, 3), ==, 3);
    g_assert_cmpstr(known_article_at(known, 0)->reason, ==, "same-text");
    g_assert_cmpstr(known_article_at(known, 1)->reason, ==, "original");
}

static void ties_go_by_id(void)
{
    static const Text texts[] = {
        {"b", "The Price of Wool", "Review", "2020-05-01", 0, 600, .text = 1},
        {"a", "The Price of Wool", "Dispatch", "2020-05-01", 0, 600, .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 0), ==, 1);
}

static void what_says_first_elsewhere_is_no_original(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Dispatch", "2020-05-01", 0, 600, "The Review", .text = 1},
        {"b", "The Price of Wool", "The Review", "2020-05-03", 0, 600, .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 0), ==, 1);
    g_assert_cmpuint(original(known, 1), ==, 1);
    g_assert_cmpstr(known_article_at(known, 0)->reason, ==, "first-outlet");
    g_assert_cmpstr(known_article_at(known, 1)->reason, ==, "original");
}

static void a_cut_reprint_folds(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Review", "2020-05-01", 0, 800, .text = 1},
        {"b", "the price of wool", "Dispatch", "2020-05-03", 0, 600, .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 1), ==, 0);
}

static void a_quoted_passage_does_not(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Review", "2020-05-01", 0, 800, .text = 1},
        {"b", "Who Says Wool Is Dear?", "Dispatch", "2020-05-03", 600, 800, .text = 1},
        {"whole-inside", "Note on Wool", "Dispatch", "2020-05-03", 100, 150, .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    for (unsigned i = 0; i < 3; i++)
        g_assert_cmpuint(original(known, i), ==, i);
}

static void furniture_does_not(void)
{
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (unsigned i = 0; i < 40; i++) {
        g_autofree char *id = g_strdup_printf("%02u", i);
        Text text = {id, "Weekly briefing", "Review", "2020-05-01", 0, 200, .text = 0};

        add_text(known, &text);
        add_passages(known_article_at(known, i)->article, i + 1, 0, 100);
    }
    reprints_fold(known);
    for (unsigned i = 0; i < 40; i++)
        g_assert_cmpuint(original(known, i), ==, i);
}

static void instalments_stay_apart(void)
{
    static const Text texts[] = {
        {"a", "Weekly briefing", "Review", "2020-05-01", 0, 100, .text = 1},
        {"b", "Weekly briefing", "Review", "2020-05-08", 30, 100, .text = 1},
        {"c", "Letters From the Coast 1", "Review", "2020-06-01", 0, 100, .text = 2},
        {"d", "Letters From the Coast 2", "Review", "2020-06-02", 0, 115, .text = 2},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    for (unsigned i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_cmpuint(original(known, i), ==, i);
}

/* b is like a, c like b, but c is not like a. */
static void weak_likeness_does_not_chain(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Review", "2020-05-01", 0, 500, .text = 1},
        {"b", "The Price of Wool", "Dispatch", "2020-05-02", 250, 500, .text = 1},
        {"c", "The Price of Wool", "Courier", "2020-05-03", 500, 500, .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 1), ==, 0);
    g_assert_cmpuint(original(known, 2), ==, 2);
}

static void redirects_stay_out(void)
{
    static const Text texts[] = {
        {"a", "The Price of Wool", "Review", "2020-05-01", 0, 600, .text = 1},
        {"b", "The Price of Wool", "Dispatch", "2020-05-02", 0, 600, .text = 1},
    };
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    add_text(known, &texts[0]);
    add_text(known, &texts[1]);
    known_article_at(known, 0)->article->role = IBID_ROLE_REDIRECT;
    reprints_fold(known);
    g_assert_cmpuint(original(known, 0), ==, 0);
    g_assert_cmpuint(original(known, 1), ==, 1);
}

/* "PEP 344" and "PEP 3134": a successor that keeps nearly all of the text is a piece of its own. */
static void a_renumbered_successor_is_another_piece(void)
{
    static const Text texts[] = {
        {"a", "Memo 344: The Chaining of Barges", NULL, "2005-05-12", 0, 900,
         .url = "https://memos.example.org/344", .text = 1},
        {"b", "Memo 3134: The Chaining of Barges", NULL, "2005-05-13", 0, 890,
         .url = "https://memos.example.org/3134", .text = 1},
        {"c", "On the Chaining of Barges", NULL, "2005-06-01", 0, 890,
         .url = "https://memos.example.org/copy", .text = 1},
    };
    g_autoptr(GPtrArray) known = folded(texts, G_N_ELEMENTS(texts));

    g_assert_cmpuint(original(known, 1), ==, 1);
    g_assert_cmpuint(original(known, 2), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reprints/earliest", the_earliest_is_the_original);
    g_test_add_func("/reprints/ties", ties_go_by_id);
    g_test_add_func("/reprints/first-elsewhere", what_says_first_elsewhere_is_no_original);
    g_test_add_func("/reprints/cut", a_cut_reprint_folds);
    g_test_add_func("/reprints/quoted", a_quoted_passage_does_not);
    g_test_add_func("/reprints/furniture", furniture_does_not);
    g_test_add_func("/reprints/instalments", instalments_stay_apart);
    g_test_add_func("/reprints/no-chain", weak_likeness_does_not_chain);
    g_test_add_func("/reprints/redirects", redirects_stay_out);
    g_test_add_func("/reprints/a-renumbered-successor-is-another-piece",
                    a_renumbered_successor_is_another_piece);
    return g_test_run();
}
