#include <stdlib.h>

#include "export/backlinks_page.h"
#include "export/dates.h"
#include "export/export_context.h"
#include "export/page_names.h"

/*
 * A folder of pages as Obsidian and other programs for Markdown read them: one a piece, with what
 * it cites and what cites it, in the words of whoever cites; and an index.
 */

#define INDEX "index"
/* Above it the index leads to one of each year, so that no page is too long to be shown. */
#define MOST_IN_INDEX 1000
#define MOST_CITED 20

static void backlinks_clear(Backlinks *backlinks)
{
    g_clear_pointer(&backlinks->labels, g_ptr_array_unref);
    g_clear_pointer(&backlinks->names, g_ptr_array_unref);
    g_clear_pointer(&backlinks->evidence, evidence_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Backlinks, backlinks_clear)

/* The years are those of the pieces, which are in order of date; 0 for the undated. */
static int year_of(const Backlinks *backlinks, size_t piece)
{
    return attribute_date(backlinks->measured, piece).year;
}

static char *year_words(int year)
{
    return year == 0 ? g_strdup("undated") : g_strdup_printf("%d", year);
}

static char *year_page(int year)
{
    g_autofree char *words = year_words(year);

    return g_strconcat(INDEX " ", words, NULL);
}

/* Where the pieces end that are of one year with `piece`. */
static size_t end_of_year(const Backlinks *backlinks, size_t piece)
{
    size_t end = piece + 1;

    while (end < backlinks->measured->n_pieces &&
           year_of(backlinks, end) == year_of(backlinks, piece))
        end++;
    return end;
}

static void name_pages(Backlinks *backlinks)
{
    const Measured *measured = backlinks->measured;
    g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) labels = g_ptr_array_new();

    for (size_t i = 0; i < measured->n_pieces; i++) {
        char date[IBID_DATE_SIZE];

        g_ptr_array_add(labels, g_ptr_array_index(backlinks->labels, i));
        g_ptr_array_add(marks, g_strdup(dates_plain(attribute_date(measured, i), date)));
    }
    g_ptr_array_add(taken, g_strdup(INDEX));
    for (size_t i = 0; i < measured->n_pieces; i = end_of_year(backlinks, i))
        g_ptr_array_add(taken, year_page(year_of(backlinks, i)));
    g_ptr_array_add(taken, NULL);
    backlinks->names = page_names(labels, marks, (const char *const *)taken->pdata);
}

static bool prepare(Backlinks *backlinks, const ExportContext *context, GError **error)
{
    backlinks->measured = context->measured;
    backlinks->labels = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < ibid_graph_n_vertices(context->graph); i++) {
        g_autofree char *label = attribute_label(context->measured, i);

        g_ptr_array_add(backlinks->labels, attribute_line(label));
    }
    name_pages(backlinks);
    backlinks->evidence = evidence_read(context->store, context->graph, error);
    return backlinks->evidence != NULL;
}

static bool write_page(const ExportContext *context, const char *name, const GString *content,
                       GError **error)
{
    g_autofree char *file = g_strconcat(name, BACKLINKS_ENDING, NULL);

    return export_in_folder(context, file, content, error);
}

static bool write_pages(const Backlinks *backlinks, const ExportContext *context, GError **error)
{
    g_auto(Work) work = works_of(backlinks->measured);
    g_autoptr(GString) page = g_string_new(NULL);

    while (works_next(&work) && work.kind == IBID_VERTEX_PIECE) {
        g_string_truncate(page, 0);
        backlinks_append_page(page, backlinks, &work);
        if (!write_page(context, g_ptr_array_index(backlinks->names, work.number), page, error))
            return false;
    }
    return true;
}

static void append_piece(GString *out, const Backlinks *backlinks, size_t piece)
{
    g_string_append(out, "- ");
    backlinks_append_link(out, backlinks, piece);
    if (backlinks->measured->citations[piece] > 0)
        g_string_append_printf(out, ", cited by %u", backlinks->measured->citations[piece]);
    g_string_append_c(out, '\n');
}

static int by_citations(const void *a, const void *b, void *data)
{
    const uint32_t *citations = data, one = *(const uint32_t *)a, other = *(const uint32_t *)b;

    if (citations[one] != citations[other])
        return citations[one] > citations[other] ? -1 : 1;
    return one < other ? -1 : one > other;
}

static void append_most_cited(GString *out, const Backlinks *backlinks)
{
    const Measured *measured = backlinks->measured;
    g_autoptr(GArray) cited = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i < measured->n_pieces; i++)
        if (measured->citations[i] > 0)
            g_array_append_val(cited, i);
    g_array_sort_with_data(cited, by_citations, measured->citations);
    if (cited->len > 0)
        g_string_append(out, "\n## Most cited\n\n");
    for (guint i = 0; i < MIN(cited->len, MOST_CITED); i++)
        append_piece(out, backlinks, g_array_index(cited, uint32_t, i));
}

static void append_head(GString *out, const char *title, size_t n_pieces)
{
    g_string_append_printf(out, "---\ntitle: \"%s\"\npieces: %zu\n---\n\n# %s\n", title, n_pieces,
                           title);
}

/* The pieces of one year: in the index itself, or on a page of their own. */
static bool write_year(GString *index, const Backlinks *backlinks, const ExportContext *context,
                       size_t first, size_t end, GError **error)
{
    g_autofree char *words = year_words(year_of(backlinks, first));
    g_autofree char *name = year_page(year_of(backlinks, first));
    bool is_apart = backlinks->measured->n_pieces > MOST_IN_INDEX;
    g_autoptr(GString) page = g_string_new(NULL);
    GString *out = is_apart ? page : index;

    if (is_apart) {
        g_string_append(index, "- ");
        backlinks_append_link_to(index, words, name);
        g_string_append_printf(index, ", %zu %s\n", end - first,
                               end - first == 1 ? "piece" : "pieces");
        append_head(page, words, end - first);
        g_string_append_c(page, '\n');
    } else {
        g_string_append_printf(index, "\n## %s\n\n", words);
    }
    for (size_t i = first; i < end; i++)
        append_piece(out, backlinks, i);
    return !is_apart || write_page(context, name, page, error);
}

static bool write_index(const Backlinks *backlinks, const ExportContext *context, GError **error)
{
    g_autoptr(GString) index = g_string_new(NULL);
    size_t n = backlinks->measured->n_pieces;

    append_head(index, "Index", n);
    append_most_cited(index, backlinks);
    if (n > MOST_IN_INDEX)
        g_string_append(index, "\n## Years\n\n");
    for (size_t i = 0, end; i < n; i = end) {
        end = end_of_year(backlinks, i);
        if (!write_year(index, backlinks, context, i, end, error))
            return false;
    }
    return write_page(context, INDEX, index, error);
}

bool export_backlinks(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Backlinks) backlinks = {0};

    (void)out;
    return prepare(&backlinks, context, error) && write_pages(&backlinks, context, error) &&
           write_index(&backlinks, context, error);
}
