#include "graph/network_keys.h"

#include <string.h>

#include "base/text.h"

/* Directly looked-up numbers cost four bytes each, whether they occur or not. */
#define LEAST_NUMBER_LIMIT ((size_t)1 << 16)

/* Digits of the numbers that may be looked up directly. */
enum { MOST_DIGITS = 9 };

void network_keys_init(NetworkKeys *keys, size_t n_bytes)
{
    *keys = (NetworkKeys){.number_limit = MAX(n_bytes, LEAST_NUMBER_LIMIT)};
}

void network_keys_clear(NetworkKeys *keys)
{
    g_free(keys->words);
    g_free(keys->of_number);
    g_free(keys->slots);
    *keys = (NetworkKeys){0};
}

/* The number that `word` is written as, if it is written as numbers are and is small enough. */
static bool is_small_number(const NetworkKeys *keys, NetworkWord word, size_t *ret_value)
{
    size_t value = 0;

    if (word.length == 0 || word.length > MOST_DIGITS || (word.text[0] == '0' && word.length > 1))
        return false;
    for (size_t i = 0; i < word.length; i++) {
        if (!g_ascii_isdigit(word.text[i]))
            return false;
        value = value * 10 + (size_t)(word.text[i] - '0');
    }
    *ret_value = value;
    return value < keys->number_limit;
}

static uint32_t add_word(NetworkKeys *keys, NetworkWord word)
{
    if (keys->n == keys->room) {
        keys->room = MAX(1024, keys->room * 2);
        keys->words = g_renew(NetworkWord, keys->words, keys->room);
    }
    keys->words[keys->n] = word;
    return keys->n++;
}

static uint32_t *number_place(NetworkKeys *keys, size_t value)
{
    if (value >= keys->n_of_number) {
        size_t n = MIN(MAX(value + 1, 2 * keys->n_of_number), keys->number_limit);

        keys->of_number = g_renew(uint32_t, keys->of_number, n);
        memset(keys->of_number + keys->n_of_number, 0,
               (n - keys->n_of_number) * sizeof *keys->of_number);
        keys->n_of_number = n;
    }
    return &keys->of_number[value];
}

/* The slot that has `word`, or the free one where it belongs; there are free ones. */
static uint32_t *word_place(const NetworkKeys *keys, NetworkWord word)
{
    uint32_t mask = keys->n_slots - 1;
    uint64_t hash = text_hash(word.text, word.length);

    for (uint32_t i = (uint32_t)(hash ^ hash >> 32) & mask;; i = (i + 1) & mask) {
        uint32_t number = keys->slots[i];

        if (number == 0 || (keys->words[number - 1].length == word.length &&
                            memcmp(keys->words[number - 1].text, word.text, word.length) == 0))
            return &keys->slots[i];
    }
}

/* At least half of the slots are kept free. */
static void make_room(NetworkKeys *keys)
{
    g_autofree uint32_t *old = keys->slots;
    uint32_t n_old = keys->n_slots;

    if (keys->n_hashed < n_old / 2) {
        old = NULL;
        return;
    }
    keys->n_slots = MAX(1024, n_old * 2);
    keys->slots = g_new0(uint32_t, keys->n_slots);
    for (uint32_t i = 0; i < n_old; i++)
        if (old[i] != 0)
            *word_place(keys, keys->words[old[i] - 1]) = old[i];
}

uint32_t network_keys_word(NetworkKeys *keys, NetworkWord word)
{
    size_t value;
    bool is_number = is_small_number(keys, word, &value);
    uint32_t *place;

    if (!is_number)
        make_room(keys);
    place = is_number ? number_place(keys, value) : word_place(keys, word);
    if (*place == 0) {
        *place = add_word(keys, word) + 1;
        keys->n_hashed += !is_number;
    }
    return *place - 1;
}

bool network_keys_find(const NetworkKeys *keys, NetworkWord word, uint32_t *ret_number)
{
    size_t value;
    uint32_t known = 0;

    if (is_small_number(keys, word, &value))
        known = value < keys->n_of_number ? keys->of_number[value] : 0;
    else if (keys->n_slots > 0)
        known = *word_place(keys, word);
    *ret_number = known - 1;
    return known != 0;
}
