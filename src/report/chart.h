/*
 * What the charts share: panels with an axis of values, bars with their numbers, keys.  A chart is
 * an SVG of the class "chart" at its natural size, which is never shrunk: on a narrow screen its
 * box scrolls.
 */
#pragma once

#include <glib.h>

#include "report/time_bins.h"

#define CHART_WIDTH 760.0
/* From one base line of words to the next. */
#define CHART_LINE 16.0

/* Where values from 0 to `max` are drawn as heights above the bottom. */
typedef struct {
    double left, top, width, height;
    double max;
} ChartPanel;

void chart_open(GString *out, double width, double height, const char *title,
                const char *description);
void chart_close(GString *out);

double chart_bottom(const ChartPanel *panel);
double chart_y(const ChartPanel *panel, double value);

/* A round number by which an axis up to `max` has about `n` steps; whole, and 1 at least. */
double chart_step(double max, unsigned n);

/* Lines across the panel with their values on the left, and its base line.
 * @unit  behind each value: " %", or "" */
void chart_values(GString *out, const ChartPanel *panel, double step, const char *unit);

/* What a period has below it. */
void chart_periods(GString *out, const ChartPanel *panel, const TimeBins *bins, double room);

/* A bar, or a stack of them, begins: `words` are told of it where a pointer rests on `x` to
 * `x` + `width` of the panel. */
void chart_begin_bar(GString *out, const ChartPanel *panel, double x, double width,
                     const char *words);
void chart_end_bar(GString *out);

/* One more part of a stack, from the values `from` on. */
void chart_part(GString *out, const ChartPanel *panel, const char *class, double x, double width,
                double from, double value);

/* A square in the colour of a class, and words beside it.  Returns: where the next has room. */
double chart_key(GString *out, const char *class, double x, double y, const char *words);

/* Appends "x,y" for a path. */
void chart_point(GString *out, double x, double y);
