#include "extract/text_byline.h"
#include "extract/text_origin.h"

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "base/text.h"
#include "extract/author_names.h"
#include "extract/text_byline_lines.h"
#include "extract/text_byline_names.h"

/* A byline in pieces.  `names` keeps its tags of underlines: they part authors from the outlet. */
typedef struct {
    char *names;
    char *outlet;
} Byline;

static void byline_clear(Byline *byline)
{
    g_free(byline->names);
    g_free(byline->outlet);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Byline, byline_clear)

/* A copy of the bytes with broken words joined, tags kept. */
static char *joined(const char *text, const TextBlock *block)
{
    g_autofree char *raw = g_strndup(text + block->start, block->end - block->start);
    g_autoptr(GString) whole = g_string_new(NULL);

    for (const char *p = raw; *p != '\0'; p++) {
        if (*p == '-' && p[1] == '\n' && p > raw && g_ascii_isalpha(p[-1]))
            p++;
        else
            g_string_append_c(whole, *p);
    }
    return text_fold_space(whole->str, (gssize)whole->len);
}

static void add_written(IbidArticle *article, IbidDate date, const char *written,
                        const char *source, double confidence)
{
    IbidDateEvidence evidence = {
        .date = date, .source = g_intern_string(source), .confidence = confidence};

    g_strlcpy(evidence.written, written, sizeof evidence.written);
    g_array_append_val(article->dates, evidence);
}

static void add_date(IbidArticle *article, IbidDate date, const char *source, double confidence)
{
    add_written(article, date, "", source, confidence);
}

/* As date_find_any(); a date that may be one of two days is kept as written. */
static bool find_date(const char *text, size_t length, const IbidArticle *article,
                      DateReading *ret_reading, char written[IBID_DATE_SIZE])
{
    DateOutcome outcome =
        date_find_any(text, length, date_order_named(article->date_order), ret_reading);

    written[0] = '\0';
    if (outcome == DATE_AMBIGUOUS && ret_reading->end - ret_reading->start < IBID_DATE_SIZE)
        g_strlcpy(written, text + ret_reading->start, ret_reading->end - ret_reading->start + 1);
    return outcome == DATE_READ || written[0] != '\0';
}

static char *trimmed(const char *text)
{
    char *name = text_words(text, 0, strlen(text));
    size_t start = strspn(name, " ,;:|-"), end = strlen(name);

    while (end > start && strchr(" ,;:|-", name[end - 1]) != NULL)
        end--;
    memmove(name, name + start, end - start);
    name[end - start] = '\0';
    return name;
}

static void add_author(IbidArticle *article, const char *written)
{
    g_autofree char *name = trimmed(written);

    if (*name != '\0' && !author_is_nobody(name))
        g_ptr_array_add(article->authors, g_steal_pointer(&name));
}

/* "A, B and C" as three. */
static void add_authors(IbidArticle *article, const char *names)
{
    g_auto(GStrv) each = g_regex_split_simple(
        "\\s*(?:,|;|&|、|，|\\|)\\s*(?:and\\s+)?|\\s+(?:and|und|et|y|e)\\s+", names, 0, 0);

    for (size_t i = 0; each != NULL && each[i] != NULL; i++)
        add_author(article, each[i]);
}

static bool is_conjunction(const char *between)
{
    g_autofree char *bare = trimmed(between);

    return *bare == '\0' || g_ascii_strcasecmp(bare, "and") == 0 || g_str_equal(bare, "&");
}

/* Authors that are underlined, one after the other; returns what follows them. */
static const char *underlined_authors(IbidArticle *article, const char *names)
{
    const char *rest = names;

    for (;;) {
        const char *open = strstr(rest, "<u>"), *close = strstr(rest, "</u>");
        g_autofree char *between = open == NULL ? NULL : g_strndup(rest, (gsize)(open - rest));
        g_autofree char *name = NULL;

        if (close == NULL || (rest != names && (open == NULL || !is_conjunction(between))))
            return rest;
        if (open == NULL || open > close || !is_conjunction(between))
            open = rest; /* the tag before the name was lost */
        name = g_strndup(open, (gsize)(close - open));
        add_authors(article, name);
        rest = close + 4;
    }
}

/* The name in a line of the foot: "Articles by: …", "Copyright © …, 2020"; or NULL. */
static char *name_at_foot(const char *text, const TextBlock *block)
{
    g_autofree char *words = NULL, *name = NULL;
    const char *mark;

    if (block->part != TEXT_PART_BOILERPLATE || block->form != TEXT_FORM_PHRASE)
        return NULL;
    words = text_words(text, block->start, block->end);
    if (strcmp(block->phrase->kind, "byline") == 0)
        mark = strchr(words, ':');
    else if (strcmp(block->phrase->kind, "copyright") == 0)
        mark = strstr(words, "©");
    else
        return NULL;
    if (mark == NULL)
        return NULL;
    mark += *mark == ':' ? 1 : strlen("©");
    name = g_strndup(mark, strcspn(mark, ","));
    return trimmed(name);
}

