#include "resolve/title_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/latin_spelling.h"
#include "resolve/posting_lists.h"
#include "resolve/title_keys.h"

/* A title in one spelling, and the works that bear it. */
typedef struct {
    TitleForm form;
    uint8_t signature[TITLE_N_MINIMA];
    guint last_bearer; /* the head of their chain */
} Title;

typedef struct {
    IbidDate date;
    unsigned work;
    unsigned title;
    guint next; /* the one added before, NO_BEARER at the end */
} Bearer;

#define NO_BEARER G_MAXUINT

struct TitleIndex {
    GArray *titles;          /* Title */
    GArray *bearers;         /* Bearer */
    GHashTable *by_skeleton; /* the title's -> its number + 1 */
    PostingLists *bands;     /* -> titles */
    PostingLists *starts;    /* -> titles */
    PostingLists *days;      /* -> bearers */
    GArray *n_shared; /* uint16_t a title, 0 between look-ups; small, so that it stays cached */
};

/* Of one list, and of the works of one title; what is older in a longer one is passed over. */
#define MOST_OF_A_LIST 64
#define MOST_OF_A_DAY 256
#define MOST_BEARERS 20000

#define MOST_VISITED 160 /* by way of bands, once the last list was begun */
#define MOST_COMPARED 16

/* Titles whose signatures agree less are not compared; unrelated ones agree in 2 to 6. */
#define LEAST_AGREEMENT 20
#define LEAST_AGREEMENT_OF_A_DAY 9

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

static void clear_title(void *title)
{
    title_form_clear(&((Title *)title)->form);
}

TitleIndex *title_index_new(void)
{
    TitleIndex *index = g_new(TitleIndex, 1);

    *index = (TitleIndex){
        .titles = g_array_new(FALSE, FALSE, sizeof(Title)),
        .bearers = g_array_new(FALSE, FALSE, sizeof(Bearer)),
        .by_skeleton = g_hash_table_new(g_str_hash, g_str_equal),
        .bands = posting_lists_new(),
        .starts = posting_lists_new(),
        .days = posting_lists_new(),
        .n_shared = g_array_new(FALSE, TRUE, sizeof(uint16_t)),
    };
    g_array_set_clear_func(index->titles, clear_title);
    return index;
}

void title_index_free(TitleIndex *index)
{
    if (index == NULL)
        return;
    g_hash_table_unref(index->by_skeleton);
    g_array_unref(index->titles);
    g_array_unref(index->bearers);
    posting_lists_free(index->bands);
    posting_lists_free(index->starts);
    posting_lists_free(index->days);
    g_array_unref(index->n_shared);
    g_free(index);
}

/* Takes `form` over; returns the title's number. */
static unsigned add_title(TitleIndex *index, TitleForm form)
{
    Title title = {.form = form, .last_bearer = NO_BEARER};
    unsigned number = index->titles->len;
    TitleKeys keys;

    title_keys(form.skeleton, &keys);
    memcpy(title.signature, keys.signature, sizeof title.signature);
    g_array_append_val(index->titles, title);
    g_array_set_size(index->n_shared, number + 1);
    g_hash_table_insert(index->by_skeleton, form.skeleton, GUINT_TO_POINTER(number + 1));
    for (size_t i = 0; i < TITLE_BANDS; i++)
        posting_lists_add(index->bands, keys.bands[i], number);
    for (size_t i = 0; i < TITLE_START_BANDS; i++)
        posting_lists_add(index->starts, keys.starts[i], number);
    return number;
}

static void add_spelling(TitleIndex *index, const char *title, IbidDate date, unsigned work)
{
    g_auto(TitleForm) form = title_form(title);
    unsigned known = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_skeleton, form.skeleton));
    Bearer bearer = {.date = date, .work = work};
    Title *borne;

    if (form.skeleton[0] == '\0')
        return;
    bearer.title = known > 0 ? known - 1 : add_title(index, form);
    if (known == 0)
        form = (TitleForm){0};
    borne = &g_array_index(index->titles, Title, bearer.title);
    bearer.next = borne->last_bearer;
    borne->last_bearer = index->bearers->len;
    if (date.precision == IBID_PRECISION_DAY)
        posting_lists_add(index->days, (uint32_t)ibid_date_days(date), index->bearers->len);
    g_array_append_val(index->bearers, bearer);
}

