#include <ibid/model.h>

IbidPiece *ibid_piece_new(IbidPieceKind kind, const char *key)
{
    IbidPiece *piece = g_new0(IbidPiece, 1);

    piece->kind = kind;
    piece->key = g_strdup(key);
    piece->authors = g_ptr_array_new_with_free_func(g_free);
    return piece;
}

void ibid_piece_free(IbidPiece *piece)
{
    if (piece == NULL)
        return;
    g_free(piece->key);
    g_free(piece->title);
    g_ptr_array_unref(piece->authors);
    g_free(piece->outlet);
    g_free(piece->url);
    g_free(piece);
}
