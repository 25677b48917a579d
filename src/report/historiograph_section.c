#include "report/historiograph.h"
#include "report/words.h"

static void count_kinds(const IbidNetwork *network, size_t *ret_n_alone, size_t *ret_n_undated)
{
    *ret_n_alone = *ret_n_undated = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        *ret_n_alone += network->out_start[v] == network->out_start[v + 1] &&
                        network->in_start[v] == network->in_start[v + 1];
        *ret_n_undated += network->dates[v].precision == IBID_PRECISION_NONE;
    }
}

static void tell(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    size_t n_alone, n_undated;
    g_autofree char *articles = words_count(network->n, "article", "articles");
    g_autofree char *joined = NULL, *undated = NULL;

    count_kinds(network, &n_alone, &n_undated);
    joined = words_number(network->n - n_alone);
    undated = words_count(n_undated, "has", "have");
    finding_paragraph(finding, "Of %s, %s cite%s another here or %s cited by one%s%s%s.", articles,
                      joined, network->n - n_alone == 1 ? "s" : "",
                      network->n - n_alone == 1 ? "is" : "are", n_undated > 0 ? "; " : "",
                      n_undated > 0 ? undated : "", n_undated > 0 ? " no date" : "");
}

bool historiograph_add(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Historiograph) historiograph = historiograph_new(request, error);
    GString *drawing;

    if (historiograph == NULL)
        return false;
    finding_heading(finding, 1, "Historiograph");
    tell(request, finding);
    if (historiograph->n_left_out > 0) {
        g_autofree char *drawn = words_number(historiograph->network->n);

        finding_note(finding,
                     "The drawing shows the %s articles that are cited most, and what they cite "
                     "among themselves.",
                     drawn);
    }
    drawing = g_string_new(NULL);
    historiograph_draw(historiograph, drawing);
    finding_figure(
        finding, "historiograph", g_string_free(drawing, FALSE),
        "Each article stands at its date, above those that are in no citation; lines run "
        "back in time, from an article to what it cites.  What is cited more is larger.  "
        "Colours and shapes are those of clusters, named by their words.");
    return true;
}
