#include "report/corpus_card.h"
#include "report/structure_groups.h"
#include "report/structure_loops.h"
#include "report/structure_shape.h"
#include "report/words.h"

typedef bool (*AddPart)(const ReportRequest *request, Finding *finding, GError **error);

static bool add_shape(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)error;
    structure_add_bow_tie(request, finding);
    return true;
}

static bool add_disruption(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)error;
    structure_add_disruption(request, finding);
    return true;
}

static bool add_groups(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)error;
    finding_heading(finding, 1, "Outlets and authors");
    structure_add_groups(request, finding, IBID_GROUPS_OUTLET);
    structure_add_groups(request, finding, IBID_GROUPS_AUTHOR);
    return true;
}

enum {
    ON_NONE = 1 << 0, /* says something where there are no articles */
    ON_ONE = 1 << 1,  /* or one */
    ON_MANY = 1 << 2,
    NEEDS_STORE = 1 << 3,
};
#define ALWAYS (ON_NONE | ON_ONE | ON_MANY)

/* A section of the page; the first of its parts heads it. */
typedef struct {
    const char *name; /* what links lead to */
    unsigned is;      /* set of the above */
    AddPart parts[3];
} Section;

static const Section sections[] = {
    {"corpus", ALWAYS, {corpus_card_add}},
    {"article", ON_ONE | NEEDS_STORE, {report_star}},
    {"historiograph", ON_MANY, {report_historiograph}},
    {"articles", ON_MANY, {report_articles}},
    {"self-citation", ON_MANY, {report_self}},
    {"ages", ON_MANY, {report_ages}},
    {"chains", ON_MANY, {report_chains, add_disruption}},
    {"grounding", ON_MANY, {report_grounding, structure_add_loops, add_shape}},
    {"clusters", ON_MANY, {report_clusters}},
    {"outlets-and-authors", ON_MANY, {add_groups}},
    {"review", ALWAYS | NEEDS_STORE, {report_review}},
};

/* "published from 2021-03-01 to 2023-05-02": pieces are in order of their dates, undated ones
 * first. */
static char *span_of(const IbidGraph *graph, size_t n)
{
    IbidDate last = ibid_graph_vertex(graph, n - 1)->date;

    for (size_t i = 0; i < n; i++)
        if (ibid_graph_vertex(graph, i)->date.precision != IBID_PRECISION_NONE)
            return words_span(ibid_graph_vertex(graph, i)->date, last);
    return words_span(last, last);
}

static void tell_citations(Finding *finding, const IbidGraph *graph)
{
    size_t n = corpus_n_citations(graph);
    g_autofree char *inner = words_count(n, "citation", "citations");

    finding_paragraph(finding,
                      "There %s %s among them; one article citing another counts once, however "
                      "often it does so.",
                      n == 1 ? "is" : "are", inner);
}

static void open_page(Finding *finding, const IbidGraph *graph, size_t n)
{
    g_autofree char *articles = words_count(n, "article", "articles"), *span = span_of(graph, n);

    finding_paragraph(finding, "This corpus holds %s, published %s.", articles, span);
    if (n > 1)
        tell_citations(finding, graph);
    finding_note(finding, "These are findings about structure: who cites whom, and when.  They say "
                          "nothing about why.  The timeline is in a file of its own, and ibid why "
                          "shows the evidence behind any edge.");
}

static bool belongs(const Section *section, const ReportRequest *request, size_t n)
{
    unsigned size = n == 0 ? ON_NONE : n == 1 ? ON_ONE : ON_MANY;

    return (section->is & size) != 0 &&
           (request->store != NULL || (section->is & NEEDS_STORE) == 0);
}

static bool add_section(const Section *section, const ReportRequest *request, Finding *finding,
                        GError **error)
{
    guint heading = finding->blocks->len;

    for (size_t i = 0; i < G_N_ELEMENTS(section->parts) && section->parts[i] != NULL; i++)
        if (!section->parts[i](request, finding, error))
            return false;
    finding_name(finding, heading, section->name);
    return true;
}

bool report_whole(const ReportRequest *request, Finding *finding, GError **error)
{
    size_t n = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);

    finding_heading(finding, 1, "Who cites whom");
    finding->depth++;
    if (n == 0)
        finding_paragraph(finding, "The corpus holds no articles.");
    else
        open_page(finding, request->graph, n);
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++)
        if (belongs(&sections[i], request, n) &&
            !add_section(&sections[i], request, finding, error))
            return false;
    return true;
}
