/* The files of src/report/assets, which the build puts into the library. */
#pragma once

#include <stddef.h>

/* One file; ends with a zero byte that `length` does not count. */
typedef struct {
    const char *name;
    const char *text;
    size_t length;
} Asset;

/* All of them; written by scripts/embed.cmake. */
extern const Asset assets[];
extern const size_t n_assets;

/* NULL where there is no such file: a mistake of ours. */
const Asset *asset_find(const char *name);
