/* Titles that a page's <title> holds whole, beside the name of its site. */
#pragma once

#include <stdbool.h>

/*
 * True when `written` is `heading`, a mark, and something else, or the other way round:
 * "南湖_晚报", "The Lamp: Old Streets".  Of a heading with one word, and of a short one without
 * spaces, that is no proof.
 */
bool html_title_holds(const char *written, const char *heading);
