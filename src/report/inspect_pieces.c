#include "report/inspection.h"
#include "report/words.h"

/* Articles of a loop that are named. */
#define NAMED_ON_LOOP 4

static const IbidVertex *vertex_of(const ReportRequest *request, uint32_t piece)
{
    return ibid_graph_vertex(request->graph, piece);
}

static bool is_orphan(const ReportRequest *request, uint32_t piece)
{
    const IbidNetwork *network = request->counted;

    return network->in_start[piece] == network->in_start[piece + 1] &&
           network->out_start[piece] == network->out_start[piece + 1];
}

static bool is_undated(const ReportRequest *request, uint32_t piece)
{
    return vertex_of(request, piece)->date.precision == IBID_PRECISION_NONE;
}

/* Tells of the wanted pieces that are so now, and were not. */
static void tell_pieces(const Inspection *inspection, const char *condition,
                        bool (*is_so)(const ReportRequest *request, uint32_t piece),
                        const char *words)
{
    for (uint32_t v = 0; v < inspection->after->counted->n; v++) {
        uint32_t before = inspection_before(inspection, v);
        const IbidVertex *vertex = vertex_of(inspection->after, v);

        if (request_wants(inspection->after, v) && is_so(inspection->after, v) &&
            (before == IBID_NOT_THERE || !is_so(inspection->before, before)))
            inspection_tell(inspection, condition, vertex->key, "“%s” %s", vertex->label, words);
    }
}

bool inspect_orphans(Inspection *inspection, const char *condition, GError **error)
{
    (void)error;
    tell_pieces(inspection, condition, is_orphan,
                "cites no other article here, and none cites it; link to it, or from it");
    return true;
}

bool inspect_undated(Inspection *inspection, const char *condition, GError **error)
{
    (void)error;
    tell_pieces(inspection, condition, is_undated,
                "has no date; write one into the page, or into overrides.tsv");
    return true;
}

static bool is_future(const ReportRequest *request, size_t arc)
{
    const IbidArc *it = ibid_graph_arc(request->graph, arc);

    return ibid_graph_is_inner(request->graph, arc) &&
           ibid_network_is_future(request->counted, it->citing, it->cited);
}

bool inspect_future(Inspection *inspection, const char *condition, GError **error)
{
    const ReportRequest *after = inspection->after;

    (void)error;
    for (size_t i = 0; i < ibid_graph_n_arcs(after->graph); i++) {
        const IbidArc *arc = ibid_graph_arc(after->graph, i);
        uint32_t before = inspection->comparison == NULL ? IBID_NOT_THERE
                                                         : inspection->comparison->before_arc_of[i];
        g_autofree char *citing = NULL, *cited = NULL;

        if (!request_counts(after, i) || !is_future(after, i) ||
            !request_wants(after, arc->citing) ||
            (before != IBID_NOT_THERE && is_future(inspection->before, before)))
            continue;
        citing = words_vertex(vertex_of(after, arc->citing));
        cited = words_vertex(vertex_of(after, arc->cited));
        inspection_tell(inspection, condition, vertex_of(after, arc->citing)->key,
                        "%s cites %s, which is later; correct one of the dates, or accept a later "
                        "edit",
                        citing, cited);
    }
    return true;
}

/* Of each piece its loop, or UINT32_MAX. */
static uint32_t *find_loops(const ReportRequest *request, uint32_t *ret_n)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(request->counted);
    uint32_t *loop_of = g_new(uint32_t, request->counted->n + 1);

    *ret_n = 0;
    while (*ret_n < parts->sizes->len && g_array_index(parts->sizes, uint32_t, *ret_n) > 1)
        (*ret_n)++;
    for (uint32_t v = 0; v < request->counted->n; v++) {
        uint32_t part = g_array_index(parts->part_of, uint32_t, v);

        loop_of[v] = part < *ret_n ? part : UINT32_MAX;
    }
    return loop_of;
}

/* True where all of its pieces were on one loop before. */
static bool was_loop(const Inspection *inspection, const GArray *pieces, const uint32_t *old_loop)
{
    uint32_t loop = UINT32_MAX;

    for (guint i = 0; i < pieces->len; i++) {
        uint32_t before = inspection_before(inspection, g_array_index(pieces, uint32_t, i));

        if (before == IBID_NOT_THERE || old_loop[before] == UINT32_MAX ||
            (i > 0 && old_loop[before] != loop))
            return false;
        loop = old_loop[before];
    }
    return true;
}

