#include <jansson.h>

#include <ibid/extract.h>

/* A string, or null for what is not known. */
static json_t *text_or_null(const char *text)
{
    json_t *value = text == NULL ? NULL : json_string(text);

    return value != NULL ? value : json_null();
}

static json_t *date_or_null(IbidDate date)
{
    char text[IBID_DATE_SIZE];

    if (date.precision == IBID_PRECISION_NONE)
        return json_null();
    return json_string(ibid_date_format(date, text));
}

static json_t *flag_names(unsigned flags)
{
    json_t *names = json_array();

    for (unsigned bit = 1; bit != 0 && bit <= flags; bit <<= 1)
        if ((flags & bit) != 0 && ibid_reference_flag_name(bit) != NULL)
            json_array_append_new(names, json_string(ibid_reference_flag_name(bit)));
    return names;
}

static json_t *reference_object(const IbidReference *reference)
{
    json_t *object = json_object();

    json_object_set_new(object, "class", json_string(ibid_reference_class_name(reference->class)));
    json_object_set_new(object, "kind", text_or_null(reference->kind));
    json_object_set_new(object, "part", json_string(ibid_part_name(reference->part)));
    json_object_set_new(object, "url", text_or_null(reference->url));
    json_object_set_new(object, "url_canonical", text_or_null(reference->url_canonical));
    json_object_set_new(object, "anchor", text_or_null(reference->anchor));
    json_object_set_new(object, "cited_title", text_or_null(reference->cited_title));
    json_object_set_new(object, "cited_date", date_or_null(reference->cited_date));
    json_object_set_new(object, "sentence", text_or_null(reference->sentence));
    json_object_set_new(object, "heading", text_or_null(reference->heading));
    json_object_set_new(object, "note", text_or_null(reference->note));
    json_object_set_new(object, "counterpart",
                        reference->counterpart < 0 ? json_null()
                                                   : json_integer(reference->counterpart));
    json_object_set_new(object, "place", text_or_null(reference->place));
    json_object_set_new(object, "offset", json_integer(reference->offset));
    json_object_set_new(object, "length", json_integer(reference->length));
    json_object_set_new(object, "rule", text_or_null(reference->rule));
    json_object_set_new(object, "flags", flag_names(reference->flags));
    return object;
}

static json_t *strings(const GPtrArray *texts)
{
    json_t *array = json_array();

    for (unsigned i = 0; i < texts->len; i++)
        json_array_append_new(array, text_or_null(g_ptr_array_index(texts, i)));
    return array;
}

static json_t *date_objects(const IbidArticle *article)
{
    json_t *dates = json_array();

    for (unsigned i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *evidence = &g_array_index(article->dates, IbidDateEvidence, i);
        json_t *object = json_object();

        json_object_set_new(object, "date", date_or_null(evidence->date));
        json_object_set_new(object, "kind", json_string(ibid_date_kind_name(evidence->kind)));
        json_object_set_new(object, "zone",
                            text_or_null(evidence->zone[0] != '\0' ? evidence->zone : NULL));
        json_object_set_new(object, "precision",
                            json_string(ibid_date_precision_name(evidence->date.precision)));
        json_object_set_new(object, "source", text_or_null(evidence->source));
        json_object_set_new(object, "confidence", json_real(evidence->confidence));
        json_array_append_new(dates, object);
    }
    return dates;
}

static json_t *address_objects(const IbidArticle *article)
{
    json_t *addresses = json_array();

    for (unsigned i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);
        json_t *object = json_object();

        json_object_set_new(object, "url", text_or_null(address->url));
        json_object_set_new(object, "url_canonical", text_or_null(address->url_canonical));
        json_object_set_new(object, "source", text_or_null(address->source));
        json_array_append_new(addresses, object);
    }
    return addresses;
}

static json_t *reference_objects(const IbidArticle *article)
{
    json_t *references = json_array();

    for (unsigned i = 0; i < article->references->len; i++)
        json_array_append_new(references,
                              reference_object(g_ptr_array_index(article->references, i)));
    return references;
}

char *ibid_article_to_json(const IbidArticle *article)
{
    json_t *object = json_object();
    char *line;

    json_object_set_new(object, "id", text_or_null(article->id));
    json_object_set_new(object, "role",
                        json_string(article->role == IBID_ROLE_REDIRECT ? "redirect" : "article"));
    json_object_set_new(object, "title", text_or_null(article->title));
    json_object_set_new(object, "authors", strings(article->authors));
    json_object_set_new(object, "outlet", text_or_null(article->outlet));
    json_object_set_new(object, "first_outlet", text_or_null(article->first_outlet));
    json_object_set_new(object, "language", text_or_null(article->language));
    json_object_set_new(object, "tags", strings(article->tags));
    json_object_set_new(object, "date", date_or_null(article->date));
    json_object_set_new(object, "date_precision",
                        json_string(ibid_date_precision_name(article->date.precision)));
    json_object_set_new(object, "dates", date_objects(article));
    json_object_set_new(object, "url", text_or_null(article->url));
    json_object_set_new(object, "urls", address_objects(article));
    json_object_set_new(object, "redirect", text_or_null(article->redirect));
    json_object_set_new(object, "words", json_integer(article->n_words));
    json_object_set_new(object, "references", reference_objects(article));
    line = json_dumps(object,
                      JSON_SORT_KEYS | JSON_ENSURE_ASCII | JSON_COMPACT | JSON_REAL_PRECISION(6));
    json_decref(object);
    return line;
}
