#include <ibid/self_citation.h>
#include <math.h>

#include "analyse/quantiles.h"
#include "graph_fixture.h"

/* b is by Ann and Bo, the others by one of them; e by nobody known; f has no date. */
static IbidGraph *worked_example(void)
{
    g_autoptr(Fixture) fixture =
        fixture_read("a=2020-01-01 b=2020-01-11 c=2021-01-01 d=2021-06-01 e=2021-07-01 "
                     "b>a c>a c>d c>?s d>b d>a e>a f>c");

    fixture_cite(fixture, "c", "b")->classes = 1u << IBID_CLASS_APPENDIX;
    fixture_sign(fixture, "a", "Ann");
    fixture_sign(fixture, "b", "Ann;Bo");
    fixture_sign(fixture, "c", "Ann");
    fixture_sign(fixture, "d", "Bo");
    fixture_sign(fixture, "f", "Ann");
    return fixture_graph(fixture);
}

enum { ANN, BO };

#define assert_share(share, own_, all_, unknown_)                                                  \
    G_STMT_START                                                                                   \
    {                                                                                              \
        g_assert_cmpuint((share).own, ==, own_);                                                   \
        g_assert_cmpuint((share).all, ==, all_);                                                   \
        g_assert_cmpuint((share).unknown, ==, unknown_);                                           \
    }                                                                                              \
    G_STMT_END

static void periods_are_counted(void)
{
    g_autoptr(IbidGraph) graph = worked_example();
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) ann = ibid_self_counts(groups, ANN, IBID_PER_YEAR);
    const IbidSelfPeriod *undated = &g_array_index(ann->periods, IbidSelfPeriod, 0);
    const IbidSelfPeriod *of_2020 = undated + 1, *of_2021 = undated + 2;

    g_assert_cmpuint(ann->periods->len, ==, 3);
    g_assert_cmpint(undated->date.precision, ==, IBID_PRECISION_NONE);
    g_assert_cmpint(of_2020->date.year, ==, 2020);
    g_assert_cmpint(of_2021->date.year, ==, 2021);
    assert_share(undated->given[IBID_SELF_WHOLE], 1, 1, 0);
    g_assert_cmpuint(of_2020->pieces, ==, 2);
    g_assert_cmpuint(of_2020->references, ==, 1);
    assert_share(of_2020->given[IBID_SELF_WHOLE], 1, 1, 0);
    assert_share(of_2020->received[IBID_SELF_WHOLE], 3, 6, 1);
    g_assert_cmpuint(of_2021->references, ==, 4);
    assert_share(of_2021->given[IBID_SELF_WHOLE], 2, 3, 0);
    assert_share(of_2021->given[IBID_SELF_BODY], 1, 2, 0);
    assert_share(of_2021->given[IBID_SELF_APPENDIX], 1, 1, 0);
    assert_share(of_2021->received[IBID_SELF_WHOLE], 1, 1, 0);
    assert_share(ann->total.given[IBID_SELF_WHOLE], 4, 5, 0);
    assert_share(ann->total.received[IBID_SELF_WHOLE], 4, 7, 1);
    assert_share(ann->total.received[IBID_SELF_APPENDIX], 1, 1, 0);
}

static void coauthors_have_their_own(void)
{
    g_autoptr(IbidGraph) graph = worked_example();
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) bo = ibid_self_counts(groups, BO, IBID_PER_MONTH);
    g_autoptr(IbidSelfCounts) any = ibid_self_counts(groups, IBID_ANY_GROUP, IBID_PER_ALL);
    g_autoptr(GArray) order = ibid_self_order(groups);
    g_autoptr(IbidSelfOverlap) overlap = ibid_self_overlap(groups);
    const IbidSelfPeriod *january = &g_array_index(bo->periods, IbidSelfPeriod, 0);

    g_assert_cmpuint(bo->periods->len, ==, 2);
    g_assert_cmpint(january->date.month, ==, 1);
    g_assert_cmpint(january->date.day, ==, 0);
    assert_share(january->given[IBID_SELF_WHOLE], 0, 1, 0);
    assert_share(january->received[IBID_SELF_WHOLE], 1, 2, 0);
    assert_share(bo->total.given[IBID_SELF_WHOLE], 1, 3, 0);
    assert_share(bo->total.received[IBID_SELF_WHOLE], 1, 3, 0);

    g_assert_cmpuint(any->periods->len, ==, 0);
    g_assert_cmpuint(any->total.pieces, ==, 5);
    assert_share(any->total.given[IBID_SELF_WHOLE], 5, 7, 0);
    assert_share(any->total.received[IBID_SELF_WHOLE], 5, 8, 1);
    g_assert_cmpuint(g_array_index(order, uint32_t, 0), ==, ANN);
    g_assert_cmpuint(overlap->shared->len, ==, 2);
    g_assert_cmpuint(g_array_index(overlap->shared, uint32_t, 0), ==, 2);
    g_assert_cmpuint(g_array_index(overlap->shared, uint32_t, 1), ==, 5);
    /* Of the five all but d > b, whose first author is Bo: b names Ann first. */
    g_assert_cmpuint(overlap->n_same_first, ==, 4);
    g_assert_cmpuint(overlap->n_first_among, ==, 5);
}

