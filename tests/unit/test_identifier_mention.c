#include <glib.h>

#include "base/address_short.h"
#include "base/identifier_mention.h"

static const struct {
    const char *text, *address;
} mentions[] = {
    {"RFC 3986", "https://rfc-editor.org/rfc/rfc3986"},
    {"[RFC3986]", "https://rfc-editor.org/rfc/rfc3986"},
    {"RFC-0793: Transmission Control Protocol", "https://rfc-editor.org/rfc/rfc793"},
    {"RFC\xC2\xA0"
     "3986",
     "https://rfc-editor.org/rfc/rfc3986"},
    {"Lee, T., “Generic Syntax”, STD 66, RFC 3986, January 2005",
     "https://rfc-editor.org/rfc/rfc3986"},
    {"RFC 3986 – Generic Syntax (RFC 3986)", "https://rfc-editor.org/rfc/rfc3986"},
    {"How we wrote RFC 3986", NULL},
    {"RFC 3986 considered harmful", NULL},
    {"RFC 3986, RFC 3987", NULL},
    {"XRFC 3986", NULL},
    {"rfc 3986", NULL},
    {"RFC 398600", NULL},
    {"PEP 8: Style Guide", "https://peps.python.org/pep-0008"},
    {"(PEP-0484)", "https://peps.python.org/pep-0484"},
    {"a pep 8, they said", NULL},
    {"doi:10.1000/182", "https://doi.org/10.1000/182"},
    {"Quill, A. On Eels. DOI: 10.1000/ABC.1.", "https://doi.org/10.1000/abc.1"},
    {"On Eels (doi 10.1000/182).", "https://doi.org/10.1000/182"},
    {"doi:10.1016/S0140(97)11096-0", "https://doi.org/10.1016/s0140(97)11096-0"},
    {"doi:10.12/x", NULL},
    {"what a doi is", NULL},
    {"arXiv:1706.03762v5 [cs.CL]", "https://arxiv.org/abs/1706.03762"},
    {"arXiv preprint", NULL},
    {"arXiv: math.GT/0309136", "https://arxiv.org/abs/math/0309136"},
    {"arXiv:1706.03762, doi:10.48550/arXiv.1706.03762", "https://arxiv.org/abs/1706.03762"},
    {"", NULL},
    {NULL, NULL},
};

static void identifiers_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(mentions); i++) {
        g_autofree char *address = identifier_mention(mentions[i].text);

        g_assert_cmpstr(address, ==, mentions[i].address);
    }
}

static const struct {
    const char *canonical, *anchor, *shown;
} links[] = {
    {"https://sho.rt/x1Y2", "https://www.example.org/2019/on-eels.html",
     "https://example.org/2019/on-eels"},
    {"https://sho.rt/x1Y2", " example.org/on-eels ", "https://example.org/on-eels"},
    {"https://sho.rt/x1Y2", "example.org/2019/on-e…", NULL},
    {"https://sho.rt/x1Y2", "https://example.org/2019/on...", NULL},
    {"https://sho.rt/x1Y2", "https://sho.rt/other", NULL},
    {"https://sho.rt/x1Y2", "example.org", NULL},
    {"https://sho.rt/x1Y2", "he/she", NULL},
    {"https://sho.rt/x1Y2", "v1.2/notes", NULL},
    {"https://sho.rt/x1Y2", "see example.org/a", NULL},
    {"https://sho.rt", "https://example.org/a", NULL},
    {"https://sho.rt/a/b", "https://example.org/a", NULL},
    {"https://a-longer-name.example/x1", "https://example.org/a", NULL},
    {NULL, "https://example.org/a", NULL},
    {"https://sho.rt/x1", NULL, NULL},
};

static void short_links_are_seen_through(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *shown = address_shown(links[i].canonical, links[i].anchor);

        g_assert_cmpstr(shown, ==, links[i].shown);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mention/identifiers", identifiers_are_read);
    g_test_add_func("/mention/short-links", short_links_are_seen_through);
    return g_test_run();
}
