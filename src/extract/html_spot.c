#include "extract/html_spot.h"

#include "extract/html_sentence.h"

HtmlSpots html_spots(const Page *page, const PageParts *parts, IbidDocument *document)
{
    return (HtmlSpots){
        .page = page,
        .parts = parts,
        .document = document,
        .source = {.page = page, .html = document->text, .length = document->length},
        .heading = PAGE_NONE,
    };
}

uint32_t html_spot_element(const Page *page, size_t place)
{
    uint32_t index = page_first_from(page, place + 1);

    if (index == 0)
        return 0;
    for (index--; page_node(page, index)->text_end <= place; index = page_node(page, index)->parent)
        if (page_node(page, index)->parent == PAGE_NONE)
            break;
    return index;
}

static char *heading_above(HtmlSpots *spots, size_t place)
{
    const Page *page = spots->page;

    for (; spots->next < page->nodes->len && page_node(page, spots->next)->text_start <= place;
         spots->next++)
        if (page_heading_level(page_node(page, spots->next)->tag) > 0)
            spots->heading = spots->next;
    return spots->heading == PAGE_NONE ? NULL : page_text(page, spots->heading);
}

void html_spot_describe(HtmlSpots *spots, size_t start, size_t end, uint32_t element,
                        IbidReference *reference)
{
    const Page *page = spots->page;
    size_t from, to;

    if (element > 0) {
        from = page_node(page, element)->start;
        to = page_node(page, element)->finish;
    } else {
        page_source_find(&spots->source, start, end, &from, &to);
    }
    from = ibid_document_offset(spots->document, from);
    reference->offset = (int64_t)from;
    reference->length = (int64_t)(ibid_document_offset(spots->document, to) - from);
    reference->part = spots->parts->part[html_spot_element(page, start)];
    reference->sentence = html_sentence_between(page, spots->parts->notes, start, end);
    reference->heading = heading_above(spots, start);
}

void html_spot_insert(HtmlSpots *spots, GPtrArray *references, IbidReference *reference)
{
    while (spots->at < references->len &&
           ((IbidReference *)g_ptr_array_index(references, spots->at))->offset <= reference->offset)
        spots->at++;
    g_ptr_array_insert(references, (gint)spots->at, reference);
}
