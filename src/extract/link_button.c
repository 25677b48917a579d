#include "extract/link_button.h"

#include <string.h>

#include "extract/link_table.h"
#include "extract/part_labels.h"

/* Bytes; a longer anchor is on no button. */
enum { BUTTON_LIMIT = 30 };

bool link_button_is_arrow(const char *anchor)
{
    static const char *const arrows[] = {"<<", ">>", "←", "→", "«", "»",
                                         "‹",  "›",  "⟵", "⟶", "⇐", "⇒"};

    size_t length = strlen(anchor);

    if (length == 0 || length > BUTTON_LIMIT ||
        (g_ascii_isalnum(anchor[0]) && g_ascii_isalnum(anchor[length - 1])))
        return false;
    /* A title in quotation marks. */
    if (g_str_has_prefix(anchor, "«") && g_str_has_suffix(anchor, "»"))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(arrows); i++)
        if (g_str_has_prefix(anchor, arrows[i]) || g_str_has_suffix(anchor, arrows[i]))
            return true;
    return false;
}

bool link_button_names_neighbour(const char *anchor)
{
    const PartLabel *label;

    if (strlen(anchor) > BUTTON_LIMIT)
        return false;
    label = part_label(link_buttons, link_n_buttons, anchor, NULL);
    return label != NULL && g_str_equal(label->verdict.kind, "pager");
}

bool link_button_turns_page(const char *anchor)
{
    return link_button_is_arrow(anchor) || link_button_names_neighbour(anchor);
}
