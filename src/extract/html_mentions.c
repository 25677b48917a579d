#include "extract/html_mentions.h"

#include <string.h>

#include "base/text.h"
#include "extract/mention.h"
#include "extract/quoted_title.h"
#include "extract/sentence.h"

/* What stays the same from phrase to phrase of a paragraph. */
typedef struct {
    const Page *page;
    IbidDocument *document;
    const PageNode *block;
    uint32_t first, end; /* elements of the block */
    uint32_t heading;    /* PAGE_NONE for none */
    IbidArticle *article;
} Paragraph;

static bool is_running_text(const Page *page, const PageParts *parts, uint32_t index)
{
    PageTag tag = page_node(page, index)->tag;

    return (tag == TAG_P || tag == TAG_LI || tag == TAG_DD) &&
           parts->of[index]->class == IBID_CLASS_BODY &&
           (parts->part[index] == IBID_PART_BODY || parts->part[index] == IBID_PART_LEAD);
}

/* A phrase that has to do with a link is the link's. */
static bool meets_link(const Paragraph *paragraph, size_t start, size_t end)
{
    for (uint32_t i = paragraph->first; i < paragraph->end; i++) {
        const PageNode *node = page_node(paragraph->page, i);

        if (node->tag == TAG_A && node->text_start < end && node->text_end > start)
            return true;
    }
    return false;
}

/* Its bytes of the file, where they are the same as in the text; else the paragraph's. */
static void set_place(const Paragraph *paragraph, const char *words, IbidReference *reference)
{
    const char *html = paragraph->document->text + paragraph->block->start;
    size_t length = paragraph->block->finish - paragraph->block->start;
    const char *found = g_strstr_len(html, (gssize)length, words);
    size_t start =
        found == NULL ? paragraph->block->start : paragraph->block->start + (size_t)(found - html);
    size_t end = found == NULL ? paragraph->block->finish : start + strlen(words);

    reference->offset = (int64_t)ibid_document_offset(paragraph->document, start);
    reference->length = (int64_t)ibid_document_offset(paragraph->document, end) - reference->offset;
}

static void add(const Paragraph *paragraph, size_t start, size_t end, size_t after,
                const char *kind)
{
    const char *text = paragraph->page->text->str;
    g_autofree char *words = NULL;
    IbidReference *reference;

    if (meets_link(paragraph, start, end))
        return;
    words = page_text_between(paragraph->page, start, end);
    reference = mention_new(words, kind, text + after, paragraph->block->text_end - after);
    reference->sentence =
        sentence_around(text + paragraph->block->text_start,
                        paragraph->block->text_end - paragraph->block->text_start,
                        start - paragraph->block->text_start, end - paragraph->block->text_start);
    if (paragraph->heading != PAGE_NONE)
        reference->heading = page_text(paragraph->page, paragraph->heading);
    set_place(paragraph, words, reference);
    g_ptr_array_add(paragraph->article->references, reference);
}

static void add_quoted(const Paragraph *paragraph, size_t limit)
{
    size_t at = paragraph->block->text_start;
    QuotedTitle title;

    while (paragraph->article->references->len < limit &&
           quoted_title_next(paragraph->page->text->str, paragraph->block->text_end, &at, &title))
        add(paragraph, title.start, title.end, title.after, "quotation");
}

static void add_italics(const Paragraph *paragraph, size_t limit)
{
    const char *text = paragraph->page->text->str;

    for (uint32_t i = paragraph->first;
         i < paragraph->end && paragraph->article->references->len < limit; i++) {
        const PageNode *node = page_node(paragraph->page, i);

        if ((node->tag == TAG_EM || node->tag == TAG_I || node->tag == TAG_CITE) &&
            quoted_title_may_be(text + node->text_start, node->text_end - node->text_start))
            add(paragraph, node->text_start, node->text_end, node->text_end, "italics");
    }
}

void html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                        IbidArticle *article)
{
    size_t limit = article->references->len + MENTION_LIMIT;
    Paragraph paragraph = {
        .page = page, .document = document, .heading = PAGE_NONE, .article = article};

    for (uint32_t i = 0; i < page->nodes->len && article->references->len < limit; i++) {
        if (page_heading_level(page_node(page, i)->tag) > 0)
            paragraph.heading = i;
        if (!is_running_text(page, parts, i))
            continue;
        paragraph.block = page_node(page, i);
        paragraph.first = i + 1;
        paragraph.end = paragraph.block->end;
        add_quoted(&paragraph, limit);
        add_italics(&paragraph, limit);
    }
}
