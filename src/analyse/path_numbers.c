#include "analyse/path_numbers.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As many digits as tell any two doubles apart, and from which exponents on they are written. */
enum { MOST_DIGITS = 17, LEAST_EXPONENT = -4, MOST_EXPONENT = 16 };

/* Products of two of them are within long doubles. */
enum { MOST_NEAR_LIMBS = LDBL_MAX_EXP / 2 / GMP_LIMB_BITS - 1 };

void path_number_init(PathNumber *number, bool is_exact)
{
    number->is_exact = is_exact;
    number->real = 0;
    if (is_exact)
        mpz_init(number->whole);
}

void path_number_clear(PathNumber *number)
{
    if (number->is_exact)
        mpz_clear(number->whole);
}

void path_number_set(PathNumber *number, unsigned long value)
{
    if (number->is_exact)
        mpz_set_ui(number->whole, value);
    else
        number->real = (double)value;
}

void path_number_add(PathNumber *number, const PathNumber *other)
{
    if (number->is_exact)
        mpz_add(number->whole, number->whole, other->whole);
    else
        number->real += other->real;
}

void path_number_copy(PathNumber *number, const PathNumber *other)
{
    if (number->is_exact)
        mpz_set(number->whole, other->whole);
    else
        number->real = other->real;
}

int path_number_compare(const PathNumber *a, const PathNumber *b)
{
    return a->is_exact ? mpz_cmp(a->whole, b->whole) : (a->real > b->real) - (a->real < b->real);
}

static char *real_text(double value)
{
    char digits[40];
    int n = 1, exponent;
    char *text;

    do
        snprintf(digits, sizeof digits, "%.*e", n - 1, value);
    while (strtod(digits, NULL) != value && n++ < MOST_DIGITS);
    if (!isfinite(value))
        return g_strdup(digits);
    exponent = atoi(strchr(digits, 'e') + 1);
    if (exponent < LEAST_EXPONENT || exponent >= MOST_EXPONENT)
        return g_strdup(digits);
    text = g_strdup_printf("%.*f", MAX(n - 1 - exponent, 1), value);
    return text;
}

char *path_number_text(const PathNumber *number)
{
    char *text;

    if (!number->is_exact)
        return real_text(number->real);
    /* Room for a sign and the end; mpz_sizeinbase() may be one too large. */
    text = g_malloc(mpz_sizeinbase(number->whole, 10) + 2);
    return mpz_get_str(text, 10, number->whole);
}

static double log2_of(mpz_srcptr whole)
{
    long exponent;
    double fraction = mpz_get_d_2exp(&exponent, whole);

    return log2(fraction) + (double)exponent;
}

double path_number_log2(const PathNumber *number)
{
    return number->is_exact ? log2_of(number->whole) : log2(number->real);
}

PathNumbers *path_numbers_new(size_t n, bool is_exact)
{
    PathNumbers *numbers = g_new0(PathNumbers, 1);

    numbers->is_exact = is_exact;
    numbers->n = n;
    if (is_exact) {
        numbers->start = g_new0(size_t, n + 1);
        numbers->limbs = g_new0(uint32_t, n + 1);
        /* Room for one: where all are 0, none has a limb, and there has to be a place for them. */
        numbers->block = g_array_sized_new(FALSE, FALSE, sizeof(mp_limb_t), 1);
    } else {
        numbers->real = g_new0(double, n + 1);
    }
    return numbers;
}

void path_numbers_free(PathNumbers *numbers)
{
    if (numbers == NULL)
        return;
    g_free(numbers->start);
    g_free(numbers->limbs);
    g_clear_pointer(&numbers->block, g_array_unref);
    g_free(numbers->real);
    g_free(numbers);
}

void path_numbers_set(PathNumbers *numbers, uint32_t i, const PathNumber *value)
{
    if (!numbers->is_exact) {
        numbers->real[i] = value->real;
        return;
    }
    numbers->start[i] = numbers->block->len;
    numbers->limbs[i] = (uint32_t)mpz_size(value->whole);
    g_array_append_vals(numbers->block, mpz_limbs_read(value->whole), numbers->limbs[i]);
}

