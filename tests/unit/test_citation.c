#include <glib.h>

#include "extract/citation.h"

static const struct {
    const char *words, *title, *date; /* title NULL: no citation */
} rows[] = {
    {"Smith, J. (2019). The salt roads. Journal of Marshes, 12(3), 4-9.", "The salt roads", "2019"},
    {"Smith, J., & Doe, A. B. (2018, March 3). Carts in winter: a history. Journal.",
     "Carts in winter: a history", "March 3, 2018"},
    {"Harbour Office (2016). Who owns the quay? Report 4.", "Who owns the quay?", "2016"},
    {"Smith, J. [2017a] The case of Reed vs. Marsh. Quay Press.", "The case of Reed vs. Marsh",
     "2017"},
    {"Smith, J. (2019): Boats in the mist", "Boats in the mist", "2019"},
    {"SMITH, John: Die Salzwege des Nordens. In: Hafenzeitung", "Die Salzwege des Nordens", NULL},
    {"The flood (1953) and what came of it", NULL, NULL},
    {"The ferry (of which later) was late. In: vain", NULL, NULL},
    {"(2019) A list of ropes", NULL, NULL},
    {"Smith, J. (2019). Yes.", NULL, NULL},
    {"Smith, J. (2019", NULL, NULL},
    {"", NULL, NULL},
};

int main(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *title = NULL, *date = NULL;

        g_assert_cmpint(citation_read(rows[i].words, &title, &date), ==, rows[i].title != NULL);
        g_assert_cmpstr(title, ==, rows[i].title);
        g_assert_cmpstr(date, ==, rows[i].date);
    }
    return 0;
}
