/* The tables of measures, one a kind; measures.c strings them together. */
#pragma once

#include <ibid/measures.h>

typedef struct {
    const IbidMeasure *rows;
    size_t n;
} MeasureTable;

extern const MeasureTable count_measures;
extern const MeasureTable chain_measures;
extern const MeasureTable path_measures;
extern const MeasureTable similarity_measures;
extern const MeasureTable cluster_measures;
extern const MeasureTable self_measures;
extern const MeasureTable score_measures;
extern const MeasureTable time_measures;
extern const MeasureTable structure_measures;
