#include "report/timeline_parts.h"

#include "report/words.h"

static const Column year_columns[] = {
    {"year", "Year", COLUMN_DATE},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"months", "Jan to Dec", COLUMN_SPARK},
    {"given", "Given", COLUMN_NUMBER},
    {"in_corpus", "In corpus", COLUMN_NUMBER},
    {"missing", "Missing", COLUMN_NUMBER},
    {"outside", "Outside", COLUMN_NUMBER},
    {"received", "Received", COLUMN_NUMBER},
};

/* "0 3 1 …": how many pieces of a year appeared in each month; NULL where no month is known. */
static char *months_of(const TimelineView *view, const TimelinePeriod *year)
{
    size_t months[12] = {0}, n = 0;
    GString *numbers;

    for (size_t i = year->first; i < year->first + year->pieces; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);
        IbidDate date = ibid_graph_vertex(view->request->graph, piece)->date;

        if (date.precision < IBID_PRECISION_MONTH)
            continue;
        months[date.month - 1]++;
        n++;
    }
    if (n == 0)
        return NULL;
    numbers = g_string_new(NULL);
    for (size_t i = 0; i < 12; i++)
        g_string_append_printf(numbers, i == 0 ? "%zu" : " %zu", months[i]);
    return g_string_free(numbers, FALSE);
}

static void add_year(Table *table, const char *name, const TimelineView *view,
                     const TimelinePeriod *year)
{
    table_text(table, name);
    table_number(table, (int64_t)year->pieces);
    table_take(table, months_of(view, year));
    table_number(table, (int64_t)timeline_n_given(year));
    table_number(table, (int64_t)year->given[IBID_VERTEX_PIECE]);
    table_number(table, (int64_t)year->given[IBID_VERTEX_STUB]);
    table_number(table, (int64_t)year->given[IBID_VERTEX_EXTERNAL]);
    table_number(table, (int64_t)year->received);
}

void timeline_add_years(const TimelineView *view, Finding *finding)
{
    g_autoptr(GArray) years = timeline_periods(view, IBID_PRECISION_YEAR);
    Table *table = finding_table(finding, "years", year_columns, G_N_ELEMENTS(year_columns));

    table->limit = 0;
    for (guint i = 0, end; i < years->len; i = end) {
        g_autofree char *name = timeline_row_name(years, IBID_PRECISION_YEAR, i, &end);

        add_year(table, name, view, &g_array_index(years, TimelinePeriod, i));
    }
}
