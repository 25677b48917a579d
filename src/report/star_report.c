#include "report/request.h"
#include "report/words.h"
#include "store/corpus.h"

static const Column class_columns[] = {
    {"class", "Class", COLUMN_TEXT},
    {"references", "References", COLUMN_NUMBER},
    {"dated", "Dated", COLUMN_NUMBER},
};

static const Column reference_columns[] = {
    {"class", "Class", COLUMN_TEXT},
    {"cited_date", "Date", COLUMN_DATE},
    {"age_days", "Age (days)", COLUMN_NUMBER},
    {"cited", "What", COLUMN_TEXT},
    {"url", NULL, COLUMN_PATH},
};

typedef struct {
    const IbidVertex *piece;
    Table *references;
    size_t of_class[IBID_N_CLASSES], dated[IBID_N_CLASSES];
    GArray *ages; /* int64_t: days, of citing references with a date */
} Star;

static const char *cited_label(const IbidReference *reference)
{
    if (reference->cited_title != NULL)
        return reference->cited_title;
    return reference->anchor != NULL && reference->anchor[0] != '\0' ? reference->anchor
                                                                     : reference->url;
}

static void add_reference(Star *star, const Corpus *corpus, const IbidStoredReference *row)
{
    const IbidReference *reference = row->reference;
    const IbidPiece *cited = corpus_cited(corpus, &row->resolution);
    IbidDate date = reference->cited_date;
    int64_t age;

    if (date.precision == IBID_PRECISION_NONE && cited != NULL)
        date = cited->date;
    star->of_class[reference->class]++;
    star->dated[reference->class] += date.precision != IBID_PRECISION_NONE;
    if ((1u << reference->class & IBID_CITING_CLASSES) == 0)
        return;
    table_text(star->references, ibid_reference_class_name(reference->class));
    table_date(star->references, date);
    if (date.precision == IBID_PRECISION_NONE ||
        star->piece->date.precision == IBID_PRECISION_NONE) {
        table_nothing(star->references);
    } else {
        age = ibid_date_days(star->piece->date) - ibid_date_days(date);
        g_array_append_val(star->ages, age);
        table_number(star->references, age);
    }
    table_text(star->references, cited_label(reference));
    table_text(star->references, reference->url);
}

/* The references of the original document; those of its reprints say the same again. */
static bool read_references(Star *star, const Corpus *corpus, IbidStore *store, GError **error)
{
    g_autoptr(IbidReferenceRows) rows =
        ibid_store_references(store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        const CorpusDocument *document = corpus_document(corpus, row->document);

        if (document != NULL && g_str_equal(document->path, star->piece->key))
            add_reference(star, corpus, row);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static int by_age(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

static void add_ages(Finding *finding, GArray *ages)
{
    guint middle = ages->len / 2;

    if (ages->len == 0) {
        finding_paragraph(finding, "No reference has an age: for that, both the article and what "
                                   "it cites must have a date.");
        return;
    }
    g_array_sort(ages, by_age);
    finding_paragraph(
        finding,
        "Age is the number of days from what is cited to the article; of the references that make "
        "edges, %u have one.  Youngest: %" G_GINT64_FORMAT "; median: %g; oldest: %" G_GINT64_FORMAT
        ".",
        ages->len, g_array_index(ages, int64_t, 0),
        ages->len % 2 == 1 ? (double)g_array_index(ages, int64_t, middle)
                           : (double)(g_array_index(ages, int64_t, middle - 1) +
                                      g_array_index(ages, int64_t, middle)) /
                                 2,
        g_array_index(ages, int64_t, ages->len - 1));
}

static void add_classes(Finding *finding, const Star *star)
{
    Table *table = finding_table(finding, "classes", class_columns, G_N_ELEMENTS(class_columns));

    for (unsigned i = 0; i < IBID_N_CLASSES; i++) {
        table_text(table, ibid_reference_class_name((IbidReferenceClass)i));
        table_number(table, (int64_t)star->of_class[i]);
        table_number(table, (int64_t)star->dated[i]);
    }
}

static void add_first_outlets(Finding *finding, const Corpus *corpus)
{
    for (guint i = 0; i < corpus->documents->len; i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);

        if (document->first_outlet != NULL)
            finding_paragraph(finding, "It says that it was first published in: %s.",
                              document->first_outlet);
    }
}

bool report_star(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);
    g_autoptr(GArray) ages = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(Finding) list = finding_new(finding->name, finding->limit);
    Star star = {.piece = ibid_graph_vertex(request->graph, 0), .ages = ages};
    g_autofree char *what = words_vertex(star.piece);

    if (corpus == NULL)
        return false;
    finding_heading(finding, 1, "One article");
    finding_paragraph(finding,
                      "The corpus holds one article.  Its graph is a star: the article in the "
                      "middle, and around it what it cites.  Rankings, clusters, chains and rates "
                      "would say nothing about a star, so there are counts and ages only.");
    finding_item_on(finding, star.piece->key, 0, "%s", what);
    add_first_outlets(finding, corpus);
    star.references =
        finding_table(list, "references", reference_columns, G_N_ELEMENTS(reference_columns));
    if (!read_references(&star, corpus, request->store, error))
        return false;
    add_classes(finding, &star);
    add_ages(finding, ages);
    finding_append(finding, list);
    return true;
}
