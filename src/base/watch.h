/* Asks whoever watches long work whether it goes on. */
#pragma once

#include <ibid/watch.h>

/* True where it does, and where `watch` is NULL; else sets IBID_ERROR_STOPPED. */
bool watch_goes_on(const IbidWatch *watch, const char *what, size_t done, size_t total,
                   GError **error);
