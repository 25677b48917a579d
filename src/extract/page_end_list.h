/* Lists of references that stand under no heading, known by their lines. */
#pragma once

#include "extract/page_lines.h"
#include "extract/part_table.h"

/*
 * True for a list as people write it: at least three entries within [from, to), each with one link,
 * most with a date.  A site's own lists have pictures too, or no dates.
 */
bool page_is_dated_list(const Page *page, uint32_t from, uint32_t to);

/*
 * Sets the verdicts of the entries of such a list in the last lines of the article, under whatever
 * heading, a rule, an asterisk, or nothing.
 *
 * @lines  PageLine: those of the page
 *
 * Cost: O(elements + text).
 */
void page_end_list_read(const Page *page, const GArray *lines, uint32_t root,
                        const PartVerdict **verdicts);

/* The same of lines that are links, below the article's last rule: <hr>, "* * *". */
void page_ruled_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts);

/* The same of lines with links below one that names a part, but is no heading: "Sources:". */
void page_label_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts);

/*
 * What a line says of the lines below it: "Earlier columns:"; NULL for nothing.
 *
 * @are_dated  these lines bear dates: a site's own would not
 */
const PartVerdict *page_label_verdict(const Page *page, const PageLine *line, bool are_dated);

/* What the entries of a dated list are. */
extern const PartVerdict page_dated_list;
