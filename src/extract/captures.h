/* When copies of a document were made, and which dates that rules out. */
#pragma once

#include <ibid/model.h>

/* Adds the stamp of the archive's address `url` (or NULL) as evidence, kind "captured". */
void captures_read(const char *url, IbidArticle *article);

/*
 * Takes all confidence from dates of publication or change that are later than a capture: what an
 * archive had cannot have appeared afterwards.
 */
void captures_rule_out(GArray *dates);
