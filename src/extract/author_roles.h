/* What stands after a name in a byline and is no name. */
#pragma once

#include <stdbool.h>

/* True for "Vice President", "Science Correspondent", "Leiterin der Werft". */
bool author_is_role(const char *part);
