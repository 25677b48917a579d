/* Lines of a plain-text file of the network, and what is wrong with them. */
#pragma once

#include "graph/network_build.h"

typedef struct {
    const char *path;
    GMappedFile *mapped; /* or NULL */
    char *read;          /* where it cannot be mapped */
    const char *text;
    const char *end;
    GPtrArray *complaints; /* the caller's */
    size_t n_complaints;
    size_t line; /* of the last one told */
} NetworkLines;

bool network_lines_open(NetworkLines *lines, const char *path, GPtrArray *complaints,
                        GError **error);

/* Says how many complaints were left out, and closes the file. */
void network_lines_close(NetworkLines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NetworkLines, network_lines_close)

/* What one line holds. */
typedef enum {
    LINE_NOTHING, /* empty, blank or a comment */
    LINE_PAIR,
    LINE_BAD, /* was complained about */
} NetworkLine;

/*
 * Takes the line at `*at` apart, and moves on to the next.
 *
 * @number  of the line, from 1
 * @is_list the second field goes to the end of the line where there is no tab, as lists of names do
 */
NetworkLine network_lines_next(NetworkLines *lines, const char **at, size_t number, bool is_list,
                               NetworkWord ret_pair[2]);

void network_lines_complain(NetworkLines *lines, size_t number, const char *what);
