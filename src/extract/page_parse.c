/* From the tags and texts of HTML to a Page: which elements they open and close, and around what.
 */
#include <string.h>

#include <ibid/error.h>

#include "base/text.h"
#include "extract/page.h"
#include "extract/page_fold.h"
#include "extract/page_references.h"
#include "extract/page_tokens.h"

/* Elements that one tag or text can open: <html>, <head> or <body>, <p> or its own. */
enum { MOST_OPENED = 3 };

typedef struct {
    const PageElement *element; /* NULL for an unknown one */
    PageBytes name;
    uint32_t node;
} OpenElement;

enum {
    N_CLASSES = 512,   /* as many as a long page has */
    BYTES_A_NODE = 96, /* of HTML, on the average at least */
};

typedef struct {
    PageBytes bytes; /* as written */
    const char *value;
} KnownClass;

typedef struct {
    Page *page;
    const char *html;
    OpenElement *open; /* outermost first */
    size_t n_open;
    size_t past;             /* bytes read so far, without comments */
    bool has_head, has_body; /* or had */
    unsigned n_misplaced;    /* a second <html> and the like, whose end tags are to come */
    unsigned n_links_open;
    unsigned n_unread_open; /* <script> and the like */
    bool in_json_ld;
    GString *value;                /* room for one with references */
    KnownClass classes[N_CLASSES]; /* by hash; of equal hashes the last */
} Reader;

/* The innermost open element; `element` NULL for an unknown one, or none. */
static const OpenElement *innermost(const Reader *reader)
{
    static const OpenElement none;

    return reader->n_open == 0 ? &none : &reader->open[reader->n_open - 1];
}

static PageTag tag_of(const PageElement *element)
{
    return element == NULL ? TAG_OTHER : element->tag;
}

static bool is_open(const Reader *reader, PageTag tag)
{
    for (size_t i = 0; i < reader->n_open; i++)
        if (tag_of(reader->open[i].element) == tag)
            return true;
    return false;
}

static bool is_unread(PageTag tag)
{
    return tag == TAG_SCRIPT || tag == TAG_STYLE || tag == TAG_TEXTAREA || tag == TAG_IFRAME ||
           tag == TAG_OPTION;
}

/* With the characters for which references stand.  Returns: (borrowed) the page's. */
static const char *value_of(Reader *reader, const PageBytes *bytes)
{
    const char *p = bytes->start, *end = p + bytes->length, *reference;
    GString *value = reader->value;

    if (memchr(p, '&', bytes->length) == NULL)
        return g_string_chunk_insert_len(reader->page->strings, p, (gssize)bytes->length);
    g_string_truncate(value, 0);
    for (; (reference = memchr(p, '&', (size_t)(end - p))) != NULL; p = reference) {
        char character[PAGE_REFERENCE_MOST] = "&";
        size_t length, n = page_reference_read(reference, end, character, &length);

        g_string_append_len(value, p, reference - p);
        g_string_append_len(value, character, n == 0 ? 1 : (gssize)length);
        reference += MAX(n, 1);
    }
    g_string_append_len(value, p, end - p);
    return g_string_chunk_insert_len(reader->page->strings, value->str, (gssize)value->len);
}

/* The same string for most classes that are equal: what one of them means need be found once. */
static const char *class_of(Reader *reader, const PageBytes *bytes)
{
    KnownClass *known = &reader->classes[text_hash(bytes->start, bytes->length) % N_CLASSES];

    if (known->value == NULL || known->bytes.length != bytes->length ||
        memcmp(known->bytes.start, bytes->start, bytes->length) != 0)
        *known = (KnownClass){*bytes, value_of(reader, bytes)};
    return known->value;
}

static void keep_attributes(Reader *reader, const PageToken *tag, PageNode *node)
{
    node->first_attr = reader->page->values->len;
    for (unsigned attr = 0; attr < N_ATTRS; attr++) {
        const char *value;

        if (!tag->is_given[attr])
            continue;
        value = attr == ATTR_CLASS ? class_of(reader, &tag->values[attr])
                                   : value_of(reader, &tag->values[attr]);
        node->attrs |= UINT32_C(1) << attr;
        g_array_append_val(reader->page->values, value);
    }
}

static bool is_json_ld(const Page *page, uint32_t node)
{
    const char *type = page_attr(page, node, ATTR_TYPE);

    return type != NULL && g_ascii_strncasecmp(type, "application/ld+json", 19) == 0;
}

