#include "resolve/piece_list.h"

#include <string.h>

#include "base/text.h"

struct PieceList {
    GPtrArray *pieces;  /* IbidPiece *; `id` is their number so far, or -that when unwanted */
    GArray *of_article; /* int64_t: by place of the original, 0 for others */
    GHashTable *by_key; /* kind and key -> IbidPiece * */
};

static char *table_key(IbidPieceKind kind, const char *key)
{
    return g_strdup_printf("%d %s", (int)kind, key);
}

static IbidPiece *add(PieceList *list, IbidPieceKind kind, const char *key)
{
    IbidPiece *piece = ibid_piece_new(kind, key);

    g_ptr_array_add(list->pieces, piece);
    piece->id = list->pieces->len;
    g_hash_table_insert(list->by_key, table_key(kind, key), piece);
    return piece;
}

static IbidPiece *find(const PieceList *list, IbidPieceKind kind, const char *key)
{
    g_autofree char *wanted = table_key(kind, key);

    return g_hash_table_lookup(list->by_key, wanted);
}

static void add_own(PieceList *list, const IbidArticle *article)
{
    IbidPiece *piece = add(list, IBID_PIECE_OWN, article->id);

    piece->title = g_strdup(article->title);
    piece->outlet = g_strdup(article->outlet);
    piece->url = g_strdup(article->url);
    piece->date = article->date;
    for (guint i = 0; i < article->authors->len; i++)
        g_ptr_array_add(piece->authors, g_strdup(g_ptr_array_index(article->authors, i)));
}

/* Counts documents, and lets a reprint tell what its original does not. */
static void count_in(IbidPiece *piece, const IbidArticle *article)
{
    piece->n_documents++;
    if (piece->title == NULL)
        piece->title = g_strdup(article->title);
    if (piece->url == NULL)
        piece->url = g_strdup(article->url);
    for (guint i = 0; piece->authors->len == 0 && i < article->authors->len; i++)
        g_ptr_array_add(piece->authors, g_strdup(g_ptr_array_index(article->authors, i)));
    if (piece->date.precision == IBID_PRECISION_NONE)
        piece->date = article->date;
}

PieceList *piece_list_new(const GPtrArray *known)
{
    PieceList *list = g_new(PieceList, 1);

    list->pieces = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_piece_free);
    list->of_article = g_array_new(FALSE, TRUE, sizeof(int64_t));
    list->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_array_set_size(list->of_article, known->len);
    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);

        if (article->original != i || article->article->role != IBID_ROLE_ARTICLE)
            continue;
        add_own(list, article->article);
        g_array_index(list->of_article, int64_t, i) = list->pieces->len;
    }
    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        int64_t number = g_array_index(list->of_article, int64_t, article->original);

        if (number > 0 && article->article->role == IBID_ROLE_ARTICLE)
            count_in(g_ptr_array_index(list->pieces, number - 1), article->article);
    }
    return list;
}

void piece_list_free(PieceList *list)
{
    if (list == NULL)
        return;
    g_ptr_array_unref(list->pieces);
    g_array_unref(list->of_article);
    g_hash_table_unref(list->by_key);
    g_free(list);
}

int64_t piece_list_of_article(const PieceList *list, unsigned article)
{
    return g_array_index(list->of_article, int64_t, article);
}

/* Only a title that the reference gives as one; an anchor may be "here". */
static void learn(IbidPiece *piece, const IbidReference *reference)
{
    if (piece->title == NULL && !text_is_blank(reference->cited_title))
        piece->title = text_fold_space(reference->cited_title, -1);
    if (piece->date.precision == IBID_PRECISION_NONE)
        piece->date = reference->cited_date;
}

int64_t piece_list_of_address(PieceList *list, IbidPieceKind kind, const char *canonical,
                              bool wanted, const IbidReference *reference)
{
    IbidPiece *piece = find(list, kind, canonical);

    if (piece == NULL) {
        piece = add(list, kind, canonical);
        piece->url = g_strdup(canonical);
        piece->id = -piece->id;
    }
    if (wanted)
        piece->id = ABS(piece->id);
    if (wanted && reference != NULL)
        learn(piece, reference);
    return ABS(piece->id);
}

int64_t piece_list_number(const PieceList *list, IbidPieceKind kind, const char *key)
{
    const IbidPiece *piece = find(list, kind, key);

    return piece == NULL ? 0 : ABS(piece->id);
}

int64_t piece_list_add_title(PieceList *list, const char *title, IbidDate date)
{
    g_autofree char *title_key = text_key(title);
    g_autoptr(GString) key = g_string_new("title:");
    char iso[IBID_DATE_SIZE];
    IbidPiece *piece;

    g_string_append(key, title_key);
    if (find(list, IBID_PIECE_STUB, key->str) != NULL)
        g_string_append_printf(key, " (%s)", ibid_date_format(date, iso));
    while (find(list, IBID_PIECE_STUB, key->str) != NULL)
        g_string_append(key, " again");
    piece = add(list, IBID_PIECE_STUB, key->str);
    piece->title = text_fold_space(title, -1);
    piece->date = date;
    return piece->id;
}

static int by_key(gconstpointer a, gconstpointer b)
{
    const IbidPiece *x = *(IbidPiece *const *)a, *y = *(IbidPiece *const *)b;

    return x->kind != y->kind ? (int)x->kind - (int)y->kind : strcmp(x->key, y->key);
}

GArray *piece_list_finish(PieceList *list, const Earlier *earlier, GPtrArray **ret_pieces)
{
    int64_t last = earlier == NULL ? 0 : earlier_last(earlier);
    GArray *final = g_array_new(FALSE, TRUE, sizeof(int64_t));
    GPtrArray *pieces = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_piece_free);

    g_array_set_size(final, list->pieces->len + 1);
    g_hash_table_remove_all(list->by_key);
    g_ptr_array_sort(list->pieces, by_key);
    for (guint i = 0; i < list->pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(list->pieces, i);
        int64_t number = piece->id;

        if (number < 0)
            continue;
        g_ptr_array_add(pieces, piece);
        list->pieces->pdata[i] = NULL;
        piece->id = earlier == NULL ? 0 : earlier_number(earlier, piece->kind, piece->key);
        if (piece->id == 0)
            piece->id = ++last;
        g_array_index(final, int64_t, number) = piece->id;
    }
    g_ptr_array_set_size(list->pieces, 0);
    *ret_pieces = pieces;
    return final;
}