static void some_pieces_may_be_told_of(void)
{
    static const bool only[] = {false, true,  false,
                                true,  false, false}; /* a and c; f comes first */
    g_autoptr(IbidGraph) graph = worked_example();
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) ann = NULL;

    groups->only = only;
    ann = ibid_self_counts(groups, ANN, IBID_PER_ALL);
    g_assert_cmpuint(ann->total.pieces, ==, 2);
    assert_share(ann->total.given[IBID_SELF_WHOLE], 2, 3, 0);
    assert_share(ann->total.received[IBID_SELF_WHOLE], 3, 5, 1);
}

static void lags_are_measured(void)
{
    g_autoptr(IbidGraph) graph = worked_example();
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    IbidSelfLags ann = ibid_self_lags(groups, ANN, NULL);
    IbidSelfLags week = ibid_self_lags(groups, ANN, (const int64_t[]){9, 10});
    IbidSelfLags bo = ibid_self_lags(groups, BO, NULL);

    /* 10, 356 and 366 days. */
    g_assert_cmpuint(ann.own.n, ==, 3);
    g_assert_cmpfloat(ann.own.first_quartile, ==, 183);
    g_assert_cmpfloat(ann.own.median, ==, 356);
    g_assert_cmpfloat(ann.own.third_quartile, ==, 361);
    g_assert_cmpuint(ann.own.within[0], ==, 1);
    g_assert_cmpuint(ann.own.within[1], ==, 2);
    g_assert_cmpuint(week.own.within[0], ==, 0);
    g_assert_cmpuint(week.own.within[1], ==, 1);
    /* -151, which is none */
    g_assert_cmpuint(ann.to_others.n, ==, 0);
    g_assert_cmpuint(ann.to_others.n_future, ==, 1);
    g_assert_true(isnan(ann.to_others.median));
    /* 507, 517 and 547 */
    g_assert_cmpfloat(ann.from_others.median, ==, 517);
    g_assert_cmpfloat(ann.given.median, ==, 356);
    g_assert_cmpuint(ann.given.n_future, ==, 1);
    g_assert_cmpfloat(ann.received.median, ==, 436.5);
    g_assert_cmpuint(ann.received.n_future, ==, 0);
    g_assert_cmpfloat(bo.own.median, ==, 507);
}

static void most_cited_come_first(void)
{
    g_autoptr(IbidGraph) graph = worked_example();
    const IbidNetwork *network = ibid_graph_network(graph);
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    g_autoptr(GArray) cited = ibid_self_cited(groups, ANN);
    const IbidSelfCited *rows = (const IbidSelfCited *)(const void *)cited->data;

    g_assert_cmpuint(cited->len, ==, 3);
    g_assert_cmpstr(network->keys[rows[0].vertex], ==, "a");
    g_assert_cmpuint(rows[0].own, ==, 2);
    g_assert_cmpuint(rows[0].received, ==, 4);
    g_assert_cmpint(rows[0].last.year, ==, 2021);
    g_assert_cmpstr(network->keys[rows[1].vertex], ==, "c");
    g_assert_cmpint(rows[1].last.precision, ==, IBID_PRECISION_NONE);
    g_assert_cmpstr(network->keys[rows[2].vertex], ==, "b");
}

static void one_author_owns_all(void)
{
    g_autoptr(Fixture) fixture = fixture_read("a=2020 b=2021 b>a");

    fixture_sign(fixture, "a", "Ann");
    fixture_sign(fixture, "b", "Ann");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) ann = ibid_self_counts(groups, 0, IBID_PER_YEAR);
    g_autoptr(GArray) intervals = ibid_self_intervals(groups, ann, NULL, NULL);

    g_assert_true(ibid_piece_groups_holds_all(groups, 0));
    g_assert_true(ibid_piece_groups_holds_all(groups, IBID_ANY_GROUP));
    assert_share(ann->total.received[IBID_SELF_WHOLE], 1, 1, 0);
    g_assert_cmpuint(intervals->len, ==, 3);
    for (guint i = 0; i < intervals->len; i++) { /* one citing piece tells nothing */
        const IbidSelfIntervals *it = &g_array_index(intervals, IbidSelfIntervals, i);

        g_assert_true(isnan(it->given.low) && isnan(it->received.high) && isnan(it->difference));
    }
}

