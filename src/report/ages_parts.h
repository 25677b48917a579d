/* The parts of the report on ages, and what they share. */
#pragma once

#include <ibid/ages.h>

#include "report/request.h"

typedef struct {
    const ReportRequest *request;
    IbidAgeOptions options;  /* with period and windows */
    IbidCitations *given;    /* what the wanted pieces cite, here and elsewhere */
    IbidCitations *received; /* citations of the wanted pieces, by pieces here */
    IbidCitations *all;      /* all that count */
} AgesSubject;

/* False where programs will read the report. */
bool ages_is_for_people(const AgesSubject *subject);

/* Days in words: "12 days", "1,200 days (3.3 years)".  Returns: (transfer full). */
char *ages_words(double days);

/* Which periods of publication were cited more than those around them. */
void ages_add_spectrum(const AgesSubject *subject, Finding *finding);

/* What appeared when, and the longest stretches without a piece. */
void ages_add_activity(const AgesSubject *subject, Finding *finding);

/* When each piece was cited. */
void ages_add_pieces(const AgesSubject *subject, Finding *finding);

/* Bursts of citations and sleeping beauties. */
void ages_add_bursts(const AgesSubject *subject, Finding *finding);
