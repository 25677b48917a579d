#include "extract/relative_dates.h"

#include <stdbool.h>
#include <string.h>

#include "base/date_relative.h"
#include "extract/cited_date.h"

/* Bytes between a phrase and what it dates, and of the longest phrase. */
enum { GAP_LIMIT = 40, PHRASE_LIMIT = 60 };

/* What may stand there: nothing that tells of another deed than writing. */
static const struct {
    const char *word;
    bool tells; /* that this is when it was written; one such has to be there */
} gap_words[] = {
    {"s", true},          {"wrote", true},        {"published", true},  {"posted", true},
    {"written", true},    {"reported", true},     {"argued", true},     {"appeared", true},
    {"schrieb", true},    {"erschien", true},     {"erschienen", true}, {"veröffentlicht", true},
    {"écrit", true},      {"publié", true},       {"escribí", true},    {"publicado", true},
    {"scritto", true},    {"pubblicato", true},   {"escrevi", true},    {"schreef", true},
    {"verschenen", true}, {"gepubliceerd", true}, {"написал", true},    {"опубликовано", true},
    {"i", false},         {"we", false},          {"he", false},        {"she", false},
    {"they", false},      {"in", false},          {"on", false},        {"about", false},
    {"that", false},      {"the", false},         {"my", false},        {"our", false},
    {"his", false},       {"her", false},         {"their", false},     {"post", false},
    {"article", false},   {"piece", false},       {"essay", false},     {"column", false},
    {"this", false},      {"from", false},        {"of", false},        {"was", false},
    {"ich", false},       {"wir", false},         {"j'ai", false},      {"a", false},
};

/* True for one of these words; `*ret_tells` becomes true when it is one that tells. */
static bool is_gap_word(const char *word, bool *ret_tells)
{
    for (size_t i = 0; i < G_N_ELEMENTS(gap_words); i++)
        if (g_str_equal(word, gap_words[i].word)) {
            *ret_tells |= gap_words[i].tells;
            return true;
        }
    return false;
}

/* True when nothing but such words stands in the `length` bytes at `text`, one that tells. */
static bool is_gap(const char *text, size_t length)
{
    g_autofree char *gap = g_strndup(text, MIN(length, GAP_LIMIT));
    g_auto(GStrv) words = NULL;
    bool tells = false;

    if (length > GAP_LIMIT || strpbrk(gap, ".;:!?") != NULL)
        return false;
    for (char *at; (at = strstr(gap, "’")) != NULL || (at = strstr(gap, "“")) != NULL ||
                   (at = strstr(gap, "”")) != NULL;)
        memset(at, ' ', strlen("’"));
    words = g_strsplit_set(gap, " ,'\"()", -1);
    for (size_t i = 0; words[i] != NULL; i++)
        if (*words[i] != '\0' && !is_gap_word(words[i], &tells))
            return false;
    return tells;
}

static bool starts_word(const char *text, size_t at)
{
    return at == 0 || (!g_ascii_isalnum(text[at - 1]) && (unsigned char)text[at - 1] < 0x80) ||
           (at >= 3 && (unsigned char)text[at - 3] == 0xE2); /* a dash or a quotation mark */
}

/* A stretch of a sentence in which a phrase may stand, in lower case. */
typedef struct {
    const char *text;
    size_t title, title_end; /* of what is cited; no phrase is read within */
    bool is_entry;
} Around;

/* True when the phrase is a part of the entry by itself. */
static bool is_apart(const Around *around, size_t start, size_t end)
{
    static const char before[] = "(,[:-", after[] = ")],.:;-";
    const char *text = around->text;

    while (start > 0 && text[start - 1] == ' ')
        start--;
    while (text[end] == ' ')
        end++;
    return (start == 0 || strchr(before, text[start - 1]) != NULL ||
            (unsigned char)text[start - 1] >= 0x80 || start == around->title_end) &&
           (text[end] == '\0' || strchr(after, text[end]) != NULL ||
            (unsigned char)text[end] >= 0x80 || text[end] == '"');
}