void title_index_add(TitleIndex *index, const char *title, IbidDate date, unsigned work)
{
    g_autoptr(GPtrArray) latin = latin_spellings(title);

    add_spelling(index, title, date, work);
    for (guint i = 0; i < latin->len; i++)
        add_spelling(index, g_ptr_array_index(latin, i), date, work);
}

typedef struct {
    TitleIndex *index;
    const TitleForm *cited;
    IbidDate date;
    TitleKeys keys;
    GArray *met; /* unsigned: titles, each once */
} Search;

/* Beside the number of bands that a title shares: it is worth comparing however few they are. */
#define ANYHOW 0x8000u

static void meet(Search *search, unsigned title, unsigned worth)
{
    uint16_t *shared = &g_array_index(search->index->n_shared, uint16_t, title);

    if (*shared == 0)
        g_array_append_val(search->met, title);
    *shared = (uint16_t)(worth == ANYHOW ? *shared | ANYHOW : *shared + worth);
}

/* Returns how many postings it visited. */
static guint meet_list(Search *search, PostingWalk walk, unsigned worth)
{
    uint32_t title;
    guint n;

    for (n = 0; n < MOST_OF_A_LIST && posting_walk_next(&walk, &title); n++)
        meet(search, title, worth);
    return n;
}

static int by_length(const void *a, const void *b)
{
    const PostingWalk *x = a, *y = b;

    if (x->n_left != y->n_left)
        return x->n_left < y->n_left ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

/* The rarest bands first: what they lead to is like the title in what makes it distinct. */
static void meet_bands(Search *search)
{
    PostingWalk walks[TITLE_BANDS];
    guint n_visited = 0;

    for (size_t i = 0; i < TITLE_BANDS; i++)
        walks[i] = posting_lists_walk(search->index->bands, search->keys.bands[i]);
    qsort(walks, TITLE_BANDS, sizeof *walks, by_length);
    for (size_t i = 0; i < TITLE_BANDS && n_visited < MOST_VISITED; i++)
        n_visited += meet_list(search, walks[i], 1);
}

/* Titles of one day may share no band with one that was read badly, or of which half is missing. */
static void meet_day(Search *search, int64_t day)
{
    PostingWalk walk = posting_lists_walk(search->index->days, (uint32_t)day);
    uint32_t bearer;

    for (guint n = 0; n < MOST_OF_A_DAY && posting_walk_next(&walk, &bearer); n++)
        meet(search, g_array_index(search->index->bearers, Bearer, bearer).title, ANYHOW);
}

static void meet_all(Search *search)
{
    title_keys(search->cited->skeleton, &search->keys);
    meet_bands(search);
    for (size_t i = 0; search->cited->truncated && i < TITLE_START_BANDS; i++)
        meet_list(search, posting_lists_walk(search->index->starts, search->keys.starts[i]),
                  ANYHOW);
    if (search->date.precision == IBID_PRECISION_DAY)
        for (int64_t day = -1; day <= 1; day++)
            meet_day(search, ibid_date_days(search->date) + day);
}

/* How many bands a title has to share to be among the MOST_COMPARED that share most. */
static unsigned least_shared(const Search *search)
{
    unsigned n_with[TITLE_BANDS + 1] = {0}, least = TITLE_BANDS, n = 0;

    for (guint i = 0; i < search->met->len; i++)
        n_with[g_array_index(search->index->n_shared, uint16_t,
                             g_array_index(search->met, unsigned, i)) &
               ~ANYHOW]++;
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

/* Adds the candidates that bear the title, each with the likeness that its date allows. */
static void compare(const Search *search, const Title *title, GArray *candidates)
{
    double whole = similarity_of_titles(search->cited, &title->form, LEAST_SIMILARITY), start = -1;
    guint at = title->last_bearer;

    for (guint n = 0; n < MOST_BEARERS && at != NO_BEARER; n++) {
        const Bearer *bearer = &g_array_index(search->index->bearers, Bearer, at);
        TitleCandidate candidate = {
            .work = bearer->work,
            .dates = similarity_of_dates(search->date, bearer->date),
            .similarity = whole,
        };

        if (whole < UNMARKED_START && candidate.dates <= DATES_NEXT) {
            if (start < 0)
                start = start_of_either(search->cited, &title->form);
            candidate.similarity = MAX(whole, start);
        }
        candidate.score = candidate.similarity * (1 - SHARE_OF_DATES) +
                          worth_of_dates[candidate.dates] * SHARE_OF_DATES;
        if (candidate.similarity >= LEAST_SIMILARITY)
            g_array_append_val(candidates, candidate);
        at = bearer->next;
    }
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
    for (guint i = 0; i < candidates->len && n < TITLE_MOST_CANDIDATES; i++) {
        TitleCandidate candidate = g_array_index(candidates, TitleCandidate, i);
        bool known = false;

        for (guint j = 0; j < n && !known; j++)
            known = g_array_index(candidates, TitleCandidate, j).work == candidate.work;
        if (!known)
            g_array_index(candidates, TitleCandidate, n++) = candidate;
    }
    g_array_set_size(candidates, n);
}

static void compare_met(const Search *search, GArray *candidates)
{
    unsigned least = least_shared(search), n_compared = 0;

    for (guint i = 0; i < search->met->len; i++) {
        unsigned number = g_array_index(search->met, unsigned, i);
        uint16_t *shared = &g_array_index(search->index->n_shared, uint16_t, number);
        const Title *title = &g_array_index(search->index->titles, Title, number);
        bool shares_most = (*shared & ~ANYHOW) >= least && n_compared++ < MOST_COMPARED;

        if (shares_most ||
            ((*shared & ANYHOW) != 0 &&
             title_keys_agreement(title->signature, search->keys.signature) >= LEAST_AGREEMENT))
            compare(search, title, candidates);
        *shared = 0;
    }
}

/* True when no other title can come before the best candidate: its letters and its date fit. */
static bool is_settled(const Search *search, const GArray *candidates)
{
    DateEvidence best = N_DATE_EVIDENCES;

    for (guint i = 0; i < candidates->len; i++)
        best = MIN(best, g_array_index(candidates, TitleCandidate, i).dates);
    return best == DATES_SAME ||
           (best == DATES_UNKNOWN && search->date.precision == IBID_PRECISION_NONE);
}

GArray *title_index_find(TitleIndex *index, const TitleForm *title, IbidDate date)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(TitleCandidate));
    g_autoptr(GArray) met = g_array_new(FALSE, FALSE, sizeof(unsigned));
    Search search = {.index = index, .cited = title, .date = date, .met = met};
    unsigned same = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_skeleton, title->skeleton));

    if (title->skeleton[0] == '\0')
        return candidates;
    if (same > 0)
        compare(&search, &g_array_index(index->titles, Title, same - 1), candidates);
    if (!is_settled(&search, candidates)) {
        g_array_set_size(candidates, 0);
        meet_all(&search);
        compare_met(&search, candidates);
    }
    keep_best(candidates);
    return candidates;
}

