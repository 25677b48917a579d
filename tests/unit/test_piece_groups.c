#include <glib/gstdio.h>
#include <ibid/error.h>
#include <ibid/piece_groups.h>

#include "analyse/series_name.h"
#include "graph_fixture.h"

/* "Ann: a b; Bo: b": the groups and the keys of their pieces. */
static char *listed(const IbidPieceGroups *groups)
{
    GString *text = g_string_new(NULL);

    for (size_t g = 0; g < groups->n; g++) {
        g_string_append_printf(text, "%s%s:", g == 0 ? "" : "; ", groups->names[g]);
        for (uint32_t i = groups->member_start[g]; i < groups->member_start[g + 1]; i++)
            g_string_append_printf(text, " %s", groups->network->keys[groups->members[i]]);
    }
    return g_string_free(text, FALSE);
}

static void describe(Fixture *fixture, const char *key, const char *author, const char *outlet,
                     const char *title)
{
    IbidPiece *piece = fixture_piece(fixture, key);

    if (author != NULL)
        fixture_sign(fixture, key, author);
    piece->outlet = g_strdup(outlet);
    piece->title = g_strdup(title);
}

static void authors_and_outlets_make_groups(void)
{
    g_autoptr(Fixture) fixture = fixture_read("a=2020 b=2021 c=2022 d=2023");

    describe(fixture, "a", "Cy;Ann", "The Daily", NULL);
    describe(fixture, "b", "Ann", "the daily", NULL);
    describe(fixture, "c", NULL, "Weekly", NULL);

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    const IbidNetwork *network = ibid_graph_network(graph);
    g_autoptr(IbidPieceGroups) authors = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    g_autoptr(IbidPieceGroups) outlets = ibid_piece_groups_new(network, IBID_GROUPS_OUTLET);
    g_autofree char *by_author = listed(authors), *by_outlet = listed(outlets);

    g_assert_cmpstr(by_author, ==, "Ann: a b; Cy: a");
    g_assert_cmpstr(by_outlet, ==, "The Daily: a b; Weekly: c");
    g_assert_cmpuint(ibid_piece_groups_n_shared(authors, 0, 1), ==, 1);
    g_assert_cmpuint(ibid_piece_groups_n_shared(authors, 0, 0), ==, 2);
    g_assert_cmpuint(ibid_piece_groups_n_shared(authors, 2, 3), ==, 0);
    g_assert_true(ibid_piece_groups_holds(authors, 1, 0));
    g_assert_false(ibid_piece_groups_holds(authors, 1, 1));
    g_assert_false(ibid_piece_groups_holds(authors, IBID_ANY_GROUP, 3));
    g_assert_false(ibid_piece_groups_holds_all(authors, 0));
    g_assert_cmpstr(ibid_group_level_name(outlets->level), ==, "outlet");
}

static void names_begin_titles(void)
{
    static const struct {
        const char *title;
        const char *key; /* NULL for none */
    } rows[] = {
        {"Weekly briefing: locks", "weekly briefing"},
        {"Weekly Briefing 12", "weekly briefing"},
        {"Weekly briefing #12: locks", "weekly briefing"},
        {"Weekly briefing – locks", "weekly briefing"},
        {"Weekly briefing 12 – locks", "weekly briefing"},
        {"Weekly briefing | locks", "weekly briefing"},
        {"Weekly briefing, 3 May 2020", "weekly briefing"},
        {"Weekly briefing 2020-05-03", "weekly briefing"},
        {"Weekly briefing for June 2020", "weekly briefing for"},
        {"Notes, part 3", "notes"},
        {"Notes (part III)", "notes"},
        {"Notes, Teil 2: Schleusen", "notes"},
        {"Weekly briefing", "weekly briefing"},
        {"Half-timbered houses", "half timbered houses"},
        {"Meet at 12:30 sharp", "meet at 12 30 sharp"},
        {"The 5 best locks", "the 5 best locks"},
        {"Malcolm X", "malcolm x"},
        {"May", "may"},
        {"C# for all", "c for all"},
        {"Part 3: the gates", NULL},
        {"2020: a year", NULL},
        {"A: b", NULL},
        {": b", NULL},
        {"", NULL},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *key = series_name_key(rows[i].title);

        g_assert_cmpstr(key, ==, rows[i].key);
    }
}

static void names_are_told_as_printed(void)
{
    g_autofree char *notes = series_name_as_printed("  “Notes,  Part” 3", "notes part");
    g_autofree char *all = series_name_as_printed("Locks", "no such");

    g_assert_cmpstr(notes, ==, "“Notes, Part");
    g_assert_cmpstr(all, ==, "Locks");
}

