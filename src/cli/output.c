#include "output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <ibid/error.h>
#include <stdio.h>

bool output_named(const Command *command, const char *file, GError **error)
{
    if (file == NULL || *file != '\0')
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "%s: --output names no file; - stands for standard output", command->name);
    return false;
}

bool output_is_plain(const char *file)
{
    GStatBuf status;

    return file != NULL && !g_str_equal(file, "-") &&
           (g_lstat(file, &status) != 0 || S_ISREG(status.st_mode) || S_ISLNK(status.st_mode));
}

static bool write_into(FILE *out, const char *content, size_t length)
{
    bool written = fwrite(content, 1, length, out) == length;

    return fclose(out) == 0 && written;
}

/* `mode` as fopen() takes it. */
static bool write_through(const char *content, size_t length, const char *file, const char *mode,
                          GError **error)
{
    FILE *out = fopen(file, mode);

    if (out != NULL && write_into(out, content, length))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot write: %s", file, g_strerror(errno));
    return false;
}

bool output_create(const char *content, size_t length, const char *file, GError **error)
{
    return write_through(content, length, file, "wx", error);
}

bool output_write(const char *content, size_t length, const char *file, GError **error)
{
    g_autoptr(GError) cause = NULL;
    GStatBuf status;

    if (file == NULL || g_str_equal(file, "-"))
        return fwrite(content, 1, length, stdout) == length;
    if (g_lstat(file, &status) == 0 && !S_ISREG(status.st_mode))
        return write_through(content, length, file, "w", error);
    if (g_file_set_contents_full(file, content, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT,
                                 0666, &cause))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot write: %s", file, cause->message);
    return false;
}
