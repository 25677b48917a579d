#include "graph/network_order.h"

#include <stdlib.h>
#include <string.h>

/* What a sort compares, beside the number of whose it is. */
typedef struct {
    NetworkWord word;
    uint32_t number;
} NumberedWord;

static int compare_bytes(const NetworkWord *a, const NetworkWord *b)
{
    size_t shorter = MIN(a->length, b->length);
    int order = shorter == 0 ? 0 : memcmp(a->text, b->text, shorter);

    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static NetworkWord without_zeroes(NetworkWord word)
{
    while (word.length > 1 && word.text[0] == '0') {
        word.text++;
        word.length--;
    }
    return word;
}

/* "7" and "07" are one number but two keys. */
static int compare_numbers(const NetworkWord *a, const NetworkWord *b)
{
    NetworkWord x = without_zeroes(*a), y = without_zeroes(*b);
    int order = x.length != y.length ? (x.length > y.length) - (x.length < y.length)
                                     : memcmp(x.text, y.text, x.length);

    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static int by_bytes(const void *a, const void *b)
{
    return compare_bytes(&((const NumberedWord *)a)->word, &((const NumberedWord *)b)->word);
}

static int by_number(const void *a, const void *b)
{
    return compare_numbers(&((const NumberedWord *)a)->word, &((const NumberedWord *)b)->word);
}

static bool is_number(const NetworkWord *word)
{
    for (size_t i = 0; i < word->length; i++)
        if (!g_ascii_isdigit(word->text[i]))
            return false;
    return word->length > 0;
}

static bool are_numbers(const NetworkWord *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!is_number(&words[i]))
            return false;
    return true;
}

static bool are_ascending(const NetworkWord *words, size_t n,
                          int (*compare)(const NetworkWord *, const NetworkWord *))
{
    for (size_t i = 1; i < n; i++)
        if (compare(&words[i - 1], &words[i]) > 0)
            return false;
    return true;
}

enum { DIGIT_BITS = 12, N_BUCKETS = 1 << DIGIT_BITS };

/* One stable pass over one digit of the ranks. */
static void sort_by_digit(const uint32_t *ranks, int digit, const uint32_t *from, uint32_t *to,
                          size_t n)
{
    g_autofree uint32_t *start = g_new0(uint32_t, N_BUCKETS + 1);
    int shift = digit * DIGIT_BITS;

    for (size_t i = 0; i < n; i++)
        start[(ranks[i] >> shift & (N_BUCKETS - 1)) + 1]++;
    for (size_t i = 0; i < N_BUCKETS; i++)
        start[i + 1] += start[i];
    for (size_t i = 0; i < n; i++)
        to[start[ranks[from[i]] >> shift & (N_BUCKETS - 1)]++] = from[i];
}

/* Numbers of so many digits fit in three passes. */
enum { MOST_DIGITS = 9, N_NUMBER_PASSES = 3 };

/* The values of words that are written as such small numbers are, or NULL where one is not. */
static uint32_t *small_values(const NetworkWord *words, size_t n)
{
    g_autofree uint32_t *values = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < n; i++) {
        NetworkWord word = words[i];
        uint32_t value = 0;

        if (word.length > MOST_DIGITS || (word.text[0] == '0' && word.length > 1))
            return NULL;
        for (size_t k = 0; k < word.length; k++)
            value = value * 10 + (uint32_t)(word.text[k] - '0');
        values[i] = value;
    }
    return g_steal_pointer(&values);
}

/* Sorts by values of up to MOST_DIGITS digits, without comparing any. */
static uint32_t *sort_values(const uint32_t *values, size_t n)
{
    uint32_t *order = g_new(uint32_t, n + 1);
    g_autofree uint32_t *other = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < n; i++)
        other[i] = (uint32_t)i;
    for (int digit = 0; digit < N_NUMBER_PASSES; digit++) {
        uint32_t *from = digit % 2 == 0 ? other : order, *to = digit % 2 == 0 ? order : other;

        sort_by_digit(values, digit, from, to, n);
    }
    return order;
}

static uint32_t *sort_words(const NetworkWord *words, size_t n, bool as_numbers)
{
    uint32_t *order = g_new(uint32_t, n + 1);
    g_autofree NumberedWord *sorted = NULL;

    for (size_t i = 0; i < n; i++)
        order[i] = (uint32_t)i;
    if (are_ascending(words, n, as_numbers ? compare_numbers : compare_bytes))
        return order;
    sorted = g_new(NumberedWord, n);
    for (size_t i = 0; i < n; i++)
        sorted[i] = (NumberedWord){words[i], (uint32_t)i};
    qsort(sorted, n, sizeof *sorted, as_numbers ? by_number : by_bytes);
    for (size_t i = 0; i < n; i++)
        order[i] = sorted[i].number;
    return order;
}

uint32_t *network_order_words(const NetworkWord *words, size_t n)
{
    return sort_words(words, n, /* as_numbers= */ false);
}

/* A number of two digits of DIGIT_BITS that grows as ibid_date_compare() says; the largest for
 * no date. */
static uint32_t date_rank(IbidDate date)
{
    bool is_part = date.month > 12;
    bool is_quarter = date.month >= IBID_FIRST_QUARTER;
    int month = is_quarter ? 3 * (date.month - IBID_FIRST_QUARTER) + 1
                : is_part  ? 3 * (date.month - IBID_SPRING + 1)
                           : date.month;

    if (date.precision == IBID_PRECISION_NONE)
        return (1u << 2 * DIGIT_BITS) - 1;
    return (uint32_t)date.year << 10 | (uint32_t)month << 6 | (is_part ? 0u : 1u << 5) |
           (uint32_t)date.day;
}

uint32_t *network_order(const NetworkDraft *draft, bool *ret_has_number_keys)
{
    size_t n = draft->n;
    g_autofree uint32_t *ranks = g_new(uint32_t, n + 1);
    g_autofree uint32_t *other = g_new(uint32_t, n + 1);
    g_autofree uint32_t *values = NULL;
    uint32_t *order;

    *ret_has_number_keys = are_numbers(draft->keys, n);
    values = *ret_has_number_keys ? small_values(draft->keys, n) : NULL;
    order =
        values != NULL ? sort_values(values, n) : sort_words(draft->keys, n, *ret_has_number_keys);
    for (size_t i = 0; i < n; i++)
        ranks[i] = date_rank(draft->dates[i]);
    sort_by_digit(ranks, 0, order, other, n);
    sort_by_digit(ranks, 1, other, order, n);
    return order;
}
