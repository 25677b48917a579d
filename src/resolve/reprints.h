/* Which articles are the same text, and which of them was first. */
#pragma once

#include <glib.h>

#include "resolve/known_article.h"

/*
 * Sets `original` and `reason` of each KnownArticle: articles with one text get the place of the
 * one that was published first.  Redirects stay their own.
 *
 * A text is the same when most of the shorter is in the longer one; where less is certain, titles,
 * addresses or what they say of their first outlet have to agree too.  Each is compared with the
 * earliest of its group, so that weak likenesses do not chain.
 *
 * Cost: that of shared_text_find().
 */
void reprints_fold(GPtrArray *known);
