/* Graphs whose words try every format: quotes, controls, markup, formulas, many scripts. */
#pragma once

#include "graph_fixture.h"

/* Titles of the pieces; each is a trap for at least one format. */
static const char *const nasty_titles[] = {
    "It said \"quote\" and 'quote', ended in a \\",
    "=HYPERLINK(\"http://evil.example\";\"click\")",
    "Two\nlines\r\nand a\ttab, ER  - \nTY  - JOUR",
    "</title><script>alert(1)</script> ]]> --> &amp; &#34; & <",
    "Braces {{ } and % $ # _ ~ ^ \\n @comment{x}",
    ("\x1b[31mred \xc2\x9b"
     "31m \xef\xbf\xbe \x7f \xff bytes"),
    "Тишина — 静けさ \xe2\x80\xae שלום \xf0\x9f\x98\x80 naïve café",
    "-- ; drop, \"a\";b|c [d] *Vertices 3",
    "",
    "NA",
    "0012",
};

/* Seasons, quarters, years, a citation of the future, a loop, what is missing, and outside. */
static inline IbidGraph *nasty_graph(void)
{
    g_autoptr(Fixture) fixture =
        fixture_read("p0=2021-03-01 p1=2021-24 p2=2020-34 p3=2019 p4=2021-03 p5=2020-02-29 "
                     "p6=2024-01-31 p7 p8=2022-11-30 p1>p0 p2>p1 p3>p0 p4>p3 p5>p0 p6>p5 p6>p4 "
                     "p7>p6 p8>p7 p8>p8 p0>p8 p8>?lost p6>!https://out.example/a p2>!x=y "
                     "p9=2024-33 p10=2024-04 p10>p9 p9>p5");

    for (size_t i = 0; i < G_N_ELEMENTS(nasty_titles); i++) {
        g_autofree char *key = g_strdup_printf("p%zu", i);
        IbidPiece *piece = fixture_piece(fixture, key);

        g_free(piece->title);
        piece->title = g_strdup(nasty_titles[i]);
        piece->url =
            i % 2 == 0 ? NULL : g_strdup_printf("https://e.example/%zu?a=\"b\"&c=\\d e", i);
        piece->outlet = i % 3 == 0 ? g_strdup("The \"Daily\", & Co.") : NULL;
    }
    fixture_sign(fixture, "p0", "Ann Author;Ben and Jerry");
    fixture_sign(fixture, "p1", "Ann Author");
    fixture_sign(fixture, "p6", "Őrsi, Zoltán");
    fixture_sign(fixture, "p9", "null");
    g_array_index(fixture->arcs, IbidArc, 0).anchor = "an \"anchor\", so\\";
    g_array_index(fixture->arcs, IbidArc, 1).anchor = "=1+1";
    g_array_index(fixture->arcs, IbidArc, 1).mentions = 3;
    return fixture_graph(fixture);
}
