/*
 * One walk over the vertices or arcs of a graph with what is known of each, for all formats:
 *
 *     g_auto(Records) vertices = records_of_vertices(measured);
 *
 *     while (records_next(&vertices))
 *         while (records_next_value(&vertices))
 *             … vertices.number, vertices.attribute, vertices.value …
 */
#pragma once

#include "export/attributes.h"

typedef struct {
    const Measured *measured;
    const Attribute *attributes; /* all of them, whether known or not */
    size_t n_attributes;
    size_t number;              /* of the vertex or arc at hand */
    const Attribute *attribute; /* at hand */
    AttributeValue value;       /* of it; the walk's */
    bool skips_look;    /* set by a format that has its own words for place, size and colour */
    bool tells_unknown; /* set by one that has a column an attribute: value.known is false then */
    size_t n_records, n_begun, n_read;
} Records;

Records records_of_vertices(const Measured *measured);
Records records_of_arcs(const Measured *measured);
void records_clear(Records *records);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Records, records_clear)

/* False at the end. */
bool records_next(Records *records);
/* The next attribute of the vertex or arc at hand; false at the end. */
bool records_next_value(Records *records);

/* True when the walk tells of it. */
bool records_tells(const Records *records, const Attribute *attribute);

/* Its name where networkx hands attributes to a function of its own as keyword arguments, among
 * which "self" is taken: GEXF and GML. */
const char *records_keyword(const Attribute *attribute);

/* Room for any number as attribute_text() writes it. */
#define ATTRIBUTE_TEXT_SIZE 40

/* The value as text: the string itself, digits, "true" or "false"; "" where it is not known.
 * `buffer` holds it where it is no string. */
const char *attribute_text(AttributeType type, const AttributeValue *value,
                           char buffer[ATTRIBUTE_TEXT_SIZE]);
