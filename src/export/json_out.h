/* Records of a graph as JSON objects, one a line, so that the tree in memory stays small. */
#pragma once

#include <jansson.h>

#include "export/records.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* Adds what is known of the vertex or arc at hand. */
void json_out_values(json_t *object, Records *records);

/* Appends one of several, after a comma unless it is the first. */
void json_out_line(GString *out, const json_t *object, bool first);
