/* The timeline as a drawing. */
#pragma once

#include "report/timeline_parts.h"

/* In pixels; y grows downwards. */
#define TIMELINE_WIDTH 880.0

typedef struct {
    int64_t first, end; /* days that the axis spans: [first, end) */
    double left, right; /* where these are */
    double undated;     /* middle of the lane of what has no date */
} TimelineAxis;

/* Sets the days and places of an axis from the periods that are drawn. */
void timeline_axis_set(TimelineAxis *axis, const GArray *periods, IbidDatePrecision per);

/* Where a day begins. */
double timeline_axis_at(const TimelineAxis *axis, int64_t day);

/* Appends lines for times from `top` to `bottom`, and their names below. */
void timeline_axis_draw(const TimelineAxis *axis, GString *out, double top, double bottom);

/* A piece as it is drawn; `y` counts upwards from the base line of its panel. */
typedef struct {
    size_t piece;
    double x, y, radius;
    IbidDate date;
} TimelineDot;

/*
 * The pieces as dots on a base line, one on the other where they are near in time, larger the more
 * they are cited.
 *
 * @ret_height  of the pile
 *
 * Returns: (transfer full) array of TimelineDot; NULL where they would not fit.
 */
GArray *timeline_dots(const TimelineView *view, const TimelineAxis *axis, double *ret_height);
/* The most cited pieces only, beside each other on the base line. */
GArray *timeline_chosen_dots(const TimelineView *view, const TimelineAxis *axis);
/* Sorts dots, those of the most cited pieces first. */
void timeline_dots_rank(const TimelineView *view, GArray *dots);
void timeline_dots_draw(const TimelineView *view, const TimelineAxis *axis, const GArray *dots,
                        GString *out, double base);

/* The title of a piece, like a flag on a pole that stands on its dot. */
typedef struct {
    char *text;
    double x;     /* of the pole */
    double start; /* from here to `end` nothing else is in its row */
    double end;
    double y;     /* where the pole begins: the top of its dot */
    bool is_left; /* of the pole */
    unsigned row; /* from below */
} TimelineLabel;

#define TIMELINE_LABEL_ROW 16.0

/*
 * Titles of the most cited of the pieces that are drawn, as far as none touches another.
 *
 * @ret_n_rows  how many rows they take
 *
 * Returns: (transfer full) array of TimelineLabel, which owns the texts.
 */
GArray *timeline_labels(const TimelineView *view, const TimelineAxis *axis, const GArray *dots,
                        unsigned *ret_n_rows);
/*
 * @first  base line of the lowest row
 * @base   from where `y` is counted
 */
void timeline_labels_draw(const GArray *labels, GString *out, double first, double base);

/* To both sides of words that stand over or below all panels. */
#define TIMELINE_MARGIN 22.0
#define TIMELINE_PANEL_TITLE 22.0
#define TIMELINE_PANEL_GAP 20.0

/* A figure that is being drawn. */
typedef struct {
    const TimelineView *view;
    GString *out;
    TimelineAxis axis;
    IbidDatePrecision per; /* of the bars */
    GArray *periods;
    double top; /* of what is drawn next */
} TimelineFigure;

typedef enum { PANEL_ARTICLES, PANEL_GIVEN, PANEL_RECEIVED } TimelinePanel;

bool timeline_panel_is_empty(const TimelineFigure *figure, TimelinePanel panel);
/* The title of a panel, and what the colours of its bars mean. */
void timeline_panel_title(const TimelineFigure *figure, TimelinePanel panel, const char *title);
/* A bar for each period, with a scale; moves on below them. */
void timeline_panel_bars(TimelineFigure *figure, TimelinePanel panel);
