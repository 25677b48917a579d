/* Fuzz target: any bytes read as pages yield references within the bytes, in order. */
#include "article_holds.h"
#include "fuzz_target.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
    return article_holds_of(data, size, IBID_MEDIA_HTML);
}
