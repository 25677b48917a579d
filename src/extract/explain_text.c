#include <ibid/extract.h>

#include "base/text.h"

static void add_field(GString *out, const char *name, const char *value)
{
    g_autofree char *printable = value == NULL ? NULL : text_printable(value);

    if (printable != NULL && printable[0] != '\0')
        g_string_append_printf(out, "%-9s %s\n", name, printable);
}

static void add_fields(GString *out, const char *name, const GPtrArray *values)
{
    for (guint i = 0; i < values->len; i++)
        add_field(out, name, g_ptr_array_index(values, i));
}

static void add_dates(GString *out, const IbidArticle *article)
{
    for (guint i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *date = &g_array_index(article->dates, IbidDateEvidence, i);
        char iso[IBID_DATE_SIZE];

        g_string_append_printf(out, "%-9s %s%s%s  %s, confidence %.2f\n",
                               ibid_date_kind_name(date->kind), ibid_date_format(date->date, iso),
                               date->zone[0] == '\0' ? "" : " ", date->zone, date->source,
                               date->confidence);
    }
}

static void add_reference(GString *out, const IbidReference *reference)
{
    g_autofree char *anchor = text_printable(reference->anchor == NULL ? "" : reference->anchor);
    g_autofree char *url = text_printable(reference->url == NULL ? "-" : reference->url);

    g_string_append_printf(out, "    %s/%s by %s: \"%s\" %s\n",
                           ibid_reference_class_name(reference->class), reference->kind,
                           reference->rule, anchor, url);
}

static void add_passage(GString *out, const IbidPassage *passage)
{
    g_autofree char *text = text_printable(passage->text);

    g_string_append_printf(out, "[%s %s/%s by %s] %s\n", ibid_part_name(passage->part),
                           ibid_reference_class_name(passage->class), passage->kind, passage->rule,
                           text);
}

char *ibid_explain_text(const IbidArticle *article)
{
    GString *out = g_string_new(NULL);
    guint next = 0;

    add_field(out, "document", article->id);
    add_field(out, "title", article->title);
    add_fields(out, "author", article->authors);
    add_field(out, "outlet", article->outlet);
    add_field(out, "language", article->language);
    add_field(out, "address", article->url);
    add_fields(out, "tag", article->tags);
    add_dates(out, article);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < article->passages->len; i++) {
        const IbidPassage *passage = g_ptr_array_index(article->passages, i);

        add_passage(out, passage);
        for (unsigned n = 0; n < passage->n_references && next < article->references->len; n++)
            add_reference(out, g_ptr_array_index(article->references, next++));
    }
    return g_string_free(out, FALSE);
}
