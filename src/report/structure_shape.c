#include "report/structure_shape.h"

#include <ibid/scores.h>
#include <ibid/structure.h>
#include <math.h>

#include "report/words.h"

/* A core of a smaller share of the pieces holds a corner of the network together, not the whole. */
#define LEAST_CORE 0.05

/* Below so many pieces that have it the index says more of chance than of them (design.md: off by
 * default in small corpora); programs get it always. */
enum { LEAST_DISRUPTIONS = 50 };

enum { INDEX_DIGITS = 6 };

static const Column part_columns[] = {
    {"part", "Part", COLUMN_TEXT},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"rate", "Of all", COLUMN_TEXT},
    {"meaning", "What they are", COLUMN_TEXT},
};

static const Column part_piece_columns[] = {
    {"part", "Part", COLUMN_TEXT},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column disruption_columns[] = {
    {"index", "Index", COLUMN_DECIMAL},
    {"focal", "Cite it alone", COLUMN_NUMBER},
    {"both", "And its references", COLUMN_NUMBER},
    {"references", "References only", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const char *const meanings[IBID_N_BOW_PARTS] = {
    [IBID_BOW_CORE] = "the largest loop: from each, citations lead round to it",
    [IBID_BOW_IN] = "citations lead from them to the core",
    [IBID_BOW_OUT] = "citations lead from the core to them",
    [IBID_BOW_TUBE] = "between “in” and “out”, past the core",
    [IBID_BOW_TENDRIL] = "cited from “in”, or citing “out”, and no more",
    [IBID_BOW_FRINGE] = "tied to these in other ways",
    [IBID_BOW_DISCONNECTED] = "not tied to the core",
};

static void add_parts(const ReportRequest *request, const IbidBowTie *bow_tie, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    Table *table = finding_table(finding, "bow_tie", part_columns, G_N_ELEMENTS(part_columns));

    table->limit = 0;
    for (int i = 0; bow_tie->has_core && i < IBID_N_BOW_PARTS; i++) {
        table_text(table, ibid_bow_part_name((IbidBowPart)i));
        table_number(table, bow_tie->sizes[i]);
        table_take(table, words_rate(bow_tie->sizes[i], network->n));
        table_text(table, meanings[i]);
    }
    table = finding_table(finding, "bow_tie_pieces", part_piece_columns,
                          G_N_ELEMENTS(part_piece_columns));
    table->for_programs = true;
    for (uint32_t v = 0; bow_tie->has_core && v < network->n; v++) {
        const IbidVertex *vertex = request_vertex(request, network, v);

        table_text(table, ibid_bow_part_name((IbidBowPart)bow_tie->part_of[v]));
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->key);
    }
}

void structure_add_bow_tie(const ReportRequest *request, Finding *finding)
{
    g_autoptr(IbidBowTie) bow_tie = ibid_bow_tie(request->selected);
    uint32_t core = bow_tie->sizes[IBID_BOW_CORE];

    finding_heading(finding, 2, "Bow-tie");
    if (!bow_tie->has_core)
        finding_paragraph(finding, "There is no core: no article here is on a loop.");
    else
        finding_paragraph(finding, "The largest loop is the core, and all other articles stand to "
                                   "it as the table says.");
    if (bow_tie->has_core && core < LEAST_CORE * (double)request->selected->n)
        finding_note(finding, "The core is small beside the whole, so this says little.");
    add_parts(request, bow_tie, finding);
}

typedef struct {
    uint32_t vertex;
    double index;
    uint32_t n_citing;
} Disruptive;

/* The most disruptive first; of equals those that most are known of. */
static int by_index(gconstpointer a, gconstpointer b)
{
    const Disruptive *x = a, *y = b;

    if (x->index != y->index)
        return x->index > y->index ? -1 : 1;
    if (x->n_citing != y->n_citing)
        return x->n_citing > y->n_citing ? -1 : 1;
    return (x->vertex > y->vertex) - (x->vertex < y->vertex);
}

static void add_disruptions(const ReportRequest *request, const IbidDisruption *disruption,
                            bool for_programs, const GArray *ranking, Finding *finding)
{
    Table *table =
        finding_table(finding, "disruption", disruption_columns, G_N_ELEMENTS(disruption_columns));

    table->for_programs = for_programs;
    for (guint i = 0; i < ranking->len; i++) {
        const Disruptive *it = &g_array_index(ranking, Disruptive, i);
        const IbidDisruption *counts = &disruption[it->vertex];
        const IbidVertex *vertex = request_vertex(request, request->selected, it->vertex);

        table_decimal(table, it->index, INDEX_DIGITS);
        table_number(table, counts->n_focal);
        table_number(table, counts->n_both);
        table_number(table, counts->n_references);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

void structure_add_disruption(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(GError) error = NULL;
    g_autofree IbidDisruption *disruption = NULL;
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Disruptive));

    finding_heading(finding, 2, "Disruption");
    disruption = ibid_disruption(network, &error);
    if (disruption == NULL) {
        finding_note(finding, "Left out: %s.", error->message);
        return;
    }
    for (uint32_t v = 0; v < network->n; v++) {
        Disruptive it = {v, ibid_disruption_index(&disruption[v], /* with_references= */ true),
                         disruption[v].n_focal + disruption[v].n_both};

        if (!isnan(it.index))
            g_array_append_val(ranking, it);
    }
    g_array_sort(ranking, by_index);
    if (ranking->len < LEAST_DISRUPTIONS)
        finding_note(finding,
                     "Whether later articles cite an article alone or along with what it "
                     "cites is not shown: fewer than %d articles here both cite and are "
                     "cited later.",
                     LEAST_DISRUPTIONS);
    else
        finding_note(finding, "The index is 1 where all later articles cite an article without "
                              "what it cites, and -1 where they always cite both.");
    add_disruptions(request, disruption, ranking->len < LEAST_DISRUPTIONS, ranking, finding);
}
