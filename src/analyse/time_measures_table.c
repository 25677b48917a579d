#include <glib.h>

#include "analyse/age_scores.h"
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
        .source = "R. J. Hyndman and Y. Fan, \"Sample quantiles in statistical packages\", 1996, "
                  "doi:10.1080/00031305.1996.10473566",
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
        .source = "R. E. Burton and R. W. Kebler, \"The 'half-life' of some scientific and "
                  "technical literatures\", 1960, doi:10.1002/asi.5090110105",
        .function = "ibid_age_counts",
        .cost = "O(n + m + periods of the greatest age)",
        .key = "time.exact",
    },
    {
        .name = "citing-half-life",
        .title = "citing half-life",
        .unit = "days",
        .definition = "Median age of the references that a piece, or all pieces of a period, give.",
        .source = "R. E. Burton and R. W. Kebler, \"The 'half-life' of some scientific and "
                  "technical literatures\", 1960, doi:10.1002/asi.5090110105",
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
                      "received.",
        .source = "R. E. Burton and R. W. Kebler, \"The 'half-life' of some scientific and "
                  "technical literatures\", 1960, doi:10.1002/asi.5090110105",
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
        .source = "D. J. de Solla Price, \"Citation measures of hard science, soft science, "
                  "technology, and nonscience\", in C. E. Nelson and D. K. Pollock (eds.), "
                  "Communication among Scientists and Engineers, 1970, pages 3-22",
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
        .source = "W. Marx, L. Bornmann, A. Barth and L. Leydesdorff, \"Detecting the historical "
                  "roots of research fields by reference publication year spectroscopy (RPYS)\", "
                  "2014, doi:10.1002/asi.23089",
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
        .source = "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
                  "historiography?\", 2003, doi:10.1002/asi.10226 (yearly output)",
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
        .source = "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
                  "historiography?\", 2003, doi:10.1002/asi.10226 (the score); the window is "
                  "ibid's own",
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
        .source = "L. Egghe, \"A heuristic study of the first-citation distribution\", 2000, "
                  "doi:10.1023/A:1005688404778",
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
