/* Where results go: standard output, or the file of --output. */
#pragma once

#include "command.h"

/* False with IBID_ERROR_USAGE where the name of --output is empty; NULL stands for standard
 * output. */
bool output_named(const Command *command, const char *file, GError **error);

/* True where other files may stand beside it: devices and pipes have no siblings. */
bool output_is_plain(const char *file);

/*
 * Writes to `file`, "-" or NULL for standard output.  A plain file is replaced at once, so that
 * readers see the old one or the new; what is there already and is none (a device, a pipe, a link)
 * is written into.
 *
 * Returns: false with IBID_ERROR_IO; main() looks after standard output.
 */
bool output_write(const char *content, size_t length, const char *file, GError **error);

/* Writes a file that is not there yet, without waiting until the disk has it: there is no older one
 * to be lost.  Returns: false with IBID_ERROR_IO, also where it is there. */
bool output_create(const char *content, size_t length, const char *file, GError **error);
