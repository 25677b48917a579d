#include "report/timeline_parts.h"
#include "report/words.h"

static const char *const per_names[] = {"day", "month", "year", NULL};
static const IbidDatePrecision precisions[] = {IBID_PRECISION_DAY, IBID_PRECISION_MONTH,
                                               IBID_PRECISION_YEAR};

enum { SHOW_GIVEN, SHOW_RECEIVED, SHOW_BOTH };
static const char *const show_names[] = {"given", "received", "both", NULL};

/* Pieces to tell of, by date; those without one come last. */
static GArray *wanted_pieces(const ReportRequest *request)
{
    size_t n = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(size_t));

    for (int undated = 0; undated <= 1; undated++)
        for (size_t i = 0; i < n; i++) {
            const IbidVertex *vertex = ibid_graph_vertex(request->graph, i);

            if ((vertex->date.precision == IBID_PRECISION_NONE) == (undated == 1) &&
                request_wants(request, i))
                g_array_append_val(pieces, i);
        }
    return pieces;
}

/* Citations of and by each piece that count. */
static void count_citations(const ReportRequest *request, uint32_t *n_given, uint32_t *n_cited)
{
    for (size_t i = 0; i < ibid_graph_n_arcs(request->graph); i++) {
        const IbidArc *arc = ibid_graph_arc(request->graph, i);

        if (!request_counts(request, i))
            continue;
        n_given[arc->citing]++;
        if (ibid_graph_is_inner(request->graph, i))
            n_cited[arc->cited]++;
    }
}

static const IbidVertex *piece_at(const ReportRequest *request, const GArray *pieces, guint i)
{
    return ibid_graph_vertex(request->graph, g_array_index(pieces, size_t, i));
}

/* What words_authors() says of all pieces; NULL where it says different things, or there are no two
 * pieces: one has room to name its author.  Returns: (transfer full). */
static char *common_author(const ReportRequest *request, const GArray *pieces)
{
    g_autofree char *common =
        pieces->len < 2 ? NULL : words_authors(piece_at(request, pieces, 0)->authors);

    for (guint i = 1; i < pieces->len && common != NULL; i++) {
        g_autofree char *authors = words_authors(piece_at(request, pieces, i)->authors);

        if (g_strcmp0(authors, common) != 0)
            return NULL;
    }
    return g_steal_pointer(&common);
}

static const char *common_outlet(const ReportRequest *request, const GArray *pieces)
{
    const char *common = pieces->len < 2 ? NULL : piece_at(request, pieces, 0)->outlet;

    for (guint i = 1; i < pieces->len && common != NULL; i++)
        if (g_strcmp0(piece_at(request, pieces, i)->outlet, common) != 0)
            return NULL;
    return common;
}

char *timeline_words(const TimelineView *view, size_t piece, bool with_date)
{
    const IbidVertex *vertex = ibid_graph_vertex(view->request->graph, piece);
    g_autofree char *authors = view->author == NULL ? words_authors(vertex->authors) : NULL;
    g_autofree char *name =
        with_date ? words_vertex(vertex) : g_strdup_printf("“%s”", vertex->label);
    g_autofree char *cites = words_number(view->n_given[piece]);
    g_autofree char *times = words_count(view->n_cited[piece], "time", "times");
    GString *words = g_string_new(name);

    if (authors != NULL)
        g_string_append_printf(words, ", by %s", authors);
    if (view->outlet == NULL && vertex->outlet != NULL)
        g_string_append_printf(words, ", %s", vertex->outlet);
    if (with_date && view->n_given[piece] > 0)
        g_string_append_printf(words, ", cites %s", cites);
    if (view->n_cited[piece] > 0)
        g_string_append_printf(words, ", cited %s", view->n_cited[piece] == 1 ? "once" : times);
    return g_string_free(words, FALSE);
}

void timeline_add_year_heading(Finding *finding, int year)
{
    if (year > 0)
        finding_heading(finding, 2, "%d", year);
    else
        finding_heading(finding, 2, "Without a date");
}

char *timeline_time(const TimelineView *view, IbidDate date)
{
    g_autofree char *known = words_date(date);

    if (date.precision == IBID_PRECISION_YEAR && view->per != IBID_PRECISION_YEAR)
        return g_strdup_printf("%s, %s not known", known,
                               view->per == IBID_PRECISION_MONTH ? "month" : "month and day");
    if (date.precision == IBID_PRECISION_MONTH && view->per == IBID_PRECISION_DAY)
        return g_strdup_printf("%s, day not known", known);
    return g_steal_pointer(&known);
}

/* "from 2019-03-04 to 2021-05-06", as far as pieces have dates. */
static char *name_span(const TimelineView *view, size_t n_undated)
{
    const IbidGraph *graph = view->request->graph;
    guint n = view->pieces->len - (guint)n_undated;

    if (n == 0)
        return words_span((IbidDate){0}, (IbidDate){0});
    return words_span(ibid_graph_vertex(graph, g_array_index(view->pieces, size_t, 0))->date,
                      ibid_graph_vertex(graph, g_array_index(view->pieces, size_t, n - 1))->date);
}

static TimelinePeriod add_all_up(const GArray *periods)
{
    TimelinePeriod sum = {0};

    for (guint i = 0; i < periods->len; i++)
        timeline_add_up(&sum, &g_array_index(periods, TimelinePeriod, i));
    return sum;
}

