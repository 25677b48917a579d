/* How names in Greek and Cyrillic letters are written in Latin ones. */
#pragma once

#include <glib.h>

/*
 * All letters of `text` in Latin, by each of the ways in use: ICU's scholarly one and those of
 * maps and passports.  Signs for softness are left out.
 *
 * Returns: (transfer full) char *; empty unless all letters are Greek, or all are Cyrillic.
 */
GPtrArray *latin_spellings(const char *text);
