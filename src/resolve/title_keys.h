/*
 * Keys by which like titles meet: the MinHash of a title's three-letter parts, cut into bands.
 *
 * Two titles of Jaccard likeness J have a band in common with a chance of 1 - (1 - J^3)^40: 0.99
 * at J = 0.5, which is a third of the letters misread; at J = 0.02, as unrelated titles have,
 * 0.0003. Keys depend on the title alone, never on the corpus: so what an addition can touch is
 * known.
 *
 * Source: A. Z. Broder, "On the resemblance and containment of documents", 1997; signatures of a
 * byte: P. Li and A. C. König, "b-Bit Minwise Hashing", 2010.
 */
#pragma once

#include <stdint.h>

#define TITLE_BANDS 40
#define TITLE_BAND_ROWS 3
#define TITLE_START_BANDS 8
#define TITLE_START_ROWS 2
#define TITLE_N_MINIMA (TITLE_BANDS * TITLE_BAND_ROWS)

typedef struct {
    uint8_t signature[TITLE_N_MINIMA]; /* the low bytes of the minima */
    uint32_t bands[TITLE_BANDS];
    uint32_t starts[TITLE_START_BANDS]; /* of the title's first letters only, for titles cut off */
} TitleKeys;

/* Cost: O(length of `skeleton`), some 10 µs. */
void title_keys(const char *skeleton, TitleKeys *ret_keys);

/* How many of the TITLE_N_MINIMA bytes of two signatures agree: in the mean J of them. */
unsigned title_keys_agreement(const uint8_t *a, const uint8_t *b);
