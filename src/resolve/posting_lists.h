/* Lists of numbers under 32-bit keys, flat in memory: millions of short ones cost 12 bytes a
 * number. */
#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct PostingLists PostingLists;

PostingLists *posting_lists_new(void);
void posting_lists_free(PostingLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PostingLists, posting_lists_free)

void posting_lists_add(PostingLists *lists, uint32_t key, uint32_t number);

/*
 * Walks the numbers under a key, the last added first.
 *
 *     PostingWalk walk = posting_lists_walk(lists, key);
 *     while (posting_walk_next(&walk, &number)) …
 *
 * Nothing may be added meanwhile.
 */
typedef struct {
    const PostingLists *lists;
    uint32_t at;     /* the next one's place + 1 */
    uint32_t n_left; /* at the start, the list's length */
} PostingWalk;

PostingWalk posting_lists_walk(const PostingLists *lists, uint32_t key);
gboolean posting_walk_next(PostingWalk *walk, uint32_t *ret_number);
