#include "export/backlinks_page.h"

#include <string.h>

#include "base/address.h"
#include "base/markdown.h"
#include "export/ascii.h"
#include "export/dates.h"

/* True for what a YAML reader of any version takes as it is between double quotes, and shows in the
 * order that it has. */
static bool is_plain_in_yaml(gunichar c)
{
    return c >= ' ' && (c < 0x7f || c > 0x9f) && !(c >= 0x2028 && c <= 0x202e) &&
           !(c >= 0x2066 && c <= 0x2069) && c != 0xfeff;
}

/* A string is always quoted: "no", "2021" and "a: b" would be something else.
 * Source: YAML 1.2.2, 5.7, https://yaml.org/spec/1.2.2/. */
static void append_yaml(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (c == '"' || c == '\\')
            g_string_append_c(out, '\\');
        if (is_plain_in_yaml(c))
            g_string_append_unichar(out, c);
        else
            g_string_append_printf(out, "\\u%04X", c);
    }
    g_string_append_c(out, '"');
}

static void append_property(GString *out, const char *name, const char *text)
{
    if (text == NULL)
        return;
    g_string_append_printf(out, "%s: ", name);
    append_yaml(out, text);
    g_string_append_c(out, '\n');
}

/* `texts` ends with NULL, or is NULL. */
static void append_list(GString *out, const char *name, char *const *texts)
{
    if (texts == NULL)
        return;
    g_string_append_printf(out, "%s:\n", name);
    for (size_t i = 0; texts[i] != NULL; i++) {
        g_string_append(out, "  - ");
        append_yaml(out, texts[i]);
        g_string_append_c(out, '\n');
    }
}

static void append_date(GString *out, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    if (date.precision == IBID_PRECISION_DAY)
        g_string_append_printf(out, "date: %s\n", ibid_date_format(date, text));
    else if (date.precision != IBID_PRECISION_NONE)
        append_property(out, "date", ibid_date_format(date, text));
    if (date.precision != IBID_PRECISION_NONE)
        g_string_append_printf(out, "date_precision: %s\n",
                               ibid_date_precision_name(date.precision));
}

static void append_counts(GString *out, const Work *work)
{
    const IbidGraph *graph = work->measured->graph;
    unsigned n_of_kind[IBID_N_VERTEX_KINDS] = {0};

    for (guint i = 0; i < work->cited->len; i++)
        n_of_kind[ibid_graph_vertex(graph, g_array_index(work->cited, uint32_t, i))->kind]++;
    g_string_append_printf(out, "cites: %u\ncites_missing: %u\ncites_outside: %u\ncited_by: %u\n",
                           n_of_kind[IBID_VERTEX_PIECE], n_of_kind[IBID_VERTEX_STUB],
                           n_of_kind[IBID_VERTEX_EXTERNAL],
                           work->measured->citations[work->number]);
}

static void append_front_matter(GString *out, const Backlinks *backlinks, const Work *work)
{
    const IbidVertex *vertex = ibid_graph_vertex(work->measured->graph, work->number);
    g_autofree char *path = attribute_line(vertex->key);

    g_string_append_printf(out, "---\nid: n%zu\n", work->number);
    append_property(out, "title", work->title);
    if (!g_str_equal(work->title, g_ptr_array_index(backlinks->names, work->number)))
        append_list(out, "aliases", (char *const[]){work->title, NULL});
    append_date(out, work->date);
    append_list(out, "authors", work->authors);
    append_property(out, "outlet", work->outlet);
    append_property(out, "address", work->url);
    append_property(out, "path", path);
    g_string_append_printf(
        out, "cluster: %u\n",
        g_array_index(work->measured->clusters->part_of, uint32_t, work->number) + 1);
    append_counts(out, work);
    g_string_append(out, "---\n");
}

void backlinks_append_link_to(GString *out, const char *words, const char *name)
{
    g_autofree char *path = g_uri_escape_string(name, ",;'!@", TRUE);

    g_string_append_c(out, '[');
    markdown_append(out, words);
    /* "./", since Obsidian would look for a bare name in the whole vault. */
    g_string_append_printf(out, "](./%s" BACKLINKS_ENDING ")", path);
}

static void append_date_behind(GString *out, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    if (date.precision != IBID_PRECISION_NONE)
        g_string_append_printf(out, " (%s)", dates_plain(date, text));
}

