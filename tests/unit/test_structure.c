/* Loops and what to question in them, circular reporting, the bow-tie, and groups that cite. */
#include <ibid/partition.h>
#include <ibid/structure.h>

#include "network_rows.h"

/* A network of citations "citing cited", separated by commas. */
static IbidNetwork *network_from(const char *arcs, size_t n, const char *const *dates)
{
    g_auto(GStrv) rows = g_strsplit(arcs, ",", -1);

    return network_of((const char *const *)rows, dates, n, NULL);
}

static char *spell_arcs(const IbidNetwork *network, const GArray *arcs)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i);

        g_string_append_printf(text, "%s%s %s", i > 0 ? "," : "",
                               network->keys[ibid_network_citing(network, arc)],
                               network->keys[network->out[arc]]);
    }
    return g_string_free(text, FALSE);
}

typedef struct {
    const char *arcs;
    size_t n;
    guint n_loops;
    const char *feedback;
} LoopRow;

static const LoopRow loop_rows[] = {
    {"1 0,2 1", 3, 0, ""},
    {"1 0,0 1", 2, 1, "0 1"},
    /* The one from an earlier to a later piece is questioned, though any would do. */
    {"0 2,2 1,1 0", 3, 1, "0 2"},
    {"1 0,0 1,3 2,2 3,3 0", 4, 2, "0 1,2 3"},
    /* Two citations of later ones, but one citation is in all cycles. */
    {"1 0,0 2,0 3,2 1,3 1", 4, 1, "1 0"},
};

static void test_loops(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(loop_rows); i++) {
        g_autoptr(IbidNetwork) network = network_from(loop_rows[i].arcs, loop_rows[i].n, NULL);
        g_autoptr(IbidLoops) loops = ibid_loops(network, NULL);
        g_autofree char *feedback = spell_arcs(network, loops->feedback);

        g_assert_cmpuint(loops->loops->len, ==, loop_rows[i].n_loops);
        g_assert_cmpstr(feedback, ==, loop_rows[i].feedback);
    }
}

/* The undated count as earlier than all others. */
static void test_undated(void)
{
    static const char *const dates[] = {"2020-01-01", ""};
    g_autoptr(IbidNetwork) network = network_from("0 1,1 0", 2, dates);
    g_autoptr(IbidLoops) loops = ibid_loops(network, NULL);
    g_autofree char *feedback = spell_arcs(network, loops->feedback);

    g_assert_cmpstr(feedback, ==, "1 0");
}

static bool is_acyclic_without(const IbidNetwork *network, const bool *is_aside)
{
    g_autofree bool *keeps = g_new(bool, network->n_arcs + 1);
    g_autoptr(IbidNetwork) rest = NULL;
    g_autoptr(IbidPartition) parts = NULL;

    for (size_t i = 0; i < network->n_arcs; i++)
        keeps[i] = !is_aside[i];
    rest = ibid_network_select(network, NULL, keeps, NULL);
    parts = ibid_strong_components(rest);
    return parts->sizes->len == network->n;
}

/* Whether some set of `size` of the arcs does; all of them are tried. */
static bool some_set_does(const IbidNetwork *network, size_t size)
{
    uint32_t m = (uint32_t)network->n_arcs;
    g_autofree bool *is_aside = g_new0(bool, m + 1);

    for (uint32_t set = 0; set < 1u << m; set++) {
        size_t n = 0;

        for (uint32_t i = 0; i < m; i++)
            n += is_aside[i] = (set >> i & 1) != 0;
        if (n == size && is_acyclic_without(network, is_aside))
            return true;
    }
    return false;
}

