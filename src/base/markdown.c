#include "base/markdown.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

/* True where "-", "+", "=", "12." or "3)" would open a list or underline a heading. */
static bool opens_block(const char *line, const char *p)
{
    if (strchr("-+=", *p) != NULL)
        return p == line;
    if (*p != '.' && *p != ')')
        return false;
    for (const char *q = line; q < p; q++)
        if (!g_ascii_isdigit(*q))
            return false;
    return p > line;
}

/* "%%" would open a comment in Obsidian, "==" what is marked; "^" is a block's name there. */
static bool is_obsidian(const char *p)
{
    return *p == '^' || ((*p == '%' || *p == '=') && p[1] == *p);
}

static bool is_active(const char *line, const char *p)
{
    /* The last two keep "http://" and "www." from becoming links, which escapes inside them would
     * then break. */
    return strchr("\\|*_`[]<>#&~$", *p) != NULL || opens_block(line, p) || is_obsidian(p) ||
           strncmp(p, "://", 3) == 0 ||
           (*p == '.' && p - line >= 3 && g_ascii_strncasecmp(p - 3, "www", 3) == 0);
}

void markdown_append(GString *out, const char *text)
{
    g_autofree char *folded = text_fold_space(text, -1), *line = text_printable(folded);

    for (const char *p = line; *p != '\0'; p++) {
        if (is_active(line, p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
}
