#include "extract/html_visible_dates.h"

#include <stdio.h>
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

/* Which number of "5/3/2023" is the month: 1 or 2; 0 where English does not tell. */
static int month_place(const char *language)
{
    static const char *const day_first[] = {"-gb", "-au", "-nz", "-ie", "-in", "-za"};

    if (language == NULL)
        return 0;
    if (g_ascii_strncasecmp(language, "en", 2) != 0)
        return 2;
    for (size_t i = 0; i < G_N_ELEMENTS(day_first); i++)
        if (g_ascii_strncasecmp(language + 2, day_first[i], 3) == 0)
            return 2;
    return g_ascii_strncasecmp(language + 2, "-us", 3) == 0 ? 1 : 0;
}

/* As date_find(), and "5/3/2023" as the page's language has it. */
static bool find_date(const char *text, size_t length, const char *language, DateReading *reading)
{
    int parts[3] = {0}, n_read = 0, place = month_place(language);
    size_t start;

    if (date_find(text, length, reading))
        return true;
    if (place == 0)
        return false;
    for (start = 0; start < length && !g_ascii_isdigit(text[start]); start++)
        ;
    if (start == length ||
        sscanf(text + start, "%2d/%2d/%4d%n", &parts[0], &parts[1], &parts[2], &n_read) < 3)
        return false;
    *reading = (DateReading){.date = place == 2 ? ibid_date_new(parts[2], parts[1], parts[0])
                                                : ibid_date_new(parts[2], parts[0], parts[1]),
                             .start = start,
                             .end = MIN(start + (size_t)n_read, length)};
    return parts[2] > 1000;
}

/* A date with little beside it, in its line. */
static void read_line(const Page *page, const PageLine *line, double confidence,
                      IbidArticle *article)
{
    IbidDateEvidence evidence = {.source = "visible", .confidence = confidence};
    const char *text = page->text->str + line->start;
    size_t length = line->end - line->start;
    DateReading reading;

    if (length > 3 * BESIDE || !find_date(text, length, article->language, &reading) ||
        reading.date.precision != IBID_PRECISION_DAY || reading.repaired ||
        length - (reading.end - reading.start) > BESIDE ||
        (length - reading.end > BESIDE / 2 && text[length - 1] == '.')) /* a sentence */
        return;
    evidence.date = reading.date;
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
