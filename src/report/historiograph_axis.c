#include <math.h>

#include "report/historiograph_sheet.h"
#include "report/svg.h"

/* A word below each tick needs so much room. */
#define TICK_ROOM 46.0
/* What is higher has its scale above, too. */
#define HIGH 600.0
#define TICK 4.0

typedef enum { BY_DAY, BY_MONTH, BY_YEAR } Unit;

/* Steps of the scale, from the finest on; those of days begin anew with each month. */
static const struct {
    Unit unit;
    int n;
} steps[] = {
    {BY_DAY, 1},   {BY_DAY, 2},    {BY_DAY, 5},    {BY_DAY, 10},    {BY_MONTH, 1}, {BY_MONTH, 3},
    {BY_MONTH, 6}, {BY_YEAR, 1},   {BY_YEAR, 2},   {BY_YEAR, 5},    {BY_YEAR, 10}, {BY_YEAR, 20},
    {BY_YEAR, 50}, {BY_YEAR, 100}, {BY_YEAR, 500}, {BY_YEAR, 1000},
};

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static double days_of(size_t step)
{
    static const double days[] = {[BY_DAY] = 1, [BY_MONTH] = 30.4, [BY_YEAR] = 365.2};

    return days[steps[step].unit] * steps[step].n;
}

static size_t choose_step(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    double width = layout->width / (double)MAX(1, layout->end_day - layout->first_day);
    size_t step = 0;

    while (step + 1 < G_N_ELEMENTS(steps) && days_of(step) * width < TICK_ROOM)
        step++;
    return step;
}

static GDate date_of(int64_t day)
{
    GDate date;

    g_date_clear(&date, 1);
    g_date_set_julian(&date, (guint32)day + 1);
    return date;
}

