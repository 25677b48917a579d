#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "self-citation",
        .title = "synchronous self-citation rate",
        .unit = "1",
        .definition = "Of the citations that an author's works give to works with known authors, "
                      "the share that goes to works of the author's own.",
        .source = SOURCE_LAWANI,
        .function = "ibid_self_rates",
        .cost = "O(n + m a) for a authors of a work",
        .key = "self_citation",
    },
    {
        .name = "h",
        .title = "h-index, with and without self-citations",
        .unit = "works",
        .definition = "The largest h for which h works of an author have h citations or more each.",
        .source = SOURCE_HIRSCH,
        .function = "ibid_self_rates",
        .cost = "O(n log n)",
        .key = "self_citation.per_author",
    },
    {
        .name = "diachronous-self-citation",
        .title = "diachronous self-citation rate",
        .unit = "1",
        .definition =
            "Of the citations that an author's works receive, the share that comes from works of "
            "the author's own; 1 by construction where all works are the author's.",
        .source = SOURCE_LAWANI,
        .function = "ibid_self_counts",
        .cost = "O(n + m a)",
        .key = "self.overall.received",
    },
    {
        .name = "self-citation-periods",
        .title = "self-citation by period",
        .unit = "1",
        .definition =
            "Both rates by year or month: the synchronous by the date of the citing work, the "
            "diachronous by that of the cited one; body with footnotes and appendix apart.",
        .source = SOURCE_LAWANI,
        .function = "ibid_self_counts",
        .cost = "O(n + m a)",
        .key = "self.overall.years",
    },
    {
        .name = "self-citation-lag",
        .title = "lag of own citations",
        .unit = "days",
        .definition = "date(citing) - date(cited) of citations of an author's own works, its "
                      "median and quartiles, beside those of citations of others and by others.",
        .source = "ibid's own; quartiles: " SOURCE_HYNDMAN_FAN " (type 7)",
        .function = "ibid_self_lags",
        .cost = "O(n + m a)",
        .key = "self.overall.lags.own",
    },
    {
        .name = "self-half-life",
        .title = "citing and cited half-life of a group",
        .unit = "days",
        .definition = "The median lag of all citations that an author, outlet, set or series "
                      "gives, and of all that it receives.",
        .source = SOURCE_BURTON_KEBLER,
        .function = "ibid_self_lags",
        .cost = "O(n + m a)",
        .key = "self.overall.lags.given",
    },
    {
        .name = "self-price-index",
        .title = "Price index of own citations",
        .unit = "1",
        .definition = "The share of own citations whose lag is no longer than a window of 90 days, "
                      "or a year, beside that of others.",
        .source = SOURCE_PRICE_INDEX " (of all citations, within five years)",
        .function = "ibid_self_lags",
        .cost = "O(n + m a)",
        .key = "self.overall.lags.own.within",
    },
    {
        .name = "self-citation-interval",
        .title = "bootstrap interval of a self-citation rate",
        .unit = "1",
        .definition =
            "The middle 95 % of the rates of resamples of the citing works, drawn with "
            "replacement; the same for the difference between a period and the other periods.",
        .source = SOURCE_EFRON "; percentiles: " SOURCE_EFRON_TIBSHIRANI,
        .function = "ibid_self_intervals",
        .cost = "O(m log m + resamples n)",
        .key = "self.overall.given_interval",
    },
    {
        .name = "self-citation-difference",
        .title = "self-citation of a period against the others",
        .unit = "1",
        .definition = "The synchronous rate of a period less that of all other dated periods, with "
                      "its bootstrap interval.",
        .source = SOURCE_EFRON "; percentiles: " SOURCE_EFRON_TIBSHIRANI,
        .function = "ibid_self_intervals",
        .cost = "O(m log m + resamples n periods)",
        .key = "self.overall.years",
    },
    {
        .name = "most-self-cited",
        .title = "citations by own works",
        .unit = "citations",
        .definition = "How many of the citations that a work receives come from works that share "
                      "an author with it.",
        .source = SOURCE_LAWANI,
        .function = "ibid_self_cited",
        .cost = "O(n log n + m a)",
        .key = "self.most_self_cited",
    },
    {
        .name = "coauthor-overlap",
        .title = "authors in common",
        .unit = "citations",
        .definition = "How many citations join works that have no, one, two ... authors in common.",
        .source = "ibid's own; cf. " SOURCE_GLANZEL_THIJS,
        .function = "ibid_self_overlap",
        .cost = "O(n + m a)",
        .key = "self.overlap.shared",
    },
    {
        .name = "first-author-self-citation",
        .title = "self-citation by first author",
        .unit = "citations",
        .definition = "Citations between works whose first author is the same; and those by a work "
                      "whose first author is any author of the cited one.",
        .source = "ibid's own; cf. " SOURCE_LAWANI,
        .function = "ibid_self_overlap",
        .cost = "O(n + m a)",
        .key = "self.overlap.same_first",
    },
};

const MeasureTable self_measures = {rows, G_N_ELEMENTS(rows)};
