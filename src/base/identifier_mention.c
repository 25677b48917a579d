#include "base/identifier_mention.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/address.h"

typedef enum { IS_NUMBER, IS_CODE } Form;

static const struct {
    const char *word; /* in lower case */
    Form form;
    const char *capitals; /* as it has to be written, or NULL for any case */
    const char *uri;      /* what stands before the number or code */
    size_t most_digits;
} kinds[] = {
    {"rfc", IS_NUMBER, "RFC", "urn:ietf:rfc:", 5},
    {"pep", IS_NUMBER, "PEP", "https://peps.python.org/pep-", 4},
    {"doi", IS_CODE, NULL, "doi:", 0},
    {"arxiv", IS_CODE, NULL, "arxiv:", 0},
};

static bool is_letter_or_digit(const char *text, const char *p)
{
    return p > text && (g_ascii_isalnum(p[-1]) || p[-1] == '_' || (p[-1] & 0x80) != 0);
}

/* Past spaces, no-break ones too, and at most one of `marks`. */
static const char *past_gap(const char *p, const char *marks)
{
    bool marked = false;

    for (;; p++)
        if (g_str_has_prefix(p, "\xC2\xA0"))
            p++;
        else if (*p != '\0' && !marked && strchr(marks, *p) != NULL)
            marked = true;
        else if (*p != ' ')
            return p;
}

/* True when what ends before `p` is the beginning, or closed by a mark. */
static bool is_set_off_before(const char *text, const char *p)
{
    while (p > text && p[-1] == ' ')
        p--;
    return p == text || strchr(",.;:([\"'-", p[-1]) != NULL ||
           (p - text >= 3 && (strncmp(p - 3, "”", 3) == 0 || strncmp(p - 3, "—", 3) == 0 ||
                              strncmp(p - 3, "–", 3) == 0));
}

static bool is_set_off_behind(const char *p)
{
    p += strspn(p, " ");
    return *p == '\0' || strchr(",.;:)]\"", *p) != NULL || g_str_has_prefix(p, "—") ||
           g_str_has_prefix(p, "–") || g_str_has_prefix(p, "“");
}

/* Length of a code without the marks of the sentence behind it. */
static size_t code_length(const char *p)
{
    size_t n = strcspn(p, " \t\r\n<>\"“”|");
    const char *open = memchr(p, '(', n);

    while (n > 0 && strchr(".,;:']}", p[n - 1]) != NULL)
        n--;
    while (n > 0 && p[n - 1] == ')' && open == NULL)
        n--;
    while (n > 0 && strchr(".,;:'", p[n - 1]) != NULL)
        n--;
    return n;
}

/* What the kind `k` names whose word begins at `p`; NULL for none.  (transfer full) */
static char *read_at(const char *text, const char *p, size_t k)
{
    size_t n_word = strlen(kinds[k].word), n;
    const char *code;
    g_autofree char *uri = NULL, *address = NULL;

    if (g_ascii_strncasecmp(p, kinds[k].word, n_word) != 0 ||
        (kinds[k].capitals != NULL && strncmp(p, kinds[k].capitals, n_word) != 0))
        return NULL;
    code = past_gap(p + n_word, kinds[k].form == IS_NUMBER ? "-" : ":");
    n = kinds[k].form == IS_NUMBER ? strspn(code, "0123456789") : code_length(code);
    if (n == 0 ||
        (kinds[k].form == IS_NUMBER &&
         (n > kinds[k].most_digits || !is_set_off_before(text, p) || !is_set_off_behind(code + n))))
        return NULL;
    uri = g_strdup_printf("%s%.*s", kinds[k].uri, (int)n, code);
    address = address_canonical(uri);
    return address_is_web(address) ? g_steal_pointer(&address) : NULL;
}

char *identifier_mention(const char *text)
{
    g_autofree char *found = NULL;

    for (const char *p = text; p != NULL && *p != '\0'; p++)
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
            g_autofree char *one = NULL;

            if (g_ascii_tolower(*p) != kinds[k].word[0] || is_letter_or_digit(text, p))
                continue;
            one = read_at(text, p, k);
            if (one != NULL && found != NULL && !g_str_equal(one, found))
                return NULL;
            if (one != NULL && found == NULL)
                found = g_steal_pointer(&one);
        }
    return g_steal_pointer(&found);
}