/* `name` is number `i` as GMP reads it, for as long as none is set. */
#define VIEW(name, numbers, i)                                                                     \
    const mpz_t name = MPZ_ROINIT_N(limbs_of(numbers, i), (int)(numbers)->limbs[i])

static mp_limb_t *limbs_of(const PathNumbers *numbers, uint32_t i)
{
    return (mp_limb_t *)(void *)numbers->block->data + numbers->start[i];
}

void path_numbers_get(const PathNumbers *numbers, uint32_t i, PathNumber *ret_value)
{
    if (numbers->is_exact) {
        VIEW(number, numbers, i);
        mpz_set(ret_value->whole, number);
    } else {
        ret_value->real = numbers->real[i];
    }
}

void path_numbers_add_to(const PathNumbers *numbers, const uint32_t *places, size_t n,
                         PathNumber *sum)
{
    if (numbers->is_exact) {
        for (size_t k = 0; k < n; k++) {
            VIEW(number, numbers, places[k]);
            mpz_add(sum->whole, sum->whole, number);
        }
        return;
    }
    for (size_t k = 0; k < n; k++)
        sum->real += numbers->real[places[k]];
}

int path_numbers_compare(const PathNumbers *numbers, uint32_t i, uint32_t j)
{
    if (numbers->is_exact) {
        VIEW(x, numbers, i);
        VIEW(y, numbers, j);
        return mpz_cmp(x, y);
    }
    return (numbers->real[i] > numbers->real[j]) - (numbers->real[i] < numbers->real[j]);
}

void path_numbers_product(const PathNumbers *a, uint32_t i, const PathNumbers *b, uint32_t j,
                          PathNumber *ret_product)
{
    if (a->is_exact) {
        VIEW(x, a, i);
        VIEW(y, b, j);
        mpz_mul(ret_product->whole, x, y);
    } else {
        ret_product->real = a->real[i] * b->real[j];
    }
}

void path_numbers_add_product(const PathNumbers *numbers, uint32_t i, const PathNumber *factor,
                              PathNumber *sum)
{
    if (numbers->is_exact) {
        VIEW(number, numbers, i);
        mpz_addmul(sum->whole, number, factor->whole);
    } else {
        sum->real += numbers->real[i] * factor->real;
    }
}

long double path_numbers_near(const PathNumbers *numbers, uint32_t i)
{
    long exponent;
    double fraction;

    if (!numbers->is_exact)
        return numbers->real[i];
    if (numbers->limbs[i] > MOST_NEAR_LIMBS)
        return HUGE_VALL;

    VIEW(number, numbers, i);
    fraction = mpz_get_d_2exp(&exponent, number);
    return ldexpl(fraction, (int)exponent);
}

double *path_numbers_log2(const PathNumbers *numbers)
{
    double *logs = g_new(double, numbers->n + 1);

    for (uint32_t i = 0; i < numbers->n; i++) {
        if (numbers->is_exact) {
            VIEW(number, numbers, i);
            logs[i] = log2_of(number);
        } else {
            logs[i] = log2(numbers->real[i]);
        }
    }
    return logs;
}

/* mpz_get_d() cuts off; this rounds to the nearest, as 64 bits and a trace of the rest do. */
static double nearest(mpz_srcptr whole)
{
    size_t bits = mpz_sizeinbase(whole, 2), rest = bits > 64 ? bits - 64 : 0;
    mpz_t top;
    uint64_t head;

    mpz_init(top);
    mpz_tdiv_q_2exp(top, whole, rest);
    head = mpz_get_ui(top);
    mpz_clear(top);
    if (rest > 0 && mpz_scan1(whole, 0) < rest)
        head |= 1;
    return ldexp((double)head, (int)rest);
}

PathNumbers *path_numbers_round(const PathNumbers *numbers)
{
    PathNumbers *rounded = path_numbers_new(numbers->n, false);

    for (uint32_t i = 0; i < numbers->n; i++) {
        if (numbers->is_exact) {
            VIEW(number, numbers, i);
            rounded->real[i] = nearest(number);
        } else {
            rounded->real[i] = numbers->real[i];
        }
    }
    return rounded;
}
