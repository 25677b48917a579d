#include "extract/page_headings.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/page_end_list.h"
#include "extract/part_labels.h"
#include "extract/text_heading_words.h"
#include "extract/text_marks.h"

static const PartVerdict past_list = {IBID_CLASS_APPENDIX, "list-item", "past-heading"};

/* Longer texts are no headings; an entry's date stands near its beginning. */
enum { LABEL_LIMIT = 80, LEAD_LIMIT = 400 };
/* Elements between the text and a list of the site's: buttons, tags, a box or two. */
enum { BUTTONS_REACH = 1000 };

static bool is_bold_line(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index), *child;

    if ((node->tag != TAG_P && node->tag != TAG_DIV) || node->end <= index + 1)
        return false;
    child = page_node(page, index + 1);
    return (child->tag == TAG_STRONG || child->tag == TAG_B) &&
           child->text_end - child->text_start + 3 >= node->text_end - node->text_start;
}

/* "References" alone in a paragraph. */
static bool is_label_line(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    g_autofree char *text = NULL;
    const PartLabel *label;

    if (node->tag != TAG_P || node->n_linked > 0 || node->n_plain == 0 ||
        node->text_end - node->text_start > LABEL_LIMIT)
        return false;
    text = page_text(page, index);
    label = part_label(part_headings, part_n_headings, text, NULL);
    return label != NULL && label->verdict.class != IBID_CLASS_BOILERPLATE;
}

/* What entries stand in or are. */
static bool is_list(PageTag tag)
{
    return tag == TAG_UL || tag == TAG_OL || tag == TAG_DL || tag == TAG_TABLE || tag == TAG_P ||
           tag == TAG_BLOCKQUOTE;
}

/* 1 to 6 for headings, 7 for a line that serves as one, 0 for the rest; one an element. */
static unsigned char *heading_levels(const Page *page)
{
    unsigned char *levels = g_new0(unsigned char, page->nodes->len + 1);

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        levels[i] = (unsigned char)page_heading_level(page_node(page, i)->tag);
        if (levels[i] == 0 && (is_bold_line(page, i) || is_label_line(page, i)))
            levels[i] = 7;
    }
    return levels;
}

/* Past the list at `from`, and what stands beside it as its entries do: a box after it is
 * another's, and so is what a rule parts from it. */
static uint32_t list_end(const Page *page, const PartVerdict **of, uint32_t from, uint32_t end)
{
    if (from >= end || !is_list(page_node(page, from)->tag))
        return end;
    for (uint32_t i = page_node(page, from)->end; i < end; i = page_node(page, i)->end)
        if (page_node(page, i)->tag == TAG_HR ||
            (!is_list(page_node(page, i)->tag) && page_is_block(page_node(page, i)->tag) &&
             (of[i] == NULL || of[i]->class == IBID_CLASS_BOILERPLATE)))
            return i;
    return end;
}

/* Past the last element that the heading at `index` stands over. */
static uint32_t section_end(const Page *page, uint32_t index, const unsigned char *levels)
{
    uint32_t top = index, parent = page_node(page, index)->parent;
    uint32_t end;

    /* A heading alone in its wrapper stands over what follows the wrapper. */
    while (parent != PAGE_NONE && page_node(page, parent)->end == page_node(page, top)->end &&
           page_node(page, parent)->text_end - page_node(page, parent)->text_start <
               2 * LABEL_LIMIT) {
        top = parent;
        parent = page_node(page, top)->parent;
    }
    end = parent == PAGE_NONE ? page->nodes->len : page_node(page, parent)->end;
    for (uint32_t i = page_node(page, index)->end; i < end; i++)
        if (levels[i] > 0 && levels[i] <= levels[index])
            return i;
    return end;
}

/* An entry that bears a date, or begins with a title in quotation marks that is no link. */
static bool is_dated_entry(const Page *page, const PageNode *node)
{
    const char *text = page->text->str + node->text_start;
    DateReading reading;

    return (node->n_linked == 0 && text_quote_length(text) > 0) ||
           date_find(text, MIN(node->text_end - node->text_start, LEAD_LIMIT), &reading);
}

/* True when at least half of the entries are such. */
static bool is_dated(const Page *page, uint32_t from, uint32_t to)
{
    unsigned n_entries = 0, n_dated = 0;

    for (uint32_t i = from; i < to; i++) {
        const PageNode *node = page_node(page, i);

        if (node->tag != TAG_LI && node->tag != TAG_P)
            continue;
        n_entries++;
        n_dated += is_dated_entry(page, node);
    }
    return n_dated * 2 >= n_entries && n_dated > 0;
}

/* True when links make up a good part of what is there. */
static bool is_listed(const Page *page, uint32_t from, uint32_t to)
{
    uint32_t n_plain = 0, n_linked = 0;

    for (uint32_t i = from; i < to; i = MAX(page_node(page, i)->end, i + 1)) {
        n_plain += page_node(page, i)->n_plain;
        n_linked += page_node(page, i)->n_linked;
    }
    return n_linked > n_plain / 2;
}

