/*
 * What a change of some articles can touch: the references that might mean another piece now.
 *
 * May say yes where nothing comes of it, never no where something does: a reference finds its
 * piece by forms of its address, by keys of its title, by a day, and by nothing else.
 */
#pragma once

#include <stdbool.h>

#include "resolve/known_article.h"

typedef struct Touch Touch;

/*
 * @is_changed  bool per article of `known`: new, or folded otherwise than before
 * @same_sites  IbidSameSite *; borrowed for the life of what is returned
 */
Touch *touch_new(const GPtrArray *known, const GArray *is_changed, const GPtrArray *same_sites);
void touch_free(Touch *touch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Touch, touch_free)

/* True when the address may lead elsewhere now; also where it leads out of the corpus. */
bool touch_reaches_address(const Touch *touch, const char *canonical);

/* True when one of the changed titles may be taken for that of the reference. */
bool touch_reaches_title(const Touch *touch, const IbidReference *reference);

/* True when one of them is this one to the letter. */
bool touch_reaches_same_title(const Touch *touch, const char *title);
