#include "report/time_bins.h"

#include "report/svg.h"

enum { YEAR = 12, QUARTER = 3 };

/* Lengths of periods, in months. */
static const unsigned lengths[] = {1,         QUARTER,   YEAR,      2 * YEAR,   5 * YEAR,
                                   10 * YEAR, 20 * YEAR, 50 * YEAR, 100 * YEAR, 1000 * YEAR};

/* Every so many periods have a label, of whatever length they are. */
static const unsigned strides[] = {1, 2, 4, 5, 10, 20, 50};
static const unsigned month_strides[] = {1, 3, 6, YEAR, 2 * YEAR, 5 * YEAR};
static const unsigned quarter_strides[] = {1, 2, 4, 8, 20, 40};

/* Blank between two labels. */
#define LABEL_GAP 8

static int month_number(IbidDate date)
{
    return date.year * YEAR + (date.precision >= IBID_PRECISION_MONTH ? date.month - 1 : 0);
}

typedef struct {
    int first, last; /* months */
    size_t n_dated, n_vague;
} Span;

static Span span_of(const IbidDate *dates, size_t n)
{
    Span span = {.first = G_MAXINT, .last = G_MININT};

    for (size_t i = 0; i < n; i++) {
        bool is_vague = dates[i].precision < IBID_PRECISION_MONTH;

        if (dates[i].precision == IBID_PRECISION_NONE)
            continue;
        span.n_dated++;
        span.n_vague += is_vague;
        span.first = MIN(span.first, month_number(dates[i]));
        span.last = MAX(span.last, month_number(dates[i]));
    }
    return span;
}

TimeBins time_bins_over(const IbidDate *dates, size_t n, unsigned most)
{
    Span span = span_of(dates, n);
    TimeBins bins = {0};
    size_t i = 10 * span.n_vague > span.n_dated ? 2 : 0;

    if (span.n_dated == 0)
        return bins;
    for (; i < G_N_ELEMENTS(lengths); i++) {
        int length = (int)lengths[i];

        bins.months = lengths[i];
        bins.first = span.first / length * length;
        bins.n = (unsigned)((span.last - bins.first) / length + 1);
        if (bins.n <= most)
            break;
    }
    return bins;
}

unsigned time_bins_place(const TimeBins *bins, IbidDate date)
{
    int offset = month_number(date) - bins->first;

    if (bins->n == 0 || offset < 0 ||
        date.precision < (bins->months < YEAR ? IBID_PRECISION_MONTH : IBID_PRECISION_YEAR))
        return bins->n;
    return MIN((unsigned)offset / bins->months, bins->n);
}

char *time_bins_name(const TimeBins *bins, unsigned number)
{
    int month = bins->first + (int)(number * bins->months), year = month / YEAR;

    if (number >= bins->n)
        return g_strdup(bins->n == 0 || bins->months >= YEAR ? "no date"
                                                             : "no date, or a vaguer one");
    if (bins->months == 1)
        return g_strdup_printf("%04d-%02d", year, month % YEAR + 1);
    if (bins->months == QUARTER)
        return g_strdup_printf("Q%d %d", month % YEAR / QUARTER + 1, year);
    if (bins->months == YEAR)
        return g_strdup_printf("%d", year);
    return g_strdup_printf("%d–%d", year, year + (int)(bins->months / YEAR) - 1);
}

/* Where all labels have no room, whole years have. */
static char *tick_words(const TimeBins *bins, unsigned number, unsigned stride)
{
    if (bins->months * stride % YEAR != 0)
        return time_bins_name(bins, number);
    return bins->months <= YEAR
               ? g_strdup_printf("%d", (bins->first + (int)(number * bins->months)) / YEAR)
               : time_bins_name(bins, number);
}

char *time_bins_tick(const TimeBins *bins, unsigned number, double room)
{
    const unsigned *all = bins->months == 1         ? month_strides
                          : bins->months == QUARTER ? quarter_strides
                                                    : strides;
    size_t n = bins->months <= QUARTER ? G_N_ELEMENTS(month_strides) : G_N_ELEMENTS(strides);
    unsigned place = (unsigned)bins->first / bins->months + number, stride = all[n - 1];

    for (size_t i = 0; i < n; i++) {
        g_autofree char *sample = tick_words(bins, 0, all[i]);

        if (svg_width_of(sample, SVG_TICK_SIZE) + LABEL_GAP <= all[i] * room) {
            stride = all[i];
            break;
        }
    }
    return number < bins->n && place % stride == 0 ? tick_words(bins, number, stride) : NULL;
}

char *time_bins_length(const TimeBins *bins)
{
    if (bins->months > YEAR)
        return g_strdup_printf("%u years", bins->months / YEAR);
    return g_strdup(bins->months == 1 ? "month" : bins->months == QUARTER ? "quarter" : "year");
}
