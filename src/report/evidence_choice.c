#include "report/evidence_choice.h"

/* Of each reference, beside its sentence. */
#define OTHER_BYTES 75

/* What may be left of sentences, tried in this order. */
static const size_t lengths[] = {1000, 500, 350, 250, 180, 120};

typedef struct {
    uint32_t citation;
    uint32_t length;
} Counted;

struct EvidenceChoice {
    const HtmlNumbers *numbers;
    GArray *counted; /* Counted */
    bool *shows;     /* one a citation */
    size_t longest;
    size_t n_left_out;
};

EvidenceChoice *evidence_choice_new(const HtmlNumbers *numbers)
{
    EvidenceChoice *choice = g_new0(EvidenceChoice, 1);

    choice->numbers = numbers;
    choice->counted = g_array_new(FALSE, FALSE, sizeof(Counted));
    choice->shows = g_new0(bool, numbers->arcs->len + 1);
    return choice;
}

void evidence_choice_free(EvidenceChoice *choice)
{
    g_array_unref(choice->counted);
    g_free(choice->shows);
    g_free(choice);
}

void evidence_choice_count(EvidenceChoice *choice, uint32_t citation, size_t length)
{
    const Counted counted = {citation, (uint32_t)MIN(length, UINT32_MAX)};

    g_array_append_val(choice->counted, counted);
}

/* Bytes of the references of each citation, with sentences of at most `longest`; and of all. */
static size_t *weigh(const EvidenceChoice *choice, size_t longest, size_t *ret_all)
{
    size_t *bytes = g_new0(size_t, choice->numbers->arcs->len + 1);

    *ret_all = 0;
    for (guint i = 0; i < choice->counted->len; i++) {
        const Counted *one = &g_array_index(choice->counted, Counted, i);
        size_t n = MIN(one->length, longest) + OTHER_BYTES;

        bytes[one->citation] += n;
        *ret_all += n;
    }
    return bytes;
}

typedef struct {
    uint32_t citation;
    uint32_t n_citing; /* of what it cites */
} Ranked;

static int by_rank(const void *a, const void *b)
{
    const Ranked *left = a, *right = b;

    if (left->n_citing != right->n_citing)
        return left->n_citing > right->n_citing ? -1 : 1;
    return (left->citation > right->citation) - (left->citation < right->citation);
}

/* Citations [first, end) in order of how often what they cite is cited. */
static void rank(const HtmlNumbers *numbers, size_t first, size_t end, GArray *ranking)
{
    const IbidGraph *graph = numbers->request->graph;
    g_autoptr(GArray) part = g_array_new(FALSE, FALSE, sizeof(Ranked));

    for (size_t citation = first; citation < end; citation++) {
        size_t n;
        Ranked one = {.citation = (uint32_t)citation};

        ibid_graph_in(graph, html_numbers_arc(numbers, citation)->cited, &n);
        one.n_citing = (uint32_t)n;
        g_array_append_val(part, one);
    }
    g_array_sort(part, by_rank);
    g_array_append_vals(ranking, part->data, part->len);
}

void evidence_choice_make(EvidenceChoice *choice, size_t room)
{
    const HtmlNumbers *numbers = choice->numbers;
    size_t all = room + 1;
    g_autofree size_t *bytes = NULL;
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));

    for (size_t i = 0; i < G_N_ELEMENTS(lengths) && all > room; i++) {
        choice->longest = lengths[i];
        g_free(bytes);
        bytes = weigh(choice, choice->longest, &all);
    }
    rank(numbers, 0, numbers->n_inner, ranking);
    rank(numbers, numbers->n_inner, numbers->arcs->len, ranking);
    for (guint i = 0; i < ranking->len; i++) {
        uint32_t citation = g_array_index(ranking, Ranked, i).citation;

        choice->shows[citation] = bytes[citation] <= room;
        if (bytes[citation] > room)
            choice->n_left_out++, room = 0; /* what is cited less goes without, too */
        else
            room -= bytes[citation];
    }
}

bool evidence_choice_shows(const EvidenceChoice *choice, uint32_t citation)
{
    return choice->shows[citation];
}

size_t evidence_choice_longest(const EvidenceChoice *choice)
{
    return choice->longest;
}

size_t evidence_choice_n_left_out(const EvidenceChoice *choice)
{
    return choice->n_left_out;
}
