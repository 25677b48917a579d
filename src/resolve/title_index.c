#include "resolve/title_index.h"

#include <string.h>

typedef struct {
    TitleForm form;
    IbidDate date;
    unsigned work;
} Entry;

struct TitleIndex {
    GArray *entries;   /* Entry */
    GHashTable *parts; /* three letters as a number -> GArray of entry numbers */
    GHashTable *days;  /* day -> the same */
    GArray
        *n_shared; /* uint16_t per entry, all 0 between look-ups; small, so that it stays cached */
};

#define MOST_POSTINGS 20000 /* visited by a look-up, once a list of the rarest part was */
#define MOST_OF_A_DAY 60
#define MOST_COMPARED 32
#define MOST_RETURNED 6

/* Entries that share more than this many parts are taken as they come. */
#define MOST_TOLD_APART 255

/* Added to the parts shared by an entry whose day makes it worth comparing anyhow. */
#define OF_THE_DAY 1024

/* Below this nothing is a candidate, whatever the dates say. */
#define LEAST_SIMILARITY 0.5

/* A start that was not marked as cut off counts less than a whole. */
#define UNMARKED_START 0.9

/* What dates are worth beside the title's 1, in a score. */
static const double worth_of_dates[N_DATE_EVIDENCES] = {
    [DATES_SAME] = 1.0,     [DATES_NEXT] = 0.9,    [DATES_NEAR] = 0.7,  [DATES_ROUGH] = 0.7,
    [DATES_MISREAD] = 0.55, [DATES_UNKNOWN] = 0.5, [DATES_APART] = 0.0,
};
#define SHARE_OF_DATES 0.3

static void clear_entry(void *entry)
{
    title_form_clear(&((Entry *)entry)->form);
}

TitleIndex *title_index_new(void)
{
    TitleIndex *index = g_new(TitleIndex, 1);

    index->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    g_array_set_clear_func(index->entries, clear_entry);
    index->parts = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    index->days = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    index->n_shared = g_array_new(FALSE, TRUE, sizeof(uint16_t));
    return index;
}

void title_index_free(TitleIndex *index)
{
    if (index == NULL)
        return;
    g_array_unref(index->entries);
    g_hash_table_unref(index->parts);
    g_hash_table_unref(index->days);
    g_array_unref(index->n_shared);
    g_free(index);
}

static int by_number(gconstpointer a, gconstpointer b)
{
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;

    return (x > y) - (x < y);
}

/* Its three-letter parts as numbers, each once, ascending; a shorter title is one part. */
static GArray *parts_of(const char *skeleton)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(unsigned));
    size_t length = strlen(skeleton);
    guint n = 0;

    for (size_t i = 0; i == 0 || i + 3 <= length; i++) {
        unsigned part = 0;

        for (size_t j = i; j < MIN(i + 3, length); j++)
            part = part << 8 | (unsigned char)skeleton[j];
        g_array_append_val(parts, part);
    }
    g_array_sort(parts, by_number);
    for (guint i = 0; i < parts->len; i++)
        if (i == 0 || g_array_index(parts, unsigned, i) != g_array_index(parts, unsigned, n - 1))
            g_array_index(parts, unsigned, n++) = g_array_index(parts, unsigned, i);
    g_array_set_size(parts, n);
    return parts;
}

static void post(GHashTable *lists, gpointer key, unsigned entry)
{
    GArray *list = g_hash_table_lookup(lists, key);

    if (list == NULL) {
        list = g_array_new(FALSE, FALSE, sizeof(unsigned));
        g_hash_table_insert(lists, key, list);
    }
    g_array_append_val(list, entry);
}

void title_index_add(TitleIndex *index, const char *title, IbidDate date, unsigned work)
{
    Entry entry = {title_form(title), date, work};
    unsigned number = index->entries->len;
    g_autoptr(GArray) parts = parts_of(entry.form.skeleton);

    if (entry.form.skeleton[0] == '\0') {
        title_form_clear(&entry.form);
        return;
    }
    g_array_append_val(index->entries, entry);
    g_array_set_size(index->n_shared, number + 1);
    for (guint i = 0; i < parts->len; i++)
        post(index->parts, GUINT_TO_POINTER(g_array_index(parts, unsigned, i)), number);
    if (date.precision == IBID_PRECISION_DAY)
        post(index->days, GINT_TO_POINTER((int)ibid_date_days(date)), number);
}

static int by_length(gconstpointer a, gconstpointer b)
{
    const GArray *x = *(GArray *const *)a, *y = *(GArray *const *)b;

    return (x->len > y->len) - (x->len < y->len);
}

