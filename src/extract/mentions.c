#include "extract/mentions.h"

#include <string.h>

#include "base/date_iso.h"
#include "base/text.h"
#include "extract/page.h"
#include "extract/quotations.h"
#include "extract/title_phrase.h"

/* Bytes behind a title: its date is looked for in them; before the date are few words, "of" or
 * "vom", or in brackets the outlet. */
enum { DATE_WITHIN = 80, WORDS_BETWEEN = 16, YEAR_FIRST = 1500, YEAR_LAST = 2100 };

Mentions *mentions_new(const char *text, size_t length, DateOrder order)
{
    Mentions *mentions = g_new(Mentions, 1);

    *mentions = (Mentions){text, order, quotations_of(text, length),
                           g_array_new(FALSE, FALSE, sizeof(Mention))};
    return mentions;
}

void mentions_free(Mentions *mentions)
{
    if (mentions == NULL)
        return;
    g_array_unref(mentions->found);
    g_free(mentions);
}

/* True of the words between a title and its date: "of", "(", "(The Harbour Review, ". */
static bool leads_to_date(const char *words, size_t length)
{
    size_t spaces = strspn(words, " \t\r\n");
    bool is_bracketed = spaces < length && (words[spaces] == '(' || words[spaces] == '[');

    if (length > WORDS_BETWEEN && !is_bracketed)
        return false;
    for (size_t i = 0; i < length; i++)
        if (strchr(".!?;\"<>)]", words[i]) != NULL)
            return false;
    return true;
}

/* "(2020)" */
static int bracketed_year(const char *text)
{
    int year;

    text += strspn(text, " \t\r\n");
    if (*text != '(')
        return 0;
    year = date_digits(text + 1, 4);
    return year >= YEAR_FIRST && year <= YEAR_LAST && text[5] == ')' ? year : 0;
}

/* Digits of other scripts begin with one of these; marks and ideographs do not. */
static bool may_begin_digit(unsigned char c)
{
    return g_ascii_isdigit(c) || (c >= 0xD9 && c <= 0xE1) || c >= 0xEA;
}

/* A new sentence, or nothing at all before the first digit: what most titles stand before. */
static bool may_hold_date(const char *text, size_t length)
{
    for (size_t i = 0; i < length && strchr("!?;\"", text[i]) == NULL; i++) {
        if (may_begin_digit((unsigned char)text[i]))
            return true;
        if (text[i] == '.' &&
            (i == 0 || (i + 2 < length && text[i + 1] == ' ' && g_ascii_isupper(text[i + 2]))))
            return false;
    }
    return false;
}

/* The date beside what ends before `past`. */
static CitedDate date_beside(const Mentions *mentions, size_t past, size_t stop)
{
    const char *text = mentions->text + past;
    size_t length = MIN(stop - MIN(past, stop), DATE_WITHIN);
    const char *mark = memchr(text, PAGE_BLOCK_MARK, length);
    g_autofree char *window = NULL;
    DateReading reading;
    DateOutcome outcome;
    int year;

    if (mark != NULL)
        length = (size_t)(mark - text);
    if (!may_hold_date(text, length))
        return (CitedDate){0};
    length = text_character_start(text, length);
    window = g_strndup(text, length);
    year = bracketed_year(window);
    if (year > 0)
        return (CitedDate){.date = ibid_date_new(year, 0, 0), .confidence = CITED_YEAR};
    outcome = date_find_any(window, length, mentions->order, &reading);
    if (outcome == DATE_ABSENT || !leads_to_date(window, reading.start))
        return (CitedDate){0};
    return cited_date_of(text, outcome, &reading);
}

static Mention *find_same(const Mentions *mentions, guint64 hash)
{
    for (guint i = 0; i < mentions->found->len; i++) {
        Mention *mention = &g_array_index(mentions->found, Mention, i);

        if (mention->hash == hash)
            return mention;
    }
    return NULL;
}

bool mentions_take(Mentions *mentions, size_t start, size_t end, size_t past, size_t stop,
                   MentionForm form, size_t source)
{
    PhraseForm phrase = title_phrase_judge(mentions->text, &start, &end, form == MENTION_QUOTED);
    Mention mention = {.start = start, .end = end, .form = form, .source = source}, *same;

    if (phrase == PHRASE_NO_TITLE)
        return false;
    mention.cited = date_beside(mentions, past, stop);
    if (phrase == PHRASE_NEEDS_DATE && mention.cited.date.month == 0)
        return false;
    mention.hash = text_hash(mentions->text + start, end - start);
    same = find_same(mentions, mention.hash);
    if (same == NULL && !mentions_are_full(mentions))
        g_array_append_val(mentions->found, mention);
    else if (same != NULL && same->cited.date.precision == IBID_PRECISION_NONE &&
             mention.cited.date.precision != IBID_PRECISION_NONE)
        *same = mention;
    return true;
}

void mentions_take_quoted(Mentions *mentions, size_t start, size_t end, size_t stop)
{
    Quotation quotation;

    while (!mentions_are_full(mentions) &&
           quotation_find(&mentions->quotations, start, end, &quotation)) {
        bool is_title = mentions_take(mentions, quotation.start, quotation.end, quotation.past,
                                      stop, MENTION_QUOTED, 0);

        start = is_title ? quotation.past : quotation.start;
    }
}

static int by_start(gconstpointer a, gconstpointer b)
{
    const Mention *x = a, *y = b;

    return (x->start > y->start) - (x->start < y->start);
}

void mentions_finish(Mentions *mentions)
{
    g_array_sort(mentions->found, by_start);
}

void mention_describe(const Mention *mention, const char *rule, IbidReference *reference)
{
    reference->class = IBID_CLASS_MENTION;
    reference->kind =
        g_intern_static_string(mention->form == MENTION_QUOTED ? "quotation" : "italics");
    reference->rule = g_intern_static_string(rule);
    cited_date_give(&mention->cited, reference);
}
