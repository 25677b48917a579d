/* The keywords that an article bears. */
#pragma once

#include <ibid/model.h>

#include "extract/json_ld.h"
#include "extract/page.h"

/* Fills `article->tags`: from JSON-LD, <meta>, and links marked as tags; each once. */
void html_tags_read(const Page *page, const JsonLd *linked, IbidArticle *article);
