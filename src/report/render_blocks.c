#include <string.h>

#include "base/text.h"
#include "report/render.h"
#include "report/words.h"

char *render_line(const char *text)
{
    g_autofree char *folded = text_fold_space(text, -1);

    return text_printable(folded);
}

char *render_lines(const char *lines)
{
    GString *out = g_string_new(NULL);

    for (const char *p = lines; *p != '\0'; p++) {
        size_t n = strcspn(p, "\t\n");
        g_autofree char *words = g_strndup(p, n), *printable = text_printable(words);

        g_string_append(out, printable);
        p += n;
        if (*p == '\0')
            break;
        g_string_append_c(out, *p);
    }
    return g_string_free(out, FALSE);
}

char *render_more(const Table *table)
{
    g_autofree char *n = words_count(table_n_rows(table) - table_n_shown(table), "more", "more");

    return g_strdup_printf("… and %s", n);
}

bool render_shows(const Block *block)
{
    return block->kind != BLOCK_TABLE ||
           (!block->table->for_programs && table_n_rows(block->table) > 0);
}

char *render_blocks(const Finding *finding, RenderBlock append_block)
{
    GString *out = g_string_new(NULL);
    const Block *before = NULL;

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (!render_shows(block) || block->kind == BLOCK_FIGURE)
            continue;
        if (before != NULL && !(block->kind == BLOCK_ITEM && before->kind == BLOCK_ITEM))
            g_string_append_c(out, '\n');
        append_block(out, finding, block);
        before = block;
    }
    return g_string_free(out, FALSE);
}
