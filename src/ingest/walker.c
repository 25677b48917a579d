#include <ibid/ingest.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ibid/error.h>

#include "base/address.h"
#include "base/text.h"
#include "ingest/listing.h"

struct IbidWalker {
    Listing *listing;
    size_t next;     /* entry */
    GHashTable *met; /* set of ids; borrowed from the listing */
    char *url;
    char *base_url;
};

static size_t n_files(const Listing *listing)
{
    size_t n = 0;

    for (size_t i = 0; i < listing->entries->len; i++)
        n += ((const ListingEntry *)g_ptr_array_index(listing->entries, i))->problem == NULL;
    return n;
}

/* False, with an error, for what `option` gives when it is no address of the web. */
static bool check_address(const char *option, const char *url, GError **error)
{
    g_autofree char *host = url == NULL ? NULL : address_host(url);
    g_autofree char *printable = NULL;

    if (url == NULL || host != NULL)
        return true;
    printable = text_printable(url);
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "%s: \"%s\" is no address; write it as https://example.org/", option, printable);
    return false;
}

IbidWalker *ibid_walker_new(const char *const *inputs, const IbidWalkOptions *options,
                            GError **error)
{
    g_autoptr(IbidWalker) walker = g_new0(IbidWalker, 1);
    const IbidWalkOptions none = {0};

    options = options == NULL ? &none : options;
    if (!check_address("--url", options->url, error) ||
        !check_address("--base-url", options->base_url, error))
        return NULL;
    walker->listing = listing_new(inputs, options->skip);
    walker->met = g_hash_table_new(g_str_hash, g_str_equal);
    walker->url = g_strdup(options->url);
    walker->base_url = g_strdup(options->base_url);
    for (size_t i = 0; i < walker->listing->entries->len; i++)
        g_hash_table_add(
            walker->met,
            ((const ListingEntry *)g_ptr_array_index(walker->listing->entries, i))->id);
    if (options->url != NULL && n_files(walker->listing) > 1) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "--url gives the address of one document, and the inputs hold %zu; "
                    "give a folder's address with --base-url",
                    n_files(walker->listing));
        return NULL;
    }
    return g_steal_pointer(&walker);
}

void ibid_walker_free(IbidWalker *walker)
{
    if (walker == NULL)
        return;
    g_clear_pointer(&walker->met, g_hash_table_unref);
    listing_free(walker->listing);
    g_free(walker->url);
    g_free(walker->base_url);
    g_free(walker);
}

static bool fail(IbidError code, const char *problem, GError **error)
{
    g_set_error_literal(error, IBID_ERROR, (int)code, problem);
    return false;
}

/* The file may have changed since it was listed, so its kind and size are looked at once more. */
static bool check_size(int file, size_t *ret_size, GError **error)
{
    struct stat status;

    if (fstat(file, &status) != 0)
        return fail(IBID_ERROR_IO, g_strerror(errno), error);
    if (!S_ISREG(status.st_mode))
        return fail(IBID_ERROR_FORMAT, "is no plain file; ibid reads plain files only", error);
    if (status.st_size > IBID_DOCUMENT_LIMIT) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT,
                    "is too large for an article (%" G_GINT64_FORMAT " bytes, the limit is %d); "
                    "split it or leave it out",
                    (gint64)status.st_size, IBID_DOCUMENT_LIMIT);
        return false;
    }
    *ret_size = (size_t)status.st_size;
    return true;
}

static bool read_bytes(int file, GString *bytes, GError **error)
{
    size_t size;

    if (!check_size(file, &size, error))
        return false;
    g_string_set_size(bytes, size);
    for (size_t n = 0; n < size;) {
        ssize_t got = read(file, bytes->str + n, size - n);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(IBID_ERROR_IO, g_strerror(errno), error);
        if (got == 0)
            g_string_truncate(bytes, size = n); /* it shrank meanwhile */
        n += (size_t)got;
    }
    return true;
}

/* Not to wait for a writer, should the file have become a pipe since it was listed. */
static bool read_file(const char *path, GString *bytes, GError **error)
{
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    bool is_read;

    if (file < 0)
        return fail(IBID_ERROR_IO, g_strerror(errno), error);
    is_read = read_bytes(file, bytes, error);
    close(file);
    return is_read;
}

/*
 * The address of a file below the root of `base_url`.  Escapes in names stay ("%20" is how mirrors
 * write a space), and so does '?', which in a mirror's names parts the query.
 */
static char *address_below(const char *base_url, const char *relative)
{
    GString *url = g_string_new(base_url);

    if (url->len == 0 || url->str[url->len - 1] != '/')
        g_string_append_c(url, '/');
    for (const char *p = relative; *p != '\0'; p++) {
        unsigned char c = (unsigned char)*p;
        bool is_escape = c == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);

        if (g_ascii_isalnum(c) || is_escape || strchr("-._~/?!$&'()*+,;=:@", c) != NULL)
            g_string_append_c(url, (char)c);
        else
            g_string_append_printf(url, "%%%02X", c);
    }
    return g_string_free(url, FALSE);
}

static IbidDocument *read_document(const IbidWalker *walker, const ListingEntry *entry,
                                   GError **error)
{
    g_autoptr(GString) bytes = g_string_new(NULL);
    IbidDocument *document;
    IbidMedia media;

    if (entry->problem != NULL) {
        fail(IBID_ERROR_IO, entry->problem, error);
        return NULL;
    }
    if (!read_file(entry->path, bytes, error) ||
        !media_of(entry->name, bytes->str, bytes->len, &media, error))
        return NULL;
    document = ibid_document_new(entry->id, media, "", 0);
    g_bytes_unref(document->bytes);
    document->bytes = g_string_free_to_bytes(g_steal_pointer(&bytes));
    if (walker->url != NULL)
        document->url = g_strdup(walker->url);
    else if (walker->base_url != NULL)
        document->url = address_below(walker->base_url, entry->relative);
    return document;
}

IbidWalkStep ibid_walker_next(IbidWalker *walker, IbidDocument **ret_document, GError **error)
{
    const ListingEntry *entry;
    g_autofree char *id = NULL;
    IbidDocument *document;

    if (walker->next >= walker->listing->entries->len)
        return IBID_WALK_END;
    entry = g_ptr_array_index(walker->listing->entries, walker->next++);
    document = read_document(walker, entry, error);
    if (document != NULL) {
        *ret_document = document;
        return IBID_WALK_DOCUMENT;
    }
    id = text_printable(entry->id);
    g_prefix_error(error, "%s: ", id);
    return IBID_WALK_UNREADABLE;
}

size_t ibid_walker_n_inputs(const IbidWalker *walker)
{
    return walker->listing->entries->len;
}

size_t ibid_walker_n_passed_over(const IbidWalker *walker)
{
    return walker->listing->n_passed_over;
}

static bool is_under(const char *id, const GPtrArray *folders)
{
    for (size_t i = 0; i < folders->len; i++)
        if (g_str_has_prefix(id, g_ptr_array_index(folders, i)))
            return true;
    return false;
}

bool ibid_walker_vanished(const IbidWalker *walker, const char *id)
{
    return !g_hash_table_contains(walker->met, id) && is_under(id, walker->listing->whole) &&
           !is_under(id, walker->listing->unseen);
}

bool ibid_walker_covers(const IbidWalker *walker, const char *id)
{
    /* Who mistypes an input does not mean to drop all that was read from it before. */
    return walker->listing->misses_input || g_hash_table_contains(walker->met, id) ||
           is_under(id, walker->listing->whole) || is_under(id, walker->listing->unseen);
}