void backlinks_append_link(GString *out, const Backlinks *backlinks, size_t piece)
{
    const char *name = g_ptr_array_index(backlinks->names, piece);
    const char *label = g_ptr_array_index(backlinks->labels, piece);

    backlinks_append_link_to(out, label[strspn(label, " ")] == '\0' ? name : label, name);
    append_date_behind(out, attribute_date(backlinks->measured, piece));
}

/* Only addresses of the web become links: others might be run. */
static void append_address(GString *out, const char *words, const char *url)
{
    g_autofree char *safe = address_is_web(url) ? ascii_url(url) : NULL;

    if (safe != NULL)
        g_string_append_c(out, '[');
    markdown_append(out, words);
    if (safe != NULL)
        g_string_append_printf(out, "](<%s>)", safe);
}

static void append_vertex(GString *out, const Backlinks *backlinks, size_t vertex)
{
    const IbidVertex *said = ibid_graph_vertex(backlinks->measured->graph, vertex);

    if (said->kind == IBID_VERTEX_PIECE) {
        backlinks_append_link(out, backlinks, vertex);
        return;
    }
    append_address(out, g_ptr_array_index(backlinks->labels, vertex), said->url);
    append_date_behind(out, said->date);
    g_string_append(out, said->kind == IBID_VERTEX_STUB ? ", not in the corpus" : ", outside");
}

static void append_words(GString *out, const char *words)
{
    g_string_append(out, "“");
    markdown_append(out, words);
    g_string_append(out, "”");
}

/* A citation: the piece at its other end, and what is said of it. */
static void append_citation(GString *out, const Backlinks *backlinks, size_t arc, size_t vertex)
{
    const char *anchor = ibid_graph_arc(backlinks->measured->graph, arc)->anchor;
    size_t n;
    const Evidence *said = evidence_of(backlinks->evidence, arc, &n);

    g_string_append(out, "- ");
    append_vertex(out, backlinks, vertex);
    g_string_append_c(out, '\n');
    if (n == 0 && anchor != NULL) {
        g_string_append(out, "  - ");
        append_words(out, anchor);
        g_string_append_c(out, '\n');
    }
    for (size_t i = 0; i < n; i++) {
        g_string_append_printf(out, "  - %s", ibid_reference_class_name(said[i].class));
        if (said[i].heading != NULL) {
            g_string_append(out, ", under ");
            append_words(out, said[i].heading);
        }
        if (said[i].words != NULL) {
            g_string_append(out, ": ");
            append_words(out, said[i].words);
        }
        g_string_append_c(out, '\n');
    }
}

static void append_cites(GString *out, const Backlinks *backlinks, const Work *work)
{
    const IbidGraph *graph = backlinks->measured->graph;
    size_t first, end;

    ibid_graph_out(graph, work->number, &first, &end);
    if (work->cited->len > 0)
        g_string_append(out, "\n## Cites\n\n");
    for (size_t i = first; i < end; i++)
        if (ibid_graph_arc(graph, i)->kind == IBID_ARC_CITES)
            append_citation(out, backlinks, i, ibid_graph_arc(graph, i)->cited);
}

static void append_cited_by(GString *out, const Backlinks *backlinks, size_t piece)
{
    size_t n;
    const uint32_t *in = ibid_graph_in(backlinks->measured->graph, piece, &n);

    if (n > 0)
        g_string_append(out, "\n## Cited by\n\n");
    for (size_t i = 0; i < n; i++)
        append_citation(out, backlinks, in[i],
                        ibid_graph_arc(backlinks->measured->graph, in[i])->citing);
}

/* Date, authors, outlet and address, as far as they are known. */
static void append_byline(GString *out, const Work *work)
{
    g_autofree char *authors = work->authors == NULL ? NULL : g_strjoinv(", ", work->authors);
    char date[IBID_DATE_SIZE];
    const char *words[] = {dates_plain(work->date, date), authors, work->outlet};
    bool is_first = true;

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (words[i] == NULL || words[i][0] == '\0')
            continue;
        g_string_append(out, is_first ? "\n" : " · ");
        markdown_append(out, words[i]);
        is_first = false;
    }
    if (work->url != NULL) {
        g_string_append(out, is_first ? "\n" : " · ");
        append_address(out, work->url, work->url);
        is_first = false;
    }
    if (!is_first)
        g_string_append_c(out, '\n');
}

void backlinks_append_page(GString *out, const Backlinks *backlinks, const Work *work)
{
    append_front_matter(out, backlinks, work);
    g_string_append(out, "\n# ");
    markdown_append(out, work->title);
    g_string_append_c(out, '\n');
    append_byline(out, work);
    append_cites(out, backlinks, work);
    append_cited_by(out, backlinks, work->number);
}
