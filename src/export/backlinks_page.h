/* The pages of a folder of backlinks, one a piece. */
#pragma once

#include "export/evidence.h"
#include "export/works.h"

typedef struct {
    const Measured *measured;
    GPtrArray *labels; /* char *, one a vertex: what to show of it */
    GPtrArray *names;  /* char *, one a piece: of its page, without ending */
    EvidenceIndex *evidence;
} Backlinks;

#define BACKLINKS_ENDING ".md"

/* Appends a piece's page: YAML, then Markdown. */
void backlinks_append_page(GString *out, const Backlinks *backlinks, const Work *work);

/* A link to a piece's page, and its date where that is known. */
void backlinks_append_link(GString *out, const Backlinks *backlinks, size_t piece);

/* A link to another page of the folder. */
void backlinks_append_link_to(GString *out, const char *words, const char *name);
