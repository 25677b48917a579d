#include "resolve/title_stubs.h"

#include <string.h>

#include <ibid/model.h>

#include "base/text.h"
#include "resolve/title_index.h"
#include "resolve/title_match.h"

/* One spelling with one date, and the references that have both. */
typedef struct {
    char *title;
    IbidDate date;
    GArray *places; /* guint */
} Spelling;

struct TitleStubs {
    GHashTable *by_spelling; /* title and date -> Spelling * */
};

static void spelling_free(void *data)
{
    Spelling *spelling = data;

    g_free(spelling->title);
    g_array_unref(spelling->places);
    g_free(spelling);
}

TitleStubs *title_stubs_new(void)
{
    TitleStubs *stubs = g_new(TitleStubs, 1);

    stubs->by_spelling = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, spelling_free);
    return stubs;
}

void title_stubs_free(TitleStubs *stubs)
{
    if (stubs == NULL)
        return;
    g_hash_table_unref(stubs->by_spelling);
    g_free(stubs);
}

void title_stubs_add(TitleStubs *stubs, const char *title, IbidDate date, guint place)
{
    char iso[IBID_DATE_SIZE];
    g_autofree char *folded = text_fold_space(title, -1);
    g_autofree char *key = g_strdup_printf("%s %s", ibid_date_format(date, iso), folded);
    Spelling *spelling = g_hash_table_lookup(stubs->by_spelling, key);

    if (spelling == NULL) {
        spelling = g_new(Spelling, 1);
        *spelling =
            (Spelling){g_steal_pointer(&folded), date, g_array_new(FALSE, FALSE, sizeof(guint))};
        g_hash_table_insert(stubs->by_spelling, g_steal_pointer(&key), spelling);
    }
    g_array_append_val(spelling->places, place);
}

/* The most frequent first; then what is whole; then by spelling and date. */
static int by_frequency(gconstpointer a, gconstpointer b)
{
    const Spelling *x = *(Spelling *const *)a, *y = *(Spelling *const *)b;
    bool x_cut = g_str_has_suffix(x->title, "…"), y_cut = g_str_has_suffix(y->title, "…");
    int order = strcmp(x->title, y->title);

    if (x_cut != y_cut)
        return x_cut ? 1 : -1;
    if (x->places->len != y->places->len)
        return x->places->len > y->places->len ? -1 : 1;
    return order != 0 ? order : ibid_date_compare(x->date, y->date);
}

/* The stub of an earlier spelling that this one may mean, or 0. */
static int64_t known_stub(TitleIndex *index, const Spelling *spelling)
{
    g_auto(TitleForm) form = title_form(spelling->title);
    g_autoptr(GArray) candidates = title_index_find(index, &form, spelling->date);
    TitleMatch match = title_match_decide(&form, candidates, MATCH_ABSENT);

    return match.work == NO_WORK ? 0 : match.work;
}

guint title_stubs_finish(TitleStubs *stubs, PieceList *pieces, GArray *resolutions)
{
    g_autoptr(TitleIndex) index = title_index_new();
    g_autoptr(GPtrArray) spellings = g_ptr_array_new();
    GHashTableIter iterator;
    gpointer value;
    guint n = 0;

    g_hash_table_iter_init(&iterator, stubs->by_spelling);
    while (g_hash_table_iter_next(&iterator, NULL, &value))
        g_ptr_array_add(spellings, value);
    g_ptr_array_sort(spellings, by_frequency);
    for (guint i = 0; i < spellings->len; i++) {
        const Spelling *spelling = g_ptr_array_index(spellings, i);
        int64_t stub = known_stub(index, spelling);

        if (stub == 0)
            stub = piece_list_add_title(pieces, spelling->title, spelling->date);
        title_index_add(index, spelling->title, spelling->date, (unsigned)stub);
        for (guint j = 0; j < spelling->places->len; j++, n++)
            g_array_index(resolutions, IbidResolution, g_array_index(spelling->places, guint, j))
                .piece = stub;
    }
    return n;
}
