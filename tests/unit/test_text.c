#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "base/address_plain.h"
#include "base/text.h"

static void keys_and_skeletons(void)
{
    g_autofree char *key = text_key("  “Kiev’s Upcoming\u00a0Counter-offensive” — Caf\u00e9 ");
    g_autofree char *print = text_skeleton("Modern October docks: I tell you");
    g_autofree char *scan = text_skeleton("rnodem 0cfober clocks; l tel1 yon");

    g_assert_cmpstr(key, ==, "kievs upcoming counter offensive cafe");
    g_assert_cmpstr(print, ==, scan);
}

/* What is read at sight is what GLib makes of it. */
static void plain_addresses_are_as_parsed(void)
{
    static const char *const pieces[] = {
        "http://", "https://", "/",   "/",    "/a",  "//",  ".",   "..",
        "a",       "B",        "%41", "%E4",  "%e4", "%2F", "%5",  "?",
        "#",       "&x=1",     "é",   ":",    "@",   "~",   ";",   "lock.example",
        "xn--",    ":8080",    " ",   "'",    "\"",  "+",   "(c)", "!",
        "*",       "-",        "_",   "www.",
    };
    static const char *const bases[] = {"https://lock.example/a/b.html?q=1#c",
                                        "http://lock.example", "https://lock.example/",
                                        "https://lock.example?x"};

    const GUriFlags flags = G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED;
    int n_plain = 0;

    for (int i = 0; i < 100000; i++) {
        const char *base = bases[g_test_rand_int_range(0, G_N_ELEMENTS(bases))];
        g_autoptr(GString) href = g_string_new(NULL);
        g_autoptr(GUri) from = g_uri_parse(base, flags, NULL), uri = NULL;
        g_autofree char *parsed = NULL, *resolved = NULL;
        PlainAddress plain;

        for (int n = g_test_rand_int_range(1, 7); n > 0; n--)
            g_string_append(href, pieces[g_test_rand_int_range(0, G_N_ELEMENTS(pieces))]);
        if (!address_plain_read(href->str, &plain) && !address_is_plain_path(href->str) &&
            !address_is_plain_fragment(href->str) && !address_is_plain_name(href->str))
            continue;
        n_plain++;
        uri = g_uri_parse_relative(from, href->str, flags, NULL);
        parsed = uri == NULL ? NULL : g_uri_to_string(uri);
        resolved = address_resolve(base, href->str);
        g_assert_cmpstr(resolved, ==, parsed);
    }
    g_assert_cmpint(n_plain, >, 1000);
}

static void sanitising_keeps_places(void)
{
    char text[] = "a\xff"
                  "b\0c\x01\xc3(";
    size_t first = 99;

    g_assert_cmpuint(text_sanitise(text, sizeof text - 1, &first), ==, 2);
    g_assert_cmpuint(first, ==, 1);
    g_assert_cmpstr(text, ==, "a?b c ?(");
}

static void names_are_escaped(void)
{
    g_autofree char *name = text_escape_name("caf\xe9/100%25.txt");

    g_assert_cmpstr(name, ==, "caf%E9/100%2525.txt");
}

typedef struct {
    const char *url, *canonical;
} Address;

static void addresses_are_canonical(void)
{
    static const Address cases[] = {
        {"HTTP://WWW.Example.org:80/a/index.html?utm_source=x&b=1#c", "https://example.org/a?b=1"},
        {"https://example.org/%7euser/a%2fb.html", "https://example.org/~user/a%2Fb"},
        {"https://example.org/", "https://example.org"},
        {"mailto:a@example.org", "mailto:a@example.org"},
        {"https://example.org:8080/x/", "https://example.org:8080/x"},
        {"../a", "../a"},
        {"http://[", "http://["},
        {"http://[2001:DB8::1]:8080/a/", "https://[2001:db8::1]:8080/a"},
        {"http://example.org%3A/a/", "http://example.org%3A/a/"}, /* ':' is not of the host */
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *canonical = address_canonical(cases[i].url);

        g_assert_cmpstr(canonical, ==, cases[i].canonical);
    }
}

static void addresses_are_resolved(void)
{
    g_autofree char *relative = address_resolve("https://example.org/a/b.html", " ../c?d#e ");
    g_autofree char *without_base = address_resolve(NULL, "/c");
    g_autofree char *no_path = address_resolve("http://example.org;x", "#d");
    g_autofree char *no_host = address_resolve("http://example.org/", "https:..///c");

    g_assert_cmpstr(relative, ==, "https://example.org/c?d#e");
    g_assert_cmpstr(without_base, ==, "/c");
    g_assert_cmpstr(no_path, ==, "#d"); /* GLib reads both, and will not write them down */
    g_assert_cmpstr(no_host, ==, "https:..///c");
}

static void characters_have_starts(void)
{
    static const size_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
    const char *text = "aé…𝄞"; /* of one byte, two, three and four */

    for (size_t at = 0; at < G_N_ELEMENTS(starts); at++)
        g_assert_cmpuint(text_character_start(text, at), ==, starts[at]);
    g_assert_cmpuint(text_character_start("\xA9x", 0), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/keys-and-skeletons", keys_and_skeletons);
    g_test_add_func("/text/plain-addresses-are-as-parsed", plain_addresses_are_as_parsed);
    g_test_add_func("/text/sanitising-keeps-places", sanitising_keeps_places);
    g_test_add_func("/text/names-are-escaped", names_are_escaped);
    g_test_add_func("/text/characters-have-starts", characters_have_starts);
    g_test_add_func("/address/canonical", addresses_are_canonical);
    g_test_add_func("/address/resolved", addresses_are_resolved);
    return g_test_run();
}
