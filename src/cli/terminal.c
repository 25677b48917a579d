#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

/* 0 where it cannot be told. */
static size_t width_of_terminal(void)
{
    const char *columns = g_getenv("COLUMNS");
    struct winsize size = {0};
    guint64 said;

    if (columns != NULL && g_ascii_string_to_unsigned(columns, 10, 1, 10000, &said, NULL))
        return (size_t)said;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void terminal_fit(IbidReportOptions *options, const char *file)
{
    if (options->format != IBID_FORMAT_TEXT || (file != NULL && !g_str_equal(file, "-")) ||
        isatty(STDOUT_FILENO) == 0)
        return;
    if (options->width == 0)
        options->width = width_of_terminal();
    options->is_ascii = options->is_ascii || !g_get_charset(NULL);
}
