#include "extract/html_dates.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/html_byline.h"
#include "extract/html_metadata.h"
#include "extract/html_visible_dates.h"
#include "extract/page_fields.h"

/* How far to trust each source; the ranks are htmldate's and trafilatura's order of search. */
static const struct {
    const char *name;
    double confidence;
} meta_dates[] = {
    {"article:published_time", 0.95},
    {"citation_publication_date", 0.9},
    {"citation_date", 0.88},
    {"og:article:published_time", 0.9},
    {"datepublished", 0.92},
    {"parsely-pub-date", 0.9},
    {"sailthru.date", 0.85},
    {"dc.date.issued", 0.85},
    {"dcterms.created", 0.8},
    {"dc.date", 0.55}, /* of what, it does not say */
    {"dc.date.created", 0.8},
    {"pubdate", 0.88},
    {"publishdate", 0.88},
    {"publish-date", 0.88},
    {"publish_date", 0.88},
    {"article.published", 0.88},
    {"published_time", 0.85},
    {"publication_date", 0.88},
    {"article_date_original", 0.85},
    {"originalpublicationdate", 0.88},
    {"cxenseparse:recs:publishtime", 0.85},
    {"date", 0.75},
    {"og:pubdate", 0.8},
    {"bt:pubdate", 0.85},
    {"created", 0.6},
};

static const struct {
    const char *label;
    double confidence;
} field_dates[] = {
    {"published", 0.93},        {"created", 0.92}, {"date", 0.8},  {"date published", 0.93},
    {"publication date", 0.93}, {"erstellt", 0.9}, {"datum", 0.8}, {"fecha", 0.8}};

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

static void add_kind(IbidArticle *article, IbidDateKind kind, IbidDate date, const char *zone,
                     const char *source, double confidence)
{
    IbidDateEvidence evidence = {
        .date = date, .kind = kind, .source = source, .confidence = confidence};

    g_strlcpy(evidence.zone, zone, sizeof evidence.zone);
    if (date.precision != IBID_PRECISION_NONE && date.year >= 1900 && date.year <= 2100)
        g_array_append_val(article->dates, evidence);
}

static void add(IbidArticle *article, IbidDate date, const char *source, double confidence)
{
    add_kind(article, IBID_DATE_PUBLISHED, date, "", source, confidence);
}

/* The time zone at the end of a stamp such as "2023-05-03T10:00:00+02:00"; "" for none. */
static void zone_of(const char *stamp, char zone[IBID_ZONE_SIZE])
{
    const char *time = strlen(stamp) > 10 && stamp[4] == '-' ? stamp + 10 : "", *sign;

    zone[0] = '\0';
    if (*time != 'T' && *time != ' ')
        return;
    sign = strpbrk(time, "+-Z");
    if (sign == NULL)
        return;
    if (*sign == 'Z')
        g_strlcpy(zone, "Z", IBID_ZONE_SIZE);
    else if (strspn(sign + 1, "0123456789") == 4)
        g_snprintf(zone, IBID_ZONE_SIZE, "%.3s:%.2s", sign, sign + 3);
    else if (strspn(sign + 1, "0123456789:") == 5)
        g_strlcpy(zone, sign, IBID_ZONE_SIZE);
}

/* A date in the first words of `text`: a stamp, or as people write. */
static IbidDate date_in(const char *text, size_t length)
{
    DateReading reading;

    while (length > 0 && (g_ascii_isspace(*text) || *text == ':')) {
        text++;
        length--;
    }
    /* The stamp's own day is kept: its time zone is the author's. */
    if (length >= 10) {
        char iso[11] = {0};
        IbidDate date;

        memcpy(iso, text, 10);
        date = ibid_date_from_iso(iso);
        if (date.precision == IBID_PRECISION_DAY)
            return date;
    }
    if (date_find(text, length, &reading))
        return reading.date;
    return (IbidDate){0};
}

/* A date as a machine writes it, with its time zone. */
static void add_stamp(IbidArticle *article, IbidDateKind kind, const char *stamp,
                      const char *source, double confidence)
{
    char zone[IBID_ZONE_SIZE];

    stamp += strspn(stamp, " \t\r\n");
    zone_of(stamp, zone);
    add_kind(article, kind, date_in(stamp, MIN(strlen(stamp), 60u)), zone, source, confidence);
}

