#include "extract/html_visible_dates.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/html_byline.h"

/* Lines above and below the headline in which a date is the article's; bytes beside it there. */
enum { LINES_ABOVE = 5, LINES_BELOW = 10, BESIDE = 40 };

const char *const html_change_words[] = {
    "updated",       "last updated", "modified",   "last modified",        "last reviewed",
    "aktualisiert",  "zuletzt",      "geändert",   "zuletzt aktualisiert", "mis à jour",
    "modifié",       "actualizado",  "aggiornato", "atualizado",           "bijgewerkt",
    "uppdaterad",    "oppdatert",    "opdateret",  "päivitetty",           "zaktualizowano",
    "aktualizováno", "обновлено",    "оновлено",   "güncelleme",           "更新",
    "最后更新",      "最終更新",
};
const size_t html_n_change_words = G_N_ELEMENTS(html_change_words);

/* True when `words` has `word` in it: as words where they are parted by spaces. */
static bool has_word(const char *words, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = strstr(words, word); at != NULL; at = strstr(at + 1, word))
        if ((unsigned char)*word >= 0xE3 ||
            ((at == words || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0')))
            return true;
    return false;
}

static gpointer change_keys(gpointer unused)
{
    char **keys = g_new0(char *, html_n_change_words + 1);

    (void)unused;
    for (size_t i = 0; i < html_n_change_words; i++)
        keys[i] = text_key(html_change_words[i]);
    return keys;
}

bool html_tells_of_change(const char *text, size_t length)
{
    static GOnce once = G_ONCE_INIT;
    g_autofree char *words = g_strndup(text, length), *key = text_key(words);

    for (char **word = g_once(&once, change_keys, NULL); *word != NULL; word++)
        if (has_word(key, *word))
            return true;
    return false;
}

/* What the language says of "5/3/2023"; nothing where English does not tell. */
static DateOrder order_of_language(const char *language)
{
    static const char *const day_first[] = {"-gb", "-au", "-nz", "-ie", "-in", "-za"};

    if (language == NULL)
        return DATE_ORDER_UNKNOWN;
    if (g_ascii_strncasecmp(language, "en", 2) != 0)
        return DATE_ORDER_DAY_FIRST;
    for (size_t i = 0; i < G_N_ELEMENTS(day_first); i++)
        if (g_ascii_strncasecmp(language + 2, day_first[i], 3) == 0)
            return DATE_ORDER_DAY_FIRST;
    return g_ascii_strncasecmp(language + 2, "-us", 3) == 0 ? DATE_ORDER_MONTH_FIRST
                                                            : DATE_ORDER_UNKNOWN;
}

/*
 * As date_find_any(), and "5/3/2023" as the page's other dates have it, else as its language has;
 * `*ret_open` then, and where neither tells: other pages of the site may know better.
 */
static DateOutcome find_date(const char *text, size_t length, const IbidArticle *article,
                             DateReading *ret_reading, bool *ret_open)
{
    DateOrder order = date_order_named(article->date_order);
    bool by_language = order == DATE_ORDER_UNKNOWN;
    DateOutcome outcome;

    if (by_language)
        order = order_of_language(article->language);
    outcome = date_find_any(text, length, order, ret_reading);
    *ret_open = outcome == DATE_AMBIGUOUS ||
                (outcome == DATE_READ && by_language && ret_reading->by_order &&
                 date_order_by_weekday(text, ret_reading->start) == DATE_ORDER_UNKNOWN);
    return outcome;
}

/* A date with little beside it, in its line. */
static void read_line(const Page *page, const PageLine *line, double confidence,
                      IbidArticle *article)
{
    IbidDateEvidence evidence = {.source = "visible", .confidence = confidence};
    const char *text = page->text->str + line->start;
    size_t length = line->end - line->start;
    DateReading reading;
    bool is_open = false;
    DateOutcome outcome =
        length > 3 * BESIDE ? DATE_ABSENT : find_date(text, length, article, &reading, &is_open);

    if ((outcome != DATE_READ && outcome != DATE_AMBIGUOUS) || reading.repaired ||
        (outcome == DATE_READ && reading.date.precision != IBID_PRECISION_DAY) ||
        length - (reading.end - reading.start) > BESIDE ||
        (length - reading.end > BESIDE / 2 && text[length - 1] == '.')) /* a sentence */
        return;
    evidence.date = reading.date;
    if (is_open && reading.end - reading.start < IBID_DATE_SIZE)
        g_strlcpy(evidence.written, text + reading.start, reading.end - reading.start + 1);
    if (html_tells_of_change(text, reading.start))
        evidence.kind = IBID_DATE_MODIFIED;
    g_array_append_val(article->dates, evidence);
}

bool html_dates_others(const PartVerdict *verdict)
{
    return verdict->class == IBID_CLASS_COMMENT || verdict->class == IBID_CLASS_APPENDIX ||
           verdict->class == IBID_CLASS_FOOTNOTE;
}

/* True for the lines of menus, and lists of other articles. */
static bool is_foreign(const PartVerdict *verdict)
{
    return html_dates_others(verdict) ||
           (verdict->class == IBID_CLASS_BOILERPLATE &&
            (g_str_equal(verdict->kind, "related") || g_str_equal(verdict->kind, "pager") ||
             g_str_equal(verdict->kind, "sidebar") || g_str_equal(verdict->kind, "footer")));
}

void html_visible_dates_read(const Page *page, const PageParts *parts, IbidArticle *article)
{
    const GArray *lines = parts->lines;
    uint32_t at = html_headline(page, parts, article->title), first, last, element = 0;

    if (at == PAGE_NONE)
        return;
    first = at - MIN(at, LINES_ABOVE);
    last = MIN(at + LINES_BELOW, lines->len - 1);
    for (uint32_t i = first; i <= last; i++) {
        const PageLine *line = &g_array_index(lines, PageLine, i);
        unsigned distance = i < at ? 2 * (at - i) : i - at;

        while (element + 1 < page->nodes->len &&
               page_node(page, element + 1)->text_start <= line->start)
            element++;
        if (i != at && !is_foreign(parts->of[element]))
            read_line(page, line, 0.58 - 0.01 * distance, article);
    }
}

/* Bytes from the page's beginning or end in which programs say that they saved it. */
enum { CAPTURE_REACH = 8192 };

/* What programs write into the pages that they save, before the date. */
static const char *const capture_marks[] = {
    "FILE ARCHIVED ON ",   /* the Internet Archive's toolbar: "14:03:05 Feb 14, 2012" */
    " saved date: ",       /* SingleFile: "Tue Jan 10 2023 …" */
    "brought from cache ", /* a server's cache */
};

void html_captured_read(const char *html, size_t length, IbidArticle *article)
{
    size_t n = MIN(length, CAPTURE_REACH);
    g_autofree char *ends = g_strdup_printf("%.*s\n%s", (int)n, html, html + length - n);

    for (size_t i = 0; i < G_N_ELEMENTS(capture_marks); i++) {
        IbidDateEvidence evidence = {
            .kind = IBID_DATE_CAPTURED, .source = "saved", .confidence = 0.9};
        const char *at = strstr(ends, capture_marks[i]);
        DateReading reading;

        if (at == NULL)
            continue;
        at += strlen(capture_marks[i]);
        if (!date_find(at, strnlen(at, 40), &reading))
            continue;
        evidence.date = reading.date;
        g_array_append_val(article->dates, evidence);
    }
}
