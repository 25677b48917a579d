/* What the words beside a title say of the work that bears it: "her essay “…”", "the film “…”". */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    CUE_NONE,
    CUE_WRITING, /* an article, a post, a report; somebody wrote it */
    CUE_OTHER,   /* a book, a film, a song: no article */
    N_CUES,
} MentionCue;

/* Words of one language that say so: text_key() of their beginnings, a space between. */
typedef struct {
    const char *language;
    const char *stems[N_CUES];
} MentionCueRow;

/* To teach ibid a language, add a row. */
extern const MentionCueRow mention_cue_rows[];
extern const size_t mention_n_cue_rows;

/*
 * Looks at the few words before the title and the two after it; the nearest decides.
 *
 * @sentence  that holds the title, or NULL
 */
MentionCue mention_cue(const char *sentence, const char *title);
