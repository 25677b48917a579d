#include "report/difference.h"
#include "report/words.h"

uint32_t difference_before(const Difference *difference, uint32_t after)
{
    uint32_t before = difference->comparison->before_of[after];

    return before < difference->before->counted->n ? before : IBID_NOT_THERE;
}

uint32_t difference_after(const Difference *difference, uint32_t before)
{
    uint32_t after = difference->comparison->after_of[before];

    return after < difference->after->counted->n ? after : IBID_NOT_THERE;
}

static bool wants(const Difference *difference, uint32_t before, uint32_t after)
{
    return (before != IBID_NOT_THERE && request_wants(difference->before, before)) ||
           (after != IBID_NOT_THERE && request_wants(difference->after, after));
}

bool difference_wants_after(const Difference *difference, uint32_t piece)
{
    return wants(difference, difference_before(difference, piece), piece);
}

bool difference_wants_before(const Difference *difference, uint32_t piece)
{
    return wants(difference, piece, difference_after(difference, piece));
}

static bool has_changed(const DifferenceCounts *counts)
{
    return counts->n_added + counts->n_dropped + counts->n_changed > 0;
}

/* "4 articles, 1 citation". */
static char *count_both(size_t n_pieces, size_t n_citations)
{
    g_autofree char *pieces = words_count(n_pieces, "article", "articles");
    g_autofree char *citations = words_count(n_citations, "citation", "citations");

    return g_strdup_printf("%s, %s", pieces, citations);
}

static void open_report(Finding *finding, const DifferenceCounts *pieces,
                        const DifferenceCounts *citations)
{
    g_autofree char *kept = count_both(pieces->n_kept, citations->n_kept);
    g_autofree char *added = count_both(pieces->n_added, citations->n_added);
    g_autofree char *dropped = count_both(pieces->n_dropped, citations->n_dropped);
    g_autofree char *changed = count_both(pieces->n_changed, citations->n_changed);

    if (has_changed(pieces) || has_changed(citations))
        finding_paragraph(finding,
                          "In both corpora: %s.  New: %s.  Gone: %s.  Described otherwise, or "
                          "cited otherwise: %s.",
                          kept, added, dropped, changed);
    else
        finding_paragraph(finding, "Nothing has changed.  In both corpora: %s.", kept);
}

/* Leaves nothing of it to people: all they would read is that there is nothing. */
static void keep_for_programs(Finding *finding)
{
    for (guint i = finding->blocks->len; i-- > 0;) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (block->table != NULL)
            block->table->for_programs = true;
        else
            g_ptr_array_remove_index(finding->blocks, i);
    }
}

bool report_difference(const ReportRequest *before, const ReportRequest *after, Finding *finding,
                       GError **error)
{
    g_autoptr(IbidComparison) comparison = ibid_compare(before->graph, after->graph);
    g_autoptr(Finding) changes = finding_new(finding->name, finding->limit);
    Difference difference = {before, after, comparison};
    DifferenceCounts pieces = {0}, citations = {0};

    difference_add_pieces(&difference, changes, &pieces);
    difference_add_citations(&difference, changes, &citations);
    difference_add_ranks(&difference, changes);
    if (!difference_add_clusters(&difference, changes, error))
        return false;
    if (!has_changed(&pieces) && !has_changed(&citations))
        keep_for_programs(changes);
    finding_heading(finding, 1, "What has changed");
    open_report(finding, &pieces, &citations);
    if (!difference_add_counts(&difference, finding, error))
        return false;
    finding_append(finding, changes);
    difference_add_matches(&difference, finding);
    return true;
}