static void no_confidence_is_the_default(void)
{
    static const double wrong[] = {0, -1, 1, 95, NAN};
    g_autoptr(Fixture) fixture = fixture_read("a=2020 b=2021 c=2021 d=2021 b>a c>a d>a c>b d>c");

    fixture_sign(fixture, "a", "Ann");
    fixture_sign(fixture, "b", "Ann");
    fixture_sign(fixture, "c", "Bo");
    fixture_sign(fixture, "d", "Bo");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) any = ibid_self_counts(groups, IBID_ANY_GROUP, IBID_PER_ALL);
    g_autoptr(GArray) usual = ibid_self_intervals(groups, any, NULL, NULL);
    const IbidSelfIntervals *as_usual = &g_array_index(usual, IbidSelfIntervals, 0);

    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        const IbidBootstrapOptions options = {.confidence = wrong[i]};
        g_autoptr(GArray) intervals = ibid_self_intervals(groups, any, &options, NULL);

        const IbidSelfIntervals *it = &g_array_index(intervals, IbidSelfIntervals, 0);

        g_assert_cmpfloat(it->given.low, ==, as_usual->given.low);
        g_assert_cmpfloat(it->given.high, ==, as_usual->given.high);
    }
}

static void nothing_is_counted_of_nothing(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a");
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_AUTHOR);
    g_autoptr(IbidSelfCounts) any = ibid_self_counts(groups, IBID_ANY_GROUP, IBID_PER_MONTH);
    g_autoptr(GArray) intervals = ibid_self_intervals(groups, any, NULL, NULL);
    g_autoptr(GArray) cited = ibid_self_cited(groups, IBID_ANY_GROUP);
    g_autoptr(IbidSelfOverlap) overlap = ibid_self_overlap(groups);
    g_autoptr(GArray) order = ibid_self_order(groups);
    IbidSelfLags lags = ibid_self_lags(groups, IBID_ANY_GROUP, NULL);

    g_assert_cmpuint(any->periods->len, ==, 0);
    g_assert_cmpuint(any->total.pieces, ==, 0);
    g_assert_cmpuint(intervals->len, ==, 1);
    g_assert_cmpuint(cited->len, ==, 0);
    g_assert_cmpuint(order->len, ==, 0);
    g_assert_cmpuint(overlap->shared->len, ==, 1);
    g_assert_cmpuint(lags.given.n, ==, 0);
    g_assert_true(isnan(lags.own.median));
}

static void quantiles_fall_between(void)
{
    static const int64_t days[] = {-3, 0, 1, 10};

    g_assert_true(isnan(quantile_of_sorted(days, 0, 0.5)));
    g_assert_cmpfloat(quantile_of_sorted(days, 1, 0.5), ==, -3);
    g_assert_cmpfloat(quantile_of_sorted(days, 3, 0.5), ==, 0);
    g_assert_cmpfloat(quantile_of_sorted(days, 4, 0.5), ==, 0.5);
    g_assert_cmpfloat(quantile_of_sorted(days, 4, 0.25), ==, -0.75);
    g_assert_cmpfloat(quantile_of_sorted(days, 4, 0.75), ==, 3.25);
    g_assert_cmpfloat(quantile_of_sorted(days, 4, 0), ==, -3);
    g_assert_cmpfloat(quantile_of_sorted(days, 4, 1), ==, 10);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/self-citation/periods-are-counted", periods_are_counted);
    g_test_add_func("/self-citation/coauthors-have-their-own", coauthors_have_their_own);
    g_test_add_func("/self-citation/some-pieces-only", some_pieces_may_be_told_of);
    g_test_add_func("/self-citation/lags-are-measured", lags_are_measured);
    g_test_add_func("/self-citation/most-cited-come-first", most_cited_come_first);
    g_test_add_func("/self-citation/one-author-owns-all", one_author_owns_all);
    g_test_add_func("/self-citation/no-confidence", no_confidence_is_the_default);
    g_test_add_func("/self-citation/nothing-of-nothing", nothing_is_counted_of_nothing);
    g_test_add_func("/self-citation/quantiles", quantiles_fall_between);
    return g_test_run();
}
