#include "extract/page_tokens.h"

#include <string.h>

static const char *past_spaces(const char *p, const char *end)
{
    while (p < end && g_ascii_isspace(*p))
        p++;
    return p;
}

static bool begins_with(const char *p, const char *end, const char *beginning)
{
    size_t n = strlen(beginning);

    return (size_t)(end - p) >= n && memcmp(p, beginning, n) == 0;
}

/* Past the first `c`, or the end. */
static const char *past_next(const char *p, const char *end, char c)
{
    const char *found = memchr(p, c, (size_t)(end - p));

    return found == NULL ? end : found + 1;
}

/* Past the comment whose "<!--" is at `p`. */
static const char *past_comment(const char *p, const char *end)
{
    p += 4;
    if (begins_with(p, end, ">") || begins_with(p, end, "->"))
        return past_next(p, end, '>');
    while ((p = past_next(p, end, '-')) < end)
        if (begins_with(p, end, "->") || begins_with(p, end, "-!>"))
            return past_next(p, end, '>');
    return end;
}

static bool is_comment(const char *p, const char *end)
{
    return begins_with(p, end, "<!--");
}

/* True for tags, and for what is neither seen nor kept: "<!DOCTYPE", "<?xml", "</3". */
static bool is_markup(const char *p, const char *end)
{
    return end - p > 1 && (g_ascii_isalpha(p[1]) || p[1] == '/' || p[1] == '!' || p[1] == '?');
}

/* The next '<' of markup at `p` or after, or the end. */
static const char *next_markup(const char *p, const char *end)
{
    while ((p = memchr(p, '<', (size_t)(end - p))) != NULL && !is_markup(p, end))
        p++;
    return p == NULL ? end : p;
}

/* The end tag of `name` at `p` or after, or the end. */
static const char *find_end_tag(const char *p, const char *end, const PageBytes *name)
{
    while ((p = memchr(p, '<', (size_t)(end - p))) != NULL) {
        if ((size_t)(end - p) > name->length + 2 && p[1] == '/' &&
            g_ascii_strncasecmp(p + 2, name->start, name->length) == 0 &&
            !g_ascii_isalnum(p[2 + name->length]))
            return p;
        p++;
    }
    return end;
}

/* Past the value after the '=' at `p`. */
static const char *read_value(const char *p, const char *end, PageBytes *ret_value)
{
    char quote;

    p = past_spaces(p + 1, end);
    quote = p < end ? *p : '\0';
    if (quote == '"' || quote == '\'') {
        const char *past = past_next(p + 1, end, quote);

        *ret_value = (PageBytes){p + 1, (size_t)(past - p) - 1};
        ret_value->length -= ret_value->length > 0 && past[-1] == quote;
        return past;
    }
    ret_value->start = p;
    while (p < end && !g_ascii_isspace(*p) && *p != '>')
        p++;
    ret_value->length = (size_t)(p - ret_value->start);
    return p;
}

/* Past the attribute that begins at `p`. */
static const char *read_attribute(const char *p, const char *end, PageToken *token)
{
    const char *name = p, *sign;
    PageBytes value = {p, 0};
    PageAttr attr;

    for (p++; p < end && !g_ascii_isspace(*p) && *p != '/' && *p != '>' && *p != '='; p++)
        ;
    attr = page_attr_find(name, (size_t)(p - name));
    sign = past_spaces(p, end);
    if (sign < end && *sign == '=')
        p = read_value(sign, end, &value);
    if (attr != N_ATTRS && !token->is_given[attr]) {
        token->is_given[attr] = true;
        token->values[attr] = value;
    }
    return p;
}

/* Past the tag whose name begins at `p`; a tag right after the name ends it: "</a</li>". */
static const char *read_tag(const char *p, const char *end, PageToken *token)
{
    token->name.start = p;
    while (p < end && !g_ascii_isspace(*p) && *p != '/' && *p != '>' && *p != '<')
        p++;
    token->name.length = (size_t)(p - token->name.start);
    token->element = page_element_find(token->name.start, token->name.length);
    token->is_closed = false;
    memset(token->is_given, 0, sizeof token->is_given);
    if (p < end && *p == '<')
        return p;
    for (;;) {
        p = past_spaces(p, end);
        if (p == end)
            return end;
        if (*p == '>')
            return p + 1;
        token->is_closed = begins_with(p, end, "/>");
        p = *p == '/' ? p + 1 : read_attribute(p, end, token);
    }
}

/* Reads the text up to `past`; false when there is none. */
static bool take_text(PageTokens *tokens, const char *past, PageToken *ret_token)
{
    ret_token->kind = TOKEN_TEXT;
    ret_token->bytes = (PageBytes){tokens->at, (size_t)(past - tokens->at)};
    tokens->at = past;
    return ret_token->bytes.length > 0;
}

static void take_tag(PageTokens *tokens, PageToken *ret_token)
{
    const char *tag = tokens->at;
    bool is_end = tag[1] == '/';

    ret_token->kind = is_end ? TOKEN_END_TAG : TOKEN_START_TAG;
    tokens->at = read_tag(tag + 1 + is_end, tokens->end, ret_token);
    ret_token->bytes = (PageBytes){tag, (size_t)(tokens->at - tag)};
    if (!is_end && !ret_token->is_closed && ret_token->element != NULL &&
        (ret_token->element->flags & ELEMENT_RAW))
        tokens->raw = ret_token->name;
}

bool page_tokens_next(PageTokens *tokens, PageToken *ret_token)
{
    const char *end = tokens->end;

    if (tokens->raw.length > 0) {
        const char *past = find_end_tag(tokens->at, end, &tokens->raw);

        tokens->raw.length = 0;
        if (take_text(tokens, past, ret_token))
            return true;
    }
    while (tokens->at < end) {
        const char *p = tokens->at;

        if (take_text(tokens, next_markup(p, end), ret_token))
            return true;
        if (g_ascii_isalpha(p[1]) || (p[1] == '/' && end - p > 2 && g_ascii_isalpha(p[2]))) {
            take_tag(tokens, ret_token);
            return true;
        }
        tokens->at = is_comment(p, end) ? past_comment(p, end) : past_next(p, end, '>');
    }
    return false;
}
