/* What an item of a list of references cites. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include <ibid/date.h>

typedef struct {
    char *title; /* NULL where there is none */
    char *url;   /* as written, or NULL */
    IbidDate date;
    unsigned flags; /* set of IbidReferenceFlag */
} TextItem;

/*
 * Reads "- 5 May 2020: "Title"", "* "Title" (5 May 2020)", "1. A. Author, "Title", Outlet, 2020"
 * and their kin; quotation marks and bullets may be lost.
 *
 * @words  the item as text_words() gives it
 */
TextItem text_item_read(const char *words);
void text_item_clear(TextItem *item);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TextItem, text_item_clear)
