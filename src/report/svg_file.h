/* Drawings that stand alone: files for other programs, and for paper. */
#pragma once

#include "report/finding.h"

/*
 * A drawing as a document of its own, for any program that reads SVG: it carries its styles, in
 * which colours that are variables are written out, too, since few programs but browsers know
 * variables.
 *
 * @drawing  from "<svg" to "</svg>", as svg_open() begins it; its class says what styles it needs
 *
 * Returns: (transfer full).
 */
char *svg_file(const char *drawing);

/* The first drawing of a report; NULL with IBID_ERROR_USAGE where it has none. */
char *render_svg(const Finding *finding, GError **error);
