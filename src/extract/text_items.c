#include "extract/text_items.h"

#include <glib.h>
#include <string.h>

#include <ibid/model.h>

#include "extract/citation.h"
#include "extract/cited_date.h"
#include "extract/text_addresses.h"
#include "extract/text_marks.h"

static void set_date(TextItem *item, const CitedDate *cited)
{
    item->date = cited->date;
    item->confidence = cited->confidence;
    item->flags |= cited->flags;
    if (cited->written != NULL)
        item->written = g_strndup(cited->written, cited->length);
}

static bool take_date(TextItem *item, const char *at, DateOrder order, size_t *ret_end)
{
    DateReading reading;
    DateOutcome outcome = date_try_any(at, order, &reading);
    CitedDate cited;

    if (outcome == DATE_ABSENT)
        return false;
    cited = cited_date_of(at, outcome, &reading);
    set_date(item, &cited);
    *ret_end = reading.end;
    return true;
}

/* Cuts a date before the title off: "5 May 2020: ", "(5 May 2020) ". */
static const char *after_leading_date(TextItem *item, const char *rest, DateOrder order)
{
    static const char *const parts[] = {"–", "—", "：", "·", "،", "г."};
    size_t open = *rest == '(' || *rest == '[', end, marks;

    if (item->date.precision != IBID_PRECISION_NONE || text_after_date(rest) == NULL ||
        !take_date(item, rest + open, order, &end))
        return rest;
    rest += open + end;
    for (;;) {
        marks = strspn(rest, " :-,.)|]");
        for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
            if (g_str_has_prefix(rest + marks, parts[i]))
                marks += strlen(parts[i]);
        if (marks == 0)
            return rest;
        rest += marks;
    }
}

static bool is_date(const char *text, DateReading *ret_reading)
{
    DateOutcome outcome = date_try_any(text, DATE_ORDER_UNKNOWN, ret_reading);

    return outcome == DATE_READ || outcome == DATE_AMBIGUOUS;
}

/* After a date at the end may stand " г." or " r.", and no more. */
static bool is_over(const char *rest)
{
    return strlen(rest) <= strlen(" г.") && strpbrk(rest, "0123456789") == NULL;
}

/* The last bracket or comma before a date at the end, its length in `*ret_length`; or NULL. */
static char *mark_of_trailing_date(char *rest, size_t *ret_length)
{
    static const char *const brackets[] = {"(", "（", "["};
    DateReading reading;

    for (size_t i = 0; i < G_N_ELEMENTS(brackets); i++) {
        char *mark = g_strrstr(rest, brackets[i]);

        *ret_length = strlen(brackets[i]);
        if (mark != NULL && is_date(mark + *ret_length + strspn(mark + *ret_length, " "), &reading))
            return mark;
    }
    *ret_length = 1;
    for (char *p = rest; (p = strchr(p, ',')) != NULL; p++) {
        const char *after = p + 1 + strspn(p + 1, " ");

        if (is_date(after, &reading) && is_over(after + reading.end))
            return p;
    }
    return NULL;
}

/* Cuts "(5 May 2020)" or ", 5 May 2020" off the end. */
static void cut_trailing_date(TextItem *item, char *rest, DateOrder order)
{
    size_t length, end;
    const char *bare;
    char *mark;

    if (item->date.precision != IBID_PRECISION_NONE)
        return;
    mark = mark_of_trailing_date(rest, &length);
    if (mark == NULL && (bare = text_bare_date_at_end(rest)) != NULL) {
        mark = rest + (bare - rest);
        length = 0;
    }
    if (mark == NULL || !take_date(item, mark + length + strspn(mark + length, " "), order, &end))
        return;
    *mark = '\0';
    g_strchomp(rest);
}

static char *take_address(char *rest)
{
    for (char *p = rest; *p != '\0'; p++) {
        size_t length = text_address_length(p);
        char *url;

        if (length == 0)
            continue;
        url = g_strndup(p, length);
        memmove(p, p + length, strlen(p + length) + 1);
        for (size_t n = strlen(rest); n > 0 && strchr(" ,.;:(", rest[n - 1]) != NULL; n--)
            rest[n - 1] = '\0';
        return url;
    }
    return NULL;
}

/* True at the start, and behind names or a year: "A. Author, ", "Author, A. (2019) ". */
static bool may_begin_title(const char *rest, const char *at)
{
    return at == rest || (at - rest > 2 && at[-1] == ' ' && strchr(",:.)", at[-2]) != NULL);
}

