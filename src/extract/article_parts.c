#include "extract/article_parts.h"

#include "extract/part_signs.h"

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

void article_parts_label(const Page *page, PageParts *parts)
{
    for (uint32_t i = 0; i < parts->n; i++)
        parts->part[i] = part_of(page, parts, i);
}
