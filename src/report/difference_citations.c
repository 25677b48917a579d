#include "report/difference.h"

static const Column one_columns[] = {
    {"citing_date", "Citing of", COLUMN_DATE},
    {"citing", "Citing", COLUMN_TEXT},
    {"cited_date", "Cited of", COLUMN_DATE},
    {"cited", "Cited", COLUMN_TEXT},
    {"what", "Which is", COLUMN_TEXT},
    {"why", "Why", COLUMN_TEXT},
    {"cited_kind", NULL, COLUMN_TEXT},
    {"only_here", NULL, COLUMN_TEXT},
    {"classes", NULL, COLUMN_TEXT},
    {"mentions", NULL, COLUMN_NUMBER},
    {"citing_path", NULL, COLUMN_PATH},
    {"cited_path", NULL, COLUMN_PATH},
};

/* What a citation that is in one corpus only owes that to. */
typedef enum { ONLY_CITING, ONLY_CITED, ONLY_CITATION } OnlyHere;

static const char *const only_words[] = {
    [ONLY_CITING] = "citing",
    [ONLY_CITED] = "cited",
    [ONLY_CITATION] = "citation",
};

/* For people, of new ones and of those that are gone. */
static const char *const new_words[] = {
    [ONLY_CITING] = "citing is new",
    [ONLY_CITED] = "cited is new",
    [ONLY_CITATION] = "both were there",
};
static const char *const gone_words[] = {
    [ONLY_CITING] = "citing is gone",
    [ONLY_CITED] = "cited is gone",
    [ONLY_CITATION] = "both are there",
};

static const char *const kind_words[IBID_N_VERTEX_KINDS] = {
    [IBID_VERTEX_PIECE] = "article",
    [IBID_VERTEX_STUB] = "missing",
    [IBID_VERTEX_EXTERNAL] = "outside",
    [IBID_VERTEX_DATE] = "date",
};

static const Column both_columns[] = {
    {"citing", "Citing", COLUMN_TEXT},
    {"cited", "Cited", COLUMN_TEXT},
    {"old_classes", "Class, old", COLUMN_TEXT},
    {"classes", "New", COLUMN_TEXT},
    {"old_mentions", "Times, old", COLUMN_NUMBER},
    {"mentions", "New", COLUMN_NUMBER},
    {"citing_path", NULL, COLUMN_PATH},
    {"cited_path", NULL, COLUMN_PATH},
};

/* One of the two corpora, seen from the other. */
typedef struct {
    const Difference *difference;
    const ReportRequest *here, *there;
    const uint32_t *vertex_there, *arc_there; /* of a vertex or arc here */
    bool (*wants)(const Difference *difference, uint32_t piece);
    const char *const *why; /* by OnlyHere */
} View;

static View view_of_after(const Difference *difference)
{
    return (View){
        .difference = difference,
        .here = difference->after,
        .there = difference->before,
        .vertex_there = difference->comparison->before_of,
        .arc_there = difference->comparison->before_arc_of,
        .wants = difference_wants_after,
        .why = new_words,
    };
}

static View view_of_before(const Difference *difference)
{
    return (View){
        .difference = difference,
        .here = difference->before,
        .there = difference->after,
        .vertex_there = difference->comparison->after_of,
        .arc_there = difference->comparison->after_arc_of,
        .wants = difference_wants_before,
        .why = gone_words,
    };
}

static bool is_there(const View *view, size_t arc)
{
    return view->arc_there[arc] != IBID_NOT_THERE &&
           request_counts(view->there, view->arc_there[arc]);
}

char *difference_classes(unsigned classes)
{
    GString *names = g_string_new(NULL);

    for (unsigned i = 0; i < IBID_N_CLASSES; i++)
        if ((classes & 1u << i) != 0)
            g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "",
                                   ibid_reference_class_name((IbidReferenceClass)i));
    return g_string_free(names, FALSE);
}

