#include "report/piece_lookup.h"

#include <ibid/error.h>
#include <string.h>

#include "base/address.h"
#include "base/text.h"

/* Candidates that a message names. */
#define NAMED_CANDIDATES 5

/* What is looked for, in every form that it is compared in. */
typedef struct {
    const char *name;
    char *address; /* canonical */
    char *title;   /* text_key() */
} Wanted;

typedef bool (*Fits)(const CorpusDocument *document, const IbidPiece *piece, const Wanted *wanted);

static bool has_path_or_address(const CorpusDocument *document, const IbidPiece *piece,
                                const Wanted *wanted)
{
    g_autofree char *url = NULL;

    if (document != NULL && g_str_equal(document->path, wanted->name))
        return true;
    if (g_str_equal(piece->key, wanted->name))
        return true;
    for (guint i = 0; document != NULL && i < document->addresses->len; i++)
        if (g_str_equal(g_ptr_array_index(document->addresses, i), wanted->address))
            return true;
    url = address_canonical(piece->url);
    return g_strcmp0(url, wanted->address) == 0 || g_str_equal(piece->key, wanted->address);
}

static bool has_path_ending(const CorpusDocument *document, const IbidPiece *piece,
                            const Wanted *wanted)
{
    size_t length = strlen(wanted->name), total;

    (void)piece;
    if (document == NULL || length == 0 || !g_str_has_suffix(document->path, wanted->name))
        return false;
    total = strlen(document->path);
    return total == length || wanted->name[0] == '/' || document->path[total - length - 1] == '/';
}

static bool has_title(const CorpusDocument *document, const IbidPiece *piece, const Wanted *wanted)
{
    g_autofree char *of_document = NULL, *of_piece = NULL;

    if (wanted->title[0] == '\0')
        return false;
    of_piece = text_key(piece->title != NULL ? piece->title : "");
    if (g_str_equal(of_piece, wanted->title))
        return true;
    of_document = text_key(document != NULL && document->title != NULL ? document->title : "");
    return g_str_equal(of_document, wanted->title);
}

static void add_piece(GPtrArray *found, const IbidPiece *piece)
{
    if (!g_ptr_array_find(found, piece, NULL))
        g_ptr_array_add(found, (gpointer)piece);
}

/* Pieces of the corpus first, then what it cites from elsewhere. */
static void find_all(const Corpus *corpus, Fits fits, const Wanted *wanted, GPtrArray *found)
{
    for (guint i = 0; i < corpus->documents->len; i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);
        const IbidPiece *piece = corpus_piece(corpus, document->piece);

        if (piece != NULL && fits(document, piece, wanted))
            add_piece(found, piece);
    }
    if (found->len > 0)
        return;
    for (guint i = 0; i < corpus->pieces->len; i++)
        if (fits(NULL, g_ptr_array_index(corpus->pieces, i), wanted))
            g_ptr_array_add(found, g_ptr_array_index(corpus->pieces, i));
}

static void tell_ambiguous(const char *name, const GPtrArray *found, GError **error)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < MIN(found->len, NAMED_CANDIDATES); i++) {
        const IbidPiece *piece = g_ptr_array_index(found, i);

        g_string_append_printf(names, "%s%s", i > 0 ? "; " : "", piece->key);
    }
    if (found->len > NAMED_CANDIDATES)
        g_string_append_printf(names, "; and %u more", found->len - NAMED_CANDIDATES);
    g_set_error(error, IBID_ERROR, IBID_ERROR_UNKNOWN,
                "\"%s\" could be any of %u articles: %s; name one by its path or address", name,
                found->len, names->str);
}

const IbidPiece *piece_lookup(const Corpus *corpus, const char *name, GError **error)
{
    static const Fits ways[] = {has_path_or_address, has_path_ending, has_title};
    /* People leave out the scheme. */
    g_autofree char *url =
        address_is_web(name) ? g_strdup(name) : g_strconcat("https://", name, NULL);
    g_autofree char *address = address_canonical(url), *title = text_key(name);
    const Wanted wanted = {name, address, title};

    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autoptr(GPtrArray) found = g_ptr_array_new();

        find_all(corpus, ways[i], &wanted, found);
        if (found->len == 1)
            return g_ptr_array_index(found, 0);
        if (found->len > 1) {
            tell_ambiguous(name, found, error);
            return NULL;
        }
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_UNKNOWN,
                "\"%s\" is no path, address or title of an article in the corpus", name);
    return NULL;
}
