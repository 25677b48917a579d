/* The table of measures.  To add one: write its answer in measure_SUBJECT.c and add a row to both
 * arrays. */
#pragma once

#include "report/measure_request.h"

extern const IbidMeasure measure_rows[];
extern const MeasureAnswer measure_answers[]; /* in the order of measure_rows */
extern const size_t n_measures;