static bool is_told(const Around *around, size_t start, size_t end)
{
    if (start < around->title_end && end > around->title)
        return false;
    if (around->is_entry)
        return is_apart(around, start, end);
    return end <= around->title
               ? is_gap(around->text + end, around->title - end)
               : is_gap(around->text + around->title_end, start - around->title_end);
}

/* The first phrase that dates what is cited. */
static IbidDate find(const Around *around, const IbidArticle *article)
{
    size_t reach = PHRASE_LIMIT + GAP_LIMIT, first = 0;
    bool is_near = !around->is_entry;

    if (is_near)
        first = around->title - MIN(around->title, reach);
    for (size_t i = first; around->text[i] != '\0'; i++) {
        IbidDate date;
        size_t length;

        if (is_near && i > around->title_end + GAP_LIMIT)
            break;
        if (!starts_word(around->text, i))
            continue;
        length = date_relative_at(around->text + i, article->language, article->date, &date);
        if (length > 0 && is_told(around, i, i + length))
            return date;
    }
    return (IbidDate){0};
}

static bool is_word_byte(char c)
{
    return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

/* True when the bytes [start, end) may be a word of a gap; those beyond ASCII always may. */
static bool may_be_gap_word(const char *text, size_t start, size_t end)
{
    char word[PHRASE_LIMIT];
    bool tells = false;

    if (end - start == 0 || end - start >= sizeof word)
        return false;
    for (size_t i = start; i < end; i++) {
        if ((unsigned char)text[i] >= 0x80)
            return true;
        word[i - start] = g_ascii_tolower(text[i]);
    }
    word[end - start] = '\0';
    return is_gap_word(word, &tells);
}

/* Most links in running text have other words on both sides, which is soon seen. */
static bool may_be_told(const char *sentence, const char *anchor)
{
    const char *at = strstr(sentence, anchor);
    size_t before = at == NULL ? 0 : (size_t)(at - sentence), after = before + strlen(anchor);
    size_t start, end;

    if (at == NULL)
        return true;
    while (before > 0 && !is_word_byte(sentence[before - 1]))
        before--;
    for (start = before; start > 0 && is_word_byte(sentence[start - 1]);)
        start--;
    while (sentence[after] != '\0' && !is_word_byte(sentence[after]))
        after++;
    for (end = after; is_word_byte(sentence[end]);)
        end++;
    return may_be_gap_word(sentence, start, before) || may_be_gap_word(sentence, after, end);
}

static IbidDate date_beside(const IbidReference *reference, const IbidArticle *article)
{
    bool is_entry = reference->class != IBID_CLASS_BODY;
    const char *cited =
        is_entry && reference->cited_title != NULL ? reference->cited_title : reference->anchor;
    g_autofree char *text = NULL, *title = NULL;
    const char *at;
    Around around = {.is_entry = is_entry};

    if (!is_entry && !may_be_told(reference->sentence, cited))
        return (IbidDate){0};
    around.text = text = g_utf8_strdown(reference->sentence, -1);
    title = g_utf8_strdown(cited, -1);
    at = strstr(text, title);
    if (at == NULL || *title == '\0' || strstr(at + 1, title) != NULL)
        return (IbidDate){0};
    around.title = (size_t)(at - text);
    around.title_end = around.title + strlen(title);
    return find(&around, article);
}

void relative_dates_read(IbidArticle *article)
{
    if (article->date.precision == IBID_PRECISION_NONE)
        return;
    for (guint i = 0; i < article->references->len; i++) {
        IbidReference *reference = g_ptr_array_index(article->references, i);
        CitedDate cited = {.confidence = CITED_RELATIVE, .flags = IBID_FLAG_RELATIVE_DATE};

        if ((IBID_CITING_CLASSES & 1u << reference->class) == 0 ||
            reference->cited_date.precision != IBID_PRECISION_NONE ||
            (reference->flags & IBID_FLAG_IMPOSSIBLE_DATE) != 0 || reference->sentence == NULL ||
            reference->anchor == NULL)
            continue;
        cited.date = date_beside(reference, article);
        if (cited.date.precision != IBID_PRECISION_NONE)
            cited_date_give(&cited, reference);
    }
}