static void tell_loop(const Inspection *inspection, const char *condition, const GArray *pieces)
{
    const ReportRequest *after = inspection->after;
    const IbidVertex *first = vertex_of(after, g_array_index(pieces, uint32_t, 0));
    g_autoptr(GString) others = g_string_new(NULL);

    for (guint i = 1; i < MIN(pieces->len, NAMED_ON_LOOP); i++)
        g_string_append_printf(others, "%s%s", i > 1 ? ", " : "",
                               vertex_of(after, g_array_index(pieces, uint32_t, i))->key);
    if (pieces->len > NAMED_ON_LOOP)
        g_string_append_printf(others, " and %u more", pieces->len - NAMED_ON_LOOP);
    inspection_tell(inspection, condition, first->key,
                    "“%s” is on a loop of citations with %s; ibid structure names those to "
                    "question",
                    first->label, others->str);
}

/* The pieces of each loop, in their order, by which loops are told in order of their first ones. */
static GPtrArray *list_loops(const ReportRequest *request)
{
    GPtrArray *loops = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    uint32_t n;
    g_autofree uint32_t *loop_of = find_loops(request, &n),
                        *place = g_new0(uint32_t, (size_t)n + 1);

    for (uint32_t v = 0; v < request->counted->n; v++) {
        uint32_t loop = loop_of[v];

        if (loop == UINT32_MAX)
            continue;
        if (place[loop] == 0) {
            g_ptr_array_add(loops, g_array_new(FALSE, FALSE, sizeof(uint32_t)));
            place[loop] = loops->len;
        }
        g_array_append_val((GArray *)g_ptr_array_index(loops, place[loop] - 1), v);
    }
    return loops;
}

static bool wants_one(const ReportRequest *request, const GArray *pieces)
{
    guint i = 0;

    while (i < pieces->len && !request_wants(request, g_array_index(pieces, uint32_t, i)))
        i++;
    return i < pieces->len;
}

bool inspect_loops(Inspection *inspection, const char *condition, GError **error)
{
    g_autoptr(GPtrArray) loops = list_loops(inspection->after);
    g_autofree uint32_t *old_loop = NULL;
    uint32_t n;

    (void)error;
    if (inspection->before != NULL)
        old_loop = find_loops(inspection->before, &n);
    for (guint i = 0; i < loops->len; i++) {
        const GArray *pieces = g_ptr_array_index(loops, i);

        if (wants_one(inspection->after, pieces) &&
            (old_loop == NULL || !was_loop(inspection, pieces, old_loop)))
            tell_loop(inspection, condition, pieces);
    }
    return true;
}

static void tell_lost_pieces(const Inspection *inspection, const char *condition)
{
    const ReportRequest *before = inspection->before;

    for (uint32_t v = 0; v < before->counted->n; v++) {
        uint32_t after = inspection->comparison->after_of[v];
        const IbidVertex *vertex = vertex_of(before, v);
        g_autofree char *words = words_vertex(vertex);

        if (request_wants(before, v) && after >= inspection->after->counted->n)
            inspection_tell(inspection, condition, vertex->key,
                            "%s is %s; bring it back, or let the new corpus be the old one next "
                            "time",
                            words, after == IBID_NOT_THERE ? "gone" : "cited, but not here");
    }
}

bool inspect_lost(Inspection *inspection, const char *condition, GError **error)
{
    const ReportRequest *before = inspection->before, *after = inspection->after;
    const IbidComparison *comparison = inspection->comparison;

    (void)error;
    tell_lost_pieces(inspection, condition);
    for (size_t i = 0; i < ibid_graph_n_arcs(before->graph); i++) {
        const IbidArc *arc = ibid_graph_arc(before->graph, i);
        uint32_t now = comparison->after_arc_of[i];

        if (!request_counts(before, i) || !ibid_graph_is_inner(before->graph, i) ||
            !request_wants(before, arc->citing) ||
            (now != IBID_NOT_THERE && request_counts(after, now)) ||
            comparison->after_of[arc->citing] >= after->counted->n ||
            comparison->after_of[arc->cited] >= after->counted->n)
            continue;
        inspection_tell(inspection, condition,
                        vertex_of(after, comparison->after_of[arc->citing])->key,
                        "“%s” no longer cites “%s” (%s); bring the reference back, or accept that",
                        vertex_of(before, arc->citing)->label, vertex_of(before, arc->cited)->label,
                        vertex_of(before, arc->cited)->key);
    }
    return true;
}
