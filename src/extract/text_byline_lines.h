/* Names that the lines of a byline set apart: what a line break means where no mark parts a name
 * from an outlet. */
#pragma once

#include <stddef.h>

/*
 * Length of the first line of a byline, where a name fills it: "Hélène Barraud" above "Le Courrier,
 * 5 mai 2020".  0 where the name may go on in the next line, or there is none.
 *
 * @names  of the byline, its leading word left out, line ends kept
 */
size_t text_byline_first_line(const char *names);

/*
 * The name in a dateline of two lines, one of which is the date.  One line alone ("New York, 5 May
 * 2020") names a place as well.
 *
 * @block  bytes of the dateline
 * Returns: (transfer full) (nullable).
 */
char *text_dateline_name(const char *block, size_t length);

/*
 * The name in a line that says who and when, and no more: "Ann Lee · 5 May 2020", "5 May 2020 | Ann
 * Lee", "佐藤葉子 2020年5月5日".  A comma is no such mark: before it stand places.
 *
 * Returns: (transfer full) (nullable).
 */
char *text_name_beside_date(const char *line);