/* Opens an element, which the page's own tag names or, without `tag`, what it holds implies. */
static void open_element(Reader *reader, const PageElement *element, const PageToken *tag)
{
    Page *page = reader->page;
    OpenElement opened = {.element = element, .node = page->nodes->len};
    PageNode node = {.tag = tag_of(element), .parent = PAGE_NONE, .start = reader->past};

    if (reader->n_open > 0)
        node.parent = innermost(reader)->node;
    if (tag != NULL) {
        opened.name = tag->name;
        node.start = (size_t)(tag->bytes.start - reader->html);
        keep_attributes(reader, tag, &node);
    }
    if (page_is_block(node.tag))
        page_fold_mark(page->text);
    else if (node.tag == TAG_BR)
        page_fold_break(page->text);
    node.text_start = page->text->len;
    g_array_append_val(page->nodes, node);
    reader->open[reader->n_open++] = opened;
    if (node.tag == TAG_META)
        g_array_append_val(page->metas, opened.node);
    reader->n_links_open += node.tag == TAG_A;
    reader->n_unread_open += is_unread(node.tag);
    reader->has_head |= node.tag == TAG_HEAD;
    reader->has_body |= node.tag == TAG_BODY;
    reader->in_json_ld = node.tag == TAG_SCRIPT && is_json_ld(page, opened.node);
}

/* Closes the innermost element, which ends at the byte `finish`. */
static void close_element(Reader *reader, size_t finish)
{
    Page *page = reader->page;
    PageNode *node = &g_array_index(page->nodes, PageNode, innermost(reader)->node), *parent;

    reader->n_open--;
    reader->in_json_ld = false;
    node->finish = MAX(finish, node->start);
    node->end = page->nodes->len;
    node->text_end = MAX(page->text->len, node->text_start);
    reader->n_links_open -= node->tag == TAG_A;
    reader->n_unread_open -= is_unread(node->tag);
    if (page_is_block(node->tag))
        page_fold_mark(page->text);
    if (node->parent == PAGE_NONE)
        return;
    parent = &g_array_index(page->nodes, PageNode, node->parent);
    parent->n_plain += node->n_plain;
    parent->n_linked += node->n_linked;
}

/* Closes what the start tag of `opening` ends. */
static void close_before(Reader *reader, const PageElement *opening)
{
    for (;;) {
        const PageElement *open = innermost(reader)->element;

        if (open == NULL)
            return;
        if (open->tag == TAG_HEAD) {
            if (opening != NULL && (opening->flags & ELEMENT_OF_HEAD))
                return;
        } else if (opening == NULL || !page_element_closes(opening, open)) {
            return;
        }
        close_element(reader, reader->past);
    }
}

static void imply(Reader *reader, const char *name)
{
    open_element(reader, page_element_find(name, strlen(name)), NULL);
}

/* Opens what people leave out around `opening`. */
static void open_around(Reader *reader, const PageElement *opening)
{
    PageTag tag = tag_of(opening);

    if (tag == TAG_HTML)
        return;
    if (reader->n_open == 0)
        imply(reader, "html");
    if (tag == TAG_HEAD || tag == TAG_BODY || reader->has_body)
        return;
    if (opening == NULL || !(opening->flags & ELEMENT_OF_HEAD))
        imply(reader, "body");
    else if (reader->n_open == 1 && !reader->has_head)
        imply(reader, "head");
}

/* True for a second <html>, <head> or <body>. */
static bool is_misplaced(const Reader *reader, const PageElement *opening)
{
    switch (tag_of(opening)) {
    case TAG_HTML:
        return reader->n_open > 0;
    case TAG_HEAD:
        return reader->has_head || reader->n_open != 1;
    case TAG_BODY:
        return is_open(reader, TAG_BODY);
    default:
        return false;
    }
}

static void take_start_tag(Reader *reader, const PageToken *tag, size_t past)
{
    const PageElement *element = tag->element;

    if (is_misplaced(reader, element)) {
        reader->n_misplaced++;
        return;
    }
    close_before(reader, element);
    open_around(reader, element);
    open_element(reader, element, tag);
    if (tag->is_closed || (element != NULL && (element->flags & ELEMENT_EMPTY)))
        close_element(reader, past);
}

