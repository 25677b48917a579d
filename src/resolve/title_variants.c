#include "resolve/title_variants.h"

#include <string.h>

#include "base/latin_spelling.h"

/* Shorter parts are no titles, or no outlets. */
enum { SHORTEST_TITLE = 8, SHORTEST_OUTLET = 3, LONGEST_OUTLET = 60 };

static const char *const separators[] = {" | ", " - ", " – ", " — ", ": ", " · ", " / "};

static void clear(void *variant)
{
    g_free(((TitleVariant *)variant)->title);
    g_free(((TitleVariant *)variant)->outlet);
}

static void add(GArray *variants, const char *title, size_t length, const char *outlet,
                size_t outlet_length)
{
    TitleVariant variant;

    if (length < SHORTEST_TITLE || outlet_length < SHORTEST_OUTLET ||
        outlet_length > LONGEST_OUTLET)
        return;
    variant = (TitleVariant){g_strndup(title, length), g_strndup(outlet, outlet_length)};
    g_array_append_val(variants, variant);
}

/* The outlet before the first separator of a kind, or behind the last. */
static void add_parts(GArray *variants, const char *title, const char *separator)
{
    const char *first = strstr(title, separator), *last = g_strrstr(title, separator);
    size_t n = strlen(separator);

    if (first == NULL)
        return;
    add(variants, first + n, strlen(first + n), title, (size_t)(first - title));
    add(variants, title, (size_t)(last - title), last + n, strlen(last + n));
}

GArray *title_variants(const char *title)
{
    GArray *variants = g_array_new(FALSE, FALSE, sizeof(TitleVariant));
    g_autoptr(GPtrArray) latin = latin_spellings(title);

    g_array_set_clear_func(variants, clear);
    for (guint i = 0; i < latin->len; i++) {
        TitleVariant variant = {g_strdup(g_ptr_array_index(latin, i)), NULL};

        g_array_append_val(variants, variant);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++)
        add_parts(variants, title, separators[i]);
    return variants;
}