static void test_feedback_is_least(void)
{
    for (int round = 0; round < 60; round++) {
        g_autoptr(GRand) random = g_rand_new_with_seed((guint32)g_test_rand_int());
        uint32_t n = (uint32_t)g_test_rand_int_range(2, 6);
        g_autoptr(GString) arcs = g_string_new("0 1");

        for (uint32_t i = 0; i < 9; i++)
            g_string_append_printf(arcs, ",%d %d", g_rand_int_range(random, 0, (gint32)n),
                                   g_rand_int_range(random, 0, (gint32)n));

        g_autoptr(IbidNetwork) network = network_from(arcs->str, n, NULL);
        g_autoptr(IbidLoops) loops = ibid_loops(network, NULL);
        g_autofree bool *is_aside = g_new0(bool, network->n_arcs + 1);

        for (guint i = 0; i < loops->feedback->len; i++)
            is_aside[g_array_index(loops->feedback, uint32_t, i)] = true;
        g_assert_true(is_acyclic_without(network, is_aside));
        if (loops->feedback->len > 0)
            g_assert_false(some_set_does(network, loops->feedback->len - 1));
    }
}

/* Of a large loop what is left is acyclic, and each arc that is questioned is needed for that. */
static void test_large_loop(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    g_autoptr(IbidNetwork) network = random_network(300, random);
    g_autoptr(IbidLoops) loops = ibid_loops(network, NULL);
    g_autofree bool *is_aside = g_new0(bool, network->n_arcs + 1);
    const IbidLoop *largest = &g_array_index(loops->loops, IbidLoop, 0);

    for (guint i = 0; i < loops->feedback->len; i++)
        is_aside[g_array_index(loops->feedback, uint32_t, i)] = true;
    g_assert_true(is_acyclic_without(network, is_aside));
    for (guint i = 0; i < loops->feedback->len; i++) {
        uint32_t arc = g_array_index(loops->feedback, uint32_t, i);

        is_aside[arc] = false;
        g_assert_false(is_acyclic_without(network, is_aside));
        is_aside[arc] = true;
    }
    g_assert_cmpuint(largest->size, >, 200);
    g_assert_cmpint(largest->method, ==, IBID_FEEDBACK_BY_DEGREES);
    g_assert_cmpuint(largest->n_feedback, <, largest->n_arcs / 2);
}

/* What is to be questioned does not depend on the order in which citations come. */
static void test_order(void)
{
    for (int round = 0; round < 20; round++) {
        uint32_t n = (uint32_t)g_test_rand_int_range(2, 60);
        g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
        g_autoptr(GPtrArray) reversed = g_ptr_array_new();

        for (uint32_t i = 0; i < 2 * n; i++)
            g_ptr_array_add(rows, g_strdup_printf("%d %d", g_test_rand_int_range(0, (gint32)n),
                                                  g_test_rand_int_range(0, (gint32)n)));
        for (guint i = rows->len; i-- > 0;)
            g_ptr_array_add(reversed, g_ptr_array_index(rows, i));
        g_ptr_array_add(rows, NULL);
        g_ptr_array_add(reversed, NULL);

        g_autoptr(IbidNetwork) one = network_of((const char *const *)rows->pdata, NULL, n, NULL);
        g_autoptr(IbidNetwork) other =
            network_of((const char *const *)reversed->pdata, NULL, n, NULL);
        g_autoptr(IbidLoops) of_one = ibid_loops(one, NULL), of_other = ibid_loops(other, NULL);
        g_autofree char *arcs_of_one = spell_arcs(one, of_one->feedback);
        g_autofree char *arcs_of_other = spell_arcs(other, of_other->feedback);

        g_assert_cmpstr(arcs_of_one, ==, arcs_of_other);
    }
}

static char *spell_circles(const IbidNetwork *network, const IbidCircles *circles)
{
    GString *text = g_string_new(NULL);

    for (uint32_t v = 0; v < network->n; v++)
        if (circles->circle_of[v] == IBID_CIRCLE_NONE)
            g_string_append_c(text, '.');
        else if (circles->circle_of[v] == IBID_CIRCLE_SEVERAL)
            g_string_append_c(text, '*');
        else
            g_string_append_c(
                text, (char)((circles->is_in[v] ? 'A' : 'a') + (char)circles->circle_of[v]));
    return g_string_free(text, FALSE);
}

