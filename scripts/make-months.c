/*
 * Writes src/base/month_table.c from ICU's locale data (CLDR): the names of months, as people write
 * them in dates, with the month that each means.  Run by hand when CLDR brings news:
 *
 *   cc scripts/make-months.c -o make-months $(pkg-config --cflags --libs icu-i18n icu-uc)
 *   ./make-months > src/base/month_table.c
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

/* A name that several languages give to different months means what more of them say. */
static const char *const locales[] = {
    "en", "de", "fr", "es",      "it", "pt", "nl", "sv",    "da", "nb", "nn",    "fi",
    "is", "pl", "cs", "sk",      "hu", "ro", "bg", "ru",    "uk", "be", "el",    "tr",
    "az", "hr", "sr", "sr_Latn", "sl", "mk", "bs", "sq",    "lt", "lv", "et",    "ca",
    "gl", "eu", "cy", "ga",      "af", "id", "ms", "fil",   "sw", "ar", "ar_DZ", "ar_LB",
    "he", "fa", "ur", "hi",      "bn", "ta", "te", "mr",    "gu", "kn", "ml",    "pa",
    "th", "km", "my", "ka",      "hy", "kk", "uz", "de_AT", "lb", "eo", "mt",
};

static const UDateFormatSymbolType kinds[] = {UDAT_MONTHS, UDAT_SHORT_MONTHS,
                                              UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS};

typedef struct {
    char name[96];
    int votes[13];
} Name;

static Name names[8000];
static size_t n_names;

static void vote(const char *name, int month)
{
    size_t i = 0;

    while (i < n_names && strcmp(names[i].name, name) != 0)
        i++;
    if (i == n_names)
        strcpy(names[n_names++].name, name);
    names[i].votes[month]++;
}

/* Lower case, without the dot of an abbreviation; numbered months and single letters are no names.
 */
static void read_name(const UChar *text, int length, const char *locale, int month)
{
    UChar lower[64];
    char utf8[96];
    int32_t n = 0, n_letters;
    UErrorCode status = U_ZERO_ERROR;

    n_letters = u_strToLower(lower, 64, text, length, locale, &status);
    while (n_letters > 0 && lower[n_letters - 1] == '.')
        n_letters--;
    u_strToUTF8(utf8, sizeof utf8, &n, lower, n_letters, &status);
    if (U_FAILURE(status) || n < 3 || n_letters < 2)
        return;
    if (strcmp(utf8, "fra") == 0) /* February in Maltese; "from" in Danish, "between" in Italian */
        return;
    for (int i = 0; i < n; i++)
        if ((utf8[i] >= '0' && utf8[i] <= '9') || utf8[i] == ' ' || utf8[i] == '.')
            return;
    vote(utf8, month);
}

static void read_locale(const char *locale)
{
    UErrorCode status = U_ZERO_ERROR;
    char gregorian[64];
    UDateFormat *format;

    snprintf(gregorian, sizeof gregorian, "%s@calendar=gregorian", locale);
    format = udat_open(UDAT_LONG, UDAT_LONG, gregorian, NULL, 0, NULL, 0, &status);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (int m = 0; m < 12; m++) {
            UChar text[64];
            UErrorCode failure = U_ZERO_ERROR;
            int32_t n = udat_getSymbols(format, kinds[k], m, text, 64, &failure);

            if (U_SUCCESS(failure))
                read_name(text, n, locale, m + 1);
        }
    udat_close(format);
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(((const Name *)a)->name, ((const Name *)b)->name);
}

static int winner(const Name *name)
{
    int best = 1;

    for (int m = 2; m <= 12; m++)
        if (name->votes[m] > name->votes[best])
            best = m;
    return best;
}

int main(void)
{
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        read_locale(locales[i]);
    qsort(names, n_names, sizeof *names, by_bytes);
    puts("/* Made by scripts/make-months.c from ICU's locale data (CLDR, Unicode licence). */");
    puts("#include \"base/month_table.h\"\n\n/* clang-format off */\nconst MonthName month_names[] "
         "= {");
    for (size_t i = 0; i < n_names; i++)
        printf("    {\"%s\", %d},\n", names[i].name, winner(&names[i]));
    puts("};\nconst size_t n_month_names = sizeof month_names / sizeof *month_names;");
    return 0;
}