static bool starts_list(const Page *page, uint32_t from, uint32_t to)
{
    return from < to &&
           (page_node(page, from)->tag == TAG_UL || page_node(page, from)->tag == TAG_OL);
}

/* True for a list whose entries have a link each, whatever else the author says of them. */
static bool is_itemised(const Page *page, uint32_t from, uint32_t to)
{
    unsigned n_items = 0, n_linked = 0;

    if (!starts_list(page, from, to))
        return false;
    for (uint32_t i = from + 1; i < page_node(page, from)->end; i = page_node(page, i)->end) {
        n_items++;
        n_linked += page_node(page, i)->n_linked > 0;
    }
    return n_items >= 2 && n_linked == n_items;
}

static bool is_button(const PartVerdict *verdict)
{
    return verdict != NULL && verdict->class == IBID_CLASS_BOILERPLATE &&
           (g_str_equal(verdict->kind, "share") || g_str_equal(verdict->kind, "tag") ||
            g_str_equal(verdict->kind, "pager"));
}

/* What authors add follows on their text; what sites add, on their buttons, tags and neighbours. */
static bool follows_buttons(const Page *page, const PartVerdict **of, uint32_t index)
{
    for (uint32_t i = index; i-- > index - MIN(index, BUTTONS_REACH);) {
        const PageNode *node = page_node(page, i);

        if (is_button(of[i]) && node->n_linked > 0)
            return true;
        if (of[i] == NULL && !page_contains(page, i, index) && node->n_plain >= LABEL_LIMIT &&
            node->n_plain > node->n_linked)
            return false;
    }
    return false;
}

/* Whether a label at `index` may say what it says of [from, to). */
static bool holds(const Page *page, const PartVerdict **of, uint32_t index, PartCondition condition,
                  uint32_t from, uint32_t to)
{
    switch (condition) {
    case WHERE_ANY:
        return true;
    case WHERE_DATED:
        return is_dated(page, from, to) && !follows_buttons(page, of, index);
    case WHERE_OWN:
        if (follows_buttons(page, of, index))
            return false;
        /* fall through */
    case WHERE_LISTED:
        return is_listed(page, from, to) || is_itemised(page, from, to) ||
               (starts_list(page, from, to) && is_dated(page, from, page_node(page, from)->end));
    }
    return false;
}

/* A heading without its number and its "[edit]", '&' spelt out: "7. Notes & sources[edit]". */
static char *plain_heading(const Page *page, uint32_t index)
{
    g_autofree char *text = page_text(page, index);
    const char *start = text + strspn(text, "0123456789.:) ");
    GString *plain = g_string_new_len(start, (gssize)strcspn(start, "["));

    g_string_replace(plain, "&", " and ", 0);
    return g_string_free(plain, FALSE);
}

/* What the heading at `index` says of its section, which ends at `end`; NULL for nothing. */
static const PartVerdict *heading_verdict(const Page *page, const PartVerdict **of, uint32_t index,
                                          uint32_t end)
{
    const PageNode *node = page_node(page, index);
    g_autofree char *text = NULL;
    const PartLabel *label = NULL;

    if (node->text_end - node->text_start > LABEL_LIMIT)
        return NULL;
    if (page_is_dated_list(page, node->end, end) && !follows_buttons(page, of, index))
        return &page_dated_list;
    text = plain_heading(page, index);
    while ((label = part_label(part_headings, part_n_headings, text, label)) != NULL)
        if (holds(page, of, index, label->condition, node->end, end))
            return &label->verdict;
    /* "Background briefings on the canal" says so too, but only a list bears it out. */
    label = part_label_at_start(part_headings, part_n_headings, text);
    if (label == NULL && text_heading_is_of_past(text) &&
        holds(page, of, index, WHERE_OWN, node->end, end))
        return &past_list;
    return label != NULL && label->verdict.class == IBID_CLASS_APPENDIX &&
                   holds(page, of, index, label->condition, node->end, end) &&
                   is_listed(page, node->end, end)
               ? &label->verdict
               : NULL;
}

/* Headings count within the article, and right after it within what holds it. */
static bool may_head(const Page *page, uint32_t root, uint32_t index)
{
    uint32_t holder = page_node(page, root)->parent;

    if (page_contains(page, root, index))
        return true;
    for (int up = 0; up < 2 && holder != PAGE_NONE; up++) {
        if (index > root && page_contains(page, holder, index))
            return true;
        holder = page_node(page, holder)->parent;
    }
    return false;
}

void page_headings_read(const Page *page, uint32_t root, const PartVerdict **of)
{
    g_autofree unsigned char *levels = heading_levels(page);

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PartVerdict *verdict;
        uint32_t end;

        if (of[i] != NULL || levels[i] == 0 || !may_head(page, root, i))
            continue;
        end = section_end(page, i, levels);
        verdict = heading_verdict(page, of, i, end);
        if (verdict == NULL || page_contains(page, i, root))
            continue;
        if (verdict->class != IBID_CLASS_BOILERPLATE)
            end = list_end(page, of, page_node(page, i)->end, end);
        part_decide(of, page_node(page, i)->end, end, verdict);
    }
}
