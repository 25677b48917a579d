#include <ibid/ingest.h>

#include <string.h>

#include <ibid/error.h>

#include "base/text.h"
#include "ingest/charset.h"
#include "ingest/media.h"

/* A document with what it takes to find places of its text in its bytes again. */
typedef struct {
    IbidDocument document; /* first, so that a pointer to it is a pointer to all */
    size_t bom;            /* bytes before the text */
    GIConv encoder;        /* from UTF-8 back; NULL for UTF-8 */
    size_t position;       /* of the last call, in the text … */
    size_t offset;         /* … and in the bytes */
} WholeDocument;

IbidDocument *ibid_document_new(const char *id, IbidMedia media, const char *bytes, size_t length)
{
    WholeDocument *whole = g_new0(WholeDocument, 1);
    IbidDocument *document = &whole->document;

    document->id = g_strdup(id);
    document->media = media;
    document->bytes = g_bytes_new(bytes, length);
    document->hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, document->bytes);
    return document;
}

void ibid_document_free(IbidDocument *document)
{
    WholeDocument *whole = (WholeDocument *)document;

    if (document == NULL)
        return;
    if (whole->encoder != NULL)
        g_iconv_close(whole->encoder);
    g_free(document->id);
    g_free(document->url);
    g_bytes_unref(document->bytes);
    g_free(document->hash);
    g_free(document->text);
    g_free(document->charset);
    g_free(whole);
}

static char *damage(const IbidDocument *document, size_t first, size_t n_bad)
{
    g_autofree char *id = text_printable(document->id);

    return g_strdup_printf("%s: byte %zu: not valid %s (%zu bytes in all); read with '?' in their "
                           "place; save it as UTF-8 to mend",
                           id, first, document->charset, n_bad);
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
    document->text = charset_to_utf8(charset, bytes + whole->bom, length - whole->bom,
                                     &document->length, &n_bad, &first);
    document->charset = g_strdup(charset);
    whole->offset = whole->bom;
    if (!g_str_equal(charset, "UTF-8"))
        whole->encoder = g_iconv_open(charset, "UTF-8");
    if (n_bad > 0)
        *ret_damage = damage(document, whole->bom + first, n_bad);
    return true;
}

/* How many bytes the text from `start` to `end` takes in the document's own encoding. */
static size_t encoded_length(GIConv encoder, const char *start, const char *end)
{
    char *in = (char *)start;
    size_t left = (size_t)(end - start), n = 0;

    while (left > 0) {
        char buffer[4096], *out = buffer;
        size_t room = sizeof buffer, before = left;
        gsize done = g_iconv(encoder, &in, &left, &out, &room);

        n += sizeof buffer - room;
        if (done != (gsize)-1 || left < before)
            continue;
        in = (char *)g_utf8_next_char(in); /* has no form there: it was read from one byte */
        left = (size_t)(MAX(end, in) - in);
        n++;
    }
    return n;
}

size_t ibid_document_offset(IbidDocument *document, size_t position)
{
    WholeDocument *whole = (WholeDocument *)document;

    position = MIN(position, document->length);
    if (whole->encoder == NULL)
        return whole->bom + position;
    if (position < whole->position) {
        whole->position = 0;
        whole->offset = whole->bom;
        g_iconv(whole->encoder, NULL, NULL, NULL, NULL);
    }
    whole->offset +=
        encoded_length(whole->encoder, document->text + whole->position, document->text + position);
    whole->position = position;
    return whole->offset;
}
