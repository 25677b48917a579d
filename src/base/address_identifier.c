#include "base/address_identifier.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/address_plain.h"

/* True for what may stand bare in a path, and is often escaped in an identifier. */
static bool is_bare(int c)
{
    return address_is_unreserved(c) || (c != '\0' && strchr("/:;()@!$&'*+,=", c) != NULL);
}

/* Its escapes undone where they may be; in lower case, where case does not count. */
static char *bare(const char *text, size_t length)
{
    GString *all = g_string_sized_new(length);

    for (size_t i = 0; i < length; i++) {
        bool escaped = text[i] == '%' && i + 2 < length && g_ascii_isxdigit(text[i + 1]) &&
                       g_ascii_isxdigit(text[i + 2]);
        int c = escaped ? g_ascii_xdigit_value(text[i + 1]) * 16 + g_ascii_xdigit_value(text[i + 2])
                        : 0;

        if (escaped && is_bare(c))
            g_string_append_c(all, (char)c);
        else
            g_string_append_len(all, text + i, escaped ? 3 : 1);
        i += escaped ? 2 : 0;
    }
    return g_string_free(all, FALSE);
}

/* The digits of an escape stay capitals, as RFC 3986 has them. */
static void lower(char *text)
{
    for (char *p = text; *p != '\0'; p++)
        if (*p == '%' && p[1] != '\0' && p[2] != '\0')
            p += 2;
        else
            *p = g_ascii_tolower(*p);
}

static size_t n_digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* "10.1000.10/x": the registrant's number has four digits or more (DOI Handbook, 2.2). */
static bool is_doi(const char *text)
{
    size_t n = g_str_has_prefix(text, "10.") ? n_digits(text + 3) : 0;
    const char *p = text + 3 + n;

    if (n < 4 || n > 9)
        return false;
    while (*p == '.' && n_digits(p + 1) > 0)
        p += 1 + n_digits(p + 1);
    return *p == '/' && p[1] != '\0';
}

static void drop_tail(char *text, const char *tail)
{
    size_t length = strlen(text), n = strlen(tail);

    if (length > n && g_ascii_strcasecmp(text + length - n, tail) == 0)
        text[length - n] = '\0';
}

/* Length of "2101.00001" or "math.GT/0309136" without a version; 0 for none.  The old ones' subject
 * class counts for nothing: `ret_archive` is the length before it, 0 for the new ones. */
static size_t arxiv_length(const char *text, size_t *ret_archive)
{
    size_t n = n_digits(text), letters = strspn(text, "abcdefghijklmnopqrstuvwxyz-"), end = letters;

    *ret_archive = 0;
    if (n == 4 && text[4] == '.') {
        n = n_digits(text + 5);
        return n == 4 || n == 5 ? 5 + n : 0;
    }
    if (letters < 2)
        return 0;
    if (text[end] == '.' && g_ascii_isalpha(text[end + 1]) && g_ascii_isalpha(text[end + 2]))
        end += 3;
    if (text[end] != '/' || n_digits(text + end + 1) != 7)
        return 0;
    *ret_archive = letters;
    return end + 8;
}

static char *arxiv(char *text)
{
    size_t archive, length;
    const char *rest;

    drop_tail(text, ".pdf");
    length = arxiv_length(text, &archive);
    rest = text + length;
    if (*rest == 'v' && n_digits(rest + 1) > 0)
        rest += 1 + n_digits(rest + 1);
    if (length == 0 || *rest != '\0')
        return NULL;
    return archive == 0 ? g_strdup_printf("https://arxiv.org/abs/%.*s", (int)length, text)
                        : g_strdup_printf("https://arxiv.org/abs/%.*s/%.*s", (int)archive, text, 7,
                                          text + length - 7);
}

static char *doi(char *text)
{
    static const char of_arxiv[] = "10.48550/arxiv."; /* registered by arXiv for all its works */

    if (g_ascii_strncasecmp(text, "doi:", 4) == 0)
        text += 4;
    text += strspn(text, " ");
    if (!is_doi(text))
        return NULL;
    lower(text);
    return g_str_has_prefix(text, of_arxiv) ? arxiv(text + strlen(of_arxiv))
                                            : g_strconcat("https://doi.org/", text, NULL);
}

/* The number in "rfc3986.txt", or NULL; in no other name than that of the document itself. */
static const char *number_after(const char *prefix, char *text)
{
    static const char *const tails[] = {".txt", ".pdf", ".xml", ".html", ".ps", ".json"};
    size_t n = strlen(prefix);

    for (size_t i = 0; i < G_N_ELEMENTS(tails); i++)
        drop_tail(text, tails[i]);
    if (g_ascii_strncasecmp(text, prefix, n) != 0 || !g_ascii_isdigit(text[n]))
        return NULL;
    text += n;
    return strlen(text) <= 5 && text[n_digits(text)] == '\0' ? text : NULL;
}