GArray *title_index_find_same(TitleIndex *index, const TitleForm *title, IbidDate date)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(TitleCandidate));
    Search search = {.index = index, .cited = title, .date = date};
    unsigned same = GPOINTER_TO_UINT(g_hash_table_lookup(index->by_skeleton, title->skeleton));

    if (same > 0)
        compare(&search, &g_array_index(index->titles, Title, same - 1), candidates);
    keep_best(candidates);
    return candidates;
}

static bool has_any(const PostingLists *lists, const uint32_t *keys, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (posting_lists_walk(lists, keys[i]).n_left > 0)
            return true;
    return false;
}

bool title_index_has_candidates(const TitleIndex *index, const TitleForm *title, IbidDate date)
{
    uint32_t day = (uint32_t)ibid_date_days(date);
    const uint32_t days[] = {day - 1, day, day + 1};
    TitleKeys keys;

    if (title->skeleton[0] == '\0')
        return false;
    if (date.precision == IBID_PRECISION_DAY && has_any(index->days, days, G_N_ELEMENTS(days)))
        return true;
    title_keys(title->skeleton, &keys);
    return has_any(index->bands, keys.bands, TITLE_BANDS) ||
           (title->truncated && has_any(index->starts, keys.starts, TITLE_START_BANDS));
}

bool title_index_has_same(const TitleIndex *index, const TitleForm *title)
{
    return g_hash_table_contains(index->by_skeleton, title->skeleton);
}
