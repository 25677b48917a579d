#include "html_page.h"

typedef struct {
    const char *name;
    const char *html;
    const char *label; /* of the note that "/x" stands in; NULL when it stands in none */
} Row;

static const Row rows[] = {
    {"Markdown",
     "<p>So it was.<sup><a href='#fn:1'>1</a></sup></p>" PROSE
     "<div class=footnotes><ol><li id='fn:1'><p><a href=http://b.example/x>B</a> <a "
     "href='#fnref:1'>↩</a></p></ol></div>",
     "1"},
    {"brackets and paragraphs",
     "<p>So it was <a href='#n2'>[2]</a>.</p>" PROSE
     "<p id=n2>[2] See <a href=http://b.example/x>B</a>.</p>",
     "2"},
    {"a named anchor",
     "<p>So it was <a name=_r1 href='#_n1'>[1]</a>.</p>" PROSE
     "<p><a name=_n1 href='#_r1'>[1]</a> See <a href=http://b.example/x>B</a>.</p>",
     "1"},
    {"an asterisk",
     "<p>So it was.<a href='#n'>*</a></p>" PROSE
     "<p id=n>* See <a href=http://b.example/x>B</a>.</p>",
     "*"},
    {"a list of references that marks lead to",
     "<p>So it was (<a href='#R1'>1</a>).</p>" PROSE
     "<h2>References</h2><ol><li id=R1>A. <a href=http://b.example/x>B</a>.</li></ol>",
     "1"},
    {"a table of contents leads to headings",
     "<p><a href='#s'>1</a></p>" PROSE "<div id=s><h2>One</h2><p>It was <a "
     "href=http://b.example/x>B</a>, as others said too.</p></div>",
     NULL},
    {"words are no mark",
     "<p><a href='#s'>below</a></p>" PROSE "<p id=s>It was <a href=http://b.example/x>B</a>.</p>",
     NULL},
    {"a mark that leads back is none",
     "<p id=s>It was <a href=http://b.example/x>B</a>.</p>" PROSE "<p><a href='#s'>1</a></p>",
     NULL},
    {"raised numbers, numbered lines",
     "<p>So it was.<sup>1</sup> And so it went on.<sup>2</sup></p>" PROSE
     "<hr><p>1. Said A.</p><p>2. See <a href=http://b.example/x>B</a>.</p>",
     "2"},
    {"raised numbers before the lines, too",
     "<p>So it was.<sup>1</sup></p>" PROSE
     "<p><sup>1</sup> See <a href=http://b.example/x>B</a>.</p>",
     "1"},
    {"raised numbers, a list under a heading",
     "<p>So it was.<sup>1)</sup></p>" PROSE
     "<h3>Notes</h3><ol><li>See <a href=http://b.example/x>B</a>.</ol>",
     "1"},
    {"steps are no notes",
     "<p>It takes 10<sup>6</sup> of them.</p>" PROSE
     "<p>1. Take one.</p><p>2. See <a href=http://b.example/x>B</a>.</p>",
     NULL},
    {"a year is no note's number",
     "<p>So it was.<sup>1</sup></p>" PROSE
     "<p>1 cup, as <a href=http://b.example/x>B</a> says.</p>",
     NULL},
    {"a mark that leads nowhere",
     "<p><a href='#gone'>1</a> It was <a href=http://b.example/x>B</a>.</p>" PROSE, NULL},
};

static void notes_are_told_by_their_marks(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *html =
            g_strconcat("<article>", PROSE, rows[i].html, PROSE, "</article>", NULL);
        g_autoptr(IbidArticle) article = read_at(html, NULL);
        const IbidReference *cited = find(article, "/x");

        g_test_message("%s", rows[i].name);
        g_assert_cmpstr(cited->note, ==, rows[i].label);
        g_assert_cmpint(cited->class, ==,
                        rows[i].label != NULL ? IBID_CLASS_FOOTNOTE : IBID_CLASS_BODY);
        g_assert_true((cited->counterpart >= 0) == (rows[i].label != NULL));
    }
}

static void marks_and_notes_lead_to_each_other(void)
{
    static const char html[] =
        "<article><p>It rose<sup><a href='#n1'>1</a></sup> and fell<sup><a "
        "href='#n2'>2</a></sup>. It rose<sup><a href='#n1'>1</a></sup>.</p>" PROSE PROSE
        "<ol><li id=n1>See <a href=http://b.example/x>B</a>.</li><li id=n2>See <a "
        "href=http://b.example/y>C</a>.</li><li>And <a href=http://b.example/z>D</a>.</ol>";
    g_autoptr(IbidArticle) article = read_at(html, NULL);
    const IbidReference *mark = g_ptr_array_index(article->references, 0);
    const IbidReference *again = g_ptr_array_index(article->references, 2);
    const IbidReference *cited = find(article, "/x");

    g_assert_cmpstr(mark->kind, ==, "note-mark");
    g_assert_cmpint(mark->class, ==, IBID_CLASS_BOILERPLATE);
    g_assert_cmpint(cited->counterpart, ==, mark->offset);
    g_assert_cmpint(mark->counterpart, ==, strstr(html, "<li id=n1>") - html);
    g_assert_cmpint(again->counterpart, ==, mark->counterpart);
    g_assert_nonnull(mark->sentence);
    g_assert_cmpint(cited->part, ==, IBID_PART_FOOTNOTES);
    /* What no mark leads to is a note like the others of its list. */
    g_assert_cmpint(find(article, "/z")->class, ==, IBID_CLASS_FOOTNOTE);
    g_assert_null(find(article, "/z")->note);
}

/* "[1]" in the text is no element, so that a note has no place to lead back to. */
static void bracketed_marks_are_known(void)
{
    g_autoptr(IbidArticle) article =
        read_at("<article><p>So it was [1].</p>" PROSE
                "<p>[1] See <a href=http://b.example/x>B</a>.</p></article>",
                NULL);
    const IbidReference *cited = find(article, "/x");

    g_assert_cmpstr(cited->note, ==, "1");
    g_assert_cmpint(cited->class, ==, IBID_CLASS_FOOTNOTE);
    g_assert_cmpint(cited->counterpart, <, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page_notes/marks", notes_are_told_by_their_marks);
    g_test_add_func("/page_notes/both_ways", marks_and_notes_lead_to_each_other);
    g_test_add_func("/page_notes/bracketed-marks", bracketed_marks_are_known);
    return g_test_run();
}