/* The last of these marks that the words of a quotation end with; an apostrophe is none. */
static const char *last_closing(const char *from, const char *mark)
{
    const char *last = NULL;
    size_t n = strlen(mark);

    for (const char *p = from; (p = strstr(p, mark)) != NULL; p += n)
        if (p > from && (p[n] == '\0' || strchr(",.;:)(", p[n]) != NULL ||
                         (p[n] == ' ' && strchr("([", p[n + 1]) != NULL)))
            last = p;
    return last;
}

/* ‘Title’ and 'Title', whose second half is an apostrophe as well. */
static char *single_quoted_part(const char *rest)
{
    static const struct {
        const char *open, *close;
    } marks[] = {{"‘", "’"}, {"'", "'"}};

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        for (const char *p = rest; (p = strstr(p, marks[i].open)) != NULL; p++) {
            const char *from = p + strlen(marks[i].open), *close;

            if (!may_begin_title(rest, p))
                continue;
            close = last_closing(from, marks[i].close);
            return close == NULL ? NULL : g_strndup(from, (gsize)(close - from));
        }
    return NULL;
}

/* The part in quotation marks, where it is the title and not a word of it. */
static char *quoted_part(const char *rest)
{
    const char *first = NULL, *open = NULL, *close = NULL;
    size_t mark;

    for (const char *p = rest; *p != '\0'; p++) {
        mark = text_quote_length(p);
        if (mark == 0)
            continue;
        if (open == NULL) {
            first = p;
            open = p + mark;
        } else {
            close = p;
        }
        p += mark - 1;
    }
    if (open == NULL || close == NULL)
        return single_quoted_part(rest);
    if (!may_begin_title(rest, first) && (size_t)(close - open) * 2 < strlen(rest))
        return NULL;
    return g_strndup(open, (gsize)(close - open));
}

/* One mark is left where the other was lost. */
static char *without_stray_quotes(const char *rest)
{
    size_t start = text_quote_length(rest), end = strlen(rest);

    for (size_t mark = 1; mark <= 3 && mark <= end - start; mark++)
        if (text_quote_length(rest + end - mark) == mark)
            end -= mark;
    return g_strndup(rest + start, end - start);
}

/* Cuts an ellipsis off; true when there was one. */
static bool cut_ellipsis(char *title)
{
    bool is_cut = false;

    g_strchomp(title);
    while (g_str_has_suffix(title, "…") || g_str_has_suffix(title, "...")) {
        title[strlen(title) - 3] = '\0';
        g_strchomp(title);
        is_cut = true;
    }
    return is_cut;
}

/* The date of a citation, where the item gives no other; `date` is what its parentheses say. */
static void take_cited_date(TextItem *item, const char *start, const char *date, DateOrder order)
{
    CitedDate cited = {.date = cited_year_in(start), .confidence = CITED_YEAR};
    size_t end;

    if (item->date.precision != IBID_PRECISION_NONE || item->flags != 0)
        return;
    if (date != NULL && take_date(item, date, order, &end))
        return;
    if (cited.date.precision != IBID_PRECISION_NONE)
        set_date(item, &cited);
}

TextItem text_item_read(const char *words, DateOrder order)
{
    TextItem item = {0};
    bool has_note = *words == '[' && text_after_date(words) == NULL;
    size_t note = has_note ? strcspn(words, "]") + 1 : 0;
    const char *start = words + MIN(note, strlen(words));
    g_autofree char *rest = NULL, *title = NULL, *cited_title = NULL, *cited_date = NULL;
    bool is_citation;

    start += strspn(start, " ");
    if ((*start & 0x80) != 0 && text_number_at(start, &note) > 0)
        start += note;
    else
        start += text_bullet_length(start);
    start = after_leading_date(&item, start, order);
    rest = g_strdup(start);
    item.url = take_address(rest);
    cut_trailing_date(&item, rest, order);
    is_citation = citation_read(rest, &cited_title, &cited_date);
    take_cited_date(&item, start, cited_date, order);
    title = quoted_part(rest);
    if (title == NULL)
        title = is_citation ? g_steal_pointer(&cited_title) : without_stray_quotes(rest);
    if (cut_ellipsis(title))
        item.flags |= IBID_FLAG_TRUNCATED;
    g_strstrip(title);
    if (g_str_has_suffix(title, ",")) /* “Ropes and knots,” */
        title[strlen(title) - 1] = '\0';
    if (*title != '\0')
        item.title = g_steal_pointer(&title);
    return item;
}

void text_item_clear(TextItem *item)
{
    g_clear_pointer(&item->title, g_free);
    g_clear_pointer(&item->url, g_free);
    g_clear_pointer(&item->written, g_free);
}
