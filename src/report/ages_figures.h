/* Figures of the report on ages. */
#pragma once

#include "report/ages_parts.h"

/* @counts  one a range of ibid_age_bins() */
void ages_figure_bins(const AgesSubject *subject, Finding *finding, const IbidAges *all,
                      const size_t *counts);

/* Nothing where periods are days, or are too few to stand out from others. */
void ages_figure_spectrum(const AgesSubject *subject, Finding *finding,
                          const IbidSpectrum *spectrum);

/* Nothing where periods are days, or there is only one. */
void ages_figure_activity(const AgesSubject *subject, Finding *finding,
                          const IbidActivity *activity);
