#include <string.h>

#include <ibid/extract.h>

#include "extract/title_phrase.h"

/* The form of a phrase, after the text up to the bar. */
static void forms(void)
{
    static const struct {
        const char *text, *phrase; /* "" where it is none */
        PhraseForm form;
    } rows[] = {
        {"|The Long Wall of Quay", "The Long Wall of Quay", PHRASE_MAY_BE_TITLE},
        {"In “|The Long Wall of Quay,”", "The Long Wall of Quay", PHRASE_MAY_BE_TITLE},
        {"In “|Why walls leak.”", "Why walls leak", PHRASE_MAY_BE_TITLE},
        {"In “|Who Built the Wall?”", "Who Built the Wall?", PHRASE_MAY_BE_TITLE},
        {"In “|Who built it? The wall of Quay”", "Who built it? The wall of Quay",
         PHRASE_MAY_BE_TITLE},
        {"|Стена у моря", "Стена у моря", PHRASE_NEEDS_DATE},
        {"|Длинная стена у моря", "Длинная стена у моря", PHRASE_MAY_BE_TITLE},
        {"|長い壁の物語", "長い壁の物語", PHRASE_MAY_BE_TITLE},
        {"|الجدار الطويل عند الميناء", "الجدار الطويل عند الميناء", PHRASE_MAY_BE_TITLE},
        {"|Leaks", "Leaks", PHRASE_NEEDS_DATE},
        {"|The End", "The End", PHRASE_NEEDS_DATE},
        {"|so called walls of water", "so called walls of water", PHRASE_NEEDS_DATE},
        {"“|I think so too,” he said", "", PHRASE_NO_TITLE},
        {"He said: “|The wall is a wall.”", "", PHRASE_NO_TITLE},
        {"He cried, “|The wall is falling!”", "", PHRASE_NO_TITLE},
        {"“|The wall fell. We ran to the quay”", "", PHRASE_NO_TITLE},
        {"“|Mr. Lock and the Wall of Quay”", "Mr. Lock and the Wall of Quay", PHRASE_MAY_BE_TITLE},
        {"“|if (wall == NULL) return wall”", "", PHRASE_NO_TITLE},
        {"“|keeper@quay.example is here now”", "", PHRASE_NO_TITLE},
        {"“|”", "", PHRASE_NO_TITLE},
        {"“|... !!!”", "", PHRASE_NO_TITLE},
        {"他说「|墙倒了，我们跑吧。」", "", PHRASE_NO_TITLE},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *bar = strchr(rows[i].text, '|');
        size_t before = (size_t)(bar - rows[i].text), start = before, end;
        g_autofree char *head = g_strndup(rows[i].text, before);
        g_autofree char *text = g_strconcat(head, bar + 1, NULL);
        const char *close = strstr(text + before, "”");
        PhraseForm form;

        close = close == NULL ? strstr(text + before, "」") : close;
        end = close == NULL ? strlen(text) : (size_t)(close - text);
        form = title_phrase_judge(text, &start, &end, before > 0);
        g_test_message("%s", rows[i].text);
        g_assert_cmpint(form, ==, rows[i].form);
        if (form != PHRASE_NO_TITLE) {
            g_autofree char *phrase = g_strndup(text + start, end - start);

            g_assert_cmpstr(phrase, ==, rows[i].phrase);
        }
    }
}

typedef struct {
    const char *name;
    const char *body;
    const char *mentions; /* "form rule [date] title", a line each */
} Case;

#define HTML_HEAD                                                                                  \
    "<html><head><title>On Weirs</title></head><body><article><h1>On Weirs</h1>"                   \
    "<p>The harbour was rebuilt in three stages, each of them longer than planned, and each of "   \
    "them paid for by another owner. What came of it is told here.</p>"

