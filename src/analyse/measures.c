#include <glib.h>

#include "analyse/measure_tables.h"

static const MeasureTable *const tables[] = {
    &count_measures, &chain_measures, &path_measures, &similarity_measures, &cluster_measures,
    &self_measures,  &score_measures, &time_measures, &structure_measures,
};

/* More than there are. */
enum { MOST_MEASURES = 256 };

static const IbidMeasure *all[MOST_MEASURES];
static size_t n_all;

static void string_together(void)
{
    static gsize is_done;

    if (!g_once_init_enter(&is_done))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        for (size_t k = 0; k < tables[i]->n && n_all < MOST_MEASURES; k++)
            all[n_all++] = &tables[i]->rows[k];
    g_once_init_leave(&is_done, 1);
}

const IbidMeasure *const *ibid_measures(size_t *ret_n)
{
    string_together();
    *ret_n = n_all;
    return all;
}

const IbidMeasure *ibid_measure_find(const char *name)
{
    string_together();
    for (size_t i = 0; i < n_all; i++)
        if (g_str_equal(all[i]->name, name))
            return all[i];
    return NULL;
}
