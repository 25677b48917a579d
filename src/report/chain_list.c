#include "report/chain_list.h"

#include "report/markup.h"
#include "report/words.h"

/* Lines that are shown; what comes after them is folded away. */
#define SHOWN 25

/* The list while it is written. */
typedef struct {
    const FlowView *view;
    const GArray *vertices;
    const GPtrArray *cites; /* or NULL: each cites the one before it */
    GString *out;
} List;

static void append_span(GString *out, const char *class, const char *text)
{
    g_string_append_printf(out, "<span class=\"%s\"", class);
    g_string_append(out, g_str_equal(class, "who") ? " dir=\"auto\">" : ">");
    markup_text(out, text);
    g_string_append(out, "</span> ");
}

/* The time from the line before, in words; NULL for the first, and where a date is missing. */
static char *gap_before(const List *list, guint i)
{
    const IbidVertex *vertex, *before;

    if (i == 0 || list->cites != NULL)
        return NULL;
    vertex = flow_view_vertex(list->view, g_array_index(list->vertices, uint32_t, i));
    before = flow_view_vertex(list->view, g_array_index(list->vertices, uint32_t, i - 1));
    if (vertex->date.precision == IBID_PRECISION_NONE ||
        before->date.precision == IBID_PRECISION_NONE)
        return NULL;
    return words_lag(ibid_date_days(before->date) - ibid_date_days(vertex->date));
}

static void append_line(const List *list, guint i)
{
    uint32_t at = g_array_index(list->vertices, uint32_t, i);
    const IbidVertex *vertex = flow_view_vertex(list->view, at);
    g_autofree char *date = words_date(vertex->date), *label = flow_view_label(list->view, at);
    g_autofree char *authors = words_authors(vertex->authors), *gap = gap_before(list, i);
    const char *cites = list->cites == NULL ? "" : g_ptr_array_index(list->cites, i);

    g_string_append(list->out, "<li>");
    if (gap != NULL)
        append_span(list->out, "gap", gap);
    append_span(list->out, "when", date);
    g_string_append_printf(list->out, "<span class=\"what\" dir=\"auto\" data-piece=\"%u\">",
                           flow_view_piece(list->view, at));
    markup_text(list->out, label);
    g_string_append(list->out, "</span> ");
    if (authors != NULL)
        append_span(list->out, "who", authors);
    if (*cites != '\0')
        append_span(list->out, "cites", cites);
    g_string_append(list->out, "</li>\n");
}

static void append_lines(const List *list, guint first, guint end)
{
    if (first == 0)
        g_string_append(list->out, "<ol>\n");
    else
        g_string_append_printf(list->out, "<ol start=\"%u\">\n", first + 1);
    for (guint i = first; i < end; i++)
        append_line(list, i);
    g_string_append(list->out, "</ol>\n");
}

/* Which pieces scripts light up, and which citations where these are not those of a chain. */
static void append_light(const List *list, const char *citations)
{
    g_string_append(list->out, "<div data-light=\"");
    for (guint i = 0; i < list->vertices->len; i++)
        g_string_append_printf(
            list->out, "%s%u", i > 0 ? " " : "",
            flow_view_piece(list->view, g_array_index(list->vertices, uint32_t, i)));
    g_string_append_c(list->out, '"');
    markup_attribute(list->out, "data-citations", citations);
    g_string_append(list->out, ">\n");
}

static void add(List *list, const char *name, const char *citations, Finding *finding)
{
    guint n = list->vertices->len;
    guint shown = n > SHOWN + 3 ? SHOWN : n; /* a fold saves more than it takes */

    list->out = g_string_new(NULL);
    append_light(list, citations);
    append_lines(list, 0, shown);
    if (shown < n) {
        g_string_append_printf(list->out, "<details><summary>… and %u more</summary>\n", n - shown);
        append_lines(list, shown, n);
        g_string_append(list->out, "</details>\n");
    }
    g_string_append(list->out, "</div>\n");
    finding_figure(finding, name, g_string_free(list->out, FALSE), "%s", "");
}

void chain_list_add(const FlowView *view, Finding *finding, const GArray *chain)
{
    List list = {.view = view, .vertices = chain};

    add(&list, "chain", NULL, finding);
}

void chain_list_add_routes(const FlowView *view, Finding *finding, const GArray *vertices,
                           const GPtrArray *cites, const char *citations)
{
    List list = {.view = view, .vertices = vertices, .cites = cites};

    add(&list, "chain routes", citations, finding);
}
