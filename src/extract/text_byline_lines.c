#include "extract/text_byline_lines.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"

/* Names have two words at least here: one may be a place. */
enum { FEWEST_WORDS = 2, MOST_WORDS = 4 };

/* Words of which outlets are called, and the articles that they begin with; folded. */
static const char *const outlet_words[] = {
    "agency",    "bulletin", "blog",       "chronicle", "courier",  "daily",    "digest",
    "evening",   "gazette",  "globe",      "group",     "guardian", "herald",   "journal",
    "ledger",    "letter",   "magazine",   "mail",      "media",    "mirror",   "monthly",
    "morning",   "news",     "newsletter", "observer",  "online",   "page",     "post",
    "press",     "record",   "report",     "review",    "standard", "sun",      "sunday",
    "telegraph", "times",    "today",      "tribune",   "weekly",   "world",    "the",
    "der",       "die",      "das",        "le",        "les",      "el",       "los",
    "las",       "il",       "het",        "blatt",     "zeitung",  "anzeiger", "nachrichten",
    "rundschau", "tagblatt", "courrier",   "monde",     "presse",   "revue",    "diario",
    "noticias",  "prensa",   "correo",     "giornale",  "corriere", "gazeta",   "kurier",
    "dziennik",  "tygodnik", "газета",     "новости",   "вестник",  "журнал",   "правда",
    "курьер",    "известия", "part",       "chapter",   NULL};

static bool is_particle(const char *word)
{
    static const char *const particles[] = {"de", "van", "von", "der", "den", "la",  "du",
                                            "di", "da",  "del", "dos", "al",  "bin", NULL};

    return g_strv_contains(particles, word);
}

static bool is_word_of_name(const char *word, bool is_first)
{
    g_autofree char *key = text_key(word);

    if (!is_first && is_particle(word))
        return true;
    if (g_strv_contains(outlet_words, key))
        return false;
    for (const char *p = word; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar letter = g_utf8_get_char(p);

        if (!g_unichar_isalpha(letter) && !g_unichar_ismark(letter) && strchr(".'-", *p) == NULL &&
            letter != 0x2019)
            return false;
    }
    return g_unichar_isupper(g_utf8_get_char(word));
}

/* True when the line is two to four words that names consist of. */
static bool is_name(const char *line)
{
    g_autofree char *folded = text_fold_space(line, -1);
    g_auto(GStrv) words = g_strsplit(folded, " ", MOST_WORDS + 2);
    guint n = g_strv_length(words);

    for (guint i = 0; i < n; i++)
        if (!is_word_of_name(words[i], i == 0))
            return false;
    return n >= FEWEST_WORDS && n <= MOST_WORDS;
}

static bool is_date(const char *line)
{
    size_t length = strlen(line);
    DateReading reading;

    return date_find(line, length, &reading) && length - (reading.end - reading.start) <= 6;
}

/* Three to five ideographs or kana, none of which ends an outlet's name. */
static bool is_wide_name(const char *text)
{
    static const char *const ends[] = {"报", "報", "网", "網", "社", "刊", "志", "誌",
                                       "部", "台", "局", "会", "会", "市", "県", "省"};
    glong n = g_utf8_strlen(text, -1);

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
        if (!g_unichar_iswide(g_utf8_get_char(p)) || !g_unichar_isalpha(g_utf8_get_char(p)))
            return false;
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(text, ends[i]))
            return false;
    return n >= 3 && n <= 5;
}

/* Letters of a script without capitals, in two to four words. */
static bool is_uncased_name(const char *text)
{
    size_t n_words = 1;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar letter = g_utf8_get_char(p);

        n_words += *p == ' ';
        if (*p != ' ' && (!g_unichar_isalpha(letter) || g_unichar_isupper(letter) ||
                          g_unichar_islower(letter) || g_unichar_iswide(letter)))
            return false;
    }
    return n_words >= FEWEST_WORDS && n_words <= MOST_WORDS;
}

/* Cuts white space and the marks that part a name from a date off both ends; true when a mark or,
 * about ideographs, a space was there. */
static bool cut_marks(char *text)
{
    static const char *const marks[] = {"·", "•", "|", "｜", "／", "–", "—"};
    bool was_cut = false;

    for (bool again = true; again;) {
        again = false;
        g_strstrip(text);
        for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
            size_t mark = strlen(marks[i]);

            if (g_str_has_prefix(text, marks[i]))
                memmove(text, text + mark, strlen(text + mark) + 1);
            else if (g_str_has_suffix(text, marks[i]))
                text[strlen(text) - mark] = '\0';
            else
                continue;
            was_cut = again = true;
        }
    }
    return was_cut;
}

char *text_name_beside_date(const char *line)
{
    DateReading reading;
    g_autofree char *folded = text_fold_space(line, -1), *name = NULL;
    size_t length = strlen(folded);
    bool has_mark;

    if (!date_find(folded, length, &reading) || (reading.start > 0 && reading.end < length &&
                                                 !g_str_has_prefix(folded + reading.end, " г.") &&
                                                 !g_str_has_prefix(folded + reading.end, " r.")))
        return NULL;
    name = reading.start > 0 ? g_strndup(folded, reading.start) : g_strdup(folded + reading.end);
    has_mark = cut_marks(name);
    if (*name == '\0' ||
        !(is_wide_name(name) || (has_mark && (is_name(name) || is_uncased_name(name)))))
        return NULL;
    return g_steal_pointer(&name);
}

size_t text_byline_first_line(const char *names)
{
    size_t length = strcspn(names, "\n");
    g_autofree char *line = g_strstrip(g_strndup(names, length));

    return names[length] == '\n' && is_name(line) ? length : 0;
}

char *text_dateline_name(const char *block, size_t length)
{
    g_autofree char *whole = g_strndup(block, length);
    g_auto(GStrv) lines = g_strsplit(whole, "\n", 3);

    if (g_strv_length(lines) == 1)
        return text_name_beside_date(whole);
    if (g_strv_length(lines) != 2)
        return NULL;
    g_strstrip(lines[0]);
    g_strstrip(lines[1]);
    if (is_date(lines[1]) && is_name(lines[0]))
        return g_strdup(lines[0]);
    return is_date(lines[0]) && is_name(lines[1]) ? g_strdup(lines[1]) : NULL;
}
