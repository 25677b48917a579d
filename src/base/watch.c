#include "base/watch.h"

#include <ibid/error.h>

bool watch_goes_on(const IbidWatch *watch, const char *what, size_t done, size_t total,
                   GError **error)
{
    if (watch == NULL || watch->tell(what, done, total, watch->data))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_STOPPED, "%s was stopped", what);
    return false;
}