/* The names that the foot of the article gives, from its end on. */
static GPtrArray *names_at_foot(const char *text, GArray *blocks)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

    for (size_t i = blocks->len; i-- > 0;) {
        char *name = name_at_foot(text, &g_array_index(blocks, TextBlock, i));

        if (name != NULL)
            g_ptr_array_add(names, name);
    }
    return names;
}

/* Where a scan reads the byline one way and the foot twice another, the foot is right. */
static void mend_authors(GPtrArray *authors, const GPtrArray *names)
{
    for (size_t i = 0; names->len >= 2 && i < authors->len; i++) {
        char **author = (char **)&authors->pdata[i];
        g_autofree char *skeleton = text_skeleton(*author);
        g_autofree char *foot = text_skeleton(names->pdata[0]);

        if (!g_str_equal(names->pdata[0], names->pdata[1]) || !g_str_equal(skeleton, foot))
            continue;
        g_free(*author);
        *author = g_strdup(names->pdata[0]);
    }
}

/* Bytes of `names` that `author` takes, scanning errors forgiven; 0 when it does not start so. */
static size_t author_length(const char *names, const char *author)
{
    g_autofree char *wanted = text_skeleton(author);

    for (size_t n = 1; *wanted != '\0' && n <= strlen(names) && n <= strlen(author) + 4; n++) {
        g_autofree char *start = NULL, *skeleton = NULL;

        if (!g_utf8_validate(names, (gssize)n, NULL) || names[n - 1] == ' ')
            continue;
        start = g_strndup(names, n);
        skeleton = text_skeleton(start);
        if (g_str_equal(skeleton, wanted))
            return n;
    }
    return 0;
}

/* Without tags: "Jane Doe The Review" splits where the foot says, at a mark, or after two words. */
static void bare_authors(IbidArticle *article, Byline *byline, const char *at_foot)
{
    g_autofree char *names = text_words(byline->names, 0, strlen(byline->names));
    size_t length = at_foot == NULL ? 0 : author_length(names, at_foot);
    const char *mark = strpbrk(names, "|,;");
    size_t n_words = 0, two_words = 0;

    if (length == 0 && text_byline_names(names, article, &byline->outlet))
        return;
    for (size_t i = 0; names[i] != '\0'; i++)
        if (names[i] == ' ' && !text_ends_in_particle(names, i) && ++n_words == 2)
            two_words = i;
    if (length == 0 && (n_words < 3 || mark != NULL)) {
        g_autofree char *authors =
            g_strndup(names, mark && *mark == '|' ? (gsize)(mark - names) : strlen(names));

        add_authors(article, authors);
        if (mark != NULL && *mark == '|')
            byline->outlet = trimmed(mark);
        return;
    }
    length = length == 0 ? two_words : length;
    byline->outlet = trimmed(names + length);
    names[length] = '\0';
    add_author(article, names);
}

/* Where the first label ("Region:") or the date of a byline stands. */
static size_t names_end(const char *line, const IbidArticle *article, DateReading *ret_date,
                        char written[IBID_DATE_SIZE])
{
    size_t end = strlen(line);
    const char *colon = strchr(line, ':');

    if (find_date(line, strlen(line), article, ret_date, written))
        end = ret_date->start;
    if (colon != NULL && (size_t)(colon - line) < end) {
        const char *word = colon;

        while (word > line && word[-1] != ' ' && word[-1] != '>')
            word--;
        end = (size_t)(word - line);
    }
    return end;
}

/* A name that fills the first line, `length` bytes of the names; the rest is the outlet. */
static void first_line_authors(IbidArticle *article, Byline *byline, size_t length)
{
    byline->outlet = trimmed(byline->names + length);
    byline->names[length] = '\0';
    add_author(article, byline->names);
}

static void read_dateline_name(const char *text, const TextBlock *block, IbidArticle *article)
{
    g_autofree char *name = text_dateline_name(text + block->start, block->end - block->start);

    if (name != NULL && article->authors->len == 0)
        add_author(article, name);
}

