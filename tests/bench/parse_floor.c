/* What it costs to parse HTML files and do nothing with them: the floor under `ibid run`. */
#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
};

static void characters(void *data, const xmlChar *bytes, int length)
{
    (void)bytes;
    *(size_t *)data += (size_t)length;
}

/* Returns: how many bytes of text its events held. */
static size_t parse_events(const char *html, int length)
{
    static const xmlSAXHandler handler = {.characters = characters};
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    size_t n_bytes = 0;

    *parser->sax = handler;
    parser->userData = &n_bytes;
    xmlFreeDoc(htmlCtxtReadMemory(parser, html, length, NULL, "UTF-8", OPTIONS));
    htmlFreeParserCtxt(parser);
    return n_bytes;
}

/* Returns: how many elements stand right below the root. */
static size_t parse_tree(const char *html, int length)
{
    xmlDocPtr tree = htmlReadMemory(html, length, NULL, "UTF-8", OPTIONS);
    xmlNodePtr root = tree == NULL ? NULL : xmlDocGetRootElement(tree);
    size_t n = root == NULL ? 0 : (size_t)xmlChildElementCount(root);

    xmlFreeDoc(tree);
    return n;
}

int main(int argc, char **argv)
{
    bool trees = argc > 1 && strcmp(argv[1], "tree") == 0;
    size_t n_files = 0, found = 0;
    char path[4096];

    if (argc != 2 || (!trees && strcmp(argv[1], "events") != 0)) {
        fputs("usage: parse_floor events|tree < list-of-paths\n", stderr);
        return 2;
    }
    for (; fgets(path, sizeof path, stdin) != NULL; n_files++) {
        g_autofree char *html = NULL;
        gsize length;

        path[strcspn(path, "\n")] = '\0';
        if (!g_file_get_contents(path, &html, &length, NULL) || length > G_MAXINT) {
            fprintf(stderr, "parse_floor: %s: cannot be read\n", path);
            return 1;
        }
        found += trees ? parse_tree(html, (int)length) : parse_events(html, (int)length);
    }
    xmlCleanupParser();
    printf("%zu files, %zu %s\n", n_files, found, trees ? "elements" : "bytes of text");
    return 0;
}
