#include "base/month_word.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/month_table.h"
#include "base/text.h"

static const char *const english_months[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
};

/* Bytes; CLDR's longest name of a month is shorter. */
enum { WORD_LIMIT = 64 };

/* What text_skeleton() makes of the names, which it is too slow to be asked for at every word. */
static const char *const month_skeletons[] = {
    "lannary", "fcbmary", "marcb",     "aprll",   "may",      "lnnc",
    "lnly",    "angnsf",  "scpfcmbcr", "ocfobcr", "novcmbcr", "dcccmbcr",
};

int month_as_written(const char *word, size_t length)
{
    for (int i = 0; i < 12; i++)
        if (g_ascii_strncasecmp(word, english_months[i], length) == 0 &&
            (length == strlen(english_months[i]) || length == 3 || (length == 4 && i == 8)))
            return i + 1;
    return 0;
}

/* True when they differ in no more than one letter, and are long enough for that to be nothing. */
static bool is_nearly(const char *skeleton, const char *month)
{
    size_t length = strlen(month), n_wrong = 0;

    if (length < 6 || strlen(skeleton) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        n_wrong += skeleton[i] != month[i];
    return n_wrong <= 1;
}

int month_as_read(const char *word, size_t length)
{
    g_autofree char *written = g_strndup(word, length), *skeleton = text_skeleton(written);

    if (length == 3 && g_ascii_strncasecmp(word, "mav", 3) == 0) /* too short to be nearly "may" */
        return 5;

    for (int i = 0; i < 12; i++)
        if (g_str_equal(skeleton, month_skeletons[i]))
            return i + 1;
    for (int i = 0; i < 12; i++)
        if (is_nearly(skeleton, month_skeletons[i]))
            return i + 1;
    return 0;
}

/* Bytes of the word at `text` in any script; no month's name has as many as the limit. */
static size_t any_word_length(const char *text)
{
    size_t n = 0;

    while (n < WORD_LIMIT && (g_ascii_isalpha(text[n]) || (unsigned char)text[n] >= 0x80)) {
        if (g_str_has_prefix(text + n, "\xC2\xA0") || g_str_has_prefix(text + n, "\xE5\xB9\xB4"))
            break;
        n++;
    }
    return n;
}

static int by_name(const void *name, const void *row)
{
    return strcmp(name, ((const MonthName *)row)->name);
}

/* `name` without its accents in ASCII, or NULL when it has none or is of another script. */
static char *without_accents(const char *name)
{
    g_autofree char *apart = g_utf8_normalize(name, -1, G_NORMALIZE_NFD);
    g_autoptr(GString) bare = g_string_new(NULL);

    for (const char *p = apart; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (g_unichar_ismark(c))
            continue;
        c = c == 0x131 ? 'i' : c == 0x142 ? 'l' : c; /* dotless i, l with stroke */
        if (c >= 0x80)
            return NULL;
        g_string_append_c(bare, (char)c);
    }
    return strcmp(bare->str, name) == 0 || bare->len < 4 ? NULL : g_strdup(bare->str);
}

static int by_bare_name(const void *a, const void *b)
{
    return strcmp(((const MonthName *)a)->name, ((const MonthName *)b)->name);
}

/* The months that scanners and keyboards take the accents of; in the order of their names. */
static const GArray *bare_months(void)
{
    static gsize once = 0;
    static GArray *rows = NULL;

    if (g_once_init_enter(&once)) {
        rows = g_array_new(FALSE, FALSE, sizeof(MonthName));
        for (size_t i = 0; i < n_month_names; i++) {
            MonthName row = {without_accents(month_names[i].name), month_names[i].month};

            if (row.name != NULL)
                g_array_append_val(rows, row);
        }
        g_array_sort(rows, by_bare_name);
        g_once_init_leave(&once, 1);
    }
    return rows;
}

int month_without_accents(const char *text, size_t *ret_length)
{
    const GArray *rows = bare_months();
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), i;
    char lower[WORD_LIMIT];
    MonthName key = {.name = lower};
    const MonthName *found;

    if (length < 4 || length >= WORD_LIMIT || (unsigned char)text[length] >= 0x80)
        return 0;
    for (i = 0; i < length; i++)
        lower[i] = g_ascii_tolower(text[i]);
    lower[length] = '\0';
    found = bsearch(&key, rows->data, rows->len, sizeof key, by_bare_name);
    if (found == NULL)
        return 0;
    for (i = 0; i < rows->len; i++) /* one name of two months, in two languages, is neither */
        if (strcmp(g_array_index(rows, MonthName, i).name, lower) == 0 &&
            g_array_index(rows, MonthName, i).month != found->month)
            return 0;
    *ret_length = length;
    return found->month;
}

int month_in_any_language(const char *text, size_t *ret_length)
{
    size_t length = any_word_length(text);
    g_autofree char *lower = NULL;
    const MonthName *found;

    if (length < 3 || length >= WORD_LIMIT || !g_utf8_validate(text, (gssize)length, NULL))
        return 0;
    lower = g_utf8_strdown(text, (gssize)length);
    found = bsearch(lower, month_names, n_month_names, sizeof *month_names, by_name);
    *ret_length = length;
    return found == NULL ? 0 : found->month;
}

/* The months by what text_skeleton() makes of their names, in the order of these. */
static const GArray *month_forms(void)
{
    static gsize once = 0;
    static GArray *rows = NULL;

    if (g_once_init_enter(&once)) {
        rows = g_array_new(FALSE, FALSE, sizeof(MonthName));
        for (size_t i = 0; i < n_month_names; i++) {
            MonthName row = {text_skeleton(month_names[i].name), month_names[i].month};

            g_array_append_val(rows, row);
        }
        g_array_sort(rows, by_bare_name);
        g_once_init_leave(&once, 1);
    }
    return rows;
}

/* Bytes of the word at `text`, digits and bars that look like letters included. */
static size_t scanned_word_length(const char *text)
{
    size_t n = 0;

    while (n < WORD_LIMIT &&
           (g_ascii_isalpha(text[n]) || (unsigned char)text[n] >= 0x80 ||
            (n > 0 && text[n] != '\0' && strchr("0158|", text[n]) != NULL)) &&
           !g_str_has_prefix(text + n, "\xC2\xA0"))
        n++;
    return n;
}

int month_misread(const char *text, size_t *ret_length)
{
    const GArray *rows = month_forms();
    size_t length = scanned_word_length(text);
    g_autofree char *word = NULL, *skeleton = NULL;
    MonthName key;
    const MonthName *found;

    if (length < 4 || length >= WORD_LIMIT || !g_utf8_validate(text, (gssize)length, NULL))
        return 0;
    word = g_strndup(text, length);
    g_strdelimit(word, "|", 'l');
    skeleton = text_skeleton(word);
    if (g_utf8_strlen(skeleton, -1) < 4)
        return 0;
    key = (MonthName){.name = skeleton};
    found = bsearch(&key, rows->data, rows->len, sizeof key, by_bare_name);
    if (found == NULL)
        return 0;
    for (guint i = 0; i < rows->len; i++)
        if (strcmp(g_array_index(rows, MonthName, i).name, skeleton) == 0 &&
            g_array_index(rows, MonthName, i).month != found->month)
            return 0;
    *ret_length = length;
    return found->month;
}
