#include "extract/page_source.h"

#include <string.h>

typedef struct {
    size_t at;   /* place in what is left */
    size_t lost; /* bytes left out before it, all in all */
} Cut;

/* Where `end` stands next, at `from` or after; NULL when nowhere. */
static const char *find_end(const char *from, const char *end)
{
    size_t n = strlen(end);

    while ((from = strchr(from, end[0])) != NULL && g_ascii_strncasecmp(from, end, n) != 0)
        from++;
    return from;
}

/*
 * Past the comment at `at`.  Where parsers differ on its end, or there is none, it stays: then
 * NULL, and `*ret_inside` is how far it goes at least.
 */
static const char *past_comment(const char *at, const char **ret_inside)
{
    const char *p = at + 4;

    *ret_inside = p;
    if (p[0] == '>' || (p[0] == '-' && p[1] == '>'))
        return NULL;
    for (; (p = strstr(p, "--")) != NULL; p++) {
        if (p[2] == '>')
            return p + 3;
        *ret_inside = p;
        if (p[2] == '!' && p[3] == '>')
            return NULL;
    }
    return NULL;
}

/* Past the '>' of the tag at `at`, counting its words, quoted values aside. */
static const char *past_tag(const char *at, size_t *ret_words)
{
    size_t n = 0;

    for (; *at != '\0' && *at != '>'; at++) {
        if (*at == '"' || *at == '\'') {
            const char *quoted = strchr(at + 1, *at);

            at = quoted != NULL ? quoted : at;
        } else if (g_ascii_isspace(at[0]) && !g_ascii_isspace(at[1]))
            n++;
    }
    *ret_words = n;
    return *at == '>' ? at + 1 : at;
}

/* True for the start tag [at, end) of an element `name` whose text nobody reads. */
static bool is_unread(const char *at, const char *end, const char *name)
{
    size_t n = strlen(name);

    if (g_ascii_strncasecmp(at + 1, name, n) != 0 || g_ascii_isalnum(at[1 + n]))
        return false;
    if (end[-1] != '>' || end[-2] == '/') /* "<script/>" is whole by itself */
        return false;
    return g_strstr_len(at, end - at, "json") == NULL; /* linked data is read */
}

/* What has no end from here on has none further on; looking each time would take quadratic time. */
typedef struct {
    bool script, style;
} Endless;

static const char *find_end_once(const char *from, const char *end, bool *endless)
{
    const char *found = *endless ? NULL : find_end(from, end);

    *endless = found == NULL;
    return found;
}

/* Past the text of a script or style whose start tag is [at, end); NULL for other tags. */
static const char *past_unread(const char *at, const char *end, Endless *endless)
{
    if (is_unread(at, end, "script"))
        return find_end_once(end, "</script", &endless->script);
    return is_unread(at, end, "style") ? find_end_once(end, "</style", &endless->style) : NULL;
}

static void leave_out(GString *left, GArray *cuts, size_t n_lost)
{
    Cut cut = {left->len, n_lost};

    if (cuts->len > 0)
        cut.lost += g_array_index(cuts, Cut, cuts->len - 1).lost;
    g_array_append_val(cuts, cut);
}

static void take_over(PageSource *source, GString *left, const char *rest, const char *end)
{
    if (source->cuts->len == 0) {
        g_string_free(left, TRUE);
        return;
    }
    g_string_append_len(left, rest, end - rest);
    source->length = left->len;
    source->html = source->own = g_string_free(left, FALSE);
}

bool page_source_open(PageSource *source, const char *html, size_t length, size_t *ret_place)
{
    const char *end = html + length, *kept = html, *p = html;
    GString *left = g_string_sized_new(length / 2);
    Endless endless = {false, false};

    *source = (PageSource){html, length, NULL, g_array_new(FALSE, FALSE, sizeof(Cut))};
    while (p < end && (p = strchr(p, '<')) != NULL) {
        const char *from = p, *past = NULL;
        size_t n_words = 0;

        if (strncmp(p, "<!--", 4) == 0) {
            const char *inside;

            past = past_comment(p, &inside);
            from = past == NULL ? inside : p;
        } else if (g_ascii_isalpha(p[1])) {
            from = past_tag(p, &n_words);
            past = past_unread(p, from, &endless);
        }
        if (n_words > PAGE_ATTRIBUTE_LIMIT) {
            *ret_place = (size_t)(p - html);
            g_string_free(left, TRUE);
            page_source_close(source);
            return false;
        }
        p = MAX(from, p + 1);
        if (past == NULL || past == from)
            continue;
        g_string_append_len(left, kept, from - kept);
        leave_out(left, source->cuts, (size_t)(past - from));
        kept = p = past;
    }
    take_over(source, left, kept, end);
    return true;
}

void page_source_close(PageSource *source)
{
    g_free(source->own);
    g_array_unref(source->cuts);
}

/* Bytes left out at places before `limit`. */
static size_t lost_before(const PageSource *source, size_t limit)
{
    guint low = 0, high = source->cuts->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(source->cuts, Cut, middle).at < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? 0 : g_array_index(source->cuts, Cut, low - 1).lost;
}

size_t page_source_start(const PageSource *source, size_t place)
{
    return place + lost_before(source, place + 1);
}

size_t page_source_end(const PageSource *source, size_t place)
{
    return place + lost_before(source, place);
}