static void add_sums(const TimelineView *view, const GArray *years, GString *words)
{
    const TimelinePeriod *last = &g_array_index(years, TimelinePeriod, years->len - 1);
    size_t n_undated = last->date.precision == IBID_PRECISION_NONE ? last->pieces : 0;
    TimelinePeriod sum = add_all_up(years);
    size_t n_here = sum.given[IBID_VERTEX_PIECE], n_given = timeline_n_given(&sum);
    g_autofree char *articles = words_count(sum.pieces, "article", "articles");
    g_autofree char *span = name_span(view, n_undated), *undated = words_number(n_undated);
    g_autofree char *given = words_count(n_given, "citation", "citations");
    g_autofree char *here = n_here == 0 ? g_strdup("none") : words_number(n_here);
    g_autofree char *received = words_count(sum.received, "citation", "citations");

    g_string_append(words, articles);
    if (view->author != NULL)
        g_string_append_printf(words, " by %s", view->author);
    if (view->outlet != NULL)
        g_string_append_printf(words, " in %s", view->outlet);
    g_string_append_printf(words, " %s", span);
    if (n_undated > 0 && n_undated < sum.pieces)
        g_string_append_printf(words, "; %s of them %s no date", undated,
                               n_undated == 1 ? "has" : "have");
    g_string_append_printf(words, ".  %s %s", sum.pieces == 1 ? "It gives" : "They give", given);
    if (n_given > 0)
        g_string_append_printf(words, ", %s of them to articles here,", here);
    g_string_append_printf(words, " and %s %s.", sum.pieces == 1 ? "receives" : "receive",
                           received);
}

char *timeline_sums(const TimelineView *view)
{
    g_autoptr(GArray) years = timeline_periods(view, IBID_PRECISION_YEAR);
    GString *words = g_string_new(NULL);

    if (view->pieces->len > 0)
        add_sums(view, years, words);
    else
        g_string_assign(words, view->request->wants == NULL ? "The corpus holds no articles."
                                                            : "The corpus holds no such articles.");
    return g_string_free(words, FALSE);
}

static void explain(const TimelineView *view, Finding *finding)
{
    const char *what = view->given && view->received ? "what it cites and what cites it"
                       : view->given                 ? "what it cites"
                                                     : "what cites it";

    if (view->per == IBID_PRECISION_DAY)
        finding_note(
            finding,
            "Each article on its day, with %s; “%s” counts the days from the cited article "
            "to the citing one.",
            what, view->given ? "earlier" : "later");
    else
        finding_note(finding, "Of each %s the articles cited most, and %s.",
                     view->per == IBID_PRECISION_MONTH ? "month" : "year",
                     view->given && view->received ? "the times that they cite and are cited in"
                     : view->given                 ? "the times that they cite"
                                                   : "the times that they are cited in");
}

static bool is_for_people(IbidReportFormat format)
{
    return format != IBID_FORMAT_JSON && format != IBID_FORMAT_CSV;
}

/* People read it as sections, programs as tables. */
static void add_parts(const TimelineView *view, Finding *finding)
{
    IbidReportFormat format = view->request->options->format;

    if (format == IBID_FORMAT_SVG || (format == IBID_FORMAT_HTML && view->pieces->len > 1))
        timeline_add_figure(view, finding);
    if (!is_for_people(format)) {
        timeline_add_tables(view, finding);
        return;
    }
    if (view->pieces->len == 0)
        return;
    explain(view, finding);
    timeline_add_years(view, finding);
    if (view->per == IBID_PRECISION_DAY)
        timeline_add_days(view, finding);
    else
        timeline_add_periods(view, finding);
}

/* Sets how the timeline is told; false with IBID_ERROR_USAGE. */
static bool read_options(const IbidReportOptions *options, TimelineView *view, GError **error)
{
    size_t per, show;

    if (!request_choose("--per", per_names, options->timeline.per, &per, error) ||
        !request_choose("--show", show_names, options->timeline.show, &show, error))
        return false;
    if (options->timeline.show == NULL && !is_for_people(options->format))
        show = SHOW_BOTH;
    view->per = precisions[per];
    view->given = show != SHOW_RECEIVED;
    view->received = show != SHOW_GIVEN;
    return true;
}

bool report_timeline(const ReportRequest *request, Finding *finding, GError **error)
{
    size_t n = ibid_graph_n_vertices(request->graph);
    g_autoptr(GArray) pieces = wanted_pieces(request);
    g_autofree uint32_t *n_given = g_new0(uint32_t, n + 1), *n_cited = g_new0(uint32_t, n + 1);
    g_autofree char *author = common_author(request, pieces), *sums = NULL;
    TimelineView view = {.request = request,
                         .author = author,
                         .outlet = common_outlet(request, pieces),
                         .pieces = pieces,
                         .n_given = n_given,
                         .n_cited = n_cited};

    if (!read_options(request->options, &view, error))
        return false;
    count_citations(request, n_given, n_cited);
    sums = timeline_sums(&view);
    finding_heading(finding, 1, "Timeline");
    finding_paragraph(finding, "%s", sums);
    add_parts(&view, finding);
    return true;
}
