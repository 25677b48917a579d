#include "resolve/similarity.h"

#include <string.h>

/* Costs are in halves of an edit. */
enum { COST_NONE = 0, COST_MISTAKEN = 1, COST_EDIT = 2, COST_OTHER_DIGIT = 3 };

/* Letters of skeletons that scanners still mistake for each other. */
static const char *const mistaken[] = {"co", "lf", "rn", "nm", "vy", "ao", "sc",
                                       "db", "do", "gq", "gy", "lr", "bn"};

/* A part of a title this short says nothing about the rest. */
#define START_LEAST 10 /* bytes of skeleton */

/* What it costs to turn `letter` into each byte. */
static void costs_of(char letter, unsigned char costs[256])
{
    memset(costs, COST_EDIT, 256);
    if (g_ascii_isdigit(letter))
        memset(costs + '0', COST_OTHER_DIGIT, 10);
    for (size_t i = 0; i < G_N_ELEMENTS(mistaken); i++) {
        if (mistaken[i][0] == letter)
            costs[(unsigned char)mistaken[i][1]] = COST_MISTAKEN;
        if (mistaken[i][1] == letter)
            costs[(unsigned char)mistaken[i][0]] = COST_MISTAKEN;
    }
    costs[(unsigned char)letter] = COST_NONE;
}

/* One row of the table of edit costs; returns its least. */
static int next_row(int *row, char letter, const char *own, size_t length)
{
    unsigned char costs[256];
    int diagonal = row[0], least;

    costs_of(letter, costs);
    row[0] += COST_EDIT;
    least = row[0];
    for (size_t j = 1; j <= length; j++) {
        int change = diagonal + costs[(unsigned char)own[j - 1]];
        int shift = MIN(row[j], row[j - 1]) + COST_EDIT;

        diagonal = row[j];
        row[j] = MIN(change, shift);
        least = MIN(least, row[j]);
    }
    return least;
}

typedef struct {
    int whole; /* cost to turn one into the other, or -1 above the most */
    int start; /* cost to turn `cited` into some start of `own`, or -1 */
} Edits;

static Edits edits_between(const char *cited, const char *own, int most)
{
    size_t n = strlen(cited), m = strlen(own);
    g_autofree int *row = g_new(int, m + 1);
    Edits edits = {-1, -1};

    for (size_t j = 0; j <= m; j++)
        row[j] = (int)j * COST_EDIT;
    for (size_t i = 0; i < n; i++)
        if (next_row(row, cited[i], own, m) > most)
            return edits;
    edits.whole = row[m];
    edits.start = row[m];
    for (size_t j = 0; j < m; j++)
        edits.start = MIN(edits.start, row[j]);
    return edits;
}

/* What the edits leave of `length`. */
static double share_left(int edits, size_t length)
{
    return edits < 0 || length == 0 ? 0 : MAX(0, 1 - (double)edits / COST_EDIT / (double)length);
}

static int most_edits(double least, size_t length)
{
    return (int)((1 - least) * (double)length * COST_EDIT) + 1;
}

double similarity_of_titles(const TitleForm *cited, const TitleForm *own, double least)
{
    size_t n = strlen(cited->skeleton), m = strlen(own->skeleton), longer = MAX(n, m);
    size_t apart = n > m ? n - m : m - n;
    bool is_start = cited->truncated && n < m && n >= START_LEAST;
    Edits edits;
    double alike;

    if (n == 0 || m == 0)
        return 0;
    if (strcmp(cited->skeleton, own->skeleton) == 0)
        return 1;
    if (!is_start && (double)apart > (1 - least) * (double)longer)
        return 0;
    edits = edits_between(cited->skeleton, own->skeleton, most_edits(least, longer));
    alike = share_left(edits.whole, longer);
    if (is_start)
        return MAX(alike, share_left(edits.start, n));
    if (strcmp(cited->numerals, own->numerals) != 0)
        alike = MIN(alike, SIMILARITY_OTHER_NUMBER);
    return alike;
}

double similarity_of_start(const TitleForm *cited, const TitleForm *own)
{
    size_t n = strlen(cited->skeleton), m = strlen(own->skeleton);

    if (n < START_LEAST || n >= m)
        return 0;
    return share_left(edits_between(cited->skeleton, own->skeleton, most_edits(0.8, n)).start, n);
}

/* True when the two differ in one digit only, as written in ISO 8601. */
static bool one_digit_apart(IbidDate a, IbidDate b)
{
    char x[IBID_DATE_SIZE], y[IBID_DATE_SIZE];
    int n = 0;

    ibid_date_format(a, x);
    ibid_date_format(b, y);
    for (size_t i = 0; x[i] != '\0' && y[i] != '\0'; i++)
        n += x[i] != y[i];
    return n == 1;
}

DateEvidence similarity_of_dates(IbidDate cited, IbidDate own)
{
    int64_t days;

    if (cited.precision == IBID_PRECISION_NONE || own.precision == IBID_PRECISION_NONE)
        return DATES_UNKNOWN;
    if (cited.precision != IBID_PRECISION_DAY || own.precision != IBID_PRECISION_DAY)
        return ibid_date_agrees(cited, own) ? DATES_ROUGH : DATES_APART;
    days = ABS(ibid_date_days(cited) - ibid_date_days(own));
    if (days <= 7)
        return days == 0 ? DATES_SAME : days == 1 ? DATES_NEXT : DATES_NEAR;
    return one_digit_apart(cited, own) ? DATES_MISREAD : DATES_APART;
}
