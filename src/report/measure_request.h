/* What the rows of the table of measures are asked, and what they answer with. */
#pragma once

#include <jansson.h>

#include <ibid/flow.h>
#include <ibid/measures.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

typedef struct {
    const IbidNetwork *network;
    IbidMeasureOptions options; /* with defaults filled in */
    IbidFlow *flow;             /* made when first asked for */
} MeasureRequest;

/* Sets the answer under the measure's name in `answers`.  Errors: IBID_ERROR_NUMERIC. */
typedef bool (*MeasureAnswer)(MeasureRequest *request, const char *name, json_t *answers,
                              GError **error);

/* The acyclic part, the request's. */
const IbidFlow *measure_flow(MeasureRequest *request);

/* The highest of n values as [[key, value], …].  Returns: (transfer full). */
json_t *measure_top_counts(const MeasureRequest *request, const uint32_t *counts);
json_t *measure_top_reals(const MeasureRequest *request, const double *values);

/* Answers of the rows; one file a subject, measure_SUBJECT.c. */
bool measure_counts(MeasureRequest *request, const char *name, json_t *answers, GError **error);
bool measure_longest_chain(MeasureRequest *request, const char *name, json_t *answers,
                           GError **error);
bool measure_indegree(MeasureRequest *request, const char *name, json_t *answers, GError **error);
