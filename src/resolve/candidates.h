/* Pieces that a reference may mean, before one of them is chosen. */
#pragma once

#include <glib.h>

/*
 * Takes out what is younger than the archive's copy by which it is cited.
 *
 * @candidates  TitleCandidate
 * @known       KnownArticle *
 * @url         of the reference, as written, or NULL
 */
void candidates_drop_younger(GArray *candidates, const GPtrArray *known, const char *url);
