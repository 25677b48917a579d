/* The files of an export, in memory. */
#pragma once

#include <ibid/export.h>

typedef struct {
    char *name;
    GString *content;
} ExportedFile;

static inline void exported_file_free(gpointer data)
{
    ExportedFile *file = data;

    g_free(file->name);
    g_string_free(file->content, TRUE);
    g_free(file);
}

/* An IbidExportWrite. */
static inline bool exported_file_add(const char *path, const GString *content, gpointer data,
                                     GError **error)
{
    ExportedFile *file = g_new0(ExportedFile, 1);

    (void)error;
    file->name = g_strdup(path);
    file->content = g_string_new_len(content->str, (gssize)content->len);
    g_ptr_array_add(data, file);
    return true;
}

/* Returns: (transfer full) ExportedFile *, in the order in which they came; or NULL. */
static inline GPtrArray *exported_files(const char *format, const char *path, IbidStore *store,
                                        const IbidGraph *graph, const IbidExportOptions *options,
                                        GError **error)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(exported_file_free);

    return ibid_export_files(format, path, store, graph, options, exported_file_add, files, error)
               ? g_steal_pointer(&files)
               : NULL;
}

static inline const ExportedFile *exported_file(const GPtrArray *files, guint number)
{
    return g_ptr_array_index(files, number);
}

/* The one of that name; NULL where there is none. */
static inline const char *exported_content(const GPtrArray *files, const char *name)
{
    for (guint i = 0; i < files->len; i++)
        if (g_str_equal(exported_file(files, i)->name, name))
            return exported_file(files, i)->content->str;
    return NULL;
}
