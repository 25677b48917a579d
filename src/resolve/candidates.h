/* Pieces that a reference may mean, before one of them is chosen. */
#pragma once

#include <glib.h>

#include <ibid/model.h>

/*
 * Lets stand a little higher what the reference names besides the title, its author or outlet, and
 * what shares an author with the citing article: that decides between titles that fit equally well.
 *
 * @candidates  TitleCandidate; sorted again, best first
 * @known       KnownArticle *
 */
void candidates_raise(GArray *candidates, const GPtrArray *known, const IbidReference *reference,
                      const IbidArticle *citing);

/*
 * Takes out what is younger than the archive's copy by which it is cited.
 *
 * @candidates  TitleCandidate
 * @known       KnownArticle *
 * @url         of the reference, as written, or NULL
 */
void candidates_drop_younger(GArray *candidates, const GPtrArray *known, const char *url);