/* Counts for each entry how many of the rarest parts it shares; returns the entries that do. */
static GArray *sharers(TitleIndex *index, const char *skeleton)
{
    g_autoptr(GArray) parts = parts_of(skeleton);
    g_autoptr(GPtrArray) lists = g_ptr_array_new();
    GArray *touched = g_array_sized_new(FALSE, FALSE, sizeof(unsigned), MOST_POSTINGS);
    uint16_t *counts = &g_array_index(index->n_shared, uint16_t, 0);
    size_t n_visited = 0;

    for (guint i = 0; i < parts->len; i++) {
        GArray *list =
            g_hash_table_lookup(index->parts, GUINT_TO_POINTER(g_array_index(parts, unsigned, i)));

        if (list != NULL)
            g_ptr_array_add(lists, list);
    }
    g_ptr_array_sort(lists, by_length); /* stable, so the same lists are taken every time */
    for (guint i = 0; i < lists->len; i++) {
        const GArray *list = g_ptr_array_index(lists, i);
        const unsigned *posted = &g_array_index(list, unsigned, 0);

        n_visited += list->len;
        if (i > 0 && n_visited > MOST_POSTINGS)
            break;
        for (guint j = 0; j < list->len; j++)
            if (counts[posted[j]]++ == 0)
                g_array_append_val(touched, posted[j]);
    }
    return touched;
}

/* Entries of one day may share no part with a title that was read badly. */
static void add_day(TitleIndex *index, int64_t day, GArray *touched)
{
    const GArray *list = g_hash_table_lookup(index->days, GINT_TO_POINTER((int)day));

    for (guint i = 0; list != NULL && i < MIN(list->len, MOST_OF_A_DAY); i++) {
        unsigned entry = g_array_index(list, unsigned, i);

        if (g_array_index(index->n_shared, uint16_t, entry)++ == 0)
            g_array_append_val(touched, entry);
        g_array_index(index->n_shared, uint16_t, entry) += OF_THE_DAY;
    }
}

/* How many parts an entry has to share to be among the MOST_COMPARED that share most. */
static unsigned least_shared(const TitleIndex *index, const GArray *entries)
{
    unsigned n_with[MOST_TOLD_APART + 1] = {0}, least = MOST_TOLD_APART, n = 0;

    for (guint i = 0; i < entries->len; i++) {
        unsigned entry = g_array_index(entries, unsigned, i);
        unsigned n_shared = g_array_index(index->n_shared, uint16_t, entry) % OF_THE_DAY;

        n_with[MIN(n_shared, MOST_TOLD_APART)]++;
    }
    for (; least > 1; least--) {
        n += n_with[least];
        if (n > 0 && n + n_with[least - 1] > MOST_COMPARED)
            break;
    }
    return least;
}

/* Either may be the first line only of a title of two. */
static double start_of_either(const TitleForm *cited, const TitleForm *own)
{
    return MAX(similarity_of_start(cited, own), similarity_of_start(own, cited)) * UNMARKED_START;
}

static TitleCandidate compare(const Entry *entry, const TitleForm *title, IbidDate date)
{
    TitleCandidate candidate = {
        .work = entry->work,
        .dates = similarity_of_dates(date, entry->date),
        .similarity = similarity_of_titles(title, &entry->form, LEAST_SIMILARITY),
    };

    if (candidate.similarity < UNMARKED_START && candidate.dates <= DATES_NEXT)
        candidate.similarity = MAX(candidate.similarity, start_of_either(title, &entry->form));
    candidate.score = candidate.similarity * (1 - SHARE_OF_DATES) +
                      worth_of_dates[candidate.dates] * SHARE_OF_DATES;
    return candidate;
}

static int by_score(gconstpointer a, gconstpointer b)
{
    const TitleCandidate *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->work > y->work) - (x->work < y->work);
}

/* Keeps the best candidate of each work. */
static void keep_best(GArray *candidates)
{
    guint n = 0;

    g_array_sort(candidates, by_score);
    for (guint i = 0; i < candidates->len && n < MOST_RETURNED; i++) {
        TitleCandidate candidate = g_array_index(candidates, TitleCandidate, i);
        bool known = false;

        for (guint j = 0; j < n && !known; j++)
            known = g_array_index(candidates, TitleCandidate, j).work == candidate.work;
        if (!known)
            g_array_index(candidates, TitleCandidate, n++) = candidate;
    }
    g_array_set_size(candidates, n);
}

GArray *title_index_find(TitleIndex *index, const TitleForm *title, IbidDate date)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(TitleCandidate));
    g_autoptr(GArray) entries = NULL;
    unsigned least, n_compared = 0;

    if (title->skeleton[0] == '\0')
        return candidates;
    entries = sharers(index, title->skeleton);
    if (date.precision == IBID_PRECISION_DAY)
        for (int64_t day = ibid_date_days(date) - 1; day <= ibid_date_days(date) + 1; day++)
            add_day(index, day, entries);
    least = least_shared(index, entries);
    for (guint i = 0; i < entries->len; i++) {
        unsigned entry = g_array_index(entries, unsigned, i);
        unsigned n_shared = g_array_index(index->n_shared, uint16_t, entry);

        g_array_index(index->n_shared, uint16_t, entry) = 0;
        if (n_shared >= OF_THE_DAY || (n_shared >= least && n_compared++ < MOST_COMPARED)) {
            TitleCandidate candidate =
                compare(&g_array_index(index->entries, Entry, entry), title, date);

            if (candidate.similarity >= LEAST_SIMILARITY)
                g_array_append_val(candidates, candidate);
        }
    }
    keep_best(candidates);
    return candidates;
}
