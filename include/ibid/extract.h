/* From a document to an article: title, authors, dates, and every reference with its evidence. */
#pragma once

#include <ibid/ingest.h>
#include <ibid/model.h>

/* What the user knows where documents do not tell. */
typedef struct {
    const char *author; /* or NULL */
    const char *outlet; /* or NULL */
    bool passages;      /* true to fill IbidArticle.passages, for ibid_explain_…() */
} IbidExtractOptions;

/* Rises when the same document could yield another article; stored articles are then re-read. */
#define IBID_EXTRACT_VERSION 2

/*
 * Reads the article in `document`, which must be decoded.
 *
 * Every link of the document becomes exactly one reference.  Nothing in it is fetched or run.
 *
 * Returns: (transfer full) the article, or NULL with IBID_ERROR_FORMAT when the document cannot
 *   be one (nested too deep, without any text).
 *
 * Cost: O(length).
 */
IBID_API IbidArticle *ibid_extract(IbidDocument *document, const IbidExtractOptions *options,
                                   GError **error);

/*
 * One line of ASCII JSON without its newline, keys sorted; see docs/article.schema.json.
 *
 * Returns: (transfer full).
 */
IBID_API char *ibid_article_to_json(const IbidArticle *article);

/*
 * How the article was read, for people: what is known about it and from where, its parts in order,
 * and every link with its class and the rule behind it.  The article must have its passages.
 *
 * Returns: (transfer full) lines of text; or a whole HTML page that colours the parts, runs no
 *   script and loads nothing.
 */
IBID_API char *ibid_explain_text(const IbidArticle *article);
IBID_API char *ibid_explain_html(const IbidArticle *article);