typedef struct {
    const char *arcs;
    const char *roles; /* 'o' own, 'x' outside, '?' unresolved */
    const char *circles;
} CircleRow;

static const CircleRow circle_rows[] = {
    {"1 0", "oo", ".."},
    {"1 0,0 1", "oo", "AA"},
    /* One way out is enough. */
    {"1 0,0 1,1 2", "oox", "..."},
    {"1 0,0 1,1 2", "ooo", "..."},
    /* An unresolved reference is none that is known. */
    {"1 0,0 1,1 2", "oo?", "AA."},
    /* 2 is led into the circle, 3 is not: it cites 4, which cites nothing. */
    {"1 0,0 1,2 0,3 0,3 4", "ooooo", "AAa.."},
    /* Two circles, the larger one first, and what cites both, or goes round above them. */
    {"1 0,0 1,2 3,3 4,4 2,5 0,5 2,6 2,6 7,7 6", "oooooooo", "BBAAA*aa"},
};

static void test_circles(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(circle_rows); i++) {
        const CircleRow *row = &circle_rows[i];
        size_t n = strlen(row->roles);
        g_autoptr(IbidNetwork) network = network_from(row->arcs, n, NULL);
        g_autofree uint8_t *roles = g_new0(uint8_t, n);

        for (size_t v = 0; v < n; v++)
            roles[v] = row->roles[v] == 'x'   ? IBID_ROLE_OUTSIDE
                       : row->roles[v] == '?' ? IBID_ROLE_UNRESOLVED
                                              : IBID_ROLE_OWN;

        g_autoptr(IbidCircles) circles = ibid_circles(network, &(IbidChainEnds){.roles = roles});
        g_autofree char *spelled = spell_circles(network, circles);

        g_assert_cmpstr(spelled, ==, row->circles);
    }
}

static void test_unsure_circle(void)
{
    const uint32_t n_lost[] = {0, 2, 0};
    g_autoptr(IbidNetwork) network = network_from("1 0,0 1,2 0", 3, NULL);
    g_autoptr(IbidCircles) circles = ibid_circles(network, &(IbidChainEnds){NULL, n_lost});
    const IbidCircle *circle = &g_array_index(circles->circles, IbidCircle, 0);

    g_assert_cmpuint(circle->size, ==, 2);
    g_assert_cmpuint(circle->n_led, ==, 1);
    g_assert_cmpuint(circle->n_unresolved, ==, 2);
    g_assert_false(circles->is_sure[2]);
    g_assert_true(circles->n_in == 2 && circles->n_led == 1 && circles->n_sure == 0);
}

/* Without unresolved references, pieces in or led into circles are those whose walks never end. */
static void test_circles_are_endless(void)
{
    for (int round = 0; round < 200; round++) {
        uint32_t n = (uint32_t)g_test_rand_int_range(1, 40);
        g_autoptr(GString) arcs = g_string_new("0 0");

        for (uint32_t i = 0; i < n + n / 4; i++)
            g_string_append_printf(arcs, ",%d %d", g_test_rand_int_range(0, (gint32)n),
                                   g_test_rand_int_range(0, (gint32)n));

        g_autoptr(IbidNetwork) network = network_from(arcs->str, n, NULL);
        g_autoptr(IbidCircles) circles = ibid_circles(network, NULL);
        g_autoptr(IbidGrounding) grounding = ibid_grounding(network, NULL);

        for (uint32_t v = 0; v < n; v++)
            g_assert_true((circles->circle_of[v] != IBID_CIRCLE_NONE) ==
                          (grounding->endless[v] > 1 - 1e-9));
    }
}

typedef struct {
    const char *arcs;
    size_t n;
    const char *parts; /* first letters; 'R' for the core, 'u' for tubes */
} BowRow;

