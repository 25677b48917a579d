#include "extract/cited_date.h"

#include <string.h>

#include "base/date_iso.h"

/* Names before the year in a citation take no more bytes. */
enum { NAMES_LIMIT = 200, FIRST_YEAR = 1500, LAST_YEAR = 2100 };

CitedDate cited_date_of(const char *text, DateOutcome outcome, const DateReading *reading)
{
    CitedDate cited = {.date = reading->date, .confidence = CITED_AS_WRITTEN};

    if (reading->date.month > 12)
        cited.confidence = CITED_ROUGHLY;
    if (reading->by_order)
        cited.confidence = CITED_BY_ORDER;
    if (reading->repaired) {
        cited.confidence = CITED_REPAIRED;
        cited.flags |= IBID_FLAG_REPAIRED_DATE;
    }
    if (outcome == DATE_IMPOSSIBLE) {
        cited.confidence = 0;
        cited.flags |= IBID_FLAG_IMPOSSIBLE_DATE;
    }
    if (outcome == DATE_AMBIGUOUS) {
        cited.confidence = MIN(cited.confidence, CITED_ROUGHLY);
        cited.flags |= IBID_FLAG_AMBIGUOUS_DATE;
        cited.written = text + reading->start;
        cited.length = reading->end - reading->start;
    }
    return cited;
}

/* The year at `text`, and a letter that tells two of them apart ("2019a"), before `close`. */
static int year_before(const char *text, const char *close)
{
    int year = date_digits(text, 4);

    if (year < FIRST_YEAR || year > LAST_YEAR)
        return 0;
    text += 4;
    text += *text >= 'a' && *text <= 'e';
    return *text != '\0' && strchr(close, *text) != NULL ? year : 0;
}

/* True when `names` can be authors: "Smith, J.", "Smith and Jones", "Müller et al.". */
static bool are_names(const char *names, size_t length)
{
    static const char *const signs[] = {", ", ".", " and ", " & ", " und ", " et ", " y ", ";"};
    g_autofree char *copy = g_strndup(names, length);
    unsigned n_lower = 0;

    if (length < 3 || length > NAMES_LIMIT || strpbrk(copy, "0123456789\"?!:") != NULL ||
        !g_unichar_isupper(g_utf8_get_char(copy)))
        return false;
    for (const char *word = copy; word != NULL; word = strchr(word, ' ')) {
        word += strspn(word, " ");
        n_lower += g_unichar_islower(g_utf8_get_char(word)) ? 1 : 0;
    }
    if (n_lower > 3) /* "and", "et al", "van der" */
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
        if (strstr(copy, signs[i]) != NULL)
            return true;
    return false;
}

/* "Smith, J. (2019). Title", "Smith, J. 2019. Title" */
static int year_after_names(const char *entry)
{
    for (const char *p = strstr(entry, " "); p != NULL; p = strstr(p + 1, " ")) {
        size_t length = (size_t)(p - entry);
        int year = p[1] == '(' || p[1] == '[' ? year_before(p + 2, ")]") : year_before(p + 1, ".");

        if (length > NAMES_LIMIT)
            return 0;
        if (year > 0)
            return are_names(entry, length) ? year : 0;
    }
    return 0;
}

/* "A. Smith, Title, Outlet, 2019." */
static int year_at_end(const char *entry)
{
    size_t length = strlen(entry), from;
    bool has_word = false;

    while (length > 0 && strchr(" .;", entry[length - 1]) != NULL)
        length--;
    if (length < 8 || entry[length - 5] != ' ' || entry[length - 6] != ',')
        return 0;
    for (from = length - 6; from > 0 && entry[from - 1] != ','; from--)
        has_word |= g_ascii_isalpha(entry[from - 1]) || (unsigned char)entry[from - 1] >= 0x80;
    if (!has_word) /* a number in groups */
        return 0;
    /* One comma may be the title's own: "Elections, 2019". */
    return strchr(entry, ',') < entry + length - 6 ? year_before(entry + length - 4, ".; ") : 0;
}

IbidDate cited_year_in(const char *entry)
{
    g_autofree char *ended = g_strconcat(entry, " ", NULL);
    int year = year_after_names(ended);

    if (year == 0)
        year = year_at_end(ended);
    return year == 0 ? (IbidDate){0} : ibid_date_new(year, 0, 0);
}

bool cited_date_in(const char *entry, DateOrder order, CitedDate *ret_cited)
{
    DateReading reading;
    DateOutcome outcome = date_find_any(entry, strlen(entry), order, &reading);
    IbidDate year;

    if (outcome != DATE_ABSENT) {
        *ret_cited = cited_date_of(entry, outcome, &reading);
        return true;
    }
    year = cited_year_in(entry);
    *ret_cited = (CitedDate){.date = year, .confidence = CITED_YEAR};
    return year.precision != IBID_PRECISION_NONE;
}

bool cited_date_is_of_title(IbidDate date, const char *title)
{
    DateReading reading;

    return date.month > 12 && title != NULL &&
           date_find_any(title, strlen(title), DATE_ORDER_UNKNOWN, &reading) == DATE_READ &&
           ibid_date_compare(reading.date, date) == 0;
}

void cited_date_give(const CitedDate *cited, IbidReference *reference)
{
    reference->cited_date = cited->date;
    reference->cited_confidence = cited->confidence;
    reference->flags |= cited->flags;
    if (cited->written != NULL)
        reference->cited_written = g_strndup(cited->written, cited->length);
}
