/*
 * What is told of each vertex and arc, the same in every graph format: one row an attribute.
 *
 * Strings are valid UTF-8 without characters that XML 1.0 forbids.
 */
#pragma once

#include <ibid/analyse.h>

typedef struct {
    const IbidGraph *graph;
    size_t n_pieces;
    uint32_t *lcs, *lcs_noself; /* one a piece */
    double *pagerank;
    IbidPartition *clusters, *components;
} Measured;

/* Returns: (transfer full); it must not outlive `graph`. */
Measured *measured_new(const IbidGraph *graph);
void measured_free(Measured *measured);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Measured, measured_free)

typedef enum {
    ATTRIBUTE_STRING,
    ATTRIBUTE_INT,
    ATTRIBUTE_DOUBLE,
    ATTRIBUTE_BOOLEAN,
} AttributeType;

typedef struct {
    bool known;
    char *string; /* the value's */
    int64_t integer;
    double real;
    bool boolean;
} AttributeValue;

void attribute_value_clear(AttributeValue *value);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(AttributeValue, attribute_value_clear)

/* Digits in which both formats write doubles, so that they read back as the same number. */
#define ATTRIBUTE_DIGITS 12

typedef struct {
    const char *name;
    AttributeType type;
    /* Fills in what is known of a vertex or arc; leaves `ret_value` as it is where nothing is. */
    void (*read)(const Measured *measured, size_t number, AttributeValue *ret_value);
} Attribute;

/* `*ret_n` of them, static storage. */
const Attribute *vertex_attributes(size_t *ret_n);
const Attribute *arc_attributes(size_t *ret_n);