static const BowRow bow_rows[] = {
    {"", 0, ""},
    {"1 0", 2, "dd"},
    {"1 0,0 1", 2, "RR"},
    /* 2 cites the core, which cites 3; 4 leads from 2 to 3; 5 hangs on 2, 6 on 3, 7 on 5. */
    {"1 0,0 1,2 1,0 3,2 4,4 3,2 5,6 3,7 5", 9,
     "RRioutt"
     "fd"},
};

static void test_bow_tie(void)
{
    static const char letters[] = "RioutfdX";

    for (size_t i = 0; i < G_N_ELEMENTS(bow_rows); i++) {
        g_autoptr(IbidNetwork) network = network_from(bow_rows[i].arcs, bow_rows[i].n, NULL);
        g_autoptr(IbidBowTie) bow_tie = ibid_bow_tie(network);
        GString *spelled = g_string_new(NULL);

        for (size_t v = 0; v < network->n; v++)
            g_string_append_c(spelled, letters[bow_tie->part_of[v]]);
        g_assert_cmpstr(spelled->str, ==, bow_rows[i].parts);
        g_string_free(spelled, TRUE);
    }
}

/* 0 is by A, 1 by A and B, 2 by C, 3 by nobody. */
static void test_groups(void)
{
    const uint32_t citing[] = {1, 2, 2, 3}, cited[] = {0, 0, 1, 0};
    const uint32_t start[] = {0, 1, 3, 4, 4}, authors[] = {0, 0, 1, 2};
    const char *const names[] = {"A", "B", "C"};
    g_autoptr(IbidNetwork) network = ibid_network_new(
        &(IbidNetworkParts){4, 4, citing, cited, NULL, NULL, start, authors, names, 3});
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    g_autoptr(IbidGroupCitations) citations = ibid_group_citations(groups);
    static const IbidGroupCell expected[] = {
        {0, 0, 1, 1}, {1, 0, 1, 1}, {2, 0, 2, 2.0 / 3}, {2, 1, 1, 1.0 / 3}};

    g_assert_cmpuint(citations->n_counted, ==, 3);
    g_assert_cmpuint(citations->n_without, ==, 1);
    g_assert_cmpuint(citations->cells->len, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < citations->cells->len; i++) {
        const IbidGroupCell *cell = &g_array_index(citations->cells, IbidGroupCell, i);

        g_assert_true(cell->citing == expected[i].citing && cell->cited == expected[i].cited &&
                      cell->n == expected[i].n);
        g_assert_cmpfloat_with_epsilon(cell->share, expected[i].share, 1e-12);
    }
    g_assert_cmpuint(citations->given[2], ==, 3);
    g_assert_cmpuint(citations->taken[0], ==, 4);
}

static void test_empty(void)
{
    g_autoptr(IbidNetwork) network = network_from("", 0, NULL);
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    g_autoptr(IbidLoops) loops = ibid_loops(network, NULL);
    g_autoptr(IbidCircles) circles = ibid_circles(network, NULL);
    g_autoptr(IbidGroupCitations) citations = ibid_group_citations(groups);

    g_assert_cmpuint(loops->loops->len + loops->feedback->len, ==, 0);
    g_assert_cmpuint(circles->circles->len, ==, 0);
    g_assert_cmpuint(citations->cells->len, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/structure/loops", test_loops);
    g_test_add_func("/structure/undated", test_undated);
    g_test_add_func("/structure/feedback-is-least", test_feedback_is_least);
    g_test_add_func("/structure/large-loop", test_large_loop);
    g_test_add_func("/structure/order", test_order);
    g_test_add_func("/structure/circles", test_circles);
    g_test_add_func("/structure/unsure-circle", test_unsure_circle);
    g_test_add_func("/structure/circles-are-endless", test_circles_are_endless);
    g_test_add_func("/structure/bow-tie", test_bow_tie);
    g_test_add_func("/structure/groups", test_groups);
    g_test_add_func("/structure/empty", test_empty);
    return g_test_run();
}
