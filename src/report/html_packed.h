/* Data in a page, small enough to be handed on: packed where they are long. */
#pragma once

#include <glib.h>

/*
 * Appends a script element with the JSON text: as it is, in ASCII and without "<"; or, where it is
 * long, compressed by zlib and written in base64, which the attribute data-packed says.
 *
 * @id  of the element
 */
void html_packed(GString *out, const char *id, const GString *json);
