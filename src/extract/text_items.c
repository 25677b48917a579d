#include "extract/text_items.h"

#include <glib.h>
#include <string.h>

#include <ibid/model.h>

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

        if (is_date(after, &reading) && strlen(after) <= reading.end + 1)
            return p;
    }
    return NULL;
}

/* Cuts "(5 May 2020)" or ", 5 May 2020" off the end. */
static void cut_trailing_date(TextItem *item, char *rest, DateOrder order)
{
    size_t length, end;
    char *mark;

    if (item->date.precision != IBID_PRECISION_NONE)
        return;
    mark = mark_of_trailing_date(rest, &length);
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

/* The part in quotation marks, where it is the title and not a word of it. */
static char *quoted_part(const char *rest)
{
    const char *first = NULL, *open = NULL, *close = NULL;
    size_t mark;
    bool leads;

    /* The other half is an apostrophe as well. */
    if (g_str_has_prefix(rest, "‘") && (close = g_strrstr(rest, "’")) != NULL)
        return g_strndup(rest + strlen("‘"), (gsize)(close - rest) - strlen("‘"));
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
        return NULL;
    leads = first == rest || (first - rest > 2 && strchr(",:", first[-2]) != NULL);
    if (!leads && (size_t)(close - open) * 2 < strlen(rest))
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

/* The year of a citation, where the item gives no more. */
static void take_year(TextItem *item, const char *start)
{
    CitedDate cited = {.date = cited_year_in(start), .confidence = CITED_YEAR};

    if (item->date.precision == IBID_PRECISION_NONE && item->flags == 0 &&
        cited.date.precision != IBID_PRECISION_NONE)
        set_date(item, &cited);
}

TextItem text_item_read(const char *words, DateOrder order)
{
    TextItem item = {0};
    size_t note = *words == '[' ? strcspn(words, "]") + 1 : 0;
    const char *start = words + MIN(note, strlen(words));
    g_autofree char *rest = NULL, *title = NULL;

    start += strspn(start, " ");
    if ((*start & 0x80) != 0 && text_number_at(start, &note) > 0)
        start += note;
    else
        start += text_bullet_length(start);
    start = after_leading_date(&item, start, order);
    rest = g_strdup(start);
    item.url = take_address(rest);
    cut_trailing_date(&item, rest, order);
    take_year(&item, start);
    title = quoted_part(rest);
    if (title == NULL)
        title = without_stray_quotes(rest);
    if (cut_ellipsis(title))
        item.flags |= IBID_FLAG_TRUNCATED;
    g_strstrip(title);
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
