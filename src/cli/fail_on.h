/* The option --fail-on: conditions on which a command that has done its work ends with 3. */
#pragma once

#include <ibid/conditions.h>

#include "command.h"

/* What --help says of it, with all names.  Returns: (transfer full). */
char *fail_on_describe(IbidConditionScope scope);

/* Reads what was given, or NULL for nothing; false with IBID_ERROR_USAGE. */
bool fail_on_read(const Command *command, const char *names, IbidConditionScope scope,
                  unsigned *ret_conditions, GError **error);

/*
 * Names on standard error all that meets the conditions, one line each; where there is any,
 * `*status` is EXIT_FINDINGS, whatever it was.
 *
 * @before  or NULL
 *
 * Returns: false with `error` set.
 */
bool fail_on_check(unsigned conditions, const IbidReportSubject *before,
                   const IbidReportSubject *after, const IbidReportOptions *options,
                   ExitStatus *status, GError **error);
