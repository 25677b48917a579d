#include "extract/html_dates.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/html_byline.h"
#include "extract/html_stamps.h"
#include "extract/html_visible_dates.h"
#include "extract/page_fields.h"

static const struct {
    const char *label;
    double confidence;
} field_dates[] = {
    {"published", 0.93},        {"created", 0.92}, {"date", 0.8},  {"date published", 0.93},
    {"publication date", 0.93}, {"erstellt", 0.9}, {"datum", 0.8}, {"fecha", 0.8}};

/* Bytes; no label is longer. */
enum { LABEL_LIMIT = 48 };

/* Words before a date in view that say it is the date of publication. */
static const char *const labels[] = {"published",
                                     "posted on",
                                     "posted",
                                     "publication date",
                                     "first published",
                                     "date published",
                                     "created on",
                                     "veröffentlicht",
                                     "erschienen",
                                     "publié le",
                                     "publié",
                                     "publicado",
                                     "pubblicato",
                                     "gepubliceerd",
                                     "опубликовано",
                                     "publicerad",
                                     "publisert",
                                     "udgivet",
                                     "julkaistu",
                                     "opublikowano",
                                     "publikováno",
                                     "yayınlanma",
                                     "δημοσιεύτηκε",
                                     "datum",
                                     "date",
                                     "fecha",
                                     "data",
                                     "erstellt",
                                     "created"};

static void from_fields(const Page *page, IbidArticle *article)
{
    g_autoptr(GArray) fields = page_fields(page);

    for (unsigned i = 0; i < fields->len; i++) {
        const PageField *field = &g_array_index(fields, PageField, i);

        for (size_t k = 0; k < G_N_ELEMENTS(field_dates); k++)
            if (g_str_equal(field->label, field_dates[k].label)) {
                g_autofree char *text = page_text(page, field->value);

                html_date_add(article, IBID_DATE_PUBLISHED,
                              html_date_in(article, text, strlen(text)), "field",
                              field_dates[k].confidence);
            }
    }
}

static bool ends_word(char c)
{
    return c == '\0' || !g_ascii_isalpha(c);
}

/* The first letters of `text` in lower case, as long as a label is. */
static char *beginning(const char *text, size_t length)
{
    size_t end = length > LABEL_LIMIT ? text_character_start(text, LABEL_LIMIT) : length;

    return g_utf8_strdown(text, (gssize)end);
}

/* How many bytes of the `length` at `text` one of the labels is, whole; 0 for none. */
static size_t label_length(const char *text, size_t length, const char *const *rows, size_t n_rows)
{
    /* Letters above ASCII have capitals that only a table knows. */
    g_autofree char *lower = (unsigned char)*text >= 0x80 ? beginning(text, length) : NULL;
    const char *start = lower != NULL ? lower : text;
    char first = g_ascii_tolower(*start);

    for (size_t i = 0; i < n_rows; i++) {
        size_t n;

        if (first != rows[i][0])
            continue;
        n = strlen(rows[i]);
        if (length >= n && g_ascii_strncasecmp(start, rows[i], n) == 0 && ends_word(start[n]))
            return n;
    }
    return 0;
}

/* "Published: Monday, 16 October 2017", label and date in one block or in two. */
static void from_labels(const Page *page, const PageParts *parts, IbidArticle *article)
{
    size_t last = SIZE_MAX; /* where the text began that was looked at last */

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        const char *text = page->text->str + node->text_start;
        size_t length = node->text_end - node->text_start, n;

        text += *text == ' ';
        /* What an element begins with, those in it that begin there do not say again. */
        if (length == 0 || length > 200 || node->text_start == last ||
            html_dates_others(parts->of[i]))
            continue;
        last = node->text_start;
        n = label_length(text, length, labels, G_N_ELEMENTS(labels));
        if (n > 0)
            html_date_add(
                article, IBID_DATE_PUBLISHED,
                html_date_in(article, text + n, MIN(page->text->len - node->text_start - n, 60u)),
                "label", 0.8);
        n = n > 0 ? 0 : label_length(text, length, html_change_words, html_n_change_words);
        if (n > 0)
            html_date_add(article, IBID_DATE_MODIFIED, html_date_in(article, text + n, length - n),
                          "label", 0.6);
    }
}

static bool names_byline(const char *classes)
{
    static const char *const words[] = {"date", "Date", "byline", "meta", "time", "publish"};

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(classes, words[i]) != NULL)
            return true;
    return false;
}

/* Beside the season of a quarterly stands little else. */
enum { BESIDE_SEASON = 12 }; /* bytes */

/* The date of a byline, as html_date_in(); or the season that is nearly all of it. */
static IbidDate date_of_byline(const IbidArticle *article, const char *text, size_t length)
{
    IbidDate date = html_date_in(article, text, length);
    DateReading reading;

    if (date.precision != IBID_PRECISION_NONE ||
        date_find_any(text, length, DATE_ORDER_UNKNOWN, &reading) != DATE_READ ||
        length - (reading.end - reading.start) > BESIDE_SEASON)
        return date;
    return reading.date;
}

/* A short line with a date in the byline. */
static void from_byline(const Page *page, const PageParts *parts, IbidArticle *article)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        const char *classes = page_attr(page, i, ATTR_CLASS);
        size_t length = node->text_end - node->text_start;
        DateReading reading;

        if (classes == NULL || length == 0 || length > 120 || html_dates_others(parts->of[i]) ||
            (parts->of[i]->class == IBID_CLASS_BOILERPLATE &&
             !g_str_equal(parts->of[i]->kind, "byline") &&
             !g_str_equal(parts->of[i]->kind, "outside")) ||
            !names_byline(classes) || html_names_change(classes))
            continue;
        if (date_find(page->text->str + node->text_start, length, &reading) &&
            html_tells_of_change(page->text->str + node->text_start, reading.start))
            continue;
        html_date_add(article, IBID_DATE_PUBLISHED,
                      date_of_byline(article, page->text->str + node->text_start, length), "byline",
                      i < page_node(page, parts->root)->end ? 0.6 : 0.4);
    }
}

/* "by A. Author, 11 December 2023", or little more than a date, right below the headline. */
static void from_below_headline(const Page *page, const PageParts *parts, IbidArticle *article)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        g_autofree char *text = NULL;
        DateReading reading;

        if (!html_is_below_headline(page, i) || html_dates_others(parts->of[i]))
            continue;
        text = page_text(page, i);
        if (date_find(text, strlen(text), &reading) && !html_tells_of_change(text, reading.start) &&
            (g_ascii_strncasecmp(text, "by ", 3) == 0 ||
             reading.end - reading.start + 12 > strlen(text)))
            html_date_add(article, IBID_DATE_PUBLISHED, reading.date, "byline", 0.65);
    }
}

void html_dates_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                     IbidArticle *article)
{
    html_stamps_read(page, parts, linked, article);
    from_fields(page, article);
    from_labels(page, parts, article);
    from_byline(page, parts, article);
    from_below_headline(page, parts, article);
    html_visible_dates_read(page, parts, article);
}
