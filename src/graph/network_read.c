#include <ibid/error.h>
#include <ibid/network.h>
#include <stdlib.h>
#include <string.h>

#include "base/numbers.h"
#include "graph/network_keys.h"
#include "graph/network_lines.h"

/* What has been read so far. */
typedef struct {
    NetworkKeys keys;
    NetworkCitation *citations;
    size_t n_citations;
    size_t room;
    IbidDate *dates; /* one a key at least, once they are read */
    NetworkKeys names;
    NetworkKeys others; /* keys with authors that are not in the network */
    GArray *signed_by;  /* Signature: of each vertex, then of each of the others */
    GArray *authors;    /* uint32_t */
} Reading;

/* Which of `authors` wrote something. */
typedef struct {
    uint32_t first, n;
    uint32_t named_first; /* where n > 0 */
} Signature;

static void reading_clear(Reading *reading)
{
    network_keys_clear(&reading->keys);
    network_keys_clear(&reading->names);
    network_keys_clear(&reading->others);
    g_free(reading->citations);
    g_free(reading->dates);
    g_clear_pointer(&reading->signed_by, g_array_unref);
    g_clear_pointer(&reading->authors, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reading, reading_clear)

static void add_citation(Reading *reading, uint32_t citing, uint32_t cited)
{
    if (reading->n_citations == reading->room) {
        reading->room = MAX(4096, reading->room + reading->room / 2);
        reading->citations = g_renew(NetworkCitation, reading->citations, reading->room);
    }
    reading->citations[reading->n_citations++] = (NetworkCitation){citing, cited};
}

/* Reads a number as numbers are written, of at most 9 digits; NULL where there is none. */
static const char *read_digits(const char *at, const char *end, size_t *ret_value)
{
    const char *start = at;
    size_t value = 0;

    for (; at < end && (unsigned char)(*at - '0') < 10; at++)
        value = value * 10 + (size_t)(*at - '0');
    *ret_value = value;
    return at == start || at - start > 9 || (*start == '0' && at - start > 1) ? NULL : at;
}

/* Reads a line of two numbers and nothing else, as most are.  Returns: the next, or NULL. */
static const char *read_numbers(Reading *reading, const char *at, const char *end)
{
    size_t citing, cited;
    const char *first_end = read_digits(at, end, &citing), *second, *second_end;

    if (first_end == NULL || first_end == end || (*first_end != '\t' && *first_end != ' '))
        return NULL;
    second = first_end + 1;
    second_end = read_digits(second, end, &cited);
    if (second_end == NULL || (second_end < end && *second_end != '\n'))
        return NULL;

    uint32_t from = network_keys_digits(&reading->keys, at, (size_t)(first_end - at), citing);
    uint32_t to = network_keys_digits(&reading->keys, second, (size_t)(second_end - second), cited);

    add_citation(reading, from, to);
    return second_end < end ? second_end + 1 : end;
}

static void read_edges(Reading *reading, NetworkLines *lines)
{
    const char *at = lines->text;

    for (size_t number = 1; at < lines->end; number++) {
        const char *next = read_numbers(reading, at, lines->end);
        NetworkWord pair[2];

        if (next != NULL) {
            at = next;
            continue;
        }
        if (network_lines_next(lines, &at, number, false, pair) != LINE_PAIR)
            continue;

        uint32_t citing = network_keys_word(&reading->keys, pair[0]);

        add_citation(reading, citing, network_keys_word(&reading->keys, pair[1]));
    }
}

/* One to three numbers with dashes between; {0} where that is no date. */
static IbidDate read_date(NetworkWord word)
{
    int parts[3] = {0};
    size_t n = 0;
    const char *at = word.text, *end = word.text + word.length;

    for (; n < G_N_ELEMENTS(parts); n++) {
        const char *start = at;

        for (; at < end && g_ascii_isdigit(*at) && at - start < 4; at++)
            parts[n] = parts[n] * 10 + (*at - '0');
        if (at == start || (n > 0 && parts[n] == 0))
            return (IbidDate){0};
        if (at == end)
            break;
        if (*at++ != '-')
            return (IbidDate){0};
    }
    if (at != end)
        return (IbidDate){0};
    return parts[1] > 12 && parts[2] == 0 ? ibid_date_new_season(parts[0], parts[1])
                                          : ibid_date_new(parts[0], parts[1], parts[2]);
}

/* Makes `dates` as long as there are keys; `*room` is how long it is. */
static void grow_dates(Reading *reading, uint32_t *room)
{
    uint32_t more = MAX(reading->keys.n, *room + *room / 2);

    if (reading->keys.n <= *room)
        return;
    reading->dates = g_renew(IbidDate, reading->dates, more);
    memset(reading->dates + *room, 0, (more - *room) * sizeof *reading->dates);
    *room = more;
}

static void read_dates(Reading *reading, NetworkLines *lines)
{
    const char *at = lines->text;
    uint32_t room = 0;

    grow_dates(reading, &room);
    for (size_t number = 1; at < lines->end; number++) {
        NetworkWord pair[2];
        IbidDate date;
        uint32_t vertex;

        if (network_lines_next(lines, &at, number, false, pair) != LINE_PAIR)
            continue;
        date = read_date(pair[1]);
        if (date.precision == IBID_PRECISION_NONE) {
            network_lines_complain(lines, number,
                                   "this is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
            continue;
        }
        vertex = network_keys_word(&reading->keys, pair[0]);
        grow_dates(reading, &room);
        reading->dates[vertex] = date;
    }
}

/* Leaves each of the authors from `first` on once. */
static void fold_authors(GArray *authors, guint first)
{
    uint32_t *numbers = (uint32_t *)(void *)authors->data;
    guint kept = first;

    if (authors->len - first < 2)
        return;
    qsort(numbers + first, authors->len - first, sizeof *numbers, numbers_by_uint32);
    for (guint i = first; i < authors->len; i++)
        if (i == first || numbers[i] != numbers[i - 1])
            numbers[kept++] = numbers[i];
    g_array_set_size(authors, kept);
}

static NetworkWord without_blanks(NetworkWord word)
{
    while (word.length > 0 && *word.text == ' ')
        word = (NetworkWord){word.text + 1, word.length - 1};
    while (word.length > 0 && word.text[word.length - 1] == ' ')
        word.length--;
    return word;
}

/* @list  name;name;… */
static void sign(Reading *reading, guint work, NetworkWord list)
{
    const char *end = list.text + list.length;
    guint first = reading->authors->len;
    uint32_t named_first = 0;

    for (const char *at = list.text; at < end;) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        NetworkWord name = {at, (size_t)((stop != NULL ? stop : end) - at)};

        at += name.length + 1;
        name = without_blanks(name);
        if (name.length == 0)
            continue;

        uint32_t author = network_keys_word(&reading->names, name);

        g_array_append_val(reading->authors, author);
    }
    if (reading->authors->len > first)
        named_first = g_array_index(reading->authors, uint32_t, first);
    fold_authors(reading->authors, first);
    if (work >= reading->signed_by->len)
        g_array_set_size(reading->signed_by, work + 1);
    g_array_index(reading->signed_by, Signature, work) =
        (Signature){first, reading->authors->len - first, named_first};
}

static void read_authors(Reading *reading, NetworkLines *lines)
{
    const char *at = lines->text;

    for (size_t number = 1; at < lines->end; number++) {
        NetworkWord pair[2];
        uint32_t vertex;

        if (network_lines_next(lines, &at, number, true, pair) != LINE_PAIR)
            continue;
        if (network_keys_find(&reading->keys, pair[0], &vertex))
            sign(reading, vertex, pair[1]);
        else
            sign(reading, (guint)reading->keys.n + network_keys_word(&reading->others, pair[0]),
                 pair[1]);
    }
}

/* How many works of each author are not in the network. */
static uint32_t *count_others(const Reading *reading)
{
    uint32_t *n_others = g_new0(uint32_t, reading->names.n + 1);

    for (guint i = (guint)reading->keys.n; i < reading->signed_by->len; i++) {
        const Signature *signature = &g_array_index(reading->signed_by, Signature, i);

        for (uint32_t k = 0; k < signature->n; k++)
            n_others[g_array_index(reading->authors, uint32_t, signature->first + k)]++;
    }
    return n_others;
}

static IbidNetwork *build(Reading *reading)
{
    size_t n = reading->keys.n;
    g_autofree uint32_t *first = g_new0(uint32_t, n + 1), *n_authors = g_new0(uint32_t, n + 1);
    g_autofree uint32_t *named_first = g_new0(uint32_t, n + 1), *n_others = count_others(reading);
    NetworkDraft draft = {
        .n = n,
        .keys = reading->keys.words,
        .dates = reading->dates,
        .citations = g_steal_pointer(&reading->citations),
        .n_citations = reading->n_citations,
        .author_first = first,
        .author_n = n_authors,
        .n_others = n_others,
        .authors = (const uint32_t *)(const void *)reading->authors->data,
        .first_author = named_first,
        .author_names = reading->names.words,
        .n_authors = reading->names.n,
    };

    for (guint i = 0; i < n && i < reading->signed_by->len; i++) {
        first[i] = g_array_index(reading->signed_by, Signature, i).first;
        n_authors[i] = g_array_index(reading->signed_by, Signature, i).n;
        named_first[i] = g_array_index(reading->signed_by, Signature, i).named_first;
    }
    return network_build(&draft);
}

static bool check_size(const Reading *reading, const char *path, GError **error)
{
    if (reading->keys.n < G_MAXINT32 && reading->n_citations < G_MAXINT32)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT,
                "%s: there are more citations or articles than ibid can number", path);
    return false;
}

IbidNetwork *ibid_network_read(const IbidNetworkFiles *files, GPtrArray **ret_complaints,
                               GError **error)
{
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_auto(NetworkLines) edges = {0}, dates = {0}, authors = {0};
    g_auto(Reading) reading = {0};
    IbidNetwork *network;

    if (!network_lines_open(&edges, files->edges, complaints, error) ||
        (files->dates != NULL && !network_lines_open(&dates, files->dates, complaints, error)) ||
        (files->authors != NULL &&
         !network_lines_open(&authors, files->authors, complaints, error)))
        return NULL;
    network_keys_init(&reading.keys, (size_t)(edges.end - edges.text));
    network_keys_init(&reading.names, 0);
    network_keys_init(&reading.others, 0);
    read_edges(&reading, &edges);
    read_dates(&reading, &dates);
    if (!check_size(&reading, files->edges, error))
        return NULL;
    reading.signed_by = g_array_new(FALSE, /* clear_= */ TRUE, sizeof(Signature));
    reading.authors = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    read_authors(&reading, &authors);
    network = build(&reading);
    network_lines_close(&edges);
    network_lines_close(&dates);
    network_lines_close(&authors);
    *ret_complaints = g_steal_pointer(&complaints);
    return network;
}
