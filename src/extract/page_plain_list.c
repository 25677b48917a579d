#include "extract/page_plain_list.h"

#include <string.h>

#include "extract/page_end_list.h"
#include "extract/text_marks.h"

enum {
    ENTRY_LIMIT = 300,    /* bytes of a line */
    LEAST_LABELLED = 2,   /* lines below a label */
    LEAST_UNLABELLED = 3, /* lines under nothing */
    LINES_AFTER = 2,      /* short ones: a signature, a date */
    PROSE_LEAST = 150,    /* bytes of a line that goes on with the text */
};

typedef enum { LINE_OTHER, LINE_DATED, LINE_QUOTED } LineForm; /* LINE_QUOTED is dated as well */

static LineForm form_of(const Page *page, const PageLine *line)
{
    g_autofree char *words = NULL;
    const char *start, *after;
    bool starts;

    if (line->heading || line->n_linked > 0 || line->end - line->start > ENTRY_LIMIT)
        return LINE_OTHER;
    words = page_text_between(page, line->start, line->end);
    if (!text_has_digit(words))
        return LINE_OTHER;
    start = words + text_bullet_length(words);
    starts = text_starts_with_date(start);
    if (!starts && !text_ends_with_date(start))
        return LINE_OTHER;
    after = starts ? text_after_date(start) : start;
    if (after != NULL)
        after += strspn(after, " :-,.)|]");
    return after != NULL && text_opening_length(after) > 0 ? LINE_QUOTED : LINE_DATED;
}

/* Past the last line from `from` on that has at least this form. */
static guint run_end(const GByteArray *forms, guint from, guint to, LineForm least)
{
    guint end = from;

    while (end < to && forms->data[end] >= least)
        end++;
    return end;
}

/* Elements that hold these lines and nothing else. */
static void decide(const Page *page, const GArray *lines, guint from, guint to,
                   const PartVerdict *verdict, const PartVerdict **verdicts)
{
    size_t start = g_array_index(lines, PageLine, from).start;
    size_t end = g_array_index(lines, PageLine, to - 1).end;

    for (uint32_t i = page_first_from(page, start > 0 ? start - 1 : 0); i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if (node->text_start > end)
            break;
        if (node->text_start + 1 >= start && node->text_end <= end + 1)
            part_decide(verdicts, i, i + 1, verdict);
    }
}

static bool is_last(const GArray *lines, guint end, guint to)
{
    if (to - end > LINES_AFTER)
        return false;
    for (guint i = end; i < to; i++) {
        const PageLine *line = &g_array_index(lines, PageLine, i);

        if (line->end - line->start > PROSE_LEAST)
            return false;
    }
    return true;
}

void page_plain_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts)
{
    guint from = page_line_at(lines, page_node(page, root)->text_start);
    guint to = page_line_at(lines, page_node(page, root)->text_end);
    g_autoptr(GByteArray) forms = g_byte_array_new();

    g_byte_array_set_size(forms, to);
    for (guint i = from; i < to; i++)
        forms->data[i] = (guint8)form_of(page, &g_array_index(lines, PageLine, i));
    for (guint i = from + 1; i < to; i++) {
        guint end = run_end(forms, i, to, LINE_DATED);
        const PartVerdict *verdict =
            end < i + LEAST_LABELLED
                ? NULL
                : page_label_verdict(page, &g_array_index(lines, PageLine, i - 1), true);

        if (verdict == NULL && run_end(forms, i, to, LINE_QUOTED) >= i + LEAST_UNLABELLED &&
            end == run_end(forms, i, to, LINE_QUOTED) && is_last(lines, end, to))
            verdict = &page_dated_list;
        if (verdict != NULL && verdict->class == IBID_CLASS_APPENDIX)
            decide(page, lines, i, end, verdict, verdicts);
        i = MAX(i, end);
    }
}
