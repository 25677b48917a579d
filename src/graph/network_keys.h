/* Numbers the words of a text file in the order in which they are first seen. */
#pragma once

#include "graph/network_build.h"

typedef struct {
    NetworkWord *words; /* by number; they point into the caller's text */
    uint32_t n;
    uint32_t room;
    uint32_t *of_number; /* one more than the number of "0", "1" …; 0 for none */
    size_t n_of_number;
    size_t number_limit; /* those below are in `of_number`, others in `slots` */
    uint32_t *slots;     /* one more than a word's number, by its hash; 0 for free */
    uint32_t n_slots;    /* a power of two, or 0 */
    uint32_t n_hashed;
} NetworkKeys;

/* @n_bytes  of the text: what a hostile one can make us hold is a small multiple of it */
void network_keys_init(NetworkKeys *keys, size_t n_bytes);
void network_keys_clear(NetworkKeys *keys);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NetworkKeys, network_keys_clear)

/* The number of any word. */
uint32_t network_keys_word(NetworkKeys *keys, NetworkWord word);

/* The number of a word, if it has been seen. */
bool network_keys_find(const NetworkKeys *keys, NetworkWord word, uint32_t *ret_number);

/* The number of the word at `text`, whose digits say `value`; at most 9, no zero before them. */
static inline uint32_t network_keys_digits(NetworkKeys *keys, const char *text, size_t length,
                                           size_t value)
{
    if (value < keys->n_of_number && keys->of_number[value] != 0)
        return keys->of_number[value] - 1;
    return network_keys_word(keys, (NetworkWord){text, length});
}
