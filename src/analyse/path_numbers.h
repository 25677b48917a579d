/*
 * Numbers of paths: exact whole numbers of any size, or doubles.
 *
 * There are about 10^87 paths in a network of 27,770 articles: 64 bits wrap, and doubles lose ties.
 */
#pragma once

#include <glib.h>
#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    bool is_exact;
    mpz_t whole; /* where exact */
    double real; /* where not */
} PathNumber;

void path_number_init(PathNumber *number, bool is_exact);
void path_number_clear(PathNumber *number);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PathNumber, path_number_clear)

void path_number_set(PathNumber *number, unsigned long value);
void path_number_add(PathNumber *number, const PathNumber *other);
void path_number_copy(PathNumber *number, const PathNumber *other);
int path_number_compare(const PathNumber *a, const PathNumber *b);

/* In decimals; doubles in the fewest digits that tell them apart.  Returns: (transfer full). */
char *path_number_text(const PathNumber *number);

/* Of any size.  -HUGE_VAL for 0. */
double path_number_log2(const PathNumber *number);

/* One number a vertex, each set once; exact ones lie limb by limb in one block. */
typedef struct {
    bool is_exact;
    size_t n;
    size_t *start;   /* first limb of each */
    uint32_t *limbs; /* how many */
    GArray *block;   /* mp_limb_t */
    double *real;
} PathNumbers;

PathNumbers *path_numbers_new(size_t n, bool is_exact);
void path_numbers_free(PathNumbers *numbers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PathNumbers, path_numbers_free)

void path_numbers_set(PathNumbers *numbers, uint32_t i, const PathNumber *value);
void path_numbers_get(const PathNumbers *numbers, uint32_t i, PathNumber *ret_value);

/* Each without a copy. */
void path_numbers_add_to(const PathNumbers *numbers, const uint32_t *places, size_t n,
                         PathNumber *sum);
void path_numbers_add_product(const PathNumbers *numbers, uint32_t i, const PathNumber *factor,
                              PathNumber *sum);
int path_numbers_compare(const PathNumbers *numbers, uint32_t i, uint32_t j);
void path_numbers_product(const PathNumbers *a, uint32_t i, const PathNumbers *b, uint32_t j,
                          PathNumber *ret_product);

/* To 15 digits or better; HUGE_VALL for numbers whose products may be beyond long doubles. */
long double path_numbers_near(const PathNumbers *numbers, uint32_t i);

/* Each as the nearest double.  Returns: (transfer full) not exact. */
PathNumbers *path_numbers_round(const PathNumbers *numbers);

/* log2 of each.  Returns: (transfer full) n of them. */
double *path_numbers_log2(const PathNumbers *numbers);
