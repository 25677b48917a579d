/* Seasons and quarters as dates: "Spring 2019", "printemps 2019", "Q3 2021", "2021年第三季度". */
#pragma once

#include <stddef.h>

#include <ibid/date.h>

/*
 * Reads the season or quarter that stands at `text`.  A word that is another one as well ("Fall",
 * "Estate") is a season only with a capital letter, and only where `before`, the character before
 * it, is no space within a sentence: give '\0' for a beginning.
 *
 * Returns the bytes read; 0 when none of these stands there.
 */
size_t date_season_at(const char *text, char before, IbidDate *ret_date);
