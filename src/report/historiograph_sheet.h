/* Parts of the drawing of a historiograph. */
#pragma once

#include "report/historiograph.h"

/* Where things are on the sheet, in pixels. */
typedef struct {
    const Historiograph *historiograph;
    GString *out;
    bool names_all;               /* see historiograph_draw() */
    double left;                  /* x of the first day */
    double lane_left, lane_width; /* of what is undated; its width is 0 without such */
    double top;                   /* y of the layout's 0 */
    double right, bottom;         /* of what the layout covers */
    double width, height;         /* of all */
} Sheet;

/* Centres, to a tenth of a pixel, as they are written. */
double sheet_x(const Sheet *sheet, uint32_t v);
double sheet_y(const Sheet *sheet, uint32_t v);

/* Light bands of time, below all else, and the scale with its words above. */
void historiograph_bands(const Sheet *sheet);
void historiograph_axis(const Sheet *sheet);

/* Titles of what is cited most, where there is room. */
void historiograph_labels(const Sheet *sheet);

/* How high the legend is, when laid out from the sheet's left to its right. */
double historiograph_legend_height(const Sheet *sheet);
void historiograph_legend(const Sheet *sheet);

/* Appends the shape of a cluster round a centre; `more` is what else stands in its tag, and it is
 * left open for a title where `is_open`. */
void historiograph_mark(GString *out, unsigned cluster, double x, double y, double radius,
                        const char *more, const char *title);

typedef enum { EDGE_BODY, EDGE_APPENDIX, EDGE_FOOTNOTE, N_EDGE_KINDS } EdgeKind;

/* The strongest of the classes of an arc's references: what stands in the text is more than an
 * entry of an appendix. */
EdgeKind historiograph_edge_kind(unsigned classes);
extern const char *const historiograph_edge_classes[N_EDGE_KINDS];
