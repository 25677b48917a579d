/* From libxml2's SAX events to a Page. */
#include <libxml/HTMLparser.h>
#include <string.h>

#include <ibid/error.h>

#include "extract/page.h"
#include "extract/page_names.h"
#include "extract/page_source.h"

typedef struct {
    Page *page;
    htmlParserCtxtPtr parser;
    PageSource *source;
    const char *html;
    size_t length;
    GArray *open; /* uint32_t: elements not closed yet, outermost first */
    size_t floor; /* bytes of `html` before this belong to earlier events */
    unsigned n_links_open;
    unsigned n_unread_open; /* <script> and the like */
    GString *json_ld;       /* of the open script, or NULL */
    bool too_deep;
} Reader;

static size_t position(const Reader *reader)
{
    const xmlParserInput *input = reader->parser->input;
    size_t at;

    if (input == NULL)
        return reader->length;
    at = (size_t)input->consumed + (size_t)(input->cur - input->base);
    return MIN(at, reader->length);
}

/* True when a tag of this name, opened by `opener`, stands at `at`. */
static bool is_tag_at(const Reader *reader, size_t at, const char *opener, const char *name)
{
    size_t n_opener = strlen(opener), n_name = strlen(name);
    const char *html = reader->html + at;

    if (reader->length - at < n_opener + n_name)
        return false;
    if (memcmp(html, opener, n_opener) != 0 || (html[n_opener] | 0x20) != (name[0] | 0x20) ||
        g_ascii_strncasecmp(html + n_opener, name, n_name) != 0)
        return false;
    return at + n_opener + n_name == reader->length || !g_ascii_isalnum(html[n_opener + n_name]);
}

/* Where the start tag of `name` begins, not before the floor; false when the parser made it up. */
static bool find_start(const Reader *reader, const char *name, size_t *ret_start)
{
    size_t stop = position(reader);
    const char *at = reader->html + reader->floor;
    const char *end = reader->html + stop;

    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        if (is_tag_at(reader, (size_t)(at - reader->html), "<", name)) {
            *ret_start = (size_t)(at - reader->html);
            return true;
        }
        at++;
    }
    return false;
}

/*
 * Where the element `name` ends that is being closed: past its end tag, or before the tag that
 * closed it.  Moves the floor there.
 */
static size_t find_finish(Reader *reader, const char *name)
{
    size_t stop = position(reader), at = stop;

    while (at > reader->floor && reader->html[at - 1] != '<')
        at--;
    if (at > reader->floor && !is_tag_at(reader, at - 1, "</", name))
        stop = at - 1;
    reader->floor = MAX(reader->floor, stop);
    return reader->floor;
}

static void mark_block(Page *page)
{
    GString *text = page->text;

    size_t last = text->len;

    if (last > 0 && text->str[last - 1] == ' ')
        last--;
    if (last > 0 && text->str[last - 1] != PAGE_BLOCK_MARK)
        g_string_append_c(text, PAGE_BLOCK_MARK);
}

static bool is_unread(PageTag tag)
{
    return tag == TAG_SCRIPT || tag == TAG_STYLE || tag == TAG_TEXTAREA || tag == TAG_IFRAME ||
           tag == TAG_OPTION || tag == TAG_TITLE;
}

static const char *value_of(Reader *reader, const char *value)
{
    const PageText *text = NULL;

    if (value == NULL)
        return "";
    if (page_source_find(value, 1) != NULL)
        text = page_source_text(reader->source, value, position(reader));
    if (text == NULL)
        return g_string_chunk_insert(reader->page->strings, value);
    return g_string_chunk_insert_len(reader->page->strings, text->start, (gssize)text->length);
}

