#include "report/chain_sections.h"
#include "report/words.h"

static void add_longest(const FlowView *view, Finding *finding)
{
    g_autoptr(GArray) chain = ibid_longest_chain(view->flow);
    g_autofree char *count = NULL;

    finding_heading(finding, 2, "Longest chain");
    if (chain->len == 0) {
        finding_paragraph(finding, "There is no chain: no article here cites another one here.");
        return;
    }
    count = words_count(chain->len, "article", "articles");
    finding_paragraph(
        finding, "The longest chain has %s, oldest first; each cites the one before it.", count);
    flow_view_add_chain(view, finding, "longest_chain", chain);
}

bool report_chains(const ReportRequest *request, Finding *finding, GError **error)
{
    g_auto(FlowView) view = {0};

    if (!flow_view_init(&view, request, error))
        return false;
    finding_heading(finding, 1, "Chains of citations");
    add_longest(&view, finding);
    if (!chain_sections_main_path(&view, finding, error))
        return false;
    chain_sections_slack(&view, finding);
    if (!chain_sections_reduction(&view, finding, error))
        return false;
    chain_sections_historiograph(&view, finding);
    chain_sections_set_aside(&view, finding);
    return true;
}
