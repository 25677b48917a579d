#include <ibid/ingest.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ibid/error.h>

/* A folder of its own for each test, which is the working folder while it runs. */
typedef struct {
    char *folder, *back;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->back = g_get_current_dir();
    fixture->folder = g_dir_make_tmp("ibid-walker-XXXXXX", NULL);
    g_assert_cmpint(g_chdir(fixture->folder), ==, 0);
}

static void remove_tree(const char *path)
{
    g_autoptr(GDir) folder =
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);

    for (const char *name; folder != NULL && (name = g_dir_read_name(folder)) != NULL;) {
        g_autofree char *child = g_build_filename(path, name, NULL);

        remove_tree(child);
    }
    g_remove(path);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(g_chdir(fixture->back), ==, 0);
    remove_tree(fixture->folder);
    g_free(fixture->folder);
    g_free(fixture->back);
}

static void put(const char *path, const char *content)
{
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0777), ==, 0);
    g_assert_true(g_file_set_contents(path, content, -1, NULL));
}

/* One line a step: the id, its media and address, or '!' and what is wrong. */
static char *walk(IbidWalker *walker)
{
    GString *steps = g_string_new(NULL);

    for (;;) {
        g_autoptr(IbidDocument) document = NULL;
        g_autoptr(GError) error = NULL;

        switch (ibid_walker_next(walker, &document, &error)) {
        case IBID_WALK_END:
            return g_string_free(steps, FALSE);
        case IBID_WALK_DOCUMENT:
            g_string_append_printf(steps, "%s %s%s%s\n", document->id,
                                   document->media == IBID_MEDIA_HTML ? "html" : "text",
                                   document->url ? " " : "", document->url ? document->url : "");
            break;
        case IBID_WALK_UNREADABLE:
            g_assert_null(strchr(error->message, '\n'));
            g_string_append_printf(steps, "!%s\n", error->message);
        }
    }
}

static IbidWalker *walker_of(const IbidWalkOptions *options, const char *first, const char *second)
{
    const char *const inputs[] = {first, second, NULL};
    g_autoptr(GError) error = NULL;
    IbidWalker *walker = ibid_walker_new(inputs, options, &error);

    g_assert_no_error(error);
    return walker;
}

static void media_by_name_and_start(Fixture *fixture, gconstpointer data)
{
    g_autoptr(IbidWalker) walker = NULL;
    g_autofree char *steps = NULL;

    (void)fixture, (void)data;
    put("d/b.html", "words");
    put("d/a.txt", "words");
    put("d/c.txt", " <!-- x --><!DOCTYPE html><p>words");
    put("d/page.aspx", "<html><p>words");
    put("d/bare", "words");
    put("d/s/style.css", "p {}");
    put("d/style.css?v=3", "p {}");
    put("d/.hidden/x.txt", "words");
    put("d/.DS_Store", "x");
    walker = walker_of(NULL, "d/", "d/a.txt");
    steps = walk(walker);
    g_assert_cmpstr(steps, ==,
                    "d/a.txt text\nd/b.html html\nd/bare text\nd/c.txt html\nd/page.aspx html\n");
    g_assert_cmpuint(ibid_walker_n_passed_over(walker), ==, 2);
}

static void addresses(Fixture *fixture, gconstpointer data)
{
    const IbidWalkOptions base = {.base_url = "https://example.org/blog"};
    const IbidWalkOptions one = {.url = "https://example.org/x"};
    const char *const folder[] = {"d", NULL};
    g_autoptr(IbidWalker) walker = NULL, file = NULL, none = NULL;
    g_autofree char *steps = NULL, *file_steps = NULL;
    g_autoptr(GError) error = NULL;

    (void)fixture, (void)data;
    put("d/a b/index.html", "x");
    put("d/\xC3\xA9%20?p=1", "x");
    walker = walker_of(&base, "d", NULL);
    steps = walk(walker);
    g_assert_cmpstr(steps, ==,
                    "d/a b/index.html html https://example.org/blog/a%20b/index.html\n"
                    "d/\xC3\xA9%2520?p=1 text https://example.org/blog/%C3%A9%20?p=1\n");
    file = walker_of(&one, "d/a b/index.html", NULL);
    file_steps = walk(file);
    g_assert_cmpstr(file_steps, ==, "d/a b/index.html html https://example.org/x\n");
    none = ibid_walker_new(folder, &one, &error);
    g_assert_null(none);
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
}

