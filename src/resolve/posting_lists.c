#include "resolve/posting_lists.h"

/* A link of a chain of postings whose keys share a slot. */
typedef struct {
    uint32_t key, number;
    uint32_t nth;  /* of its key, from 1 */
    uint32_t next; /* place + 1 of the one linked in before, 0 at the end */
} Posting;

struct PostingLists {
    GArray *postings; /* Posting, in order of adding */
    uint32_t *slots;  /* place + 1 of the last posting of each, 0 when empty */
    uint32_t n_slots; /* a power of two */
};

#define FIRST_SLOTS 64

PostingLists *posting_lists_new(void)
{
    PostingLists *lists = g_new(PostingLists, 1);

    *lists = (PostingLists){
        .postings = g_array_new(FALSE, FALSE, sizeof(Posting)),
        .slots = g_new0(uint32_t, FIRST_SLOTS),
        .n_slots = FIRST_SLOTS,
    };
    return lists;
}

void posting_lists_free(PostingLists *lists)
{
    if (lists == NULL)
        return;
    g_array_unref(lists->postings);
    g_free(lists->slots);
    g_free(lists);
}

/* Keys may be counters (days) as well as hashes; Knuth's multiplier spreads both. */
static uint32_t *slot_of(const PostingLists *lists, uint32_t key)
{
    uint32_t hash = key * 2654435769u;

    return &lists->slots[(hash ^ hash >> 15) & (lists->n_slots - 1)];
}

static void link_in(PostingLists *lists, uint32_t place)
{
    Posting *posting = &g_array_index(lists->postings, Posting, place);
    uint32_t *slot = slot_of(lists, posting->key);

    posting->next = *slot;
    *slot = place + 1;
}

static void grow(PostingLists *lists)
{
    g_free(lists->slots);
    lists->n_slots *= 2;
    lists->slots = g_new0(uint32_t, lists->n_slots);
    for (uint32_t place = 0; place < lists->postings->len; place++)
        link_in(lists, place);
}

/* Place + 1 of the first posting of `key` in a chain, 0 when there is none. */
static uint32_t first_of(const PostingLists *lists, uint32_t at, uint32_t key)
{
    while (at != 0 && g_array_index(lists->postings, Posting, at - 1).key != key)
        at = g_array_index(lists->postings, Posting, at - 1).next;
    return at;
}

static uint32_t length_at(const PostingLists *lists, uint32_t at)
{
    return at == 0 ? 0 : g_array_index(lists->postings, Posting, at - 1).nth;
}

void posting_lists_add(PostingLists *lists, uint32_t key, uint32_t number)
{
    uint32_t last = first_of(lists, *slot_of(lists, key), key);
    Posting posting = {.key = key, .number = number, .nth = length_at(lists, last) + 1};

    if (lists->postings->len == lists->n_slots)
        grow(lists);
    g_array_append_val(lists->postings, posting);
    link_in(lists, lists->postings->len - 1);
}

PostingWalk posting_lists_walk(const PostingLists *lists, uint32_t key)
{
    uint32_t first = first_of(lists, *slot_of(lists, key), key);

    return (PostingWalk){lists, first, length_at(lists, first)};
}

gboolean posting_walk_next(PostingWalk *walk, uint32_t *ret_number)
{
    const Posting *posting;

    if (walk->n_left == 0)
        return FALSE;
    posting = &g_array_index(walk->lists->postings, Posting, walk->at - 1);
    *ret_number = posting->number;
    if (--walk->n_left > 0)
        walk->at = first_of(walk->lists, posting->next, posting->key);
    return TRUE;
}
