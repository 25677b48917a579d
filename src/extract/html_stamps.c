#include "extract/html_stamps.h"

#include <stdlib.h>
#include <string.h>

#include "base/date_reader.h"
#include "base/month_word.h"
#include "base/text.h"
#include "extract/html_metadata.h"
#include "extract/html_visible_dates.h"

/* How many elements up the one that holds a comment may be. */
enum { COMMENT_REACH = 6 };

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
    {"dcterms.issued", 0.85},
    {"dcterms.available", 0.8},
    {"dcterms.created", 0.8},
    {"dcterms.date", 0.55},
    {"citation_online_date", 0.88},
    {"og:published_time", 0.9},
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
    {"date", 0.75},
    {"og:pubdate", 0.8},
    {"created", 0.6},
};

static void add_zoned(IbidArticle *article, IbidDateKind kind, IbidDate date, const char *zone,
                      const char *source, double confidence)
{
    IbidDateEvidence evidence = {
        .date = date, .kind = kind, .source = source, .confidence = confidence};

    g_strlcpy(evidence.zone, zone, sizeof evidence.zone);
    if (date.precision != IBID_PRECISION_NONE)
        g_array_append_val(article->dates, evidence);
}

void html_date_add(IbidArticle *article, IbidDateKind kind, IbidDate date, const char *source,
                   double confidence)
{
    add_zoned(article, kind, date, "", source, confidence);
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

IbidDate html_date_in(const IbidArticle *article, const char *text, size_t length)
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
    if (date_find_ordered(text, length, date_order_named(article->date_order), &reading) ==
        DATE_READ)
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
    add_zoned(article, kind, html_date_in(article, stamp, MIN(strlen(stamp), 60u)), zone, source,
              confidence);
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

bool html_names_change(const char *name)
{
    g_autofree char *lower = name == NULL ? NULL : g_ascii_strdown(name, -1);

    return lower != NULL && (strstr(lower, "updat") != NULL || strstr(lower, "modif") != NULL);
}

/* True when `term` is among the words of `property`, with a prefix or without. */
static bool names_term(const char *property, const char *term)
{
    const char *at = strstr(property, term);

    return at != NULL && !g_ascii_isalnum(at[strlen(term)]);
}

/* What RDFa calls the date of publication in view: "schema:datePublished", "dc:date". */
static bool is_rdfa_date(const char *property)
{
    static const char *const terms[] = {"datePublished",         "dc:date",         "dc:issued",
                                        "dcterms:issued",        "dcterms:created", "dc:created",
                                        "article:published_time"};

    for (size_t i = 0; property != NULL && i < G_N_ELEMENTS(terms); i++)
        if (names_term(property, terms[i]))
            return true;
    return false;
}

/* Readers' comments that no sign tells have it in a class: "wpdiscuz-comment-date". */
static bool is_in_comment(const Page *page, uint32_t index)
{
    for (int up = 0; up < COMMENT_REACH && index != PAGE_NONE; up++) {
        PageTag tag = page_node(page, index)->tag;
        const char *classes = page_attr(page, index, ATTR_CLASS);

        if (tag == TAG_MAIN || tag == TAG_BODY)
            return false;
        if (classes != NULL &&
            (strstr(classes, "comment-") != NULL || strstr(classes, "Comment") != NULL))
            return true;
        if (tag == TAG_ARTICLE)
            return false;
        index = page_node(page, index)->parent;
    }
    return false;
}

/* How surely a <time> is the article's: by its marks, and by where it stands. */
static double time_confidence(const Page *page, const PageParts *parts, uint32_t index)
{
    const char *prop = page_attr(page, index, ATTR_ITEMPROP);
    const char *classes = page_attr(page, index, ATTR_CLASS);
    const PartVerdict *part = parts->of[index];
    bool near = index + 200 > parts->root && index < page_node(page, parts->root)->end;

    if (html_names_change(prop) || html_names_change(classes) || html_dates_others(part) ||
        is_in_comment(page, index))
        return 0;
    if (is_rdfa_date(prop) || is_rdfa_date(page_attr(page, index, ATTR_PROPERTY)))
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

        if (prop == NULL)
            prop = page_attr(page, i, ATTR_PROPERTY);
        if (page_node(page, i)->tag != TAG_TIME &&
            (page_node(page, i)->tag == TAG_META || !is_rdfa_date(prop)))
            continue;
        confidence = time_confidence(page, parts, i);
        if (stamp == NULL && page_attr(page, i, ATTR_CONTENT) != NULL)
            stamp = page_attr(page, i, ATTR_CONTENT);
        text = stamp != NULL ? g_strdup(stamp) : page_text(page, i);
        if (confidence - lessening > 0)
            add_stamp(article, IBID_DATE_PUBLISHED, text, "time", confidence - lessening);
        else if (html_names_change(prop) || html_names_change(page_attr(page, i, ATTR_CLASS)))
            add_stamp(article, IBID_DATE_MODIFIED, text, "time", 0.7);
        /* Of several alike the first is the article's. */
        lessening += 0.01;
    }
}

static gpointer compile_path_date(gpointer unused)
{
    (void)unused;
    return g_regex_new("(?:^|[/_-])((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2]|[a-z]{3}(?=/))"
                       "(?:[/_-]?(0[1-9]|[12]\\d|3[01]))?(?=[/_.-]|$)",
                       G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);
}

/* "/2016/10/17/", "/2016-10-17-", "/2016/oct/17/" or "/2016/10/" in an address or a path. */
static void from_path(const char *path, const char *source, double confidence, IbidArticle *article)
{
    static GOnce once = G_ONCE_INIT;
    const GRegex *pattern = g_once(&once, compile_path_date, NULL);
    g_autoptr(GMatchInfo) match = NULL;

    if (g_regex_match(pattern, path, G_REGEX_MATCH_DEFAULT, &match)) {
        g_autofree char *year = g_match_info_fetch(match, 1);
        g_autofree char *month = g_match_info_fetch(match, 2);
        g_autofree char *day = g_match_info_fetch(match, 3);
        int of_day = text_is_blank(day) ? 0 : (int)strtol(day, NULL, 10);
        int of_month = g_ascii_isdigit(*month) ? (int)strtol(month, NULL, 10)
                                               : month_as_written(month, strlen(month));

        if (of_month > 0)
            html_date_add(article, IBID_DATE_PUBLISHED,
                          ibid_date_new((int)strtol(year, NULL, 10), of_month, of_day), source,
                          of_day > 0 ? confidence : confidence / 2);
    }
}

void html_stamps_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                      IbidArticle *article)
{
    if (linked->published != NULL)
        add_stamp(article, IBID_DATE_PUBLISHED, linked->published, "json-ld", 0.96);
    if (linked->modified != NULL)
        add_stamp(article, IBID_DATE_MODIFIED, linked->modified, "json-ld", 0.96);
    from_meta(page, article);
    from_times(page, parts, article);
    for (unsigned i = 0; i < article->addresses->len; i++)
        from_path(((const IbidAddress *)g_ptr_array_index(article->addresses, i))->url, "address",
                  0.78, article);
    from_path(article->id, "path", 0.55, article);
}
