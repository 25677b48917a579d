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
};

static const char *rule_of(const TextBlock *block)
{
    return block->phrase != NULL ? block->phrase->phrase : "place";
}

void text_passages_read(IbidDocument *document, const GArray *blocks, IbidArticle *article)
{
    guint next = 0;

    for (guint i = 0; i < blocks->len; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        IbidPassage *passage = g_new0(IbidPassage, 1);
        int64_t end = (int64_t)ibid_document_offset(document, block->end);

        passage->class = parts[block->part].class;
        passage->part = text_part_label(block->part);
        passage->kind = parts[block->part].kind;
        passage->rule = rule_of(block);
        passage->text = text_words(document->text, block->start, block->end);
        for (; next < article->references->len; next++, passage->n_references++)
            if (((IbidReference *)g_ptr_array_index(article->references, next))->offset >= end)
                break;
        g_ptr_array_add(article->passages, passage);
    }
}
