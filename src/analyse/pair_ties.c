#include <string.h>

#include "analyse/meetings.h"
#include "analyse/ties.h"
#include "base/watch.h"

/* How many vertices are done between two questions of whether to go on. */
#define PACE 4096

/* What a vertex has in common with another. */
typedef struct {
    uint32_t other;
    double strength;
} Partner;

/* The strongest partners of each vertex: those of v are places [start[v], start[v + 1]). */
typedef struct {
    uint32_t n;
    size_t *start;
    uint32_t *other; /* ascending for each vertex */
    double *strength;
    size_t room; /* for so many partners */
} Choices;

/* Strictly: no two partners of one vertex are alike. */
static bool is_stronger(const Partner *a, const Partner *b)
{
    return a->strength > b->strength || (a->strength == b->strength && a->other < b->other);
}

/* Brings the `k` strongest of `n` to the front, in any order: Hoare's quickselect. */
static void select_strongest(Partner *partners, size_t n, size_t k)
{
    while (n > 1 && k > 0 && k < n) {
        Partner pivot = partners[n / 2];
        size_t low = 0, high = n - 1;

        for (;;) {
            Partner kept;

            while (is_stronger(&partners[low], &pivot))
                low++;
            while (is_stronger(&pivot, &partners[high]))
                high--;
            if (low >= high)
                break;
            kept = partners[low];
            partners[low++] = partners[high];
            partners[high--] = kept;
        }
        /* All before `low` are stronger than all behind; where both met is the pivot. */
        if (k <= low) {
            n = low;
        } else {
            low += low == high;
            partners += low;
            n -= low;
            k -= low;
        }
    }
}

static int by_number(const void *a, const void *b)
{
    const Partner *x = a, *y = b;

    return (x->other > y->other) - (x->other < y->other);
}

/* What partners are looked for with. */
typedef struct {
    Meetings *meetings;
    IbidSimilarity similarity;
    size_t strongest;
    Partner *partners; /* of the vertex at hand; room for twice the strongest */
} Search;

static Partner weakest_of(const Partner *partners, size_t n)
{
    Partner weakest = partners[0];

    for (size_t i = 1; i < n; i++)
        if (is_stronger(&weakest, &partners[i]))
            weakest = partners[i];
    return weakest;
}

/* Whenever there is no room left the weaker half goes; so most are passed over at one look. */
static size_t find_partners(const Search *search, uint32_t vertex)
{
    Meetings *meetings = search->meetings;
    Partner *partners = search->partners, least = {UINT32_MAX, -1};
    const uint32_t *start = meetings->ways.start;
    size_t n = 0, n_met = meetings_of(meetings, vertex), k = search->strongest;

    for (size_t i = 0; i < n_met; i++) {
        uint32_t other = meetings->met[i], common = meetings->common[other];
        Partner partner = {other, ibid_similarity(search->similarity, common,
                                                  start[vertex + 1] - start[vertex],
                                                  start[other + 1] - start[other])};

        meetings->common[other] = 0;
        if (!is_stronger(&partner, &least))
            continue;
        partners[n++] = partner;
        if (n == 2 * k) {
            select_strongest(partners, n, k);
            least = weakest_of(partners, k);
            n = k;
        }
    }
    if (n > k)
        select_strongest(partners, n, k);
    n = MIN(n, k);
    qsort(partners, n, sizeof *partners, by_number);
    return n;
}

static void append_partners(Choices *choices, size_t at, const Partner *partners, size_t n)
{
    if (at + n > choices->room) {
        choices->room = (at + n) / 2 * 3 + 1024;
        choices->other = g_renew(uint32_t, choices->other, choices->room);
        choices->strength = g_renew(double, choices->strength, choices->room);
    }
    for (size_t i = 0; i < n; i++) {
        choices->other[at + i] = partners[i].other;
        choices->strength[at + i] = partners[i].strength;
    }
}

static void choices_clear(Choices *choices)
{
    g_free(choices->start);
    g_free(choices->other);
    g_free(choices->strength);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Choices, choices_clear)

/* False where whoever watches stops it. */
static bool choose_partners(const IbidNetwork *network, Search *search, Choices *ret_choices,
                            GError **error)
{
    *ret_choices = (Choices){.n = (uint32_t)network->n, .start = g_new(size_t, network->n + 1)};
    ret_choices->start[0] = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        size_t n = find_partners(search, v);

        append_partners(ret_choices, ret_choices->start[v], search->partners, n);
        ret_choices->start[v + 1] = ret_choices->start[v] + n;
        if ((v + 1) % PACE == 0 &&
            !watch_goes_on(network->watch, "pairs of vertices", v + 1, network->n, error))
            return false;
    }
    return true;
}

static bool has_chosen(const Choices *choices, uint32_t vertex, uint32_t other)
{
    size_t low = choices->start[vertex], high = choices->start[vertex + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (choices->other[middle] < other)
            low = middle + 1;
        else
            high = middle;
    }
    return low < choices->start[vertex + 1] && choices->other[low] == other;
}

/* Where the ties of each vertex begin: those that it chose, and by which only it was chosen. */
static size_t *count_ends(const Choices *choices)
{
    size_t *start = g_new0(size_t, (size_t)choices->n + 2);

    for (uint32_t v = 0; v < choices->n; v++) {
        start[v + 2] += choices->start[v + 1] - choices->start[v];
        for (size_t i = choices->start[v]; i < choices->start[v + 1]; i++)
            start[choices->other[i] + 2] += !has_chosen(choices, choices->other[i], v);
    }
    for (uint32_t v = 0; v < choices->n; v++)
        start[v + 2] += start[v + 1];
    return start;
}

static void set_end(Ties *ties, uint32_t vertex, uint32_t other, double weight)
{
    size_t place = ties->start[vertex + 1]++; /* where its next tie goes, until it is full */

    ties->other[place] = other;
    ties->weight[place] = weight;
}

static Ties *join_partners(const Choices *choices)
{
    Ties *ties = g_new0(Ties, 1);

    ties->n = choices->n;
    ties->start = count_ends(choices);
    ties->other = g_new(uint32_t, ties->start[ties->n + 1] + 1);
    ties->weight = g_new(double, ties->start[ties->n + 1] + 1);
    for (uint32_t v = 0; v < choices->n; v++)
        for (size_t i = choices->start[v]; i < choices->start[v + 1]; i++) {
            uint32_t other = choices->other[i];

            set_end(ties, v, other, choices->strength[i]);
            if (!has_chosen(choices, other, v))
                set_end(ties, other, v, choices->strength[i]);
        }
    return ties;
}

Ties *ties_of_pairs(const IbidNetwork *network, IbidTieKind kind, IbidSimilarity similarity,
                    uint32_t strongest, GError **error)
{
    MeetingWays ways =
        kind == IBID_TIES_COCITATION ? meeting_ways_citing(network) : meeting_ways_cited(network);
    g_autoptr(Meetings) meetings = meetings_new(network, ways, error);
    size_t kept = MIN(strongest, network->n + 1);
    g_autofree Partner *partners = g_new(Partner, 2 * kept);
    Search search = {meetings, similarity, kept, partners};
    g_auto(Choices) choices = {0};

    if (meetings == NULL || !choose_partners(network, &search, &choices, error))
        return NULL;
    return ties_sum_up(join_partners(&choices));
}
