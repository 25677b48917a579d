/* A command as it was typed. */
#pragma once

#include <glib.h>

/*
 * "ibid run 'in box' -o out": what a shell would read to run the same again.
 *
 * @argv  the command's name and its arguments, before they are parsed
 *
 * Returns: (transfer full).
 */
char *command_line(int argc, char *const *argv);
