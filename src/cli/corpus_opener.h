/* What the commands that read a corpus share. */
#pragma once

#include <ibid/store.h>

#include "command.h"

/*
 * Opens the corpus at `path`, naming on standard error what cannot be read of the files beside it.
 *
 * @ret_status  EXIT_OK, or EXIT_PARTLY where there was such
 *
 * Returns: (transfer full), or NULL with `error` set.
 */
IbidStore *corpus_open(const char *path, ExitStatus *ret_status, GError **error);
