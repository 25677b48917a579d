#include "extract/page_source.h"

#include <stdlib.h>
#include <string.h>

#include "extract/page_names.h"

#define SPACES " \t\r\n\f"

/* Shorter runs cost less to parse than to leave out. */
enum { SPACE_LEAST = 4, TEXT_LEAST = 8 };

/* What stands for a text: a character of the last private plane, by the text's number. */
enum { STAND_IN = 0x100000, STAND_IN_LENGTH = 4, STAND_IN_BYTE = 0xF4, MOST_STAND_INS = 0xFFFE };

/* Elements of drawings that hold no text. */
static const char *const shapes[] = {"circle",  "ellipse",  "g",    "line", "path",
                                     "polygon", "polyline", "rect", "stop", "use"};

typedef struct {
    size_t at;   /* place in what is left */
    size_t lost; /* bytes left out before it, all in all */
} Cut;

/* Where `end` stands next, at `from` or after; NULL when nowhere. */
static const char *find_end(const char *from, const char *end)
{
    size_t n = strlen(end);

    while ((from = strchr(from, end[0])) != NULL &&
           (from[1] != end[1] || g_ascii_strncasecmp(from, end, n) != 0))
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

/* The HTML so far, as it goes over into what is left. */
typedef struct {
    const char *kept; /* what is not taken over yet begins here */
    const char *end;
    GString *left;
    GArray *cuts, *texts;
    bool has_stand_ins;                 /* of its own */
    bool endless_script, endless_style; /* none ends from here on: to look again takes time */
} Trimmer;

static void add_cut(Trimmer *trimmer, size_t at, size_t n_lost)
{
    GArray *cuts = trimmer->cuts;
    Cut cut = {at, n_lost};

    if (cuts->len > 0)
        cut.lost += g_array_index(cuts, Cut, cuts->len - 1).lost;
    if (cuts->len > 0 && g_array_index(cuts, Cut, cuts->len - 1).at == at)
        g_array_set_size(cuts, cuts->len - 1);
    g_array_append_val(cuts, cut);
}

static void leave_out(Trimmer *trimmer, const char *from, const char *past)
{
    g_string_append_len(trimmer->left, trimmer->kept, from - trimmer->kept);
    add_cut(trimmer, trimmer->left->len, (size_t)(past - from));
    trimmer->kept = past;
}

/* Lets a character stand for the text or value [from, past): it need not go through the parser. */
static void stand_in(Trimmer *trimmer, const char *from, const char *past)
{
    PageText text = {.start = from, .length = (size_t)(past - from)};

    if (trimmer->has_stand_ins || text.length < TEXT_LEAST || trimmer->texts->len == MOST_STAND_INS)
        return;
    /* The end of a comment, perhaps, on whose beginning parsers differ: the parser has to see it.
     */
    if (memchr(from, '>', text.length) != NULL)
        return;
    g_string_append_len(trimmer->left, trimmer->kept, from - trimmer->kept);
    text.at = trimmer->left->len;
    g_string_append_unichar(trimmer->left, STAND_IN + trimmer->texts->len);
    /* What ends with the text ends past this. */
    add_cut(trimmer, trimmer->left->len - 1, text.length - STAND_IN_LENGTH);
    g_array_append_val(trimmer->texts, text);
    trimmer->kept = past;
}

/* True for the tag at `at` of an element `name`. */
static bool is_named(const char *at, const char *name)
{
    size_t n = strlen(name);

    return (at[1] | 0x20) == name[0] && g_ascii_strncasecmp(at + 1, name, n) == 0 &&
           !g_ascii_isalnum(at[1 + n]) && strchr("-_:.", at[1 + n]) == NULL;
}

static const char *find_end_once(const char *from, const char *end, bool *endless)
{
    const char *found = *endless ? NULL : find_end(from, end);

    *endless = found == NULL;
    return found;
}

/*
 * Past the text of a script or style whose start tag is [at, end), which is left out but for linked
 * data; NULL for other tags.
 */
static const char *past_script(Trimmer *trimmer, const char *at, const char *end)
{
    const char *past = NULL;

    if (end[-1] != '>' || end[-2] == '/') /* "<script/>" is whole by itself */
        return NULL;
    if (is_named(at, "script"))
        past = find_end_once(end, "</script", &trimmer->endless_script);
    else if (is_named(at, "style"))
        past = find_end_once(end, "</style", &trimmer->endless_style);
    if (past == NULL || past == end)
        return past;
    if (g_strstr_len(at, end - at, "json") == NULL)
        leave_out(trimmer, end, past);
    else
        stand_in(trimmer, end, past);
    return past;
}

static bool is_shape(const char *at)
{
    at += at[1] == '/';
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++)
        if (is_named(at, shapes[i]))
            return true;
    return false;
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* Past an attribute's name, as libxml2 reads it; `p` itself where there is none. */
static const char *past_name(const char *p)
{
    if (!g_ascii_isalpha(*p) && *p != ':' && *p != '_' && *p != '.')
        return p;
    while (g_ascii_isalnum(*p) || *p == '-' || *p == ':' || *p == '_' || *p == '.')
        p++;
    return p;
}

/*
 * Past the value, if there is one, of an attribute whose name ends at `p`; NULL when its quotation
 * mark is never closed.  `*ret_quoted` is where what stands in quotation marks begins, or NULL.
 */
static const char *past_value(const char *p, const char **ret_quoted)
{
    const char *sign = p + strspn(p, SPACES), *value, *past;

    *ret_quoted = NULL;
    if (*sign != '=')
        return p;
    value = sign + 1 + strspn(sign + 1, SPACES);
    if (!is_quote(*value))
        return value + strcspn(value, SPACES ">");
    past = strchr(value + 1, *value);
    *ret_quoted = past == NULL ? NULL : value + 1;
    return past == NULL ? NULL : past + 1;
}

/* Past what libxml2 skips where it expects an attribute's name. */
static const char *past_junk(const char *p)
{
    while (*p != '\0' && *p != '>' && !g_ascii_isspace(*p) && !(p[0] == '/' && p[1] == '>'))
        p++;
    return p;
}

/* Trims the attribute at `p`, before which there may be spaces.  Returns: past it, or NULL. */
static const char *trim_attribute(Trimmer *trimmer, const char *p, bool keep)
{
    const char *name = p + strspn(p, SPACES), *value, *past = past_name(name);
    bool known = keep || page_attr_find(name, (size_t)(past - name)) != N_ATTRS;

    if (past == name)
        return past_junk(name);
    past = past_value(past, &value);
    if (past != NULL && !known) /* but for the space before it: its neighbours may have none */
        leave_out(trimmer, name, past);
    else if (value != NULL && !keep && memchr(value, '&', (size_t)(past - 1 - value)) == NULL)
        stand_in(trimmer, value, past - 1);
    return past;
}

/*
 * Leaves out the attributes of the tag at `tag` that no rule knows, or all of it when it is a
 * shape's.  Returns: where it ends; NULL when it does not.
 */
static const char *trim_tag(Trimmer *trimmer, const char *tag, size_t *ret_words)
{
    bool whole = is_shape(tag);
    const char *p = past_name(tag + 1 + (tag[1] == '/'));

    for (*ret_words = 0; p != NULL; ++*ret_words) {
        const char *next = p + strspn(p, SPACES);

        if (*next == '\0')
            return NULL;
        if (*next == '>' || (next[0] == '/' && next[1] == '>')) {
            next += *next == '/' ? 2 : 1;
            if (whole)
                leave_out(trimmer, tag, next);
            return next;
        }
        p = trim_attribute(trimmer, p, whole);
    }
    return NULL;
}

/* Trims the tag or comment at `p`.  Returns: where to go on; NULL at a tag of too many words. */
static const char *trim_markup(Trimmer *trimmer, const char *p)
{
    const char *end, *past;
    size_t n_words;

    if (p[1] == '!' && strncmp(p, "<!--", 4) == 0) {
        past = past_comment(p, &end);
        if (past != NULL)
            leave_out(trimmer, p, past);
        return past != NULL ? past : end;
    }
    if (g_ascii_isspace(p[1]) || g_ascii_isdigit(p[1]))
        return p + 1;
    if (!g_ascii_isalpha(p[p[1] == '/' ? 2 : 1])) { /* "<!DOCTYPE", "<?xml", "<![", "</ >" */
        end = p + 1 + strcspn(p + 1, "<>");
        return end + (*end == '>');
    }
    end = trim_tag(trimmer, p, &n_words);
    if (n_words > PAGE_ATTRIBUTE_LIMIT)
        return NULL;
    if (end == NULL) /* it takes all the rest */
        return trimmer->end;
    past = past_script(trimmer, p, end);
    return past != NULL ? past : end;
}

/* Past the reference to a character at `p`, or past what looks like one. */
static const char *past_entity(const char *p)
{
    for (p++; g_ascii_isalnum(*p) || *p == '#' || (unsigned char)*p >= 0x80; p++)
        ;
    return p + (*p == ';');
}

/* Leaves out white space that folds, and text.  Returns: the next '<', or the end. */
static const char *trim_text(Trimmer *trimmer, const char *p)
{
    while (p < trimmer->end && *p != '<') {
        size_t n = strspn(p, SPACES);
        const char *text = p + n;

        if (n > SPACE_LEAST)
            leave_out(trimmer, p + 1, text);
        if (*text == '\0') { /* at the end, or one that nobody has taken out */
            p = text + 1;
            continue;
        }
        if (*text == '&') {
            p = past_entity(text);
            continue;
        }
        p = text + strcspn(text, "<&");
        stand_in(trimmer, text, p);
    }
    return p;
}

/* True when the page could have a character of its own that stands for a text here. */
static bool has_stand_ins(const char *html, size_t length)
{
    if (memchr(html, STAND_IN_BYTE, length) != NULL)
        return true;
    for (const char *p = html; (p = strstr(p, "&#")) != NULL; p += 2) {
        bool is_hex = (p[2] | 0x20) == 'x';

        if (strtoul(p + 2 + is_hex, NULL, is_hex ? 16 : 10) >= STAND_IN)
            return true;
    }
    return false;
}

bool page_source_open(PageSource *source, const char *html, size_t length, size_t *ret_place)
{
    Trimmer trimmer = {.kept = html,
                       .end = html + length,
                       .left = g_string_sized_new(length / 2),
                       .cuts = g_array_new(FALSE, FALSE, sizeof(Cut)),
                       .texts = g_array_new(FALSE, FALSE, sizeof(PageText)),
                       .has_stand_ins = has_stand_ins(html, length)};

    *source = (PageSource){.cuts = trimmer.cuts, .texts = trimmer.texts};
    for (const char *p = html, *at; (p = trim_text(&trimmer, p)) < trimmer.end;) {
        at = p;
        p = trim_markup(&trimmer, p);
        if (p == NULL) {
            *ret_place = (size_t)(at - html);
            g_string_free(trimmer.left, TRUE);
            page_source_close(source);
            return false;
        }
    }
    g_string_append_len(trimmer.left, trimmer.kept, trimmer.end - trimmer.kept);
    source->length = trimmer.left->len;
    source->html = g_string_free(trimmer.left, FALSE);
    return true;
}

void page_source_close(PageSource *source)
{
    g_free(source->html);
    g_array_unref(source->cuts);
    g_array_unref(source->texts);
}

const char *page_source_find(const char *bytes, size_t length)
{
    return memchr(bytes, STAND_IN_BYTE, length);
}

const PageText *page_source_text(PageSource *source, const char *at, size_t limit)
{
    gunichar c = g_utf8_get_char(at);
    const PageText *text;

    if (c < STAND_IN + source->next || c - STAND_IN >= source->texts->len)
        return NULL;
    text = &g_array_index(source->texts, PageText, c - STAND_IN);
    if (text->at >= limit)
        return NULL;
    source->next = c - STAND_IN + 1;
    return text;
}

/* Bytes left out at places before `limit`. */
static size_t lost_before(const GArray *cuts, size_t limit)
{
    guint low = 0, high = cuts->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(cuts, Cut, middle).at < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? 0 : g_array_index(cuts, Cut, low - 1).lost;
}

size_t page_source_start(const GArray *cuts, size_t place)
{
    return place + lost_before(cuts, place + 1);
}

size_t page_source_end(const GArray *cuts, size_t place)
{
    return place + lost_before(cuts, place);
}
