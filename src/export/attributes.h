/*
 * What is told of each vertex and arc, the same in every graph format: one row an attribute.
 *
 * Strings are valid UTF-8 without characters that XML 1.0 forbids or discourages, and never empty.
 */
#pragma once

#include <ibid/export.h>
#include <ibid/layout.h>
#include <ibid/partition.h>

typedef struct {
    const IbidGraph *graph;
    size_t n_pieces;
    IbidPartition *clusters, *components;
    double
        *log_spc; /* one an arc: log10 of its search path count; NAN where it has none; or NULL */
    bool *on_main_path;  /* one an arc: of the global main path by it; or NULL */
    GPtrArray *scores;   /* double *, n_pieces each */
    GPtrArray *names;    /* char *: of attributes that are scores */
    GArray *of_vertex;   /* Attribute */
    uint32_t *citations; /* n_pieces: local citation scores, by which vertices are drawn */
    IbidLayout *layout;  /* of the pieces; its span has all dates of the graph; or NULL */
} Measured;

/* What takes long, and not every format tells; a set. */
enum {
    MEASURED_SCORES = 1 << 0, /* of pieces, and what chains run through citations */
    MEASURED_PLACES = 1 << 1, /* where things are drawn */
    MEASURED_ALL = MEASURED_SCORES | MEASURED_PLACES,
};

/*
 * @parts  what to measure of these; attributes that tell of the others must not be read
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC, or IBID_ERROR_USAGE where the options
 *   name what is no score; it must not outlive `graph`.
 */
Measured *measured_new(const IbidGraph *graph, const IbidExportOptions *options, unsigned parts,
                       GError **error);
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

/* Digits in which all formats write doubles, so that they read back as the same number. */
#define ATTRIBUTE_DIGITS 12

typedef struct {
    const char *name;
    AttributeType type;
    /* Fills in what is known of a vertex or arc; leaves `ret_value` as it is where nothing is.
     * NULL for scores. */
    void (*read)(const Measured *measured, size_t number, AttributeValue *ret_value);
    const double *scores; /* one a piece; NULL for all other attributes */
    bool is_look; /* place, size or colour, for which some formats have words of their own */
} Attribute;

/* What is known of a vertex without measuring; `*ret_n` of them, static storage. */
const Attribute *attributes_described(size_t *ret_n);

/* `*ret_n` of them; those of vertices are the measured graph's, the others static storage. */
const Attribute *vertex_attributes(const Measured *measured, size_t *ret_n);
const Attribute *arc_attributes(size_t *ret_n);

/* The date of a vertex, of whichever kind. */
IbidDate attribute_date(const Measured *measured, size_t vertex);

/* What to show, as the attribute "label" has it.  Returns: (transfer full). */
char *attribute_label(const Measured *measured, size_t vertex);
int64_t attribute_weight(const IbidArc *arc);

/* Text as attributes have it, with spaces for line breaks and tabs.
 * Returns: (transfer full), NULL for NULL. */
char *attribute_line(const char *text);

/* Reads one, of whichever kind. */
void attribute_read(const Attribute *attribute, const Measured *measured, size_t number,
                    AttributeValue *ret_value);
