/* What is known of the terminal that results go to. */
#pragma once

#include <ibid/report.h>

/*
 * Where text goes to a terminal: sets the width that nobody said, by COLUMNS or as the terminal
 * tells it, and ASCII where its characters are others than Unicode's.  Files and pipes are left
 * alone, so that they get the same everywhere.
 *
 * @file  where it goes; "-" or NULL for standard output
 */
void terminal_fit(IbidReportOptions *options, const char *file);
