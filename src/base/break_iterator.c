#include "base/break_iterator.h"

#include <glib.h>

static void close_iterator(gpointer iterator)
{
    ubrk_close(iterator);
}

UBreakIterator *break_iterator(BreakKind kind)
{
    static GPrivate kept[N_BREAKS] = {G_PRIVATE_INIT(close_iterator),
                                      G_PRIVATE_INIT(close_iterator)};
    static const UBreakIteratorType types[N_BREAKS] = {UBRK_WORD, UBRK_SENTENCE};
    static const char *const locales[N_BREAKS] = {"", "en@ss=standard"};
    UBreakIterator *iterator = g_private_get(&kept[kind]);
    UErrorCode status = U_ZERO_ERROR;

    if (iterator != NULL)
        return iterator;
    iterator = ubrk_open(types[kind], locales[kind], NULL, 0, &status);
    if (U_FAILURE(status))
        return NULL;
    g_private_set(&kept[kind], iterator);
    return iterator;
}
