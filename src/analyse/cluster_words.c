#include <ibid/clusters.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/numbers.h"
#include "base/words.h"

/* One way in which a word is written. */
typedef struct {
    char *text;
    uint32_t word;
    uint32_t n;
} Spelling;

typedef struct {
    char *key;
    char *spelling;     /* the most frequent one; the vocabulary's */
    uint32_t n_texts;   /* that have it */
    uint32_t last_text; /* the last of them */
    uint32_t n;         /* in all parts */
    double shares;      /* sum of its shares of the words of parts */
    double logs;        /* sum of these times their logarithms */
} KnownWord;

typedef struct {
    GHashTable *spellings; /* by text */
    GHashTable *numbers;   /* of words, by key */
    GArray *words;         /* KnownWord */
    GArray *uses;          /* uint64_t: part and word of each use in a part */
    uint32_t n_texts;
} Vocabulary;

/* How often a part uses a word. */
typedef struct {
    uint32_t part, word, n;
} PartWord;

static KnownWord *word_at(const Vocabulary *all, uint32_t word)
{
    return &g_array_index(all->words, KnownWord, word);
}

static void free_spelling(gpointer data)
{
    g_free(((Spelling *)data)->text);
    g_free(data);
}

static Vocabulary vocabulary_new(void)
{
    return (Vocabulary){
        .spellings = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_spelling),
        .numbers = g_hash_table_new(g_str_hash, g_str_equal),
        .words = g_array_new(FALSE, FALSE, sizeof(KnownWord)),
        .uses = g_array_new(FALSE, FALSE, sizeof(uint64_t)),
    };
}

static void vocabulary_clear(Vocabulary *all)
{
    for (guint i = 0; i < all->words->len; i++)
        g_free(word_at(all, i)->key);
    g_hash_table_unref(all->spellings);
    g_hash_table_unref(all->numbers);
    g_array_unref(all->words);
    g_array_unref(all->uses);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Vocabulary, vocabulary_clear)

static uint32_t number_of_key(Vocabulary *all, char *key)
{
    gpointer number;
    KnownWord word = {.key = key, .last_text = UINT32_MAX};

    if (g_hash_table_lookup_extended(all->numbers, key, NULL, &number)) {
        g_free(key);
        return GPOINTER_TO_UINT(number);
    }
    g_hash_table_insert(all->numbers, key, GUINT_TO_POINTER(all->words->len));
    g_array_append_val(all->words, word);
    return all->words->len - 1;
}

static uint32_t learn(Vocabulary *all, Word word)
{
    char *text = g_strndup(word.text, word.length);
    Spelling *spelling = g_hash_table_lookup(all->spellings, text);

    if (spelling == NULL) {
        spelling = g_new(Spelling, 1);
        *spelling = (Spelling){text, number_of_key(all, words_key(word)), 0};
        g_hash_table_insert(all->spellings, text, spelling);
    } else {
        g_free(text);
    }
    spelling->n++;
    return spelling->word;
}

/* @part  UINT32_MAX: none that gets words */
static void read_text(Vocabulary *all, const char *text, uint32_t vertex, uint32_t part)
{
    g_autoptr(GArray) words = words_of(text);

    all->n_texts++;
    for (guint i = 0; i < words->len; i++) {
        uint32_t number = learn(all, g_array_index(words, Word, i));
        KnownWord *known = word_at(all, number);
        uint64_t use = (uint64_t)part << 32 | number;

        known->n_texts += known->last_text != vertex;
        known->last_text = vertex;
        if (part != UINT32_MAX)
            g_array_append_val(all->uses, use);
    }
}

static bool is_preferred(const Spelling *spelling, const char *to, uint32_t n)
{
    return to == NULL || spelling->n > n || (spelling->n == n && strcmp(spelling->text, to) < 0);
}

static void choose_spellings(Vocabulary *all)
{
    g_autofree uint32_t *most = g_new0(uint32_t, all->words->len + 1);
    GHashTableIter it;
    gpointer value;

    g_hash_table_iter_init(&it, all->spellings);
    while (g_hash_table_iter_next(&it, NULL, &value)) {
        const Spelling *spelling = value;
        KnownWord *known = word_at(all, spelling->word);

        if (!is_preferred(spelling, known->spelling, most[spelling->word]))
            continue;
        known->spelling = spelling->text;
        most[spelling->word] = spelling->n;
    }
}