static void series_are_by_one_hand(void)
{
    g_autoptr(Fixture) fixture = fixture_new();

    describe(fixture, "a", "Ann", NULL, "Notes: locks");
    describe(fixture, "b", "Ann", NULL, "Notes 2");
    describe(fixture, "c", "Ann;Bo", "Daily", "NOTES, part 3");
    describe(fixture, "d", NULL, "daily", "Notes");
    /* Of another author, and too few of a third. */
    describe(fixture, "e", "Cy", NULL, "Notes: 1");
    describe(fixture, "f", "Cy", NULL, "Notes: 2");
    describe(fixture, "g", "Cy", NULL, "Notes: 3");
    describe(fixture, "h", "Di", NULL, "Notes: 1");
    describe(fixture, "i", "Di", NULL, "Notes: 2");
    describe(fixture, "j", NULL, NULL, "Notes: 3");
    describe(fixture, "k", "Ann", NULL, "Locks: 1");
    describe(fixture, "l", "Ann", NULL, NULL);

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    g_autoptr(IbidPieceGroups) series =
        ibid_piece_groups_new(ibid_graph_network(graph), IBID_GROUPS_SERIES);
    g_autofree char *all = listed(series);

    g_assert_cmpstr(all, ==, "Notes (Ann): a b c d; Notes (Cy): e f g");
}

static char *write_file(const char *text)
{
    char *path = NULL;
    int file = g_file_open_tmp("ibid-sets-XXXXXX", &path, NULL);

    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

static void sets_are_read(void)
{
    g_autoptr(Fixture) fixture = fixture_new();

    describe(fixture, "a.html", "Ann Author", "Daily", NULL);
    describe(fixture, "b.html", "Bo", "Weekly", NULL);
    describe(fixture, "c.html", "Cy", "Daily", NULL);
    describe(fixture, "d.html", "Weekly", NULL, NULL);
    fixture_piece(fixture, "c.html")->url = g_strdup("https://x.example/c");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = write_file("# Who is whose\n"
                                       "staff\tauthor, ann\n"
                                       "staff\tb.html\n"
                                       "\n"
                                       "guests\tweekly\r\n"
                                       "guests\thttps://x.example/c\n"
                                       "guests\tBo\n"
                                       "guests\tDi\n"
                                       "alone\n"
                                       "empty\tDi\n");
    g_autoptr(IbidPieceGroups) sets =
        ibid_piece_groups_read(ibid_graph_network(graph), path, &complaints, &error);

    g_assert_no_error(error);
    g_unlink(path);

    g_autofree char *all = listed(sets);

    /* An author and an outlet are called Weekly. */
    g_assert_cmpstr(all, ==, "guests: b.html c.html d.html; staff: a.html b.html");
    g_assert_cmpuint(complaints->len, ==, 3);
    g_assert_true(g_str_has_suffix(g_ptr_array_index(complaints, 0),
                                   ":8: no author, outlet or article here is called \"Di\"; write "
                                   "the name as reports do, or an article's path or address"));
    g_assert_nonnull(strstr(g_ptr_array_index(complaints, 1), ":9: there are not two fields"));
}

static void missing_file_is_told(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("");
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_null(ibid_piece_groups_read(ibid_graph_network(graph), "/nowhere/sets.tsv",
                                         &complaints, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_IO);
}

static void nothing_makes_no_groups(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("");
    g_autoptr(IbidNetwork) plain = ibid_network_new(&(IbidNetworkParts){.n = 2});

    for (int level = 0; level < IBID_N_GROUP_LEVELS; level++) {
        g_autoptr(IbidPieceGroups) of_empty =
            ibid_piece_groups_new(ibid_graph_network(graph), (IbidGroupLevel)level);
        g_autoptr(IbidPieceGroups) of_plain = ibid_piece_groups_new(plain, (IbidGroupLevel)level);

        g_assert_cmpuint(of_empty->n, ==, 0);
        g_assert_cmpuint(of_plain->n, ==, 0);
        g_assert_false(ibid_piece_groups_holds_all(of_plain, IBID_ANY_GROUP));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/piece-groups/authors-and-outlets", authors_and_outlets_make_groups);
    g_test_add_func("/piece-groups/names-begin-titles", names_begin_titles);
    g_test_add_func("/piece-groups/names-as-printed", names_are_told_as_printed);
    g_test_add_func("/piece-groups/series-are-by-one-hand", series_are_by_one_hand);
    g_test_add_func("/piece-groups/sets-are-read", sets_are_read);
    g_test_add_func("/piece-groups/missing-file-is-told", missing_file_is_told);
    g_test_add_func("/piece-groups/nothing-makes-no-groups", nothing_makes_no_groups);
    return g_test_run();
}
