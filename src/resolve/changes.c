#include "resolve/changes.h"

#include <string.h>

static bool same_names(const GPtrArray *a, const GPtrArray *b)
{
    bool same = a->len == b->len;

    for (guint i = 0; same && i < a->len; i++)
        same = strcmp(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) == 0;
    return same;
}

static bool same_piece(const IbidPiece *a, const IbidPiece *b)
{
    return g_strcmp0(a->title, b->title) == 0 && g_strcmp0(a->outlet, b->outlet) == 0 &&
           g_strcmp0(a->url, b->url) == 0 && memcmp(&a->date, &b->date, sizeof a->date) == 0 &&
           same_names(a->authors, b->authors);
}

GPtrArray *changes_in_pieces(const Earlier *earlier, const GPtrArray *pieces, GArray **ret_gone)
{
    g_autoptr(GHashTable) present = g_hash_table_new(g_int64_hash, g_int64_equal);
    const GPtrArray *before = earlier_pieces(earlier);
    GPtrArray *changed = g_ptr_array_new();

    for (guint i = 0; i < pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(pieces, i);
        const IbidPiece *old = earlier_piece(earlier, piece->id);

        g_hash_table_add(present, &piece->id);
        if (old == NULL || !same_piece(piece, old))
            g_ptr_array_add(changed, piece);
    }
    *ret_gone = g_array_new(FALSE, FALSE, sizeof(int64_t));
    for (guint i = 0; i < before->len; i++) {
        const IbidPiece *piece = g_ptr_array_index(before, i);

        if (!g_hash_table_contains(present, &piece->id))
            g_array_append_val(*ret_gone, piece->id);
    }
    return changed;
}

static bool same_resolution(const IbidResolution *a, const IbidResolution *b)
{
    return a->piece == b->piece && a->candidate == b->candidate && a->score == b->score &&
           g_strcmp0(a->rule, b->rule) == 0 && a->runner_up == b->runner_up &&
           a->runner_up_score == b->runner_up_score && g_strcmp0(a->reason, b->reason) == 0;
}

GArray *changes_in_resolutions(const GArray *resolutions, const GArray *before)
{
    GArray *changed = g_array_new(FALSE, FALSE, sizeof(IbidResolution));

    for (guint i = 0; i < resolutions->len; i++) {
        const IbidResolution *resolution = &g_array_index(resolutions, IbidResolution, i);

        if (!same_resolution(resolution, &g_array_index(before, IbidResolution, i)))
            g_array_append_val(changed, *resolution);
    }
    return changed;
}
