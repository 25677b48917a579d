#include "analyse/date_periods.h"
#include "report/svg.h"
#include "report/timeline_figure.h"

#define MARGIN 44.0
#define UNDATED_LANE 64.0

/* Where there are fewer periods, they would be as wide as a hand. */
#define LEAST_PERIODS 12

/* Names of times, with what is between them, are at least so wide. */
#define NAME_OF_DAY 78.0
#define NAME_OF_MONTH 58.0
#define NAME_OF_YEAR 40.0

/* What stands between two times that are named. */
typedef struct {
    IbidDatePrecision unit;
    int step;    /* units */
    double days; /* about */
    double room; /* pixels that a name takes */
} Ticks;

static const Ticks ticks_of[] = {
    {IBID_PRECISION_DAY, 1, 1, NAME_OF_DAY},
    {IBID_PRECISION_DAY, 2, 2, NAME_OF_DAY},
    {IBID_PRECISION_DAY, 7, 7, NAME_OF_DAY},
    {IBID_PRECISION_MONTH, 1, 30.4, NAME_OF_MONTH},
    {IBID_PRECISION_MONTH, 3, 91.3, NAME_OF_MONTH},
    {IBID_PRECISION_MONTH, 6, 182.6, NAME_OF_MONTH},
    {IBID_PRECISION_YEAR, 1, 365.2, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 2, 730.5, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 5, 1826, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 10, 3652, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 20, 7305, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 50, 18262, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 100, 36525, NAME_OF_YEAR},
    {IBID_PRECISION_YEAR, 500, 182625, NAME_OF_YEAR},
};

static void extend(TimelineAxis *axis, IbidDate date)
{
    int64_t first, end;

    ibid_date_span(date, &first, &end);
    if (date.precision == IBID_PRECISION_NONE)
        return;
    axis->first = MIN(axis->first, first);
    axis->end = MAX(axis->end, end);
}

/* Adds as much to both sides as makes the least number of periods. */
static void pad(TimelineAxis *axis, IbidDatePrecision per)
{
    int64_t day = per == IBID_PRECISION_DAY ? 1 : per == IBID_PRECISION_MONTH ? 30 : 365;
    int64_t lacking = LEAST_PERIODS * day - (axis->end - axis->first);

    if (lacking <= 0)
        return;
    axis->first = MAX(axis->first - lacking / 2, 0);
    axis->end += lacking - lacking / 2;
}

void timeline_axis_set(TimelineAxis *axis, const GArray *periods, IbidDatePrecision per)
{
    const TimelinePeriod *last = &g_array_index(periods, TimelinePeriod, periods->len - 1);
    bool has_undated = last->date.precision == IBID_PRECISION_NONE;

    *axis = (TimelineAxis){.first = INT64_MAX, .end = INT64_MIN};
    for (guint i = 0; i < periods->len; i++)
        extend(axis, g_array_index(periods, TimelinePeriod, i).date);
    if (axis->end < axis->first)
        axis->first = axis->end = 0; /* nothing has a date */
    pad(axis, per);
    axis->left = MARGIN;
    axis->right = TIMELINE_WIDTH - MARGIN / 2 - (has_undated ? UNDATED_LANE : 0);
    axis->undated = has_undated ? TIMELINE_WIDTH - MARGIN / 2 - UNDATED_LANE / 2 + 8 : 0;
}

double timeline_axis_at(const TimelineAxis *axis, int64_t day)
{
    return axis->left + (axis->right - axis->left) * (double)(day - axis->first) /
                            (double)(axis->end - axis->first);
}

static const Ticks *choose_ticks(const TimelineAxis *axis)
{
    double pixels = (axis->right - axis->left) / (double)(axis->end - axis->first);
    size_t i = 0;

    while (i + 1 < G_N_ELEMENTS(ticks_of) && ticks_of[i].days * pixels < ticks_of[i].room)
        i++;
    return &ticks_of[i];
}

/* The last line has no name where that would run out of the drawing, or into the next lane. */
static void draw_tick(const TimelineAxis *axis, GString *out, IbidDate date, int64_t day,
                      double top, double bottom)
{
    double x = timeline_axis_at(axis, day);
    char text[IBID_DATE_SIZE];
    const char *name = ibid_date_format(date, text);

    svg_line(out, "grid", x, top, x, bottom);
    if (x + 3 + svg_width_of(name, SVG_TICK_SIZE) <= axis->right + TIMELINE_MARGIN)
        svg_words(out, "tick start", x + 3, bottom + 14, name);
}

void timeline_axis_draw(const TimelineAxis *axis, GString *out, double top, double bottom)
{
    const Ticks *ticks = choose_ticks(axis);
    int64_t first = date_period(date_of_period(axis->first, IBID_PRECISION_DAY), ticks->unit);
    int64_t number = ticks->unit == IBID_PRECISION_DAY ? first : first - first % ticks->step;

    for (;; number += ticks->step) {
        IbidDate date = date_of_period(number, ticks->unit);
        int64_t day, end;

        if (date.precision == IBID_PRECISION_NONE && number > first)
            break; /* behind the year 9999 */
        ibid_date_span(date, &day, &end);
        if (day >= axis->end)
            break;
        if (day >= axis->first && date.precision != IBID_PRECISION_NONE)
            draw_tick(axis, out, date, day, top, bottom);
    }
    svg_line(out, "axis", axis->left, bottom, axis->right, bottom);
    if (axis->undated > 0)
        svg_words(out, "tick middle", axis->undated, bottom + 14, "no date");
    g_string_append_c(out, '\n');
}
