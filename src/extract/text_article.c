#include "extract/text_article.h"

#include <ibid/error.h>

#include "base/text.h"
#include "extract/sketch.h"
#include "extract/text_blocks.h"
#include "extract/text_byline.h"
#include "extract/text_parts.h"
#include "extract/text_passages.h"
#include "extract/text_references.h"

static bool is_own_text(TextPart part)
{
    return part == TEXT_PART_BODY || part == TEXT_PART_HEADING || part == TEXT_PART_APPENDIX ||
           part == TEXT_PART_FOOTNOTE;
}

/* Words and sample of what the author wrote; the outlet's own is the same under every article. */
static void sketch_blocks(const char *text, const GArray *blocks, IbidArticle *article)
{
    g_autoptr(GString) own = g_string_new(NULL);

    for (size_t i = 0; i < blocks->len; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        g_autofree char *words = NULL;

        if (!is_own_text(block->part))
            continue;
        words = text_words(text, block->start, block->end);
        g_string_append(own, words);
        g_string_append_c(own, '\n');
    }
    sketch_text(own->str, article);
}

bool text_article_read(IbidDocument *document, const IbidExtractOptions *options,
                       IbidArticle *article, GError **error)
{
    g_autoptr(GArray) blocks = NULL;

    if (text_is_blank(document->text)) {
        g_autofree char *id = text_printable(document->id);

        g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT, "%s: holds no text", id);
        return false;
    }
    blocks = text_blocks(document->text, document->length);
    text_parts_assign(document->text, blocks);
    text_byline_read(document->text, blocks, article);
    text_references_read(document, blocks, article);
    if (options != NULL && options->passages)
        text_passages_read(document, blocks, article);
    sketch_blocks(document->text, blocks, article);
    return true;
}
