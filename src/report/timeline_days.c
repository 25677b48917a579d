#include "report/timeline_parts.h"
#include "report/words.h"

/* Citations of one piece that are listed one by one; an appendix may hold hundreds. */
#define MOST_LISTED 20

static void add_given(Finding *finding, const IbidArc *arc, const IbidVertex *cited)
{
    g_autofree char *what = words_vertex(cited);
    g_autofree char *lag = arc->dated ? words_lag(arc->lag_days) : NULL;

    finding_item(finding, 2, "cites %s%s%s%s%s", what, lag == NULL ? "" : ", ",
                 lag == NULL ? "" : lag, arc->self ? ", by the same author" : "",
                 cited->kind == IBID_VERTEX_STUB       ? ", not in the corpus"
                 : cited->kind == IBID_VERTEX_EXTERNAL ? ", outside"
                                                       : "");
}

static void add_received(Finding *finding, const IbidArc *arc, const IbidVertex *citing)
{
    g_autofree char *what = words_vertex(citing);
    g_autofree char *lag = arc->dated ? words_lag(-arc->lag_days) : NULL;

    finding_item(finding, 2, "cited by %s%s%s%s", what, lag == NULL ? "" : ", ",
                 lag == NULL ? "" : lag, arc->self ? ", by the same author" : "");
}

/* "cites 12 more articles": those that are not told one by one. */
static void add_rest(Finding *finding, const char *verb, size_t n, const char *one,
                     const char *many)
{
    g_autofree char *count = words_count(n, one, many);

    if (n > 0)
        finding_item(finding, 2, "%s %s", verb, count);
}

/* Outside sources are named only where there is one piece; elsewhere they would drown the rest. */
static void list_given(const TimelineView *view, Finding *finding, size_t piece)
{
    const IbidGraph *graph = view->request->graph;
    bool alone = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE) == 1;
    size_t arc, end, n = 0, n_outside = 0;

    for (ibid_graph_out(graph, piece, &arc, &end); arc < end; arc++) {
        const IbidArc *citation = ibid_graph_arc(graph, arc);
        const IbidVertex *cited = ibid_graph_vertex(graph, citation->cited);

        if (!request_counts(view->request, arc))
            continue;
        if (cited->kind == IBID_VERTEX_EXTERNAL && !alone)
            n_outside++;
        else if (n++ < MOST_LISTED)
            add_given(finding, citation, cited);
    }
    add_rest(finding, "cites", n - MIN(n, MOST_LISTED), "more article", "more articles");
    add_rest(finding, "cites", n_outside, "outside source", "outside sources");
}

static void list_received(const TimelineView *view, Finding *finding, size_t piece)
{
    const IbidGraph *graph = view->request->graph;
    size_t n_in, n = 0;
    const uint32_t *in = ibid_graph_in(graph, piece, &n_in);

    for (size_t i = 0; i < n_in; i++) {
        const IbidArc *citation = ibid_graph_arc(graph, in[i]);

        if (request_counts(view->request, in[i]) && n++ < MOST_LISTED)
            add_received(finding, citation, ibid_graph_vertex(graph, citation->citing));
    }
    add_rest(finding, "cited by", n - MIN(n, MOST_LISTED), "more article", "more articles");
}

static void add_piece(const TimelineView *view, Finding *finding, size_t piece)
{
    g_autofree char *words = timeline_words(view, piece, false);
    const char *key = ibid_graph_vertex(view->request->graph, piece)->key;

    finding_item_on(finding, key, 1, "%s [%s]", words, key);
    if (view->given)
        list_given(view, finding, piece);
    if (view->received)
        list_received(view, finding, piece);
}

void timeline_add_days(const TimelineView *view, Finding *finding)
{
    size_t n = finding->limit == 0 ? view->pieces->len : MIN(finding->limit, view->pieces->len);
    IbidDate day = {0};
    int year = -1;

    for (size_t i = 0; i < n; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);
        IbidDate date = ibid_graph_vertex(view->request->graph, piece)->date;

        if (date.year != year)
            timeline_add_year_heading(finding, date.year);
        if (i == 0 || ibid_date_compare(day, date) != 0) {
            g_autofree char *words = timeline_time(view, date);

            finding_item(finding, 0, "%s", words);
        }
        year = date.year;
        day = date;
        add_piece(view, finding, piece);
    }
    if (n < view->pieces->len) {
        g_autofree char *count = words_count(view->pieces->len - n, "more", "more");

        finding_note(finding, "… and %s.", count);
    }
}