static void from_meta(const Page *page, IbidArticle *article)
{
    static const char *const modified[] = {
        "article:modified_time", "og:updated_time",  "datemodified", "last-modified",
        "dcterms.modified",      "dc.date.modified", "revised",      "lastmod"};

    for (size_t i = 0; i < G_N_ELEMENTS(meta_dates); i++) {
        const char *content = html_meta(page, meta_dates[i].name);

        if (content != NULL)
            add_stamp(article, IBID_DATE_PUBLISHED, content, "meta", meta_dates[i].confidence);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(modified); i++) {
        const char *content = html_meta(page, modified[i]);

        if (content != NULL)
            add_stamp(article, IBID_DATE_MODIFIED, content, "meta", 0.9);
    }
}

static void from_fields(const Page *page, IbidArticle *article)
{
    g_autoptr(GArray) fields = page_fields(page);

    for (unsigned i = 0; i < fields->len; i++) {
        const PageField *field = &g_array_index(fields, PageField, i);

        for (size_t k = 0; k < G_N_ELEMENTS(field_dates); k++)
            if (g_str_equal(field->label, field_dates[k].label)) {
                g_autofree char *text = page_text(page, field->value);

                add(article, date_in(text, strlen(text)), "field", field_dates[k].confidence);
            }
    }
}

static bool names_change(const char *text)
{
    g_autofree char *lower = text == NULL ? NULL : g_ascii_strdown(text, -1);

    return lower != NULL && (strstr(lower, "updat") != NULL || strstr(lower, "modif") != NULL);
}

/* How surely a <time> is the article's: by its marks, and by where it stands. */
static double time_confidence(const Page *page, const PageParts *parts, uint32_t index)
{
    const char *prop = page_attr(page, index, ATTR_ITEMPROP);
    const char *classes = page_attr(page, index, ATTR_CLASS);
    const PartVerdict *part = parts->of[index];
    bool near = index + 200 > parts->root && index < page_node(page, parts->root)->end;

    if (names_change(prop) || names_change(classes) || html_dates_others(part))
        return 0;
    if (prop != NULL && strstr(prop, "datePublished") != NULL)
        return 0.9;
    if (part->class == IBID_CLASS_BOILERPLATE && !g_str_equal(part->kind, "byline") &&
        !g_str_equal(part->kind, "outside"))
        return 0;
    if (page_attr(page, index, ATTR_PUBDATE) != NULL ||
        (classes != NULL &&
         (strstr(classes, "publish") != NULL || strstr(classes, "entry-date") != NULL)))
        return 0.85;
    return near ? 0.7 : 0.3;
}

static void from_times(const Page *page, const PageParts *parts, IbidArticle *article)
{
    double lessening = 0;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *prop = page_attr(page, i, ATTR_ITEMPROP);
        const char *stamp = page_attr(page, i, ATTR_DATETIME);
        g_autofree char *text = NULL;
        double confidence;

        if (page_node(page, i)->tag != TAG_TIME &&
            (prop == NULL || strstr(prop, "datePublished") == NULL))
            continue;
        confidence = time_confidence(page, parts, i);
        if (stamp == NULL && page_attr(page, i, ATTR_CONTENT) != NULL)
            stamp = page_attr(page, i, ATTR_CONTENT);
        text = stamp != NULL ? g_strdup(stamp) : page_text(page, i);
        if (confidence - lessening > 0)
            add_stamp(article, IBID_DATE_PUBLISHED, text, "time", confidence - lessening);
        else if (names_change(prop) || names_change(page_attr(page, i, ATTR_CLASS)))
            add_stamp(article, IBID_DATE_MODIFIED, text, "time", 0.7);
        /* Of several alike the first is the article's. */
        lessening += 0.01;
    }
}

/* The same of a change. */
static const char *const change_labels[] = {"updated",    "last updated", "last modified",
                                            "modified",   "aktualisiert", "zuletzt aktualisiert",
                                            "stand",      "mis à jour",   "actualizado",
                                            "aggiornato", "bijgewerkt",   "uppdaterad",
                                            "atualizado", "oppdatert",    "opdateret",
                                            "päivitetty", "обновлено"};

static bool ends_word(char c)
{
    return c == '\0' || !g_ascii_isalpha(c);
}