static const Case pages[] = {
    {"quoted-and-italic",
     "<p>In “The Long Wall of Quay” and in <em>What the Tide Took</em> it is told.</p>",
     "quotation quoted-title [] The Long Wall of Quay\nitalics italic-title [] What the Tide "
     "Took\n"},
    {"cite-and-q", "<p>See <cite>What the Tide Took</cite>, and <q>The Long Wall of Quay</q>.</p>",
     "italics cite-element [] What the Tide Took\nquotation quoted-title [] The Long Wall of "
     "Quay\n"},
    {"references-to-characters", "<p>In &ldquo;Tide &amp; Wall of Quay&rdquo; it is told.</p>",
     "quotation quoted-title [] Tide & Wall of Quay\n"},
    {"elements-within", "<p>In “The <b>Long</b>\n Wall of Quay” it is told.</p>",
     "quotation quoted-title [] The Long Wall of Quay\n"},
    {"dated", "<p>In “Leaks” (12 May 2020), and <i>Tides</i> of 3 June 2019, it is told.</p>",
     "quotation quoted-title [2020-05-12] Leaks\nitalics italic-title [2019-06-03] Tides\n"},
    {"outlet-and-date", "<p>In “Leaks” (The Quay Review, 12 May 2020) it is told.</p>",
     "quotation quoted-title [2020-05-12] Leaks\n"},
    {"year", "<p>In “The Long Wall of Quay” (1984) it is told.</p>",
     "quotation quoted-title [1984] The Long Wall of Quay\n"},
    {"date-of-something-else",
     "<p>In “The Long Wall of Quay” it is told. On 3 May 2020 it fell.</p>",
     "quotation quoted-title [] The Long Wall of Quay\n"},
    {"links-are-none",
     "<p>In “<a href=\"/w\">The Long Wall of Quay</a>”, <a href=\"/t\">“What the Tide Took”</a> "
     "and <em><a href=\"/v\">A Wall of One's Own</a></em> it is told.</p>",
     ""},
    {"headings-quotations-programs",
     "<h2>“The Long Wall of Quay”</h2><blockquote><p>In “The Long Wall of Quay” it is told.</p>"
     "</blockquote><pre>print(\"The Long Wall of Quay\")</pre>",
     ""},
    {"once-each",
     "<p>“The Long Wall of Quay” is told. “The Long Wall of Quay” (12 May 2020) is told.</p>",
     "quotation quoted-title [2020-05-12] The Long Wall of Quay\n"},
    {"speech-and-scare-quotes",
     "<p>“I think so too,” he said, of the “experts” on “clean water for all”.</p>", ""},
    {"nested", "<p>He said: “I read ‘The Long Wall of Quay’ and slept.”</p>",
     "quotation quoted-title [] The Long Wall of Quay\n"},
    {"unclosed", "<p>He wrote “The Long Wall of</p><p>Quay and died”.</p>", ""},
    {"languages",
     "<p>„Die lange Mauer am Kai“. « Le long mur du quai ». «Длинная стена у моря». "
     "»Muren langs kaien her«. 《长墙与海港的故事》。「長い壁と港の物語」。</p>",
     "quotation quoted-title [] Die lange Mauer am Kai\nquotation quoted-title [] Le long mur du "
     "quai\n"
     "quotation quoted-title [] Длинная стена у моря\nquotation quoted-title [] Muren langs kaien "
     "her\n"
     "quotation quoted-title [] 长墙与海港的故事\nquotation quoted-title [] 長い壁と港の物語\n"},
};

#define TEXT_HEAD "On Weirs\n\nBy Eve Fox, 3 March 2020\n\nWeirs hold water, and more of it.\n\n"

static const Case texts[] = {
    {"quoted-over-lines", "In “The Long\nWall of Quay” it is told.\n",
     "quotation text-quoted-title [] The Long Wall of Quay\n"},
    {"marked",
     "In _The Long Wall of Quay_ and *What the Tide Took* and <i>A Wall of One's Own</i> it is "
     "told.\n",
     "italics text-italic-title [] The Long Wall of Quay\n"
     "italics text-italic-title [] What the Tide Took\n"
     "italics text-italic-title [] A Wall of One's Own\n"},
    {"marks-that-are-none", "A snake_case_name_here and 3 * 4 * 5 and **Bold Words Are None**.\n",
     ""},
    {"dated", "In “Leaks” of 12 May 2020 it is told.\n",
     "quotation text-quoted-title [2020-05-12] Leaks\n"},
    {"underlines-are-none",
     "In “<u>The Long Wall of Quay</u>” and <u>“What the Tide Took”</u> it is told.\n", ""},
    {"german", "In „Die lange Mauer am Kai“ (12. Mai 2020) steht es.\n",
     "quotation text-quoted-title [2020-05-12] Die lange Mauer am Kai\n"},
    {"entries-are-none", "See also\n\n- “The Long Wall of Quay” (12 May 2020)\n", ""},
};

