#include "report/request.h"

#include "graph/author_index.h"
#include "report/piece_lookup.h"
#include "report/words.h"
#include <ibid/error.h>

bool request_select(ReportRequest *request, GError **error)
{
    const IbidFilter *filter = &request->options->filter;

    if (filter->author != NULL)
        request->wants_nobody = !author_index_find(author_index_borrow(request->graph),
                                                   filter->author, &request->author);
    request->counted = ibid_filter_citations(filter, request->graph);
    if (!ibid_filter_pieces(filter, request->graph, request->counted, &request->wants, error))
        return false;
    request->selected = request->wants == NULL
                            ? request->counted
                            : ibid_network_select(request->counted, request->wants, NULL, NULL);
    return true;
}

void request_clear(ReportRequest *request)
{
    if (request->selected != request->counted)
        ibid_network_free(request->selected);
    ibid_network_free(request->counted);
    g_free(request->wants);
}

static void add_words(GString *words, const char *format, const char *value)
{
    if (value == NULL)
        return;
    g_string_append(words, words->len > 0 ? ", " : "");
    g_string_append_printf(words, format, value);
}

static void add_date(GString *words, const char *format, IbidDate date)
{
    g_autofree char *text = words_date(date);

    add_words(words, format, date.precision == IBID_PRECISION_NONE ? NULL : text);
}

/* "body and appendix": the names of a set of classes. */
static char *name_classes(unsigned classes)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (unsigned i = 0; i < IBID_N_CLASSES; i++)
        if ((classes & 1u << i) != 0)
            add_words(names, "%s", ibid_reference_class_name((IbidReferenceClass)i));
    return g_string_free(g_steal_pointer(&names), FALSE);
}

/* Which articles are left, and how many; nothing where all are. */
static void describe_pieces(const ReportRequest *request, GString *sentences)
{
    const IbidFilter *filter = &request->options->filter;
    g_autoptr(GString) words = g_string_new(NULL);
    g_autofree char *cluster = g_strdup_printf("%zu", filter->cluster), *wanted = NULL, *all = NULL;
    size_t n = 0;

    add_words(words, "by %s", filter->author);
    add_words(words, "in %s", filter->outlet);
    add_date(words, "from %s on", filter->from);
    add_date(words, "up to %s", filter->to);
    add_words(words, "of cluster %s", filter->cluster == 0 ? NULL : cluster);
    if (words->len == 0)
        return;
    for (size_t i = 0; i < request->counted->n; i++)
        n += request_wants(request, i);
    wanted = words_number(n);
    all = words_number(request->counted->n);
    g_string_append_printf(sentences, "Only articles %s: %s of %s.  ", words->str, wanted, all);
}

char *request_describe(const ReportRequest *request)
{
    static const char *const selves[] = {
        [IBID_SELF_INCLUDE] = "",
        [IBID_SELF_EXCLUDE] = "Citations by an author of the cited article are left out.",
        [IBID_SELF_ONLY] = "Only citations by an author of the cited article count.",
    };
    g_autoptr(GString) sentences = g_string_new(NULL);
    g_autofree char *classes = name_classes(request->options->classes);

    describe_pieces(request, sentences);
    if (*classes != '\0')
        g_string_append_printf(sentences, "Only references of class %s count.  ", classes);
    g_string_append(sentences, selves[request->options->filter.self]);
    g_strchomp(sentences->str);
    return *sentences->str == '\0' ? NULL : g_strdup(sentences->str);
}

size_t request_n_loops(const ReportRequest *request)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(request->selected);
    size_t n = 0;

    while (n < parts->sizes->len && g_array_index(parts->sizes, uint32_t, n) > 1)
        n++;
    return n;
}

bool request_wants_author(const ReportRequest *request, const char *author)
{
    uint32_t number;

    if (request->options->filter.author == NULL)
        return true;
    return !request->wants_nobody &&
           author_index_find(author_index_borrow(request->graph), author, &number) &&
           number == request->author;
}

bool request_wants(const ReportRequest *request, size_t piece)
{
    return request->wants == NULL || request->wants[piece];
}

bool request_counts(const ReportRequest *request, size_t arc)
{
    return ibid_filter_counts(&request->options->filter, ibid_graph_arc(request->graph, arc));
}

void request_complain(const ReportRequest *request, const GPtrArray *complaints)
{
    if (request->options->complaints == NULL)
        return;
    for (guint i = 0; complaints != NULL && i < complaints->len; i++)
        g_ptr_array_add(request->options->complaints, g_strdup(g_ptr_array_index(complaints, i)));
}

const IbidVertex *request_vertex(const ReportRequest *request, const IbidNetwork *network,
                                 uint32_t vertex)
{
    return ibid_graph_vertex(request->graph, network->graph_vertex[vertex]);
}

/* The key of the piece that `name` means to the corpus; NULL with `error` set. */
static char *look_up(const ReportRequest *request, const char *name, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);
    const IbidPiece *piece = corpus == NULL ? NULL : piece_lookup(corpus, name, error);

    return piece == NULL ? NULL : g_strdup(piece->key);
}

bool request_find(const ReportRequest *request, const char *name, uint32_t *ret_piece,
                  GError **error)
{
    g_autofree char *key = request->store == NULL ? g_strdup(name) : look_up(request, name, error);

    if (key == NULL)
        return false;
    if (ibid_network_find(ibid_graph_network(request->graph), key, ret_piece))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_UNKNOWN,
                request->store == NULL ? "no line of the citations or dates names \"%s\""
                                       : "\"%s\" is no article of the corpus",
                name);
    return false;
}

bool request_choose(const char *what, const char *const *names, const char *value, size_t *ret_at,
                    GError **error)
{
    g_autofree char *all = NULL;

    *ret_at = 0;
    if (value == NULL)
        return true;
    for (size_t i = 0; names[i] != NULL; i++)
        if (g_str_equal(names[i], value)) {
            *ret_at = i;
            return true;
        }
    all = g_strjoinv(", ", (char **)(gsize)names);
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s is one of %s, not \"%s\"", what, all,
                value);
    return false;
}