/* Moves to the first day of the step that the date is in. */
static void go_back(GDate *date, size_t step)
{
    int year = g_date_get_year(date), month = (int)g_date_get_month(date);
    int day = g_date_get_day(date), n = steps[step].n;

    if (steps[step].unit == BY_YEAR) {
        year = MAX(1, year / n * n);
        month = day = 1;
    } else if (steps[step].unit == BY_MONTH) {
        month = (month - 1) / n * n + 1;
        day = 1;
    } else {
        day = MIN(day - 1, 30 / n * n - (n > 1)) / n * n + 1;
    }
    g_date_set_dmy(date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static void go_on(GDate *date, size_t step)
{
    GDate before = *date;

    if (steps[step].unit == BY_YEAR) {
        g_date_add_years(date, (guint)steps[step].n);
    } else if (steps[step].unit == BY_MONTH) {
        g_date_add_months(date, (guint)steps[step].n);
    } else {
        g_date_add_days(date, (guint)steps[step].n);
        if (g_date_get_month(date) != g_date_get_month(&before))
            g_date_set_day(date, 1);
        else if (steps[step].n > 1 && g_date_get_day(date) > 30) /* beside the next month's */
            go_on(date, step);
    }
    if (steps[step].unit == BY_YEAR)
        go_back(date, step); /* year 1 is where the first thousand begins */
}

/* "2021", "Mar" or "Mar 2021", "5" or "5 Mar", as the tick before says less or as much. */
static char *words_of(const GDate *date, const GDate *before, size_t step)
{
    const char *month = month_names[g_date_get_month(date) - 1];
    bool new_year = before == NULL || g_date_get_year(date) != g_date_get_year(before);
    bool new_month = new_year || g_date_get_month(date) != g_date_get_month(before);

    switch (steps[step].unit) {
    case BY_YEAR:
        return g_strdup_printf("%d", g_date_get_year(date));
    case BY_MONTH:
        return new_year ? g_strdup_printf("%s %d", month, g_date_get_year(date)) : g_strdup(month);
    case BY_DAY:
        if (new_year)
            return g_strdup_printf("%d %s %d", g_date_get_day(date), month, g_date_get_year(date));
        return new_month ? g_strdup_printf("%d %s", g_date_get_day(date), month)
                         : g_strdup_printf("%d", g_date_get_day(date));
    }
    g_return_val_if_reached(NULL);
}

static double x_of(const Sheet *sheet, const GDate *date)
{
    return sheet->left +
           ibid_layout_x(sheet->historiograph->layout, (int64_t)g_date_get_julian(date) - 1);
}

static bool is_dated(const Sheet *sheet)
{
    return sheet->historiograph->layout->end_day > sheet->historiograph->layout->first_day;
}

void historiograph_bands(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    size_t step = choose_step(sheet);
    GDate date = date_of(layout->first_day);
    bool is_band = false;

    if (sheet->lane_width > 0)
        svg_rect(sheet->out, "lane", sheet->lane_left, sheet->top - 6, sheet->lane_width,
                 sheet->bottom - sheet->top + 6);
    if (!is_dated(sheet))
        return;
    for (go_back(&date, step); (int64_t)g_date_get_julian(&date) <= layout->end_day;
         is_band = !is_band) {
        double from = MAX(sheet->left, x_of(sheet, &date));

        go_on(&date, step);
        if (is_band)
            svg_rect(sheet->out, "band", from, sheet->top - 6,
                     MIN(sheet->right, x_of(sheet, &date)) - from, sheet->bottom - sheet->top + 6);
    }
    g_string_append_c(sheet->out, '\n');
}

/* Words stand where those before, which end at `taken`, leave room; false where they do not. */
static bool append_tick(const Sheet *sheet, double x, const char *words, double *taken)
{
    double half = svg_width_of(words, SVG_TICK_SIZE) / 2;
    double at = CLAMP(x, sheet->left + half - 8, sheet->right - half + 8);

    svg_line(sheet->out, "axis", x, sheet->bottom, x, sheet->bottom + TICK);
    if (at - half < *taken)
        return false;
    *taken = at + half + TICK;
    svg_words(sheet->out, "tick middle", at, sheet->bottom + 16, words);
    if (sheet->bottom - sheet->top > HIGH)
        svg_words(sheet->out, "tick middle", at, sheet->top - 12, words);
    return true;
}

/* Where all is of one day, its date stands in the middle. */
static void append_day(const Sheet *sheet)
{
    GDate date = date_of(sheet->historiograph->layout->first_day);
    g_autofree char *words =
        g_strdup_printf("%d %s %d", g_date_get_day(&date), month_names[g_date_get_month(&date) - 1],
                        g_date_get_year(&date));
    double taken = -INFINITY;

    append_tick(sheet, (sheet->left + sheet->right) / 2, words, &taken);
}

static void append_ticks(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;
    size_t step = choose_step(sheet);
    GDate date = date_of(layout->first_day), before;
    bool is_first = true;
    double taken = -INFINITY;

    for (go_back(&date, step); (int64_t)g_date_get_julian(&date) <= layout->end_day;
         go_on(&date, step)) {
        g_autofree char *words = NULL;

        if ((int64_t)g_date_get_julian(&date) - 1 < layout->first_day)
            continue;
        words = words_of(&date, is_first ? NULL : &before, step);
        if (!append_tick(sheet, x_of(sheet, &date), words, &taken))
            continue;
        before = date;
        is_first = false;
    }
}

void historiograph_axis(const Sheet *sheet)
{
    const IbidLayout *layout = sheet->historiograph->layout;

    g_string_append(sheet->out, "<g class=\"scale\">");
    if (is_dated(sheet))
        svg_line(sheet->out, "axis", sheet->left, sheet->bottom, sheet->right, sheet->bottom);
    if (layout->end_day - layout->first_day == 1)
        append_day(sheet);
    else if (is_dated(sheet))
        append_ticks(sheet);
    if (sheet->lane_width > 0)
        svg_words(sheet->out, "tick start lane-words", sheet->lane_left, sheet->bottom + 16,
                  "no date");
    g_string_append(sheet->out, "</g>\n");
}