static void keep_attributes(Reader *reader, PageNode *node, const xmlChar **attributes)
{
    Page *page = reader->page;

    node->first_attr = page->attrs->len;
    for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        const char *name = (const char *)attributes[i];
        PageAttribute kept = {page_attr_find(name, strlen(name)), ""};

        if (kept.attr == N_ATTRS)
            continue;
        kept.value = value_of(reader, (const char *)attributes[i + 1]);
        g_array_append_val(page->attrs, kept);
        node->n_attrs++;
    }
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes)
{
    Reader *reader = data;
    Page *page = reader->page;
    PageNode node = {.tag = page_tag_find((const char *)name), .parent = PAGE_NONE};
    uint32_t index = page->nodes->len;

    if (reader->too_deep)
        return;
    if (reader->open->len >= PAGE_DEPTH_LIMIT) {
        reader->too_deep = true;
        reader->floor = position(reader);
        xmlStopParser(reader->parser);
        return;
    }
    if (reader->open->len > 0)
        node.parent = g_array_index(reader->open, uint32_t, reader->open->len - 1);
    if (find_start(reader, (const char *)name, &node.start))
        reader->floor = position(reader);
    else
        node.start = reader->floor;
    keep_attributes(reader, &node, attributes);
    if (page_is_block(node.tag))
        mark_block(page);
    else if (node.tag == TAG_BR)
        g_string_append_c(page->text, '\n');
    node.text_start = page->text->len;
    reader->n_links_open += node.tag == TAG_A;
    /* The text of <title> is wanted, that of an SVG's <title> is not in the way there either. */
    reader->n_unread_open += is_unread(node.tag) && node.tag != TAG_TITLE;
    g_array_append_val(page->nodes, node);
    if (node.tag == TAG_META)
        g_array_append_val(page->metas, index);
    g_array_append_val(reader->open, index);
    if (node.tag == TAG_SCRIPT && reader->json_ld == NULL) {
        const char *type = page_attr(page, index, ATTR_TYPE);

        if (type != NULL && g_ascii_strncasecmp(type, "application/ld+json", 19) == 0)
            reader->json_ld = g_string_new(NULL);
    }
}

static void end_element(void *data, const xmlChar *name)
{
    Reader *reader = data;
    Page *page = reader->page;
    PageNode *node, *parent;

    if (reader->too_deep || reader->open->len == 0)
        return;
    node = &g_array_index(page->nodes, PageNode,
                          g_array_index(reader->open, uint32_t, reader->open->len - 1));
    g_array_set_size(reader->open, reader->open->len - 1);
    node->finish = MAX(find_finish(reader, (const char *)name), node->start);
    node->end = page->nodes->len;
    node->text_end = MAX(page->text->len, node->text_start);
    reader->n_links_open -= node->tag == TAG_A;
    reader->n_unread_open -= is_unread(node->tag) && node->tag != TAG_TITLE;
    if (node->tag == TAG_SCRIPT && reader->json_ld != NULL) {
        g_ptr_array_add(page->json_ld, g_string_free(reader->json_ld, FALSE));
        reader->json_ld = NULL;
    }
    if (page_is_block(node->tag))
        mark_block(page);
    node->text_end = MAX(MIN(node->text_end, page->text->len), node->text_start);
    if (node->parent == PAGE_NONE)
        return;
    parent = &g_array_index(page->nodes, PageNode, node->parent);
    parent->n_plain += node->n_plain;
    parent->n_linked += node->n_linked;
}

static bool is_gap(char c)
{
    return c == PAGE_BLOCK_MARK || g_ascii_isspace(c) || c == '\0';
}

/* Folds white space, so that places in the text are those of what people read. */
static void append_text(Reader *reader, const char *bytes, size_t length)
{
    GString *text = reader->page->text;
    const char *end = bytes + length;
    uint32_t n_words = 0;

    for (const char *word = bytes, *past; word < end; word = past) {
        for (past = word; past < end && !is_gap(*past); past++)
            ;
        g_string_append_len(text, word, past - word);
        n_words += (uint32_t)(past - word);
        if (past == end)
            break;
        if (text->len == 0 || text->str[text->len - 1] != ' ')
            g_string_append_c(text, ' ');
        past++;
    }
    if (reader->open->len > 0) {
        PageNode *node =
            &g_array_index(reader->page->nodes, PageNode,
                           g_array_index(reader->open, uint32_t, reader->open->len - 1));

        *(reader->n_links_open > 0 ? &node->n_linked : &node->n_plain) += n_words;
    }
}

