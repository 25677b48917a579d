#include "graph/author_aliases.h"

#include <string.h>

#include "base/text.h"
#include "graph/author_key.h"

struct IbidAuthorAliases {
    gatomicrefcount references;
    GHashTable *names;  /* spelling_key() -> Entry *, both owned */
    GHashTable *people; /* author_key() -> the name first spelled so, both owned */
};

/* Whom a spelling stands for; nobody where the file says two. */
typedef struct {
    const char *name; /* one of `people`, or NULL */
    unsigned line;
} Entry;

/* What reading a file needs to know. */
typedef struct {
    IbidAuthorAliases *aliases;
    const char *file;
    unsigned line;
    GPtrArray *complaints;
} Reading;

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* Addresses and handles are what they are; "@jsmith" is not the name "Jsmith". */
static char *spelling_key(const char *name)
{
    if (strchr(name, '@') == NULL)
        return author_key(name);

    g_autofree char *lower = g_utf8_casefold(name, -1);

    return text_fold_space(lower, -1);
}

static void complain(const Reading *reading, const char *wrong)
{
    g_autofree char *complaint = g_strdup_printf("%s:%u: %s", reading->file, reading->line, wrong);

    g_ptr_array_add(reading->complaints, text_printable(complaint));
}

/* The person called `name`, who may have had a line before. */
static const char *person_of(IbidAuthorAliases *aliases, const char *name)
{
    char *key = spelling_key(name);
    const char *known = g_hash_table_lookup(aliases->people, key);

    if (known != NULL) {
        g_free(key);
        return known;
    }
    g_hash_table_insert(aliases->people, key, g_strdup(name));
    return g_hash_table_lookup(aliases->people, key);
}

static void complain_of_two(const Reading *reading, const char *spelling, const Entry *entry,
                            const char *person)
{
    g_autofree char *wrong =
        g_strdup_printf("\"%s\" stands under \"%s\" and, in line %u, under \"%s\", so it is taken "
                        "for neither; leave it in one of the lines",
                        spelling, person, entry->line, entry->name);

    complain(reading, wrong);
}

/* Lets `spelling` stand for `person`, or for nobody where it stands for another. */
static void add_spelling(const Reading *reading, const char *spelling, const char *person)
{
    char *key = spelling_key(spelling);
    Entry *entry = g_hash_table_lookup(reading->aliases->names, key);

    if (entry == NULL) {
        Entry added = {person, reading->line};

        g_hash_table_insert(reading->aliases->names, key, g_memdup2(&added, sizeof added));
        return;
    }
    g_free(key);
    if (entry->name == NULL || entry->name == person)
        return;
    complain_of_two(reading, spelling, entry, person);
    entry->name = NULL;
}

/* Returns: (transfer full) what is wrong with the columns, or NULL. */
static char *fault_of(char **columns)
{
    for (char **column = columns; *column != NULL; column++) {
        g_autofree char *key = spelling_key(g_strstrip(*column));

        if (column[0][0] == '\0')
            return g_strdup_printf("column %d is empty; write a name, then its other spellings, "
                                   "with one tab between",
                                   (int)(column - columns) + 1);
        if (*key == '\0')
            return g_strdup_printf("\"%s\" is no name, it has no letter; take it out", *column);
    }
    if (columns[0] == NULL || columns[1] == NULL)
        return g_strdup("no alias; write a name, then its other spellings, with a tab between");
    return NULL;
}

static void take_line(const Reading *reading, char *line)
{
    g_auto(GStrv) columns = NULL;
    g_autofree char *wrong = NULL;
    const char *person;

    if (!g_utf8_validate(line, -1, NULL)) {
        complain(reading, "not UTF-8; save the file as UTF-8");
        return;
    }
    g_strchomp(line);
    columns = g_strsplit(line, "\t", -1);
    wrong = fault_of(columns);
    if (wrong != NULL) {
        complain(reading, wrong);
        return;
    }
    person = person_of(reading->aliases, columns[0]);
    for (char **column = columns; *column != NULL; column++)
        add_spelling(reading, *column, person);
}

static bool says_nothing(const char *line)
{
    line += strspn(line, " \t\r");
    return *line == '\0' || *line == '#';
}

IbidAuthorAliases *ibid_author_aliases_new(const char *name, const char *text, size_t length,
                                           GPtrArray **ret_complaints)
{
    IbidAuthorAliases *aliases = g_new0(IbidAuthorAliases, 1);
    Reading reading = {aliases, name, 1, g_ptr_array_new_with_free_func(g_free)};
    const char *end = text + length;

    g_atomic_ref_count_init(&aliases->references);
    aliases->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    aliases->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (length >= 3 && memcmp(text, byte_order_mark, 3) == 0)
        text += 3;
    for (; text < end; reading.line++) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        size_t n = (size_t)((stop != NULL ? stop : end) - text);
        g_autofree char *line = g_strndup(text, n);

        if (!says_nothing(line))
            take_line(&reading, line);
        text += n + (stop != NULL);
    }
    *ret_complaints = reading.complaints;
    return aliases;
}

IbidAuthorAliases *ibid_author_aliases_ref(IbidAuthorAliases *aliases)
{
    g_atomic_ref_count_inc(&aliases->references);
    return aliases;
}

void ibid_author_aliases_unref(IbidAuthorAliases *aliases)
{
    if (aliases == NULL || !g_atomic_ref_count_dec(&aliases->references))
        return;
    g_hash_table_unref(aliases->names);
    g_hash_table_unref(aliases->people);
    g_free(aliases);
}

const char *author_aliases_name(const IbidAuthorAliases *aliases, const char *name)
{
    g_autofree char *key = aliases == NULL ? NULL : spelling_key(name);
    const Entry *entry = key == NULL ? NULL : g_hash_table_lookup(aliases->names, key);

    return entry == NULL ? NULL : entry->name;
}