static void bad_inputs_get_a_line_each(Fixture *fixture, gconstpointer data)
{
    static const char *const expected[] = {
        "!d/binary: is binary",      "!d/empty.txt: is empty",
        "!d/huge.txt: is too large", "!d/nothing: is a link to nothing",
        "!d/pipe: is a pipe",        "d/z.txt text",
        "!missing: No such file",    "",
    };
    g_autoptr(IbidWalker) walker = NULL;
    g_autofree char *steps = NULL;
    g_auto(GStrv) lines = NULL;

    (void)fixture, (void)data;
    put("d/z.txt", "words");
    put("d/empty.txt", " \n");
    g_assert_true(g_file_set_contents("d/binary", "a\0b", 3, NULL));
    put("d/huge.txt", "words");
    g_assert_cmpint(truncate("d/huge.txt", IBID_DOCUMENT_LIMIT + 1), ==, 0);
    g_assert_cmpint(mkfifo("d/pipe", 0600), ==, 0);
    g_assert_cmpint(symlink("gone", "d/nothing"), ==, 0);
    walker = walker_of(NULL, "missing", "d");
    steps = walk(walker);
    lines = g_strsplit(steps, "\n", -1);
    g_assert_cmpuint(g_strv_length(lines), ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_true(g_str_has_prefix(lines[i], expected[i]));
}

static void links_are_followed_once(Fixture *fixture, gconstpointer data)
{
    g_autoptr(IbidWalker) walker = NULL;
    g_autofree char *steps = NULL;

    (void)fixture, (void)data;
    put("d/sub/a.txt", "words");
    put("other/b.txt", "words");
    g_assert_cmpint(symlink("..", "d/sub/loop"), ==, 0);
    g_assert_cmpint(symlink("sub", "d/again"), ==, 0);
    g_assert_cmpint(symlink("sub/a.txt", "d/0.txt"), ==, 0);
    g_assert_cmpint(symlink("../other", "d/other"), ==, 0);
    g_assert_cmpint(symlink("../d", "other/back"), ==, 0);
    walker = walker_of(NULL, "d", NULL);
    steps = walk(walker);
    g_assert_cmpstr(steps, ==,
                    "d/other/b.txt text\nd/sub/a.txt text\n"
                    "!d/sub/loop: is a link to a folder that holds it; not followed, remove it\n");
}

static void results_are_never_read(Fixture *fixture, gconstpointer data)
{
    const IbidWalkOptions options = {.skip = "d/out"};
    g_autoptr(IbidWalker) walker = NULL, results = NULL;
    g_autofree char *steps = NULL, *of_results = NULL;

    (void)fixture, (void)data;
    put("d/a.txt", "words");
    put("d/out/report.html", "<html>");
    put("d/old/corpus.ibid", "x");
    put("d/old/report.md", "x");
    put("d/old/report.html", "<html>");
    put("d/loose.ibid", "x");
    walker = walker_of(&options, "d", NULL);
    steps = walk(walker);
    g_assert_cmpstr(steps, ==, "d/a.txt text\n");
    results = walker_of(NULL, "d/old", "d/loose.ibid");
    of_results = walk(results);
    g_assert_true(g_str_has_prefix(of_results, "!d/loose.ibid: is a corpus"));
    g_assert_nonnull(strstr(of_results, "!d/old: holds the results of another run"));
}

static void vanished_is_what_was_listed_and_not_met(Fixture *fixture, gconstpointer data)
{
    g_autoptr(IbidWalker) walker = NULL;

    (void)fixture, (void)data;
    put("d/a.txt", "words");
    put("d/empty.txt", "");
    walker = walker_of(NULL, "d", "missing.txt");
    g_assert_true(ibid_walker_vanished(walker, "d/gone.txt"));
    g_assert_false(ibid_walker_vanished(walker, "d/a.txt"));
    g_assert_false(ibid_walker_vanished(walker, "d/empty.txt"));
    g_assert_false(ibid_walker_vanished(walker, "missing.txt"));
    g_assert_false(ibid_walker_vanished(walker, "elsewhere/a.txt"));
}

static void names_need_not_be_utf8(Fixture *fixture, gconstpointer data)
{
    g_autoptr(IbidWalker) walker = NULL;
    g_autofree char *steps = NULL;

    (void)fixture, (void)data;
    put("d/\xE9.txt", "words");
    walker = walker_of(NULL, "d", NULL);
    steps = walk(walker);
    g_assert_cmpstr(steps, ==, "d/%E9.txt text\n");
}

#define ADD(path, function) g_test_add(path, Fixture, NULL, set_up, function, tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/walker/media-by-name-and-start", media_by_name_and_start);
    ADD("/walker/addresses", addresses);
    ADD("/walker/bad-inputs-get-a-line-each", bad_inputs_get_a_line_each);
    ADD("/walker/links-are-followed-once", links_are_followed_once);
    ADD("/walker/results-are-never-read", results_are_never_read);
    ADD("/walker/vanished", vanished_is_what_was_listed_and_not_met);
    ADD("/walker/names-need-not-be-utf8", names_need_not_be_utf8);
    return g_test_run();
}
