#include <ibid/ingest.h>

#include <string.h>

#include <ibid/error.h>

#include "base/text.h"
#include "ingest/charset.h"
#include "ingest/media.h"

/* A document with what it takes to find places of its text in its bytes again. */
typedef struct {
    IbidDocument document; /* first, so that a pointer to it is a pointer to all */
    char *hash;            /* NULL until asked for */
    size_t bom;            /* bytes before the text */
    bool is_recoded;       /* its bytes are not its text */
    CharsetReader reader;  /* at `position`; only where recoded */
    size_t position;       /* of the last call, in the text */
} WholeDocument;

IbidDocument *ibid_document_new(const char *id, IbidMedia media, const char *bytes, size_t length)
{
    WholeDocument *whole = g_new0(WholeDocument, 1);
    IbidDocument *document = &whole->document;

    document->id = g_strdup(id);
    document->media = media;
    document->bytes = g_bytes_new(bytes, length);
    return document;
}

void ibid_document_free(IbidDocument *document)
{
    WholeDocument *whole = (WholeDocument *)document;

    if (document == NULL)
        return;
    if (whole->is_recoded)
        charset_reader_close(&whole->reader);
    g_free(document->id);
    g_free(document->url);
    g_bytes_unref(document->bytes);
    g_free(whole->hash);
    g_free(document->text);
    g_free(document->charset);
    g_free(whole);
}

const char *ibid_document_hash(const IbidDocument *document)
{
    WholeDocument *whole = (WholeDocument *)document;

    if (whole->hash == NULL)
        whole->hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, document->bytes);
    return whole->hash;
}

static char *damage(const IbidDocument *document, size_t first, size_t n_bad)
{
    g_autofree char *id = text_printable(document->id);

    return g_strdup_printf("%s: byte %zu: not valid %s (%zu bytes in all); read with '?' in their "
                           "place; save it as UTF-8 to mend",
                           id, first, document->charset, n_bad);
}

/* The text as it stands in the bytes, and how many of them were not valid. */
static size_t copy_text(IbidDocument *document, const char *bytes, size_t length, size_t *ret_first)
{
    document->length = length;
    document->text = g_malloc(length + 1);
    memcpy(document->text, bytes, length);
    document->text[length] = '\0';
    return text_sanitise(document->text, length, ret_first);
}

/* The text in UTF-8, and how many bytes were not valid in the document's encoding. */
static size_t recode_text(WholeDocument *whole, const char *bytes, size_t length, size_t *ret_first)
{
    CharsetReader *reader = &whole->reader;
    GString *text = g_string_sized_new(length + length / 8);
    char buffer[4096];
    size_t none = 0, n_bad;

    charset_reader_rewind(reader, bytes, length);
    while (reader->left > 0)
        g_string_append_len(text, buffer,
                            (gssize)charset_reader_read(reader, buffer, sizeof buffer));
    g_string_append_len(text, buffer, (gssize)charset_reader_end(reader, buffer, sizeof buffer));
    n_bad = reader->n_bad;
    *ret_first = length - reader->first_bad;
    charset_reader_rewind(reader, bytes, length);
    text_sanitise(text->str, text->len, &none); /* for what controls are left */
    whole->document.length = text->len;
    whole->document.text = g_string_free(text, FALSE);
    return n_bad;
}

bool ibid_document_decode(IbidDocument *document, char **ret_damage, GError **error)
{
    WholeDocument *whole = (WholeDocument *)document;
    size_t length, n_bad = 0, first = 0;
    const char *bytes = g_bytes_get_data(document->bytes, &length);
    const char *charset;
    IbidMedia media;

    *ret_damage = NULL;
    if (document->text != NULL)
        return true;
    if (!media_of(NULL, bytes == NULL ? "" : bytes, length, &media, error)) {
        g_autofree char *id = text_printable(document->id);

        g_prefix_error(error, "%s: ", id);
        return false;
    }
    charset = charset_of(bytes, length, document->media == IBID_MEDIA_HTML, &whole->bom);
    bytes += whole->bom;
    length -= whole->bom;
    whole->is_recoded =
        !g_str_equal(charset, "UTF-8") && charset_reader_open(&whole->reader, charset);
    document->charset = g_strdup(whole->is_recoded ? charset : "UTF-8");
    n_bad = whole->is_recoded ? recode_text(whole, bytes, length, &first)
                              : copy_text(document, bytes, length, &first);
    if (n_bad > 0)
        *ret_damage = damage(document, whole->bom + first, n_bad);
    return true;
}

/*
 * Reads the bytes once more, up to the place: writing the text back into its encoding would not
 * lead there, since bytes that are not valid, states and second ways to write a letter are lost.
 */
size_t ibid_document_offset(IbidDocument *document, size_t position)
{
    WholeDocument *whole = (WholeDocument *)document;
    size_t length, n = 1;
    const char *bytes = g_bytes_get_data(document->bytes, &length);

    if (!whole->is_recoded)
        return whole->bom + MIN(position, document->length);
    if (position >= document->length)
        return length;
    if (position < whole->position) {
        whole->position = 0;
        charset_reader_rewind(&whole->reader, bytes + whole->bom, length - whole->bom);
    }
    while (whole->position < position && n > 0) {
        char buffer[4096];

        n = charset_reader_read(&whole->reader, buffer,
                                MIN(sizeof buffer, position - whole->position));
        whole->position += n;
    }
    return length - whole->reader.left;
}
