/* What the words of a link say when they are those of a button. */
#pragma once

#include <stdbool.h>

/* "← Older", "Next →": an arrow and little else. */
bool link_button_is_arrow(const char *anchor);

/* An arrow, or a name for what comes before or after: "previous", "下一篇". */
bool link_button_turns_page(const char *anchor);

/* By its name, with or without an arrow. */
bool link_button_names_neighbour(const char *anchor);
