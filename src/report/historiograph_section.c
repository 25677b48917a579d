#include "report/historiograph.h"
#include "report/request.h"
#include "report/words.h"

/* What the drawing has, for those who do not see it; above so many pieces, not all. */
static void tell_extent(const Historiograph *historiograph, Finding *finding)
{
    g_autofree char *pieces = words_count(historiograph->network->n, "article", "articles");
    g_autofree char *arcs = words_count(historiograph->network->n_arcs, "citation", "citations");
    g_autofree char *rest = words_count(historiograph->n_left_out, "article", "articles");

    if (historiograph->n_left_out > 0)
        finding_note(finding,
                     "The %s that are cited most, and the %s among them; %s are not drawn.", pieces,
                     arcs, rest);
    else
        finding_note(finding, "All %s on their days, and the %s among them.", pieces, arcs);
}

bool report_historiograph(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Historiograph) historiograph = NULL;
    g_autoptr(GString) drawing = NULL;

    if (request->options->format != IBID_FORMAT_HTML)
        return true; /* the table of articles and the timeline say the same */
    historiograph = historiograph_new(request, error);
    if (historiograph == NULL)
        return false;
    drawing = g_string_new(NULL);
    historiograph_draw(historiograph, /* names_all= */ false, drawing);
    finding_heading(finding, 1, "Historiograph");
    tell_extent(historiograph, finding);
    finding_figure(finding, "historiograph", g_string_free(g_steal_pointer(&drawing), FALSE), "%s",
                   "");
    return true;
}