static bool is_same(const OpenElement *open, const PageToken *tag)
{
    if (open->element != NULL || tag->element != NULL)
        return open->element == tag->element;
    return open->name.length == tag->name.length &&
           g_ascii_strncasecmp(open->name.start, tag->name.start, tag->name.length) == 0;
}

static int weight_of(const PageElement *element)
{
    return element == NULL ? 0 : element->weight;
}

/* How many elements stay open when `tag` ends its own; all, when that is not open or too far out.
 */
static size_t n_staying(const Reader *reader, const PageToken *tag)
{
    for (size_t i = reader->n_open; i-- > 0;) {
        const OpenElement *open = &reader->open[i];

        if (is_same(open, tag))
            return i;
        if (weight_of(open->element) > weight_of(tag->element))
            break;
    }
    return reader->n_open;
}

static void take_end_tag(Reader *reader, const PageToken *tag, size_t past)
{
    PageTag name = tag_of(tag->element);
    size_t n;

    if (reader->n_misplaced > 0 && (name == TAG_HTML || name == TAG_HEAD || name == TAG_BODY)) {
        reader->n_misplaced--;
        return;
    }
    n = n_staying(reader, tag);
    while (reader->n_open > n)
        close_element(reader, reader->n_open == n + 1 ? past : reader->past);
}

static void take_text(Reader *reader, const PageBytes *text)
{
    const OpenElement *around = innermost(reader);
    PageTag tag = tag_of(around->element);
    PageNode *node;
    size_t n_words;

    if (reader->in_json_ld)
        g_ptr_array_add(reader->page->json_ld, g_strndup(text->start, text->length));
    if (reader->n_unread_open > 0)
        return;
    if ((reader->n_open == 0 || tag == TAG_HTML || tag == TAG_HEAD) && !page_fold_is_blank(text)) {
        const PageElement *p = page_element_find("p", 1);

        close_before(reader, p);
        open_around(reader, p);
        open_element(reader, p, NULL);
        around = innermost(reader);
    }
    n_words = page_fold_put(reader->page->text, text);
    if (reader->n_open == 0)
        return;
    node = &g_array_index(reader->page->nodes, PageNode, around->node);
    *(reader->n_links_open > 0 ? &node->n_linked : &node->n_plain) += (uint32_t)n_words;
}

/* Reads the page; false when it is nested too deep. */
static bool read_page(Reader *reader, size_t length)
{
    PageTokens tokens = {.at = reader->html, .end = reader->html + length};
    PageToken token;

    while (page_tokens_next(&tokens, &token)) {
        size_t past = (size_t)(tokens.at - reader->html);
        bool is_shape = token.kind != TOKEN_TEXT && token.element != NULL &&
                        (token.element->flags & ELEMENT_SHAPE);

        if (token.kind == TOKEN_TEXT)
            take_text(reader, &token.bytes);
        else if (token.kind == TOKEN_END_TAG && !is_shape)
            take_end_tag(reader, &token, past);
        else if (!is_shape)
            take_start_tag(reader, &token, past);
        if (reader->n_open > PAGE_DEPTH_LIMIT)
            return false;
        reader->past = past;
    }
    while (reader->n_open > 0)
        close_element(reader, length);
    return true;
}

/* An empty page, with room for the text of `length` bytes of HTML. */
static Page *page_new(size_t length)
{
    Page *page = g_new0(Page, 1);

    page->nodes = g_array_sized_new(FALSE, FALSE, sizeof(PageNode), (guint)(length / BYTES_A_NODE));
    page->values = g_array_new(FALSE, FALSE, sizeof(const char *));
    page->metas = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    page->text = page_fold_new(length);
    page->json_ld = g_ptr_array_new_with_free_func(g_free);
    page->strings = g_string_chunk_new(4096);
    return page;
}

Page *page_parse(const char *html, size_t length, GError **error)
{
    g_autoptr(Page) page = page_new(length);
    g_autofree OpenElement *open = g_new(OpenElement, PAGE_DEPTH_LIMIT + MOST_OPENED);
    g_autoptr(GString) value = g_string_new(NULL);
    Reader reader = {.page = page, .html = html, .open = open, .value = value};

    if (!read_page(&reader, length)) {
        g_set_error(
            error, IBID_ERROR, IBID_ERROR_FORMAT,
            "nested deeper than %d elements at byte %zu; save the page again, or leave it out",
            PAGE_DEPTH_LIMIT, reader.past);
        return NULL;
    }
    page_fold_end(page->text);
    return g_steal_pointer(&page);
}
