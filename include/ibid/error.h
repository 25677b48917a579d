/*
 * Errors raised by libibid.
 *
 * Every fallible function takes a trailing `GError **error` and returns false or NULL exactly when
 * it sets it.  Codes are what a caller can act on; messages are what a person can act on, and
 * always name the file, record or statement at fault.
 */
#pragma once

#include <glib.h>

#include <ibid/export_macro.h>

#define IBID_ERROR (ibid_error_quark())

typedef enum {
    IBID_ERROR_IO,      /* a file could not be read or written */
    IBID_ERROR_FORMAT,  /* input is not in a format that ibid reads, or is damaged */
    IBID_ERROR_USAGE,   /* the command line is wrong; the tool exits with status 2 */
    IBID_ERROR_NUMERIC, /* an algorithm did not converge or ran out of memory */
    IBID_ERROR_STORE,   /* the corpus file is not ours, is damaged, locked, or full */
    IBID_ERROR_UNKNOWN, /* what was asked for is not in the corpus */
    IBID_ERROR_STOPPED, /* whoever watched long work stopped it */
} IbidError;

IBID_API GQuark ibid_error_quark(void);