/* The words of all parts, by part, and how many each part has in `lengths`. */
static GArray *count_uses(Vocabulary *all, uint32_t *lengths)
{
    GArray *counts = g_array_new(FALSE, FALSE, sizeof(PartWord));
    const uint64_t *uses = (const uint64_t *)(void *)all->uses->data;
    uint32_t n_uses = all->uses->len;

    g_array_sort(all->uses, numbers_by_uint64);
    for (uint32_t i = 0, end; i < n_uses; i = end) {
        PartWord count = {(uint32_t)(uses[i] >> 32), (uint32_t)uses[i], 0};

        for (end = i; end < n_uses && uses[end] == uses[i]; end++)
            ;
        count.n = end - i;
        lengths[count.part] += count.n;
        word_at(all, count.word)->n += count.n;
        g_array_append_val(counts, count);
    }
    return counts;
}

static void add_shares(Vocabulary *all, const GArray *counts, const uint32_t *lengths)
{
    for (guint i = 0; i < counts->len; i++) {
        const PartWord *count = &g_array_index(counts, PartWord, i);
        double share = (double)count->n / lengths[count->part];
        KnownWord *known = word_at(all, count->word);

        known->shares += share;
        known->logs += share * log(share);
    }
}

/* 0 for a word that is in one part only, 1 for one that is in all alike. */
static double evenness(const KnownWord *word, uint32_t n_parts)
{
    double most = log(MIN(n_parts, word->n));

    return most > 0 ? (log(word->shares) - word->logs / word->shares) / most : 0;
}

static double score_of(const Vocabulary *all, const PartWord *count, const uint32_t *lengths,
                       uint32_t n_parts)
{
    const KnownWord *word = word_at(all, count->word);
    double share = (double)count->n / lengths[count->part];
    double mean_length = (double)all->uses->len / n_parts;
    double of_others =
        all->n_texts > 1 ? (double)(word->n_texts - 1) / (double)(all->n_texts - 1) : 0;

    return share * log(1 + mean_length / word->n) * MAX(1 - evenness(word, n_parts), 0) *
           (1 - of_others);
}

typedef struct {
    const char *key;
    IbidClusterWord shown;
} ScoredWord;

static int by_score(const void *a, const void *b)
{
    const ScoredWord *x = a, *y = b;

    if (x->shown.score != y->shown.score)
        return x->shown.score < y->shown.score ? 1 : -1;
    return strcmp(x->key, y->key);
}

static void free_word(gpointer word)
{
    g_free(((IbidClusterWord *)word)->word);
}

/* Appends the best words to those of a part, which are ordered here. */
static void take_best(GArray *scored, size_t k, GArray *words)
{
    g_array_sort(scored, by_score);
    for (guint i = 0; i < MIN(scored->len, k); i++) {
        IbidClusterWord shown = g_array_index(scored, ScoredWord, i).shown;

        shown.word = g_strdup(shown.word);
        g_array_append_val(words, shown);
    }
}

static void name_parts(const Vocabulary *all, const GArray *counts, const uint32_t *lengths,
                       size_t k, GPtrArray *parts)
{
    g_autoptr(GArray) scored = g_array_new(FALSE, FALSE, sizeof(ScoredWord));
    uint32_t n_parts = 0;

    for (guint i = 0; i < parts->len; i++)
        n_parts += lengths[i] > 0;
    for (guint i = 0; i < counts->len; i++) {
        const PartWord *count = &g_array_index(counts, PartWord, i);
        const KnownWord *known = word_at(all, count->word);
        double score = score_of(all, count, lengths, n_parts);
        ScoredWord word = {known->key, {known->spelling, score, count->n}};

        if (score > 1e-9) /* what is less owes it to rounding */
            g_array_append_val(scored, word);
        if (i + 1 == counts->len || g_array_index(counts, PartWord, i + 1).part != count->part) {
            take_best(scored, k, g_ptr_array_index(parts, count->part));
            g_array_set_size(scored, 0);
        }
    }
}

GPtrArray *ibid_cluster_words(const IbidPartition *partition, const char *const *texts, size_t k)
{
    GPtrArray *parts = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_auto(Vocabulary) all = vocabulary_new();
    g_autofree uint32_t *lengths = g_new0(uint32_t, partition->sizes->len + 1);
    g_autoptr(GArray) counts = NULL;

    for (guint i = 0; i < partition->sizes->len; i++) {
        GArray *words = g_array_new(FALSE, FALSE, sizeof(IbidClusterWord));

        g_array_set_clear_func(words, free_word);
        g_ptr_array_add(parts, words);
    }
    for (uint32_t v = 0; v < partition->part_of->len; v++) {
        uint32_t part = g_array_index(partition->part_of, uint32_t, v);
        bool is_named = g_array_index(partition->sizes, uint32_t, part) > 1;

        if (texts[v] != NULL)
            read_text(&all, texts[v], v, is_named ? part : UINT32_MAX);
    }
    choose_spellings(&all);
    counts = count_uses(&all, lengths);
    add_shares(&all, counts, lengths);
    name_parts(&all, counts, lengths, k, parts);
    return parts;
}
