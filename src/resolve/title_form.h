/* A title in the forms by which it is compared. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char *skeleton; /* text_skeleton(), "&" read as "and"; never NULL */
    char *numerals; /* skeletons of the words that are numbers or a letter ("3", "IV", "C#") */
    unsigned n_words;
    bool is_name;   /* it is one capitalised word, which may be no title but a name */
    bool truncated; /* it ended in an ellipsis */
} TitleForm;

/* @title  as printed; NULL yields an empty form */
TitleForm title_form(const char *title);
void title_form_clear(TitleForm *form);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TitleForm, title_form_clear)
