#include <ibid/ages.h>

#include "analyse/date_periods.h"

/* Periods of which a median is taken, and how many of them lie on each side. */
enum { WIDTH = 5, SIDE = WIDTH / 2 };

/* References by period; empty where `n` is 0. */
typedef struct {
    int64_t first; /* period */
    size_t n;      /* periods of the span */
    size_t *references;
    uint32_t *most_cited; /* UINT32_MAX for nothing */
    size_t *n_most;
} Span;

static void span_clear(Span *span)
{
    g_free(span->references);
    g_free(span->most_cited);
    g_free(span->n_most);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Span, span_clear)

static size_t *count_references(const IbidCitations *citations)
{
    size_t *counts = g_new0(size_t, citations->n + 1);

    for (size_t i = 0; i < citations->n_citations; i++)
        counts[citations->cited[i]]++;
    return counts;
}

/* Allocates the periods from the first that is cited to the last. */
static void find_span(const IbidCitations *citations, const int64_t *period_of,
                      const size_t *counts, Span *span)
{
    int64_t last = INT64_MIN;

    span->first = INT64_MAX;
    for (size_t v = 0; v < citations->n; v++)
        if (counts[v] > 0 && period_of[v] != DATE_PERIOD_NONE) {
            span->first = MIN(span->first, period_of[v]);
            last = MAX(last, period_of[v]);
        }
    span->n = last < span->first ? 0 : (size_t)(last - span->first) + 1;
    span->references = g_new0(size_t, span->n + 1);
    span->n_most = g_new0(size_t, span->n + 1);
    span->most_cited = g_new(uint32_t, span->n + 1);
    for (size_t i = 0; i < span->n; i++)
        span->most_cited[i] = UINT32_MAX;
}

static void add_thing(Span *span, size_t period, uint32_t thing, size_t count)
{
    span->references[period] += count;
    if (count <= span->n_most[period])
        return;
    span->n_most[period] = count;
    span->most_cited[period] = thing;
}

/* Of up to five numbers; a mean of the middle two where they are even in number. */
static double median_of_few(const size_t *numbers, size_t n)
{
    size_t sorted[WIDTH];

    for (size_t i = 0; i < n; i++) {
        size_t place = i;

        for (; place > 0 && sorted[place - 1] > numbers[i]; place--)
            sorted[place] = sorted[place - 1];
        sorted[place] = numbers[i];
    }
    return n % 2 == 1 ? (double)sorted[n / 2]
                      : ((double)sorted[n / 2 - 1] + (double)sorted[n / 2]) / 2;
}

static double median_around(const Span *span, size_t period)
{
    size_t first;

    if (span->n < WIDTH)
        return median_of_few(span->references, span->n);
    first = period < SIDE ? 0 : MIN(period - SIDE, span->n - WIDTH);
    return median_of_few(span->references + first, WIDTH);
}

static double deviation(const Span *span, size_t period)
{
    return (double)span->references[period] - median_around(span, period);
}

/* The first of several in a row with the same deviation is the peak. */
static bool is_peak(const Span *span, size_t period)
{
    double height = deviation(span, period);

    return height > 0 && (period == 0 || height > deviation(span, period - 1)) &&
           (period + 1 == span->n || height >= deviation(span, period + 1));
}

static void add_rows(const Span *span, IbidDatePrecision per, GArray *rows)
{
    for (size_t i = 0; i < span->n; i++) {
        IbidSpectrumRow row = {
            .n = span->references[i],
            .median = median_around(span, i),
            .most_cited = span->most_cited[i],
            .n_most = span->n_most[i],
        };

        if (row.n == 0 && row.median == 0)
            continue;
        row.period = date_of_period(span->first + (int64_t)i, per);
        row.deviation = (double)row.n - row.median;
        row.is_peak = is_peak(span, i);
        g_array_append_val(rows, row);
    }
}

IbidSpectrum *ibid_reference_spectrum(const IbidCitations *citations, IbidDatePrecision per)
{
    IbidSpectrum *spectrum = g_new0(IbidSpectrum, 1);
    g_autofree size_t *counts = count_references(citations);
    g_autofree int64_t *period_of = g_new(int64_t, citations->n + 1);
    g_auto(Span) span = {0};

    spectrum->rows = g_array_new(FALSE, FALSE, sizeof(IbidSpectrumRow));
    for (size_t v = 0; v < citations->n; v++)
        period_of[v] = date_period(citations->dates[v], per);
    find_span(citations, period_of, counts, &span);
    for (uint32_t v = 0; v < citations->n; v++) {
        if (period_of[v] != DATE_PERIOD_NONE && counts[v] > 0)
            add_thing(&span, (size_t)(period_of[v] - span.first), v, counts[v]);
        else if (citations->dates[v].precision == IBID_PRECISION_NONE)
            spectrum->n_undated += counts[v];
        else
            spectrum->n_coarse += counts[v];
    }
    add_rows(&span, per, spectrum->rows);
    return spectrum;
}

static int highest_first(gconstpointer a, gconstpointer b)
{
    const IbidSpectrumRow *x = a, *y = b;

    if (x->deviation != y->deviation)
        return x->deviation < y->deviation ? 1 : -1;
    return ibid_date_compare(x->period, y->period);
}

GArray *ibid_spectrum_peaks(const IbidSpectrum *spectrum)
{
    GArray *peaks = g_array_new(FALSE, FALSE, sizeof(IbidSpectrumRow));

    for (guint i = 0; i < spectrum->rows->len; i++) {
        IbidSpectrumRow row = g_array_index(spectrum->rows, IbidSpectrumRow, i);

        if (row.is_peak)
            g_array_append_val(peaks, row);
    }
    g_array_sort(peaks, highest_first);
    return peaks;
}

void ibid_spectrum_free(IbidSpectrum *spectrum)
{
    if (spectrum == NULL)
        return;
    g_array_unref(spectrum->rows);
    g_free(spectrum);
}