static void take_text(Reader *reader, const char *bytes, size_t length)
{
    if (reader->json_ld != NULL)
        g_string_append_len(reader->json_ld, bytes, (gssize)length);
    if (reader->n_unread_open == 0)
        append_text(reader, bytes, length);
}

static void characters(void *data, const xmlChar *bytes, int length)
{
    Reader *reader = data;
    const char *from = (const char *)bytes, *end = from + length, *at;

    if (reader->too_deep)
        return;
    reader->floor = MAX(reader->floor, position(reader));
    while ((at = page_source_find(from, (size_t)(end - from))) != NULL) {
        const PageText *text = page_source_text(reader->source, at, position(reader));
        const char *past = g_utf8_next_char(at);

        take_text(reader, from, (size_t)((text != NULL ? at : past) - from));
        if (text != NULL)
            take_text(reader, text->start, text->length);
        from = past;
    }
    take_text(reader, from, (size_t)(end - from));
}

static void comment(void *data, const xmlChar *bytes)
{
    Reader *reader = data;

    (void)bytes;
    reader->floor = MAX(reader->floor, position(reader));
}

static void close_all(Reader *reader)
{
    reader->floor = reader->length;
    while (reader->open->len > 0)
        end_element(reader, (const xmlChar *)"");
}

/* libxml2 sets itself up on first use, but not safely when two threads come first at once. */
static gpointer set_up_parser(gpointer unused)
{
    xmlInitParser();
    return unused;
}

static void parse(Reader *reader)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    static const xmlSAXHandler handler = {
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = characters,
        .comment = comment,
    };

    *reader->parser->sax = handler;
    reader->parser->userData = reader;
    xmlFreeDoc(htmlCtxtReadMemory(reader->parser, reader->html, (int)reader->length, NULL, "UTF-8",
                                  options));
    if (!reader->too_deep)
        close_all(reader);
}

/* An empty page, with room for the text of `length` bytes of HTML. */
static Page *page_new(size_t length)
{
    Page *page = g_new0(Page, 1);

    page->nodes = g_array_new(FALSE, FALSE, sizeof(PageNode));
    page->attrs = g_array_new(FALSE, FALSE, sizeof(PageAttribute));
    page->metas = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    page->text = g_string_sized_new(length / 2);
    page->json_ld = g_ptr_array_new_with_free_func(g_free);
    page->strings = g_string_chunk_new(4096);
    return page;
}

Page *page_parse(const char *html, size_t length, GError **error)
{
    g_autoptr(Page) page = page_new(length);
    PageSource source;
    Reader reader = {.page = page};
    static GOnce once = G_ONCE_INIT;
    size_t place;

    if (!page_source_open(&source, html, MIN(length, (size_t)G_MAXINT), &place)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT,
                    "a tag of more than %d attributes at byte %zu; save the page again, or leave "
                    "it out",
                    PAGE_ATTRIBUTE_LIMIT, place);
        return NULL;
    }
    reader.source = &source;
    reader.html = source.html;
    reader.length = source.length;
    g_once(&once, set_up_parser, NULL);
    reader.open = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    reader.parser = htmlNewParserCtxt();
    parse(&reader);
    htmlFreeParserCtxt(reader.parser);
    g_array_unref(reader.open);
    if (reader.json_ld != NULL)
        g_string_free(reader.json_ld, TRUE);
    page->cuts = g_array_ref(source.cuts);
    place = page_source_start(source.cuts, reader.floor);
    page_source_close(&source);
    if (reader.too_deep) {
        g_set_error(
            error, IBID_ERROR, IBID_ERROR_FORMAT,
            "nested deeper than %d elements at byte %zu; save the page again, or leave it out",
            PAGE_DEPTH_LIMIT, place);
        return NULL;
    }
    return g_steal_pointer(&page);
}
