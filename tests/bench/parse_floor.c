/*
 * The floor under ibid's time: reads each file below the folders named, and parses it with libxml2
 * and nothing else.  parse_floor sax|dom FOLDER...
 */
#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <stdio.h>

#define QUIET (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)

static unsigned long n_elements;

static void count_element(void *data, const xmlChar *name, const xmlChar **attributes)
{
    (void)data;
    (void)name;
    (void)attributes;
    n_elements++;
}

static void parse_sax(const char *bytes, size_t size)
{
    htmlSAXHandler handler = {.startElement = count_element};
    htmlParserCtxtPtr context =
        htmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

    htmlCtxtUseOptions(context, QUIET);
    htmlParseChunk(context, bytes, (int)size, 1);
    htmlFreeParserCtxt(context);
}

static void parse_dom(const char *bytes, size_t size)
{
    xmlDocPtr document = htmlReadMemory(bytes, (int)size, NULL, "UTF-8", QUIET);

    n_elements += document != NULL;
    xmlFreeDoc(document);
}

static void parse_file(const char *path, bool dom)
{
    g_autofree char *bytes = NULL;
    size_t size;

    if (!g_file_get_contents(path, &bytes, &size, NULL) || size > G_MAXINT)
        return;
    (dom ? parse_dom : parse_sax)(bytes, size);
}

static void parse_below(const char *path, bool dom)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);

    if (folder == NULL) {
        parse_file(path, dom);
        return;
    }
    for (const char *name; (name = g_dir_read_name(folder)) != NULL;) {
        g_autofree char *below = g_build_filename(path, name, NULL);

        parse_below(below, dom);
    }
}

int main(int argc, char **argv)
{
    bool dom = argc > 1 && g_str_equal(argv[1], "dom");

    for (int i = 2; i < argc; i++)
        parse_below(argv[i], dom);
    fprintf(stderr, "%lu\n", n_elements);
    return 0;
}
