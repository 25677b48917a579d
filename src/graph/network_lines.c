#include "graph/network_lines.h"

#include <ibid/error.h>
#include <string.h>

#include "base/text.h"

/* More of them help nobody: it is not the file that was meant. */
enum { MOST_COMPLAINTS = 20 };

bool network_lines_open(NetworkLines *lines, const char *path, GPtrArray *complaints,
                        GError **error)
{
    g_autoptr(GError) cause = NULL;
    size_t length = 0;

    *lines = (NetworkLines){.path = path, .complaints = complaints};
    lines->mapped = g_mapped_file_new(path, FALSE, NULL);
    if (lines->mapped != NULL) {
        lines->text = g_mapped_file_get_contents(lines->mapped);
        length = g_mapped_file_get_length(lines->mapped);
    } else if (g_file_get_contents(path, &lines->read, &length, &cause)) {
        lines->text = lines->read; /* a pipe, say */
    } else {
        g_set_error_literal(error, IBID_ERROR, IBID_ERROR_IO, cause->message);
        return false;
    }
    if (lines->text == NULL)
        lines->text = "";
    lines->end = lines->text + length;
    return true;
}

static void add_complaint(NetworkLines *lines, const char *complaint)
{
    g_ptr_array_add(lines->complaints, text_printable(complaint));
}

void network_lines_close(NetworkLines *lines)
{
    if (lines->n_complaints > MOST_COMPLAINTS) {
        g_autofree char *more =
            g_strdup_printf("%s: %" G_GSIZE_FORMAT " more lines like these were left out",
                            lines->path, lines->n_complaints - MOST_COMPLAINTS);

        add_complaint(lines, more);
    }
    g_clear_pointer(&lines->mapped, g_mapped_file_unref);
    g_clear_pointer(&lines->read, g_free);
    lines->n_complaints = 0;
}

void network_lines_complain(NetworkLines *lines, size_t number, const char *what)
{
    g_autofree char *complaint = NULL;

    if (lines->n_complaints++ >= MOST_COMPLAINTS)
        return;
    complaint = g_strdup_printf("%s:%" G_GSIZE_FORMAT ": %s", lines->path, number, what);
    add_complaint(lines, complaint);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static NetworkWord trim(const char *start, const char *end)
{
    while (start < end && is_blank(*start))
        start++;
    while (end > start && is_blank(end[-1]))
        end--;
    return (NetworkWord){start, (size_t)(end - start)};
}

/* Where the field at `start` ends. */
static const char *field_end(const char *start, const char *end, bool has_tab)
{
    while (start < end && *start != '\t' && (has_tab || *start != ' '))
        start++;
    return start;
}

static void split(NetworkWord line, bool is_list, NetworkWord ret_pair[2])
{
    const char *end = line.text + line.length;
    bool has_tab = memchr(line.text, '\t', line.length) != NULL;
    const char *first_end = field_end(line.text, end, has_tab);
    const char *second = first_end < end ? first_end + 1 : end;

    if (!has_tab)
        second = trim(second, end).text;
    ret_pair[0] = trim(line.text, first_end);
    ret_pair[1] = trim(second, is_list && !has_tab ? end : field_end(second, end, has_tab));
}

NetworkLine network_lines_next(NetworkLines *lines, const char **at, size_t number, bool is_list,
                               NetworkWord ret_pair[2])
{
    const char *start = *at;
    const char *end = memchr(start, '\n', (size_t)(lines->end - start));
    NetworkWord line;

    end = end != NULL ? end : lines->end;
    *at = end < lines->end ? end + 1 : end;
    if (number == 1 && end - start >= 3 && memcmp(start, "\xEF\xBB\xBF", 3) == 0)
        start += 3; /* a byte order mark */
    line = trim(start, end);
    if (line.length == 0 || *start == '#')
        return LINE_NOTHING;
    if (!g_utf8_validate(line.text, (gssize)line.length, NULL)) {
        network_lines_complain(lines, number, "this line is not UTF-8; convert the file");
        return LINE_BAD;
    }
    split((NetworkWord){start, (size_t)(end - start)}, is_list, ret_pair);
    if (ret_pair[0].length > 0 && ret_pair[1].length > 0)
        return LINE_PAIR;
    network_lines_complain(lines, number,
                           "there are not two fields; put a tab between the first and the second");
    return LINE_BAD;
}
