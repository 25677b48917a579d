#include "corpus_opener.h"

#include <ibid/pipeline.h>

#include <stdio.h>

static void tell(IbidNoticeKind kind, const char *line, gpointer data)
{
    (void)data;
    if (kind == IBID_NOTICE_TROUBLE)
        fprintf(stderr, "ibid: %s\n", line);
}

IbidStore *corpus_open(const char *path, ExitStatus *ret_status, GError **error)
{
    const IbidPipelineOptions options = {.notice = tell};
    size_t n_unread = 0;
    IbidStore *store = ibid_pipeline_open(path, &options, &n_unread, error);

    *ret_status = n_unread > 0 ? EXIT_PARTLY : EXIT_OK;
    return store;
}
