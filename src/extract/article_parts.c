#include "extract/article_parts.h"

#include "extract/part_signs.h"

/* Elements from a headline to its lead, and on to a byline; bytes of marks between. */
enum { LEAD_REACH = 6, BETWEEN = 4 };

/* Parts that an element makes by itself, within the article's own text. */
static IbidPart part_by_tag(const Page *page, uint32_t index, IbidPart around)
{
    switch (page_node(page, index)->tag) {
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
        return IBID_PART_HEADING;
    case TAG_FIGCAPTION:
        return IBID_PART_CAPTION;
    case TAG_TABLE:
        return IBID_PART_TABLE;
    case TAG_BLOCKQUOTE:
        return IBID_PART_QUOTATION;
    default:
        return part_by_name(page, index, around);
    }
}

static IbidPart part_of(const Page *page, const PageParts *parts, uint32_t index)
{
    uint32_t parent = page_node(page, index)->parent;

    switch (parts->of[index]->class) {
    case IBID_CLASS_APPENDIX:
        return IBID_PART_APPENDIX;
    case IBID_CLASS_FOOTNOTE:
        return IBID_PART_FOOTNOTES;
    case IBID_CLASS_COMMENT:
        return IBID_PART_COMMENTS;
    case IBID_CLASS_BODY:
    case IBID_CLASS_MENTION:
        break;
    default:
        return IBID_PART_SITE;
    }
    if (parent == PAGE_NONE || parts->of[parent]->class != IBID_CLASS_BODY)
        return part_by_tag(page, index, IBID_PART_BODY);
    return part_by_tag(page, index, parts->part[parent]);
}

static bool is_byline(const PageParts *parts, const Page *page, uint32_t index)
{
    PageTag tag = page_node(page, index)->tag;

    return tag == TAG_ADDRESS || tag == TAG_TIME || g_str_equal(parts->of[index]->kind, "byline");
}

/* The paragraph that stands between the headline at `index` and a byline, or PAGE_NONE. */
static uint32_t lead_below(const Page *page, const PageParts *parts, uint32_t index)
{
    uint32_t lead = page_node(page, index)->end, last = MIN(lead + LEAD_REACH, parts->n);

    while (lead < last && page_node(page, lead)->tag != TAG_P)
        lead++;
    if (lead >= last || parts->part[lead] != IBID_PART_BODY ||
        page_node(page, lead)->text_start > page_node(page, index)->text_end + BETWEEN)
        return PAGE_NONE;
    last = MIN(page_node(page, lead)->end + LEAD_REACH, parts->n);
    for (uint32_t i = page_node(page, lead)->end; i < last; i++)
        if (is_byline(parts, page, i))
            return lead;
        else if (page_node(page, i)->tag == TAG_P)
            break;
    return PAGE_NONE;
}

static void label_lead(const Page *page, PageParts *parts)
{
    for (uint32_t i = 0; i < parts->n; i++) {
        uint32_t lead = PAGE_NONE;

        if (page_node(page, i)->tag == TAG_H1 && parts->part[i] == IBID_PART_HEADING)
            lead = lead_below(page, parts, i);
        for (uint32_t k = lead; k != PAGE_NONE && k < page_node(page, lead)->end; k++)
            if (parts->part[k] == IBID_PART_BODY)
                parts->part[k] = IBID_PART_LEAD;
    }
}

void article_parts_label(const Page *page, PageParts *parts)
{
    for (uint32_t i = 0; i < parts->n; i++)
        parts->part[i] = part_of(page, parts, i);
    label_lead(page, parts);
}
