#include <ibid/model.h>

IbidReference *ibid_reference_new(void)
{
    IbidReference *reference = g_new0(IbidReference, 1);

    reference->kind = g_intern_static_string("link");
    reference->counterpart = -1;
    reference->rule = g_intern_static_string("");
    return reference;
}

void ibid_reference_free(IbidReference *reference)
{
    if (reference == NULL)
        return;
    g_free(reference->url);
    g_free(reference->url_canonical);
    g_free(reference->anchor);
    g_free(reference->cited_title);
    g_free(reference->cited_written);
    g_free(reference->sentence);
    g_free(reference->heading);
    g_free(reference->note);
    g_free(reference->place);
    g_free(reference);
}
