/* Drawings that stand alone: files for other programs, and for paper. */
#pragma once

#include "report/finding.h"

/*
 * A drawing as a document of its own, for any program that reads SVG: with its styles, in which
 * colours are written out, since few programs but browsers look up variables; those for the night
 * only count where one is read in a browser.
 *
 * @drawing  from "<svg" to "</svg>", as svg_open() begins it
 * @styles   names of the assets that its classes are in, beside those of all drawings;
 *           those that there are not are passed over
 *
 * Returns: (transfer full).
 */
char *svg_file(const char *drawing, const char *const *styles, size_t n_styles);

/* The first drawing of a report; NULL with IBID_ERROR_USAGE where it has none. */
char *render_svg(const Finding *finding, GError **error);
