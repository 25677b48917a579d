#include "ingest/listing.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"

/* Files that show that a folder holds results of ibid, never articles. */
#define CORPUS_NAME "corpus.ibid"
#define REPORT_NAME "report.md"

/* A place still to be looked at. */
typedef struct {
    char *path;
    size_t root_length; /* of the input folder's part of the path, its '/' included */
} Place;

typedef struct {
    Listing *listing;
    GQueue folders;   /* Place *: real folders to enter */
    GPtrArray *links; /* Place *: to follow when all that is real is listed */
    GHashTable *seen; /* "device:inode" of folders entered and files listed */
    char *skip;       /* "device:inode", or NULL */
} Search;

static void place_free(Place *place)
{
    g_free(place->path);
    g_free(place);
}

static Place *place_new(const char *path, size_t root_length)
{
    Place *place = g_new0(Place, 1);

    place->path = g_strdup(path);
    place->root_length = root_length;
    return place;
}

static char *identity(const struct stat *status)
{
    return g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)status->st_dev,
                           (guint64)status->st_ino);
}

/* False when it was there already. */
static bool see(Search *search, const struct stat *status)
{
    return g_hash_table_add(search->seen, identity(status));
}

static void entry_free(gpointer data)
{
    ListingEntry *entry = data;

    g_free(entry->path);
    g_free(entry->id);
    g_free(entry->relative);
    g_free(entry->problem);
    g_free(entry);
}

static ListingEntry *add_entry(Search *search, const char *path, size_t root_length)
{
    ListingEntry *entry = g_new0(ListingEntry, 1);

    entry->path = g_strdup(path);
    entry->id = text_escape_name(path);
    entry->relative = g_strdup(path + MIN(root_length, strlen(path)));
    entry->name = media_by_name(path);
    g_ptr_array_add(search->listing->entries, entry);
    return entry;
}

static void add_problem(Search *search, const char *path, const char *problem)
{
    ListingEntry *entry = add_entry(search, path, 0);

    entry->problem = g_strdup(problem);
    g_ptr_array_add(search->listing->unseen, g_strconcat(entry->id, "/", NULL));
}

static void add_failure(Search *search, const char *path, int cause)
{
    g_autofree char *problem = g_strdup_printf("%s; mend or leave it out", g_strerror(cause));

    add_problem(search, path, problem);
}

static void add_file(Search *search, const Place *place, const struct stat *status)
{
    const MediaName *name = media_by_name(place->path);

    if (!S_ISREG(status->st_mode)) {
        add_problem(search, place->path,
                    "is a pipe, socket or device; ibid reads plain files only");
    } else if (name != NULL && name->verdict == MEDIA_NOT_READ) {
        search->listing->n_passed_over++;
    } else {
        add_entry(search, place->path, place->root_length);
    }
}

static bool holds(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    struct stat status;

    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static bool is_skipped(const Search *search, const struct stat *status)
{
    g_autofree char *found = identity(status);

    return g_strcmp0(found, search->skip) == 0;
}

/* Sorts a thing found in a folder to where it is dealt with. */
static void look_at(Search *search, const char *path, size_t root_length)
{
    struct stat status;
    Place *place;

    if (lstat(path, &status) != 0) {
        add_failure(search, path, errno);
        return;
    }
    place = place_new(path, root_length);
    if (S_ISLNK(status.st_mode)) {
        g_ptr_array_add(search->links, place);
    } else if (S_ISDIR(status.st_mode)) {
        g_queue_push_tail(&search->folders, place);
    } else {
        see(search, &status);
        add_file(search, place, &status);
        place_free(place);
    }
}

/* True when the folder could be listed. */
static bool enter(Search *search, const Place *place)
{
    DIR *folder = opendir(place->path);
    bool has_slash = g_str_has_suffix(place->path, "/");

    if (folder == NULL) {
        add_failure(search, place->path, errno);
        return false;
    }
    for (const struct dirent *found; (found = readdir(folder)) != NULL;) {
        g_autofree char *path = g_strconcat(place->path, has_slash ? "" : "/", found->d_name, NULL);

        if (found->d_name[0] != '.')
            look_at(search, path, place->root_length);
    }
    closedir(folder);
    return true;
}

static void enter_unless_results(Search *search, const Place *place)
{
    struct stat status;

    if (stat(place->path, &status) != 0)
        add_failure(search, place->path, errno);
    else if (!is_skipped(search, &status) && !holds(place->path, CORPUS_NAME) &&
             see(search, &status))
        enter(search, place);
}

static void enter_all(Search *search)
{
    for (Place *place; (place = g_queue_pop_head(&search->folders)) != NULL; place_free(place))
        enter_unless_results(search, place);
}

/* True when the folder `target`, to which the link at `path` leads, holds the link. */
static bool is_loop(const char *path, const struct stat *target)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autoptr(GString) above = g_string_new(folder);
    struct stat status, below = {0};

    while (stat(above->str, &status) == 0) {
        if (status.st_dev == target->st_dev && status.st_ino == target->st_ino)
            return true;
        if (status.st_dev == below.st_dev && status.st_ino == below.st_ino)
            return false; /* the root is its own parent */
        below = status;
        g_string_append(above, "/..");
    }
    return false;
}

