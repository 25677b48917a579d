#include <glib.h>

#include "analyse/age_scores.h"
#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "age",
        .title = "age of citations",
        .unit = "days",
        .definition =
            "Date of the citing piece less that of the cited one; dates known less than to the day "
            "stand for the middle of their period.  Citations of the future and undated ones are "
            "counted apart.  With mean, median, quartiles (type 7) and a histogram.",
        .source = SOURCE_BURTON_KEBLER "; quartiles: " SOURCE_HYNDMAN_FAN,
        .function = "ibid_ages",
        .cost = "O(n + m)",
        .key = "time.ages",
    },
    {
        .name = "age-counts",
        .title = "exact distribution of ages",
        .unit = "citations",
        .definition = "Citations by the number of the citing day, calendar month or year less that "
                      "of the cited one; negative for citations of the future.",
        .source = SOURCE_BURTON_KEBLER,
        .function = "ibid_age_counts",
        .cost = "O(n + m + periods of the greatest age)",
        .key = "time.exact",
    },
    {
        .name = "citing-half-life",
        .title = "citing half-life",
        .unit = "days",
        .definition = "Median age of the references that a piece, or all pieces of a period, give.",
        .source = SOURCE_BURTON_KEBLER,
        .function = "ibid_ages_by_period",
        .cost = "O(n + m + periods)",
        .key = "time.ages_by_citing_year",
        .score = age_scores_citing_half_life,
    },
    {
        .name = "cited-half-life",
        .title = "cited half-life",
        .unit = "days",
        .definition = "Median age of the citations that a piece, or all pieces of a period, have "
                      "received, whenever they were made.",
        .source = SOURCE_BURTON_KEBLER " (of citations given); of those received, Journal Citation "
                                       "Reports, which take those of one year",
        .function = "ibid_half_lives",
        .cost = "O(n + m)",
        .key = "time.ages_by_cited_year",
        .score = age_scores_cited_half_life,
    },
    {
        .name = "price-index",
        .title = "Price index",
        .unit = "1",
        .definition = "Share of the citations of known age that are no older than a window: 90 and "
                      "365 days unless others are asked for; Price's own is five years.",
        .source = SOURCE_PRICE_INDEX,
        .function = "ibid_price_index",
        .cost = "O(n + m)",
        .key = "time.ages.price_index",
    },
    {
        .name = "reference-spectrum",
        .title = "reference publication year spectroscopy",
        .unit = "references",
        .definition =
            "References to what appeared in a year, month or day, less the median of five such "
            "periods of which it is the middle one; the first and the last two periods share the "
            "median of the five at their end.  Peaks are those that deviate upwards, by more than "
            "the period before and by no less than the one after.",
        .source = SOURCE_MARX "; ends: " SOURCE_BALLANDONNE
                              "; what counts as a peak, months and days are ibid's own",
        .function = "ibid_reference_spectrum",
        .cost = "O(n + m + periods from the first cited to the last)",
        .key = "time.spectrum",
    },
    {
        .name = "activity",
        .title = "activity",
        .unit = "pieces and citations",
        .definition = "Pieces, and the citations that they gave and received, by day, month or "
                      "year; the longest stretches without a piece; the first and the last piece.",
        .source = SOURCE_GARFIELD " (yearly output)",
        .function = "ibid_activity",
        .cost = "O(n log n + m)",
        .key = "time.activity",
    },
    {
        .name = "lcs-within-year",
        .title = "local citations within a year",
        .unit = "citing pieces",
        .definition = "How many pieces of the corpus cite a piece at most 365 days after it; ibid "
                      "top --within-days has other numbers of days.",
        .source = SOURCE_GARFIELD " (the score); the window is ibid's own",
        .function = "ibid_local_citations",
        .cost = "O(n + m)",
        .key = "time.lcs_within_year_top",
        .score = age_scores_lcs_within,
        .is_count = true,
    },
    {
        .name = "first-citation",
        .title = "time to first citation",
        .unit = "days",
        .definition = "Days from a piece to the first citation of it that is not of the future.",
        .source = SOURCE_EGGHE,
        .function = "ibid_citation_times",
        .cost = "O(n + m)",
        .key = "time.citation_times",
        .score = age_scores_first_citation,
        .is_count = true,
    },
    {
        .name = "last-citation",
        .title = "time to last citation",
        .unit = "days",
        .definition = "Days from a piece to the last citation of it that is not of the future.",
        .source = "ibid's own",
        .function = "ibid_citation_times",
        .cost = "O(n + m)",
        .key = "time.citation_times",
        .score = age_scores_last_citation,
        .is_count = true,
    },
    {
        .name = "citation-gap",
        .title = "longest gap between citations",
        .unit = "days",
        .definition = "The most days between two citations of a piece, one after the other.",
        .source = "ibid's own",
        .function = "ibid_citation_times",
        .cost = "O(n + m)",
        .key = "time.citation_times",
        .score = age_scores_longest_gap,
        .is_count = true,
    },
};

const MeasureTable time_measures = {rows, G_N_ELEMENTS(rows)};
