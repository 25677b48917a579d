/* Fuzz target: the canonical form of an address is its own canonical form, resolved or not. */
#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "fuzz_target.h"

static void canonical_form_stays(const char *url)
{
    g_autofree char *once = address_canonical(url);
    g_autofree char *twice = address_canonical(once);

    g_assert_nonnull(once);
    g_assert_cmpstr(once, ==, twice);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *href = g_utf8_make_valid(raw, -1);
    g_autofree char *resolved = address_resolve("https://towpath.example.org/a/b.html", href);

    canonical_form_stays(href);
    canonical_form_stays(resolved);
    return 0;
}
