#include <ibid/extract.h>

#include "base/text.h"

/* The page may only show its own styles: nothing in the article can run or load. */
static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n";

static const char style[] =
    "<style>\n"
    "body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#222;background:#fff}\n"
    "h1{font-size:1.5rem;line-height:1.25}\n"
    "table,.key,.rule,ul{font:.8rem/1.4 system-ui,sans-serif}\n"
    "th{text-align:left;padding-right:1rem;font-weight:600;vertical-align:top}\n"
    ".key span{display:inline-block;padding:.1rem .6rem;margin:0 .3rem .3rem 0;"
    "border-left-width:.3rem;border-left-style:solid}\n"
    ".passage{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;border-left:.3rem solid;"
    "padding:.15rem 0 .15rem .6rem}\n"
    ".passage p,.passage ul{margin:0;grid-column:2;overflow-wrap:anywhere}\n"
    ".passage ul{padding-left:1rem;color:#444}\n.rule{color:#666}\n"
    ".body{border-color:#2f6f4f;background:#f1f8f4}\n.lead{border-color:#4f8f2f;"
    "background:#f5faee}\n"
    ".heading{border-color:#1d4d36;background:#e6f2ea}\n"
    ".caption,.table{border-color:#6b8e9b;background:#f0f5f7}\n"
    ".quotation{border-color:#7a6fa8;background:#f4f2fa}\n"
    ".appendix{border-color:#1f5fa8;background:#edf3fb}\n"
    ".footnotes{border-color:#b0761b;background:#fdf6e9}\n"
    ".comments{border-color:#a8456b;background:#fbf0f4}\n"
    ".site{border-color:#bbb;background:#f6f6f6;color:#666}\n"
    "b.no{font-weight:400;color:#777}\nb.yes{color:#14532d}\n"
    "@media(max-width:40rem){.passage{display:block}}\n"
    "</style>\n</head>\n<body>\n";

/* Control characters are left out: XML and HTML have no way to write them. */
static void add_text(GString *out, const char *text)
{
    g_autofree char *printable = text_printable(text == NULL ? "" : text);
    g_autofree char *escaped = g_markup_escape_text(printable, -1);

    g_string_append(out, escaped);
}

static void add_row(GString *out, const char *name, const char *value)
{
    if (value == NULL || value[0] == '\0')
        return;
    g_string_append_printf(out, "<tr><th>%s</th><td>", name);
    add_text(out, value);
    g_string_append(out, "</td></tr>\n");
}

static void add_rows(GString *out, const char *name, const GPtrArray *values)
{
    for (guint i = 0; i < values->len; i++)
        add_row(out, name, g_ptr_array_index(values, i));
}

static void add_dates(GString *out, const IbidArticle *article)
{
    for (guint i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *date = &g_array_index(article->dates, IbidDateEvidence, i);
        char iso[IBID_DATE_SIZE];
        g_autofree char *value = g_strdup_printf(
            "%s%s%s (%s, confidence %.2f)", ibid_date_format(date->date, iso),
            date->zone[0] == '\0' ? "" : " ", date->zone, date->source, date->confidence);

        add_row(out, ibid_date_kind_name(date->kind), value);
    }
}

static void add_facts(GString *out, const IbidArticle *article)
{
    g_string_append(out, "<table>\n");
    add_row(out, "document", article->id);
    add_rows(out, "author", article->authors);
    add_row(out, "outlet", article->outlet);
    add_row(out, "language", article->language);
    add_row(out, "address", article->url);
    add_rows(out, "tag", article->tags);
    add_dates(out, article);
    g_string_append(out, "</table>\n<p class=\"key\">");
    for (IbidPart part = 0; part < IBID_N_PARTS; part++)
        g_string_append_printf(out, "<span class=\"%s\">%s</span>", ibid_part_name(part),
                               ibid_part_name(part));
    g_string_append(out, "</p>\n");
}

static void add_reference(GString *out, const IbidReference *reference)
{
    bool cites = (IBID_CITING_CLASSES >> reference->class & 1) != 0;

    g_string_append_printf(out, "<li><b class=\"%s\">%s</b>/%s <span class=\"rule\">by %s</span> ",
                           cites ? "yes" : "no", ibid_reference_class_name(reference->class),
                           reference->kind, reference->rule);
    add_text(out, reference->anchor);
    g_string_append(out, " <span class=\"rule\">");
    add_text(out, reference->url);
    g_string_append(out, "</span></li>\n");
}

static void add_passage(GString *out, const IbidPassage *passage, const IbidArticle *article,
                        guint first)
{
    g_string_append_printf(out,
                           "<div class=\"passage %s\"><span class=\"rule\">%s<br>%s</span>\n<p>",
                           ibid_part_name(passage->part), passage->kind, passage->rule);
    add_text(out, passage->text);
    g_string_append(out, "</p>\n");
    if (passage->n_references > 0)
        g_string_append(out, "<ul>\n");
    for (guint i = first; i < first + passage->n_references; i++)
        add_reference(out, g_ptr_array_index(article->references, i));
    g_string_append(out, passage->n_references > 0 ? "</ul></div>\n" : "</div>\n");
}

char *ibid_explain_html(const IbidArticle *article)
{
    GString *out = g_string_new(head);
    guint next = 0;

    g_string_append(out, "<title>");
    add_text(out, article->title != NULL ? article->title : article->id);
    g_string_append(out, "</title>\n");
    g_string_append(out, style);
    g_string_append(out, "<h1>");
    add_text(out, article->title != NULL ? article->title : article->id);
    g_string_append(out, "</h1>\n");
    add_facts(out, article);
    for (guint i = 0; i < article->passages->len; i++) {
        const IbidPassage *passage = g_ptr_array_index(article->passages, i);

        add_passage(out, passage, article, next);
        next += passage->n_references;
    }
    g_string_append(out, "</body>\n</html>\n");
    return g_string_free(out, FALSE);
}
