/* The article in a plain-text extract. */
#pragma once

#include <stdbool.h>

#include <ibid/extract.h>
#include <ibid/ingest.h>
#include <ibid/model.h>

/* As html_article_read(), for text in the shape of a printed or copied article. */
bool text_article_read(IbidDocument *document, const IbidExtractOptions *options,
                       IbidArticle *article, GError **error);
