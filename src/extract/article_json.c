#include <ibid/extract.h>

#include "extract/json_writer.h"

/* Bytes that a reference takes, more or less. */
enum { REFERENCE_SIZE = 600 };

/* Names are written in their order, so that records compare. */

static void write_date(JsonWriter *writer, const char *name, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    json_write_text(writer, name,
                    date.precision == IBID_PRECISION_NONE ? NULL : ibid_date_format(date, text));
}

static void write_texts(JsonWriter *writer, const char *name, const GPtrArray *texts)
{
    json_write_open(writer, name, '[');
    for (guint i = 0; i < texts->len; i++)
        json_write_text(writer, NULL, g_ptr_array_index(texts, i));
    json_write_close(writer, ']');
}

static void write_flags(JsonWriter *writer, const char *name, unsigned flags)
{
    json_write_open(writer, name, '[');
    for (unsigned bit = 1; bit != 0 && bit <= flags; bit <<= 1)
        if ((flags & bit) != 0 && ibid_reference_flag_name(bit) != NULL)
            json_write_text(writer, NULL, ibid_reference_flag_name(bit));
    json_write_close(writer, ']');
}

static void write_reference(JsonWriter *writer, const IbidReference *reference)
{
    json_write_open(writer, NULL, '{');
    json_write_text(writer, "anchor", reference->anchor);
    write_date(writer, "cited_date", reference->cited_date);
    if (reference->cited_date.precision == IBID_PRECISION_NONE)
        json_write_null(writer, "cited_date_confidence");
    else
        json_write_real(writer, "cited_date_confidence", reference->cited_confidence);
    json_write_text(writer, "cited_date_written", reference->cited_written);
    json_write_text(writer, "cited_title", reference->cited_title);
    json_write_text(writer, "class", ibid_reference_class_name(reference->class));
    if (reference->counterpart < 0)
        json_write_null(writer, "counterpart");
    else
        json_write_integer(writer, "counterpart", reference->counterpart);
    write_flags(writer, "flags", reference->flags);
    json_write_text(writer, "heading", reference->heading);
    json_write_text(writer, "kind", reference->kind);
    json_write_integer(writer, "length", reference->length);
    json_write_text(writer, "note", reference->note);
    json_write_integer(writer, "offset", reference->offset);
    json_write_text(writer, "part", ibid_part_name(reference->part));
    json_write_text(writer, "place", reference->place);
    json_write_text(writer, "rule", reference->rule);
    json_write_text(writer, "sentence", reference->sentence);
    json_write_text(writer, "url", reference->url);
    json_write_text(writer, "url_canonical", reference->url_canonical);
    json_write_close(writer, '}');
}

static void write_dates(JsonWriter *writer, const GArray *dates)
{
    json_write_open(writer, "dates", '[');
    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *evidence = &g_array_index(dates, IbidDateEvidence, i);

        json_write_open(writer, NULL, '{');
        json_write_real(writer, "confidence", evidence->confidence);
        write_date(writer, "date", evidence->date);
        json_write_text(writer, "kind", ibid_date_kind_name(evidence->kind));
        json_write_text(writer, "precision", ibid_date_precision_name(evidence->date.precision));
        json_write_text(writer, "source", evidence->source);
        json_write_text(writer, "written", evidence->written[0] == '\0' ? NULL : evidence->written);
        json_write_text(writer, "zone", evidence->zone[0] == '\0' ? NULL : evidence->zone);
        json_write_close(writer, '}');
    }
    json_write_close(writer, ']');
}

static void write_addresses(JsonWriter *writer, const GPtrArray *addresses)
{
    json_write_open(writer, "urls", '[');
    for (guint i = 0; i < addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(addresses, i);

        json_write_open(writer, NULL, '{');
        json_write_text(writer, "source", address->source);
        json_write_text(writer, "url", address->url);
        json_write_text(writer, "url_canonical", address->url_canonical);
        json_write_close(writer, '}');
    }
    json_write_close(writer, ']');
}

static void write_references(JsonWriter *writer, const GPtrArray *references)
{
    json_write_open(writer, "references", '[');
    for (guint i = 0; i < references->len; i++)
        write_reference(writer, g_ptr_array_index(references, i));
    json_write_close(writer, ']');
}

char *ibid_article_to_json(const IbidArticle *article)
{
    JsonWriter writer = {
        .out = g_string_sized_new(4096 + (size_t)article->references->len * REFERENCE_SIZE)};

    json_write_open(&writer, NULL, '{');
    write_texts(&writer, "authors", article->authors);
    write_date(&writer, "date", article->date);
    if (article->date.precision == IBID_PRECISION_NONE)
        json_write_null(&writer, "date_confidence");
    else
        json_write_real(&writer, "date_confidence", article->date_confidence);
    json_write_text(&writer, "date_order", article->date_order);
    json_write_text(&writer, "date_precision", ibid_date_precision_name(article->date.precision));
    write_dates(&writer, article->dates);
    json_write_text(&writer, "first_outlet", article->first_outlet);
    json_write_text(&writer, "id", article->id);
    json_write_text(&writer, "language", article->language);
    json_write_text(&writer, "outlet", article->outlet);
    json_write_text(&writer, "redirect", article->redirect);
    write_references(&writer, article->references);
    json_write_text(&writer, "role", article->role == IBID_ROLE_REDIRECT ? "redirect" : "article");
    write_texts(&writer, "tags", article->tags);
    json_write_text(&writer, "title", article->title);
    json_write_text(&writer, "url", article->url);
    write_addresses(&writer, article->addresses);
    json_write_integer(&writer, "words", article->n_words);
    json_write_close(&writer, '}');
    return g_string_free(writer.out, FALSE);
}