static void read_byline(const char *text, GArray *blocks, const TextBlock *block,
                        IbidArticle *article)
{
    g_autofree char *line = joined(text, block);
    g_autofree char *raw = g_strndup(text + block->start, block->end - block->start);
    g_autoptr(GPtrArray) at_foot = names_at_foot(text, blocks);
    size_t start = text_byline_word(line), end, first;
    g_auto(Byline) byline = {0};
    DateReading date = {0};
    char written[IBID_DATE_SIZE];
    const char *rest;

    end = names_end(line + start, article, &date, written);
    byline.names = g_strndup(line + start, end);
    first = text_byline_first_line(raw + text_byline_word(raw));
    if (date.date.precision != IBID_PRECISION_NONE)
        add_written(article, date.date, written, "byline", date.repaired ? 0.9 : 0.95);
    rest = underlined_authors(article, byline.names);
    if (first > 0 && first < end)
        first_line_authors(article, &byline, first);
    else if (rest == byline.names)
        bare_authors(article, &byline, at_foot->len > 0 ? at_foot->pdata[0] : NULL);
    else
        byline.outlet = trimmed(rest);
    mend_authors(article->authors, at_foot);
    if (byline.outlet != NULL && *byline.outlet != '\0' && article->outlet == NULL)
        article->outlet = g_steal_pointer(&byline.outlet);
}

static void read_label(const char *text, const TextBlock *block, IbidArticle *article)
{
    g_autofree char *line = text_words(text, block->start, block->end);
    g_autofree char *value = g_strstrip(g_strdup(strchr(line, ':') + 1));
    char written[IBID_DATE_SIZE];
    DateReading date;

    switch (block->field) {
    case TEXT_FIELD_TITLE:
        if (article->title == NULL && *value != '\0')
            article->title = g_steal_pointer(&value);
        break;
    case TEXT_FIELD_AUTHOR:
        if (!text_byline_names(value, article, &article->outlet))
            add_authors(article, value);
        break;
    case TEXT_FIELD_DATE:
        if (find_date(value, strlen(value), article, &date, written))
            add_written(article, date.date, written, "label", 0.9);
        break;
    case TEXT_FIELD_OUTLET:
        if (article->outlet == NULL && *value != '\0' && !address_is_web(value))
            article->outlet = g_steal_pointer(&value);
        break;
    case TEXT_FIELD_URL:
        if (address_is_web(value))
            ibid_article_add_address(article, g_strdup(value), address_canonical(value), "label");
        break;
    case TEXT_FIELD_TAGS:
        break;
    }
}

/* "This article was originally published on the author's Substack, X." */
static void read_first_outlet(const char *text, const TextBlock *block, IbidArticle *article)
{
    g_autofree char *raw = joined(text, block), *name = NULL;
    const char *open = strstr(raw, "<u>"), *close = strstr(raw, "</u>");

    if (close != NULL) {
        open = open != NULL && open < close ? open : g_strrstr_len(raw, close - raw, " ");
        name = open == NULL ? NULL : g_strndup(open, (gsize)(close - open));
    } else {
        name = text_origin_name(raw);
    }
    if (name != NULL && article->first_outlet == NULL)
        article->first_outlet = trimmed(name);
}

/* The year of the copyright, when nothing better is there. */
static void read_copyright(const char *text, const TextBlock *block, IbidArticle *article)
{
    g_autofree char *words = text_words(text, block->start, block->end);
    size_t length = strlen(words);
    DateReading reading;
    g_autofree char *first = NULL;

    if (length < 6)
        return;
    first = g_strconcat("January 1, ", words + length - 4, NULL); /* to read scanned digits */
    if (words[length - 5] == ' ' && date_at(first, &reading))
        add_date(article, ibid_date_new(reading.date.year, 0, 0), "copyright", 0.3);
}

static void read_foot(const char *text, const TextBlock *block, IbidArticle *article)
{
    if (block->form != TEXT_FORM_PHRASE)
        return;
    if (strcmp(block->phrase->kind, "republication") == 0)
        read_first_outlet(text, block, article);
    else if (strcmp(block->phrase->kind, "copyright") == 0)
        read_copyright(text, block, article);
}

void text_byline_read(const char *text, GArray *blocks, IbidArticle *article)
{
    for (size_t i = 0; i < blocks->len; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        char written[IBID_DATE_SIZE];
        DateReading date;

        if (block->part == TEXT_PART_TITLE && article->title == NULL)
            article->title = text_words(text, block->start, block->end);
        else if (block->part == TEXT_PART_BOILERPLATE)
            read_foot(text, block, article);
        else if (block->part == TEXT_PART_BYLINE && block->form == TEXT_FORM_BYLINE)
            read_byline(text, blocks, block, article);
        else if (block->part == TEXT_PART_BYLINE && block->form == TEXT_FORM_LABEL)
            read_label(text, block, article);
        else if (block->part == TEXT_PART_BYLINE &&
                 find_date(text + block->start, block->end - block->start, article, &date,
                           written)) {
            add_written(article, date.date, written, "dateline", 0.8);
            read_dateline_name(text, block, article);
        }
    }
    if (article->authors->len == 0)
        text_byline_at_end(text, blocks, article);
}
