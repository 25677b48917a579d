/* Works that are cited by their titles and are not here, each once. */
#pragma once

#include <glib.h>

#include <ibid/date.h>

#include "resolve/piece_list.h"

/* Gathers references until all have been seen. */
typedef struct TitleStubs TitleStubs;

TitleStubs *title_stubs_new(void);
void title_stubs_free(TitleStubs *stubs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TitleStubs, title_stubs_free)

/* Remembers that the resolution at `place` is of a reference to this title. */
void title_stubs_add(TitleStubs *stubs, const char *title, IbidDate date, guint place);

/*
 * Makes one stub of all spellings of a title whose dates do not contradict each other, and names
 * it by the most frequent one.  Sets `piece` of the resolutions that were remembered.
 *
 * @resolutions  IbidResolution
 *
 * Returns: how many there were.
 */
guint title_stubs_finish(TitleStubs *stubs, PieceList *pieces, GArray *resolutions);
