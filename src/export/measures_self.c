#include <ibid/self_citation.h>

#include "export/measures_json.h"

static json_t *share(size_t part, size_t whole)
{
    return whole == 0 ? json_null() : json_real((double)part / (double)whole);
}

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

static json_t *describe(const IbidAuthorRate *author)
{
    json_t *out = json_object();

    set_count(out, "given", author->given);
    set_count(out, "self", author->own);
    json_object_set_new(out, "rate", share(author->own, author->given));
    set_count(out, "papers", author->works);
    set_count(out, "h", author->h);
    set_count(out, "h_noself", author->h_noself);
    return out;
}

bool measures_self(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidNetwork *network = request->network;
    g_autoptr(IbidSelfRates) rates = NULL;
    json_t *answer, *authors;

    if (!measures_self_groups(request, out, error))
        return false;
    if (network->n_authors == 0) {
        json_object_set_new(out, "self_citation", json_null());
        return true;
    }
    rates = ibid_self_rates(network);
    answer = json_object();
    authors = json_object();
    for (guint i = 0; i < rates->authors->len; i++) {
        const IbidAuthorRate *author = &g_array_index(rates->authors, IbidAuthorRate, i);

        json_object_set_new(authors, network->author_names[author->author], describe(author));
    }
    set_count(answer, "arcs_with_authors", rates->n_signed);
    set_count(answer, "self_arcs", rates->n_self);
    json_object_set_new(answer, "rate", share(rates->n_self, rates->n_signed));
    json_object_set_new(answer, "per_author", authors);
    json_object_set_new(out, "self_citation", answer);
    return true;
}
