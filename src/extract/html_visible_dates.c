#include "extract/html_visible_dates.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/page_lines.h"

/* Lines above and below the headline in which a date is the article's; bytes beside it there. */
enum { LINES_ABOVE = 5, LINES_BELOW = 10, BESIDE = 40 };

/* Words before a date that say the page was changed then. */
static const char *const changes[] = {
    "updated",      "last updated", "modified",   "last modified",  "last reviewed",
    "aktualisiert", "zuletzt",      "geandert",   "mis a jour",     "modifie",
    "actualizado",  "aggiornato",   "atualizado", "bijgewerkt",     "uppdaterad",
    "oppdatert",    "opdateret",    "paivitetty", "zaktualizowano", "aktualizovano",
    "обновлено",    "guncelleme",   "更新",
};

static bool tells_of_change(const char *text, size_t length)
{
    g_autofree char *words = g_strndup(text, length), *key = text_key(words);

    for (size_t i = 0; i < G_N_ELEMENTS(changes); i++)
        if (strstr(key, changes[i]) != NULL)
            return true;
    return false;
}

/* The line of the heading that is the title, else of the first <h1>; PAGE_NONE for none. */
static uint32_t headline(const Page *page, const GArray *lines, const IbidArticle *article)
{
    g_autofree char *title = text_key(article->title == NULL ? "" : article->title);
    uint32_t first = PAGE_NONE;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        g_autofree char *text = NULL, *key = NULL;

        if (page_heading_level(page_node(page, i)->tag) == 0)
            continue;
        if (first == PAGE_NONE && page_node(page, i)->tag == TAG_H1)
            first = page_line_at(lines, page_node(page, i)->text_start);
        if (*title == '\0' || page_node(page, i)->text_end - page_node(page, i)->text_start >
                                  2 * strlen(article->title) + BESIDE)
            continue;
        text = page_text(page, i);
        key = text_key(text);
        if (strstr(key, title) != NULL)
            return page_line_at(lines, page_node(page, i)->text_start);
    }
    return first;
}

/* A date with little beside it, in its line. */
static void read_line(const Page *page, const PageLine *line, double confidence,
                      IbidArticle *article)
{
    IbidDateEvidence evidence = {.source = "visible", .confidence = confidence};
    const char *text = page->text->str + line->start;
    size_t length = line->end - line->start;
    DateReading reading;

    if (length > 3 * BESIDE || !date_find(text, length, &reading) ||
        reading.date.precision != IBID_PRECISION_DAY || reading.repaired ||
        length - (reading.end - reading.start) > BESIDE)
        return;
    evidence.date = reading.date;
    if (tells_of_change(text, reading.start))
        evidence.kind = IBID_DATE_MODIFIED;
    g_array_append_val(article->dates, evidence);
}

/* True for the lines of menus, comments, and lists of other articles. */
static bool is_foreign(const PartVerdict *verdict)
{
    return verdict->class == IBID_CLASS_COMMENT ||
           (verdict->class == IBID_CLASS_BOILERPLATE &&
            (g_str_equal(verdict->kind, "related") || g_str_equal(verdict->kind, "pager") ||
             g_str_equal(verdict->kind, "sidebar") || g_str_equal(verdict->kind, "footer")));
}

void html_visible_dates_read(const Page *page, const PageParts *parts, IbidArticle *article)
{
    g_autoptr(GArray) lines = page_lines(page);
    uint32_t at = headline(page, lines, article), first, last, element = 0;

    if (at == PAGE_NONE || at >= lines->len)
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

/* What programs write into the pages that they save, before the date. */
static const char *const capture_marks[] = {
    "FILE ARCHIVED ON ",   /* the Internet Archive's toolbar: "14:03:05 Feb 14, 2012" */
    " saved date: ",       /* SingleFile: "Tue Jan 10 2023 …" */
    "brought from cache ", /* a server's cache */
};

void html_captured_read(const char *html, IbidArticle *article)
{
    for (size_t i = 0; i < G_N_ELEMENTS(capture_marks); i++) {
        IbidDateEvidence evidence = {
            .kind = IBID_DATE_CAPTURED, .source = "saved", .confidence = 0.9};
        const char *at = strstr(html, capture_marks[i]);
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