/* How many bytes of the `length` at `text` one of the labels is, whole; 0 for none. */
static size_t label_length(const char *text, size_t length, const char *const *rows, size_t n_rows)
{
    char first = g_ascii_tolower(*text);

    for (size_t i = 0; i < n_rows; i++) {
        size_t n;

        if (first != rows[i][0])
            continue;
        n = strlen(rows[i]);
        if (length >= n && g_ascii_strncasecmp(text, rows[i], n) == 0 && ends_word(text[n]))
            return n;
    }
    return 0;
}

/* "Published: Monday, 16 October 2017", label and date in one block or in two. */
static void from_labels(const Page *page, const PageParts *parts, IbidArticle *article)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        const char *text = page->text->str + node->text_start;
        size_t length = node->text_end - node->text_start, n;

        text += *text == ' ';
        if (html_dates_others(parts->of[i]) || length > 200)
            continue;
        n = label_length(text, length, labels, G_N_ELEMENTS(labels));
        if (n > 0)
            add(article, date_in(text + n, MIN(page->text->len - node->text_start - n, 60u)),
                "label", 0.8);
        n = n > 0 ? 0 : label_length(text, length, change_labels, G_N_ELEMENTS(change_labels));
        if (n > 0)
            add_kind(article, IBID_DATE_MODIFIED, date_in(text + n, length - n), "", "label", 0.6);
    }
}

/* A short line with a date in the byline. */
static void from_byline(const Page *page, const PageParts *parts, IbidArticle *article)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        const char *classes = page_attr(page, i, ATTR_CLASS);
        size_t length = node->text_end - node->text_start;
        DateReading reading;
        bool is_date = classes != NULL &&
                       (strstr(classes, "date") != NULL || strstr(classes, "Date") != NULL ||
                        strstr(classes, "byline") != NULL || strstr(classes, "meta") != NULL ||
                        strstr(classes, "time") != NULL || strstr(classes, "publish") != NULL);

        if (!is_date || names_change(classes) || length > 120 || html_dates_others(parts->of[i]) ||
            (parts->of[i]->class == IBID_CLASS_BOILERPLATE &&
             !g_str_equal(parts->of[i]->kind, "byline") &&
             !g_str_equal(parts->of[i]->kind, "outside")))
            continue;
        if (date_find(page->text->str + node->text_start, length, &reading) &&
            html_tells_of_change(page->text->str + node->text_start, reading.start))
            continue;
        add(article, date_in(page->text->str + node->text_start, length), "byline",
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
            add(article, reading.date, "byline", 0.65);
    }
}

/* "/2016/10/17/", "/2016-10-17-" or "/2016/10/" in an address or a path. */
static void from_path(const char *path, const char *source, double confidence, IbidArticle *article)
{
    g_autoptr(GRegex) pattern = g_regex_new("(?:^|[/_-])((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])(?:[/"
                                            "_-]?(0[1-9]|[12]\\d|3[01]))?(?=[/_.-]|$)",
                                            G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
    g_autoptr(GMatchInfo) match = NULL;

    if (g_regex_match(pattern, path, G_REGEX_MATCH_DEFAULT, &match)) {
        g_autofree char *year = g_match_info_fetch(match, 1);
        g_autofree char *month = g_match_info_fetch(match, 2);
        g_autofree char *day = g_match_info_fetch(match, 3);
        int of_day = text_is_blank(day) ? 0 : (int)strtol(day, NULL, 10);

        add(article,
            ibid_date_new((int)strtol(year, NULL, 10), (int)strtol(month, NULL, 10), of_day),
            source, of_day > 0 ? confidence : confidence / 2);
    }
}

void html_dates_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                     IbidArticle *article)
{
    if (linked->published != NULL)
        add_stamp(article, IBID_DATE_PUBLISHED, linked->published, "json-ld", 0.96);
    if (linked->modified != NULL)
        add_stamp(article, IBID_DATE_MODIFIED, linked->modified, "json-ld", 0.96);
    from_meta(page, article);
    from_fields(page, article);
    from_times(page, parts, article);
    from_labels(page, parts, article);
    from_byline(page, parts, article);
    from_below_headline(page, parts, article);
    html_visible_dates_read(page, parts, article);
    for (unsigned i = 0; i < article->addresses->len; i++)
        from_path(((const IbidAddress *)g_ptr_array_index(article->addresses, i))->url, "address",
                  0.78, article);
    from_path(article->id, "path", 0.55, article);
}
