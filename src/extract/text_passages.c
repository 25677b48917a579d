#include "extract/text_passages.h"

#include "extract/text_parts.h"

/* What links in each TextPart are. */
static const struct {
    IbidReferenceClass class;
    const char *kind;
} parts[] = {
    [TEXT_PART_TITLE] = {IBID_CLASS_BODY, "title"},
    [TEXT_PART_BYLINE] = {IBID_CLASS_BOILERPLATE, "byline"},
    [TEXT_PART_BODY] = {IBID_CLASS_BODY, "body"},
    [TEXT_PART_HEADING] = {IBID_CLASS_BODY, "heading"},
    [TEXT_PART_APPENDIX] = {IBID_CLASS_APPENDIX, "list-item"},
    [TEXT_PART_FOOTNOTE] = {IBID_CLASS_FOOTNOTE, "footnote"},
    [TEXT_PART_BOILERPLATE] = {IBID_CLASS_BOILERPLATE, "outlet"},
    [TEXT_PART_COMMENT] = {IBID_CLASS_COMMENT, "comment"},
    [TEXT_PART_EDGE] = {IBID_CLASS_BOILERPLATE, "running-head"},
};

static const char *rule_of(const TextBlock *block)
{
    if (block->part == TEXT_PART_EDGE)
        return "text-page-edge";
    return block->phrase != NULL ? block->phrase->phrase : "place";
}

void text_passages_read(const IbidDocument *document, const char *text, const GArray *blocks,
                        IbidArticle *article)
{
    for (guint i = 0; i < blocks->len; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        IbidPassage *passage = g_new0(IbidPassage, 1);
        bool is_edge = block->part == TEXT_PART_EDGE;

        passage->class = parts[block->part].class;
        passage->part = text_part_label(block->part);
        passage->kind = is_edge ? block->kind : parts[block->part].kind;
        passage->rule = rule_of(block);
        passage->text = text_words(is_edge ? document->text : text, block->start, block->end);
        passage->n_references = (unsigned)block->n_references;
        g_ptr_array_add(article->passages, passage);
    }
}
