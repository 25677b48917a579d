/* Stamps by which archives tell captures of an address apart. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include <ibid/date.h>

/*
 * Reads "20190102030405", "2019id_" (Wayback Machine, "URL structure": flags are two letters and
 * '_') or archive.today's "2019.01.02-030405".
 *
 * @segment   of a path, of `length` bytes
 * @ret_date  untouched when it is no stamp; {0} when there is no such day
 *
 * Returns: how many digits it has, 4 to 14; 0 when it is none.
 */
size_t address_stamp_read(const char *segment, size_t length, IbidDate *ret_date);

/*
 * True when what an archive had at `stamp` cannot have appeared on `date`.  A day is let pass, for
 * archives' days are UTC; what either is not known to is, too.
 */
bool address_stamp_rules_out(IbidDate stamp, IbidDate date);
