#include "extract/text_article.h"

#include <string.h>

#include <ibid/error.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/sketch.h"
#include "extract/text_blocks.h"
#include "extract/text_byline.h"
#include "extract/text_edge_lines.h"
#include "extract/text_edges.h"
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

static gint by_start(gconstpointer a, gconstpointer b)
{
    const TextBlock *x = a, *y = b;

    return x->start < y->start ? -1 : x->start > y->start;
}

/* The edges of pages as blocks of their own, each behind the one that it stands in. */
static void add_edges(GArray *blocks, const GArray *edges)
{
    for (size_t i = 0; i < edges->len; i++) {
        const TextEdge *edge = &g_array_index(edges, TextEdge, i);
        TextBlock block = {
            .start = edge->start, .end = edge->end, .part = TEXT_PART_EDGE, .kind = edge->kind};

        g_array_append_val(blocks, block);
    }
    if (edges->len > 0)
        g_array_sort(blocks, by_start);
}

bool text_article_read(IbidDocument *document, const IbidExtractOptions *options,
                       IbidArticle *article, GError **error)
{
    g_autoptr(GArray) lines = NULL, edges = NULL, blocks = NULL;
    g_autofree char *text = NULL;

    if (text_is_blank(document->text)) {
        g_autofree char *id = text_printable(document->id);

        g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT, "%s: holds no text", id);
        return false;
    }
    lines = text_lines(document->text, document->length);
    edges = text_edges(document->text, lines);
    text = text_without_edges(document->text, document->length, lines, edges);
    blocks = text_blocks(text, document->length);
    text_parts_assign(text, blocks);
    article->date_order = date_order_name(date_order_of(text, strlen(text)));
    text_byline_read(text, blocks, article);
    text_edges_read(document->text, edges, article);
    add_edges(blocks, edges);
    text_references_read(document, text, edges, blocks, article);
    if (options != NULL && options->passages)
        text_passages_read(document, text, blocks, article);
    sketch_blocks(text, blocks, article);
    return true;
}
