/* Other titles that a cited title may stand for. */
#pragma once

#include <glib.h>

typedef struct {
    char *title;
    char *outlet; /* that the piece has to have appeared in, or NULL */
} TitleVariant;

/*
 * In Latin letters, where it is in Cyrillic or Greek ones; and without what stands before or behind
 * a bar, dash or colon, where that is the outlet: "The Gazette: Boots, Counted".
 *
 * Returns: (transfer full) TitleVariant; few, none for most.
 */
GArray *title_variants(const char *title);
