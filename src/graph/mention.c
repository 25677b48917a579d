#include "graph/mention.h"

#include <ibid/graph.h>

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int by_arc_then_place(gconstpointer a, gconstpointer b)
{
    const Mention *x = a;
    const Mention *y = b;

    if (x->citing != y->citing)
        return compare_numbers(x->citing, y->citing);
    if (x->cited != y->cited)
        return compare_numbers(x->cited, y->cited);
    return compare_numbers(x->place, y->place);
}

static IbidArc fold_arc(const Mention *first, const Mention *end)
{
    IbidArc arc = {.kind = IBID_ARC_CITES, .citing = first->citing, .cited = first->cited};
    unsigned in_document = 0;

    for (const Mention *mention = first; mention < end; mention++) {
        if (mention > first && mention->document != mention[-1].document)
            in_document = 0;
        in_document += mention->mentions;
        arc.mentions = MAX(arc.mentions, in_document);
        arc.classes |= mention->classes;
        if (arc.anchor == NULL)
            arc.anchor = mention->anchor;
    }
    return arc;
}

GArray *mention_fold(GArray *mentions)
{
    GArray *arcs = g_array_new(FALSE, FALSE, sizeof(IbidArc));
    const Mention *all = (const Mention *)(const void *)mentions->data;
    guint first = 0;

    g_array_sort(mentions, by_arc_then_place);
    for (guint i = 1; i <= mentions->len; i++) {
        if (i < mentions->len && all[i].citing == all[first].citing &&
            all[i].cited == all[first].cited)
            continue;

        IbidArc arc = fold_arc(all + first, all + i);

        g_array_append_val(arcs, arc);
        first = i;
    }
    return arcs;
}