static char *rfc(char *text)
{
    const char *number = number_after("rfc", text);

    return number == NULL ? NULL
                          : g_strdup_printf("https://rfc-editor.org/rfc/rfc%d",
                                            (int)g_ascii_strtoll(number, NULL, 10));
}

static char *pep(char *text)
{
    const char *number = number_after("pep-", text);

    return number == NULL ? NULL
                          : g_strdup_printf("https://peps.python.org/pep-%04d",
                                            (int)g_ascii_strtoll(number, NULL, 10));
}

/* A handle's prefix is of digits, in parts: "2027", "20.500.12592". */
static char *handle(char *text)
{
    size_t n = strspn(text, "0123456789.");

    if (is_doi(text))
        return doi(text);
    return n > 0 && text[n] == '/' && text[n + 1] != '\0'
               ? g_strconcat("https://hdl.handle.net/", text, NULL)
               : NULL;
}

char *address_identifier(AddressRule rule, const char *text, size_t length)
{
    g_autofree char *own = bare(text, length);

    switch (rule) {
    case ADDRESS_RULE_DOI:
        return doi(own);
    case ADDRESS_RULE_ARXIV:
        return arxiv(own);
    case ADDRESS_RULE_RFC:
        return rfc(own);
    case ADDRESS_RULE_PEP:
        return pep(own);
    case ADDRESS_RULE_HANDLE:
        return handle(own);
    default:
        return NULL;
    }
}

/* True when the segment that ends before `at` says that a work follows, or a view of one. */
static bool is_led(const char *path, size_t at)
{
    static const char *const leads[] = {"doi",      "abs",      "full",      "pdf",  "epdf",
                                        "epub",     "abstract", "fulltext",  "html", "pdfplus",
                                        "article",  "articles", "pdfdirect", "book", "chapter",
                                        "pdf-full", "reader"};
    size_t start = at - 1; /* of the slash before it */

    while (start > 0 && path[start - 1] != '/')
        start--;
    for (size_t i = 0; i < G_N_ELEMENTS(leads); i++)
        if (strlen(leads[i]) == at - 1 - start &&
            g_ascii_strncasecmp(path + start, leads[i], at - 1 - start) == 0)
            return true;
    return false;
}

char *address_identifier_in_path(const char *path, size_t length, size_t at)
{
    /* Views that stand behind it: publishers' usual ones. */
    static const char *const tails[] = {"/abstract", "/full", "/pdf",     "/epdf",   "/epub",
                                        "/fulltext", "/html", "/summary", "/tables", ".pdf"};
    g_autofree char *text = NULL;

    if (at < 2 || !is_led(path, at))
        return NULL;
    text = bare(path + at, length - at);
    for (size_t i = 0; i < G_N_ELEMENTS(tails); i++)
        drop_tail(text, tails[i]);
    return doi(text);
}

char *address_identifier_in_query(const char *path, size_t length, const char *query)
{
    static const char *const names[] = {"doi=", "id=", "rft_id="};

    if (!is_led(path, length + 1))
        return NULL;
    for (const char *p = query; *p != '\0'; p += strcspn(p, "&"), p += *p == '&')
        for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
            if (g_ascii_strncasecmp(p, names[i], strlen(names[i])) == 0) {
                const char *value = p + strlen(names[i]);
                g_autofree char *text = bare(value, strcspn(value, "&"));
                char *address = doi(text);

                if (address != NULL)
                    return address;
            }
    return NULL;
}

char *address_identifier_of_scheme(const char *uri)
{
    static const struct {
        const char *prefix;
        AddressRule rule;
        const char *kept; /* of it, what the rule wants to see */
    } schemes[] = {
        {"doi:", ADDRESS_RULE_DOI, ""},             /* DOI Handbook, 2.6.1 */
        {"info:doi/", ADDRESS_RULE_DOI, ""},        /* RFC 4452 */
        {"urn:doi:", ADDRESS_RULE_DOI, ""},         /* seen, never registered */
        {"arxiv:", ADDRESS_RULE_ARXIV, ""},         /* "arXiv identifier" */
        {"hdl:", ADDRESS_RULE_HANDLE, ""},          /* usual */
        {"info:hdl/", ADDRESS_RULE_HANDLE, ""},     /* RFC 4452 */
        {"urn:ietf:rfc:", ADDRESS_RULE_RFC, "rfc"}, /* RFC 2648 */
    };

    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
        size_t n = strlen(schemes[i].prefix);

        if (g_ascii_strncasecmp(uri, schemes[i].prefix, n) == 0) {
            g_autofree char *text = g_strconcat(schemes[i].kept, uri + n, NULL);

            return address_identifier(schemes[i].rule, text, strlen(text));
        }
    }
    return NULL;
}