static OnlyHere what_is_only_here(const View *view, const IbidArc *arc)
{
    if (view->vertex_there[arc->citing] == IBID_NOT_THERE)
        return ONLY_CITING;
    return view->vertex_there[arc->cited] == IBID_NOT_THERE ? ONLY_CITED : ONLY_CITATION;
}

static void add_arc(const View *view, Table *table, const IbidArc *arc)
{
    const IbidVertex *citing = ibid_graph_vertex(view->here->graph, arc->citing);
    const IbidVertex *cited = ibid_graph_vertex(view->here->graph, arc->cited);
    OnlyHere only_here = what_is_only_here(view, arc);

    table_date(table, citing->date);
    table_text(table, citing->label);
    table_date(table, cited->date);
    table_text(table, cited->label);
    table_text(table, kind_words[cited->kind]);
    table_text(table, view->why[only_here]);
    table_text(table, ibid_vertex_kind_name(cited->kind));
    table_text(table, only_words[only_here]);
    table_take(table, difference_classes(arc->classes));
    table_number(table, arc->mentions);
    table_text(table, citing->key);
    table_text(table, cited->key);
}

/* Those of a kind of cited vertices that are here and not there. */
static void add_one_sided(const View *view, Table *table, IbidVertexKind kind)
{
    const IbidGraph *graph = view->here->graph;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (request_counts(view->here, i) && !is_there(view, i) &&
            ibid_graph_vertex(graph, arc->cited)->kind == kind &&
            view->wants(view->difference, arc->citing))
            add_arc(view, table, arc);
    }
}

/* Returns how many. */
static size_t add_one_side(const View *view, Finding *finding, const char *name)
{
    Table *table = finding_table(finding, name, one_columns, G_N_ELEMENTS(one_columns));

    add_one_sided(view, table, IBID_VERTEX_PIECE);
    add_one_sided(view, table, IBID_VERTEX_STUB);
    add_one_sided(view, table, IBID_VERTEX_EXTERNAL);
    return table_n_rows(table);
}

static void add_change(const View *view, Table *table, const IbidArc *old, const IbidArc *new)
{
    const IbidVertex *citing = ibid_graph_vertex(view->here->graph, new->citing);
    const IbidVertex *cited = ibid_graph_vertex(view->here->graph, new->cited);

    table_text(table, citing->label);
    table_text(table, cited->label);
    table_take(table, difference_classes(old->classes));
    table_take(table, difference_classes(new->classes));
    table_number(table, old->mentions);
    table_number(table, new->mentions);
    table_text(table, citing->key);
    table_text(table, cited->key);
}

static void add_changed(const View *view, Finding *finding, DifferenceCounts *counts)
{
    const IbidGraph *graph = view->here->graph;
    Table *table =
        finding_table(finding, "citations_changed", both_columns, G_N_ELEMENTS(both_columns));

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *new = ibid_graph_arc(graph, i), *old;

        if (!request_counts(view->here, i) || !is_there(view, i) ||
            !view->wants(view->difference, new->citing))
            continue;
        counts->n_kept++;
        old = ibid_graph_arc(view->there->graph, view->arc_there[i]);
        if (old->classes != new->classes || old->mentions != new->mentions)
            add_change(view, table, old, new);
    }
    counts->n_changed = table_n_rows(table);
}

void difference_add_citations(const Difference *difference, Finding *finding,
                              DifferenceCounts *ret_counts)
{
    View after = view_of_after(difference), before = view_of_before(difference);

    finding_heading(finding, 2, "New citations");
    ret_counts->n_added = add_one_side(&after, finding, "citations_added");
    if (ret_counts->n_added == 0)
        finding_paragraph(finding, "No citation is new.");
    finding_heading(finding, 2, "Citations that are gone");
    ret_counts->n_dropped = add_one_side(&before, finding, "citations_dropped");
    if (ret_counts->n_dropped == 0)
        finding_paragraph(finding, "No citation is gone.");
    finding_heading(finding, 2, "Citations of another class or number");
    add_changed(&after, finding, ret_counts);
    if (ret_counts->n_changed == 0)
        finding_paragraph(finding, "No citation stands elsewhere in its article, or more or less "
                                   "often.");
}