static IbidArticle *read_text(const char *text, size_t length, IbidMedia media)
{
    g_autoptr(IbidDocument) document = ibid_document_new("a", media, text, length);
    g_autoptr(GError) error = NULL;
    g_autofree char *damage = NULL;
    IbidArticle *article;

    ibid_document_decode(document, &damage, &error);
    g_assert_no_error(error);
    article = ibid_extract(document, NULL, &error);
    g_assert_no_error(error);
    return article;
}

static void check(const Case *c, const char *head, IbidMedia media)
{
    g_autofree char *text = g_strconcat(head, c->body, NULL);
    g_autoptr(IbidArticle) article = read_text(text, strlen(text), media);
    g_autoptr(GString) mentions = g_string_new(NULL);

    for (guint i = 0; i < article->references->len; i++) {
        const IbidReference *reference = g_ptr_array_index(article->references, i);
        char date[IBID_DATE_SIZE];

        if (reference->class != IBID_CLASS_MENTION)
            continue;
        g_assert_null(reference->url);
        g_assert_nonnull(strstr(reference->sentence, reference->anchor));
        g_string_append_printf(mentions, "%s %s [%s] %s\n", reference->kind, reference->rule,
                               ibid_date_format(reference->cited_date, date),
                               reference->cited_title);
    }
    g_assert_cmpstr(mentions->str, ==, c->mentions);
}

static void check_page(gconstpointer data)
{
    check(data, HTML_HEAD, IBID_MEDIA_HTML);
}

static void check_text(gconstpointer data)
{
    check(data, TEXT_HEAD, IBID_MEDIA_TEXT);
}

/* In the order of the document, among its links. */
static void places(void)
{
    static const char html[] = HTML_HEAD
        "<p>In “Tide &amp; Wall of Quay”, <a href=\"https://b.example/\">here</a>, and <em>What "
        "the Tide Took</em>.</p>";
    static const char *const bytes[] = {"Tide &amp; Wall of Quay",
                                        "<a href=\"https://b.example/\">here</a>",
                                        "<em>What the Tide Took</em>"};
    g_autoptr(IbidArticle) article = read_text(html, strlen(html), IBID_MEDIA_HTML);

    g_assert_cmpuint(article->references->len, ==, G_N_ELEMENTS(bytes));
    for (guint i = 0; i < G_N_ELEMENTS(bytes); i++) {
        const IbidReference *reference = g_ptr_array_index(article->references, i);
        g_autofree char *written = g_strndup(html + reference->offset, (gsize)reference->length);

        g_assert_cmpstr(written, ==, bytes[i]);
        g_assert_cmpint(reference->part, ==, IBID_PART_BODY);
        g_assert_cmpstr(reference->heading, ==, "On Weirs");
    }
}

/* No article has more than so many, and a megabyte of them is soon read. */
static void a_megabyte_of_quotations(void)
{
    static const char *const units[] = {
        "“The Long Wall of Quay %u” ",        "\"The Long %u",  " «A %u",
        "<em>The Long Wall of Quay %u</em> ", "_The Long %u_ ", "'The %u' \" “ "};

    for (size_t i = 0; i < 2 * G_N_ELEMENTS(units); i++) {
        IbidMedia media = i % 2 == 0 ? IBID_MEDIA_HTML : IBID_MEDIA_TEXT;
        g_autoptr(GString) text =
            g_string_new(media == IBID_MEDIA_HTML ? HTML_HEAD "<p>" : TEXT_HEAD);
        g_autoptr(IbidArticle) article = NULL;
        gint64 start;
        g_auto(GStrv) around = g_strsplit(units[i / 2], "%u", 2);

        for (unsigned n = 0; text->len < 1000000; n++)
            g_string_append_printf(text, "%s%u%s", around[0], n, around[1]);
        start = g_get_monotonic_time();
        article = read_text(text->str, text->len, media);
        g_test_message("%s %u in %d ms", units[i / 2], article->references->len,
                       (int)((g_get_monotonic_time() - start) / 1000));
        g_assert_cmpuint(article->references->len, <=, 200);
        g_assert_cmpint(g_get_monotonic_time() - start, <, 20 * G_USEC_PER_SEC);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mentions/forms", forms);
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *path = g_strdup_printf("/mentions/html/%s", pages[i].name);

        g_test_add_data_func(path, &pages[i], check_page);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *path = g_strdup_printf("/mentions/text/%s", texts[i].name);

        g_test_add_data_func(path, &texts[i], check_text);
    }
    g_test_add_func("/mentions/places", places);
    g_test_add_func("/mentions/a-megabyte", a_megabyte_of_quotations);
    return g_test_run();
}
