#include <ibid/self_citation.h>
#include <math.h>

#include "report/request.h"
#include "report/words.h"

static const Column year_columns[] = {
    {"author", NULL, COLUMN_TEXT},
    {"year", "Year", COLUMN_TEXT},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"references", "References", COLUMN_NUMBER},
    {"resolved", "In corpus", COLUMN_NUMBER},
    {"own", "Own", COLUMN_NUMBER},
    {"rate", "Own of in corpus", COLUMN_TEXT},
    {"share", "Own of all", COLUMN_TEXT},
    {"body_rate", "In the body", COLUMN_TEXT},
    {"appendix_rate", "In the appendix", COLUMN_TEXT},
    {"body", NULL, COLUMN_NUMBER},
    {"body_own", NULL, COLUMN_NUMBER},
    {"appendix", NULL, COLUMN_NUMBER},
    {"appendix_own", NULL, COLUMN_NUMBER},
};

static const Column author_columns[] = {
    {"author", "Author", COLUMN_TEXT},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"references", "References", COLUMN_NUMBER},
    {"resolved", "In corpus", COLUMN_NUMBER},
    {"own", "Own", COLUMN_NUMBER},
    {"rate", "Own of in corpus", COLUMN_TEXT},
    {"median_lag_days", "Median lag (days)", COLUMN_DECIMAL},
};

/* With one author, what is cited in the corpus is the author's own: counts say all there is. */
static char *rate_in_corpus(unsigned own, unsigned resolved, bool one_author)
{
    return one_author ? g_strdup_printf("%u/%u", own, resolved) : words_rate(own, resolved);
}

static void add_year(Table *table, const char *author, const char *year, const IbidSelfYear *counts,
                     bool one_author)
{
    table_text(table, author);
    table_text(table, year);
    table_number(table, counts->pieces);
    table_number(table, counts->references);
    table_number(table, counts->resolved);
    table_number(table, counts->own);
    table_take(table, rate_in_corpus(counts->own, counts->resolved, one_author));
    table_take(table, words_rate(counts->own, counts->references));
    table_take(table, rate_in_corpus(counts->body_own, counts->body, one_author));
    table_take(table, rate_in_corpus(counts->appendix_own, counts->appendix, one_author));
    table_number(table, counts->body);
    table_number(table, counts->body_own);
    table_number(table, counts->appendix);
    table_number(table, counts->appendix_own);
}

static void add_author_row(Table *table, const IbidSelfCitations *author, bool one_author)
{
    table_text(table, author->author);
    table_number(table, author->pieces);
    table_number(table, author->total.references);
    table_number(table, author->total.resolved);
    table_number(table, author->total.own);
    table_take(table, rate_in_corpus(author->total.own, author->total.resolved, one_author));
    table_decimal(table, author->median_lag_days, 1);
}

static void add_years(Finding *finding, const IbidSelfCitations *author, bool one_author)
{
    Table *table;

    finding_heading(finding, 2, "%s", author->author);
    table = finding_table(finding, "years", year_columns, G_N_ELEMENTS(year_columns));
    table->limit = 0;
    for (guint i = 0; i < author->years->len; i++) {
        const IbidSelfYear *year = &g_array_index(author->years, IbidSelfYear, i);
        g_autofree char *name =
            year->year == 0 ? g_strdup("no date") : g_strdup_printf("%d", year->year);

        add_year(table, author->author, name, year, one_author);
    }
    add_year(table, author->author, "all", &author->total, one_author);
    if (!isnan(author->median_lag_days))
        finding_note(finding,
                     "The median time from one of %s's articles to the own one that cites it is "
                     "%g %s.",
                     author->author, author->median_lag_days,
                     fabs(author->median_lag_days) == 1 ? "day" : "days");
}

static void explain(Finding *finding, bool one_author)
{
    finding_heading(finding, 1, "Self-citation");
    finding_note(finding, "By year of the citing article.  “References” counts the different "
                          "things that each article cites; “In corpus” those of them that are "
                          "articles here; “Own” those of them by the same author.  Below a "
                          "denominator of 5 only the counts are given.");
    if (one_author)
        finding_note(finding, "All articles here are by one author, so whatever they cite in this "
                              "corpus is the author's own, and only the counts of that are given. "
                              "“Own of all” is the share of all references.");
}

static bool is_by_one_author(const IbidGraph *graph, const GPtrArray *authors)
{
    const IbidSelfCitations *first = authors->len == 1 ? g_ptr_array_index(authors, 0) : NULL;

    return first != NULL && first->pieces == ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);
}

bool report_self(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(GPtrArray) authors = ibid_self_citation(request->graph);
    bool one_author = is_by_one_author(request->graph, authors);
    size_t n = 0;
    Table *table;

    (void)error;
    explain(finding, one_author);
    if (authors->len == 0)
        finding_paragraph(finding, "No article here names its author.");
    table = finding_table(finding, "authors", author_columns, G_N_ELEMENTS(author_columns));
    for (guint i = 0; i < authors->len; i++) {
        const IbidSelfCitations *author = g_ptr_array_index(authors, i);

        if (request_wants_author(request, author->author))
            add_author_row(table, author, one_author);
    }
    for (guint i = 0; i < authors->len && (finding->limit == 0 || n < finding->limit); i++) {
        const IbidSelfCitations *author = g_ptr_array_index(authors, i);

        if (!request_wants_author(request, author->author) || author->total.references == 0)
            continue;
        add_years(finding, author, one_author);
        n++;
    }
    return true;
}
