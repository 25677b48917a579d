#include "report/grounding_sources.h"

#include <ibid/structure.h>

#include "report/grounding_groups.h"
#include "report/words.h"

/* Of a source on which one article depends, its list of references says as much. */
enum { LEAST_DEPENDENTS = 2 };

static const Column source_columns[] = {
    {"dependents", "Depend on it", COLUMN_NUMBER},
    {"kind", "Kind", COLUMN_TEXT},
    {"date", "Date", COLUMN_DATE},
    {"title", "What", COLUMN_TEXT},
    {"depends_on", "Itself on", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column dependent_columns[] = {
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"depends_on", "Depends on", COLUMN_TEXT},
    {"depends_on_kind", "Kind", COLUMN_TEXT},
    {"depends_on_path", "Its path", COLUMN_PATH},
};

static const Column circle_columns[] = {
    {"circle", "#", COLUMN_NUMBER},        {"pieces", "Articles", COLUMN_NUMBER},
    {"led", "Led into it", COLUMN_NUMBER}, {"unresolved", "Unresolved", COLUMN_NUMBER},
    {"first_date", "First", COLUMN_DATE},  {"title", "First article", COLUMN_TEXT},
    {"first_path", NULL, COLUMN_PATH},
};

static const Column circle_piece_columns[] = {
    {"circle", "#", COLUMN_NUMBER},  {"place", "Where", COLUMN_TEXT},
    {"sure", "Sure", COLUMN_TEXT},   {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT}, {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const IbidVertex *vertex_at(const ChainView *view, uint32_t vertex)
{
    return ibid_graph_vertex(view->request->graph, vertex);
}

typedef struct {
    uint32_t vertex;
    uint32_t n;
} Source;

static int most_first(gconstpointer a, gconstpointer b)
{
    const Source *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return (x->vertex > y->vertex) - (x->vertex < y->vertex);
}

/* Pieces that were not asked for are left out; what is no piece never is. */
static GArray *list_sources(const ChainView *view, const IbidDependence *dependence)
{
    GArray *sources = g_array_new(FALSE, FALSE, sizeof(Source));

    for (uint32_t v = 0; v < view->chains.network->n; v++) {
        Source source = {v, dependence->n_dependents[v]};
        bool is_piece = v < view->request->counted->n;

        if (source.n >= LEAST_DEPENDENTS && (!is_piece || request_wants(view->request, v)))
            g_array_append_val(sources, source);
    }
    g_array_sort(sources, most_first);
    return sources;
}

static void draw_sources(const ChainView *view, const GArray *sources, Finding *finding)
{
    g_autoptr(GArray) named = g_array_new(FALSE, FALSE, sizeof(NamedSource));

    for (guint i = 0; i < sources->len; i++) {
        const Source *source = &g_array_index(sources, Source, i);
        NamedSource it = {vertex_at(view, source->vertex)->label, source->n};

        g_array_append_val(named, it);
    }
    grounding_figure_sources(named, finding);
}

static void tell_sources(const ChainView *view, const IbidDependence *dependence, Finding *finding)
{
    g_autoptr(GArray) sources = list_sources(view, dependence);
    Table *table;

    if (sources->len == 0)
        finding_paragraph(finding, "No source has two or more articles that depend on it.");
    draw_sources(view, sources, finding);
    table = finding_table(finding, "single_sources", source_columns, G_N_ELEMENTS(source_columns));
    for (guint i = 0; i < sources->len; i++) {
        const Source *source = &g_array_index(sources, Source, i);
        const IbidVertex *vertex = vertex_at(view, source->vertex);
        uint32_t above = dependence->dominator[source->vertex];

        table_number(table, source->n);
        table_text(table, chain_view_kind(view, source->vertex));
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, above < IBID_DEPENDS_ENDLESS ? vertex_at(view, above)->label : NULL);
        table_text(table, vertex->key);
    }
}

static void add_dependents(const ChainView *view, const IbidDependence *dependence,
                           Finding *finding)
{
    Table *table =
        finding_table(finding, "depends_on", dependent_columns, G_N_ELEMENTS(dependent_columns));

    table->for_programs = true;
    for (uint32_t v = 0; v < view->request->counted->n; v++) {
        uint32_t above = dependence->dominator[v];

        if (!chain_view_wants(view, v) || above >= IBID_DEPENDS_ENDLESS)
            continue;
        table_date(table, vertex_at(view, v)->date);
        table_text(table, vertex_at(view, v)->label);
        table_text(table, vertex_at(view, v)->key);
        table_text(table, vertex_at(view, above)->label);
        table_text(table, chain_view_kind(view, above));
        table_text(table, vertex_at(view, above)->key);
    }
}

void grounding_add_sources(const ChainView *view, Finding *finding)
{
    g_autoptr(IbidDependence) dependence =
        ibid_dependence(view->chains.network, &view->chains.ends);
    size_t n = 0, n_several = 0, n_dependent = 0;
    g_autofree char *rate = NULL;

    for (uint32_t v = 0; v < view->request->counted->n; v++) {
        uint32_t n_references = chain_view_n_references(view, v);
        bool depends = dependence->dominator[v] < IBID_DEPENDS_ENDLESS;

        if (!chain_view_wants(view, v) || n_references == 0)
            continue;
        n++;
        n_several += n_references > 1;
        n_dependent += depends && n_references > 1;
    }
    finding_heading(finding, 2, "Single sources");
    finding_note(finding, "An article depends on a source when each of its chains of references "
                          "passes through it or ends in it.  With one reference an article "
                          "depends on what it cites; with several it may still depend on one "
                          "source, further down.");
    rate = words_rate(n_dependent, n_several);
    if (n_several > 0)
        finding_paragraph(finding,
                          "Of the articles with several references, %s depend on a single source.",
                          rate);
    else if (n == 0)
        finding_paragraph(finding, "No article here has references.");
    tell_sources(view, dependence, finding);
    add_dependents(view, dependence, finding);
}

/* The undated, first in the graph, are not the first in time. */
static uint32_t first_in(const ChainView *view, const IbidCircles *circles, guint number)
{
    const IbidCircle *circle = &g_array_index(circles->circles, IbidCircle, number);

    for (uint32_t v = circle->earliest; v < view->request->counted->n; v++)
        if (circles->circle_of[v] == number && circles->is_in[v] &&
            vertex_at(view, v)->date.precision != IBID_PRECISION_NONE)
            return v;
    return circle->earliest;
}

static void tell_circles(const ChainView *view, const IbidCircles *circles, Finding *finding)
{
    Table *table = finding_table(finding, "circles", circle_columns, G_N_ELEMENTS(circle_columns));

    for (guint i = 0; i < circles->circles->len; i++) {
        const IbidCircle *circle = &g_array_index(circles->circles, IbidCircle, i);
        const IbidVertex *first = vertex_at(view, first_in(view, circles, i));

        table_number(table, (int64_t)i + 1);
        table_number(table, circle->size);
        table_number(table, circle->n_led);
        table_number(table, circle->n_unresolved);
        table_date(table, first->date);
        table_text(table, first->label);
        table_text(table, first->key);
    }
}

static void add_circle_piece(const ChainView *view, const IbidCircles *circles, uint32_t v,
                             Table *table)
{
    const IbidVertex *vertex = vertex_at(view, v);

    if (circles->circle_of[v] == IBID_CIRCLE_SEVERAL)
        table_nothing(table);
    else
        table_number(table, (int64_t)circles->circle_of[v] + 1);
    table_text(table, circles->is_in[v] ? "in it" : "led into it");
    table_text(table, circles->is_sure[v] ? "yes" : "no");
    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->key);
}

typedef struct {
    uint32_t circle;
    uint32_t vertex;
} CirclePiece;

static int by_circle(gconstpointer a, gconstpointer b)
{
    const CirclePiece *x = a, *y = b;

    if (x->circle != y->circle)
        return x->circle < y->circle ? -1 : 1;
    return (x->vertex > y->vertex) - (x->vertex < y->vertex);
}

/* Circle by circle, in each by date. */
static void add_circle_pieces(const ChainView *view, const IbidCircles *circles, Finding *finding)
{
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(CirclePiece));
    Table *table = finding_table(finding, "circle_pieces", circle_piece_columns,
                                 G_N_ELEMENTS(circle_piece_columns));

    for (uint32_t v = 0; v < view->request->counted->n; v++) {
        CirclePiece piece = {circles->circle_of[v], v};

        if (piece.circle != IBID_CIRCLE_NONE && chain_view_wants(view, v))
            g_array_append_val(pieces, piece);
    }
    g_array_sort(pieces, by_circle);
    for (guint i = 0; i < pieces->len; i++)
        add_circle_piece(view, circles, g_array_index(pieces, CirclePiece, i).vertex, table);
}

void grounding_add_circles(const ChainView *view, Finding *finding)
{
    g_autoptr(IbidCircles) circles = ibid_circles(view->chains.network, &view->chains.ends);
    g_autofree char *in = words_count(circles->n_in, "article", "articles");
    g_autofree char *led = words_count(circles->n_led, "other", "others");

    finding_heading(finding, 2, "Circular reporting");
    if (circles->circles->len == 0)
        finding_paragraph(finding, "No group of articles here refers to its own members only.");
    else
        finding_paragraph(finding,
                          "%s refer to one another, directly or through each other, and to "
                          "nothing else; all chains of %s lead into such a circle.",
                          in, led);
    if (circles->n_sure < circles->n_in + circles->n_led)
        finding_note(finding, "Where “Sure” is no, a reference that could not be resolved may "
                              "lead out of the circle.");
    tell_circles(view, circles, finding);
    add_circle_pieces(view, circles, finding);
}
