#include "report/assets.h"

#include <glib.h>

const Asset *asset_find(const char *name)
{
    for (size_t i = 0; i < n_assets; i++)
        if (g_str_equal(assets[i].name, name))
            return &assets[i];
    g_return_val_if_reached(NULL);
}