static void follow(Search *search, const Place *place)
{
    struct stat status;

    if (stat(place->path, &status) != 0) {
        if (errno == ENOENT)
            add_problem(search, place->path, "is a link to nothing; mend or remove it");
        else if (errno == ELOOP)
            add_problem(search, place->path, "is a link that leads back to itself; remove it");
        else
            add_failure(search, place->path, errno);
    } else if (S_ISDIR(status.st_mode)) {
        if (is_loop(place->path, &status))
            add_problem(search, place->path,
                        "is a link to a folder that holds it; not followed, remove it");
        else
            enter_unless_results(search, place);
    } else if (see(search, &status)) {
        add_file(search, place, &status);
    }
}

static int place_by_path(gconstpointer a, gconstpointer b)
{
    const Place *x = *(Place *const *)a, *y = *(Place *const *)b;

    return strcmp(x->path, y->path);
}

/* Links found behind links wait for the next round; every folder is entered once, so it ends. */
static void follow_all(Search *search)
{
    while (search->links->len > 0) {
        g_autoptr(GPtrArray) links = search->links;

        search->links = g_ptr_array_new_with_free_func((GDestroyNotify)place_free);
        g_ptr_array_sort(links, place_by_path);
        for (size_t i = 0; i < links->len; i++) {
            follow(search, g_ptr_array_index(links, i));
            enter_all(search);
        }
    }
}

static void list_folder(Search *search, const char *input, const struct stat *status)
{
    g_autofree char *prefix =
        g_str_has_suffix(input, "/") ? g_strdup(input) : g_strconcat(input, "/", NULL);
    Place place = {.path = (char *)input, .root_length = strlen(prefix)};

    if (is_skipped(search, status)) {
        search->listing->misses_input = true;
        add_problem(search, input, "is the folder of results; name the folder of the articles");
    } else if (holds(input, CORPUS_NAME) && holds(input, REPORT_NAME)) {
        add_problem(search, input,
                    "holds the results of another run; name the folder of the articles");
    } else {
        /* A folder that was met below an earlier input is listed there. */
        if (see(search, status) && !enter(search, &place))
            return;
        g_ptr_array_add(search->listing->whole, text_escape_name(prefix));
    }
}

static void list_input(Search *search, const char *input)
{
    const char *slash = strrchr(input, '/');
    size_t root_length = slash == NULL ? 0 : (size_t)(slash - input) + 1;
    const MediaName *name = media_by_name(input);
    struct stat status;

    if (stat(input, &status) != 0) {
        search->listing->misses_input = true;
        add_failure(search, *input == '\0' ? "(empty path)" : input, errno);
    } else if (S_ISDIR(status.st_mode)) {
        list_folder(search, input, &status);
    } else if (S_ISREG(status.st_mode) && name != NULL && name->verdict == MEDIA_NOT_READ) {
        add_entry(search, input, root_length)->problem =
            g_strdup_printf("is %s by its name, which ibid does not read (yet); save the article "
                            "as HTML or text",
                            name->what);
    } else {
        Place place = {.path = (char *)input, .root_length = root_length};

        see(search, &status);
        add_file(search, &place, &status);
    }
}

static int entry_by_path(gconstpointer a, gconstpointer b)
{
    const ListingEntry *x = *(ListingEntry *const *)a, *y = *(ListingEntry *const *)b;

    return strcmp(x->path, y->path);
}

/* `entries` by path, each path once. */
static GPtrArray *sorted(GPtrArray *entries)
{
    GPtrArray *once = g_ptr_array_new_with_free_func(entry_free);
    const ListingEntry *last = NULL;

    g_ptr_array_sort(entries, entry_by_path);
    for (size_t i = 0; i < entries->len; i++) {
        ListingEntry *entry = g_ptr_array_index(entries, i);

        if (last != NULL && strcmp(last->path, entry->path) == 0) {
            entry_free(entry);
            continue;
        }
        g_ptr_array_add(once, entry);
        last = entry;
    }
    g_ptr_array_set_free_func(entries, NULL);
    g_ptr_array_unref(entries);
    return once;
}

Listing *listing_new(const char *const *inputs, const char *skip)
{
    Listing *listing = g_new0(Listing, 1);
    Search search = {.listing = listing};
    struct stat status;

    listing->entries = g_ptr_array_new_with_free_func(entry_free);
    listing->whole = g_ptr_array_new_with_free_func(g_free);
    listing->unseen = g_ptr_array_new_with_free_func(g_free);
    search.links = g_ptr_array_new_with_free_func((GDestroyNotify)place_free);
    search.seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    search.skip = skip != NULL && stat(skip, &status) == 0 ? identity(&status) : NULL;
    g_queue_init(&search.folders);
    for (size_t i = 0; inputs[i] != NULL; i++) {
        g_autofree char *input = g_strdup(inputs[i]);

        for (size_t n = strlen(input); n > 1 && input[n - 1] == '/'; n--)
            input[n - 1] = '\0';
        list_input(&search, input);
        enter_all(&search);
    }
    follow_all(&search);
    g_ptr_array_unref(search.links);
    g_hash_table_unref(search.seen);
    g_free(search.skip);
    listing->entries = sorted(listing->entries);
    return listing;
}

void listing_free(Listing *listing)
{
    if (listing == NULL)
        return;
    g_ptr_array_unref(listing->entries);
    g_ptr_array_unref(listing->whole);
    g_ptr_array_unref(listing->unseen);
    g_free(listing);
}
