#include "extract/page_doi.h"

#include <string.h>

#include "base/address.h"

static bool names_doi(const char *name)
{
    static const char *const names[] = {"citation_doi", "bepress_citation_doi", "dc.identifier",
                                        "dc.identifier.doi", "prism.doi"};

    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(names); i++)
        if (g_ascii_strcasecmp(name, names[i]) == 0)
            return true;
    return false;
}

const char *page_doi(const Page *page)
{
    for (guint i = 0; i < page->metas->len; i++) {
        uint32_t meta = g_array_index(page->metas, uint32_t, i);
        const char *content = page_attr(page, meta, ATTR_CONTENT);
        const char *doi = content == NULL ? NULL : strstr(content, "10.");

        if (doi != NULL && strchr(doi, '/') != NULL && names_doi(page_attr(page, meta, ATTR_NAME)))
            return doi;
    }
    return NULL;
}

bool page_doi_is_in(const char *doi, const char *canonical)
{
    g_autofree char *uri = NULL, *own = NULL;

    /* Few links of few pages lead to a resolver. */
    if (doi == NULL || canonical == NULL || strstr(canonical, "/10.") == NULL)
        return false;
    if (strstr(canonical, "doi") != NULL && g_str_has_suffix(canonical, doi))
        return true; /* of a resolver that no table knows */
    uri = g_strstrip(g_strconcat("doi:", doi, NULL));
    own = address_canonical(uri);
    return g_str_equal(own, canonical);
}
