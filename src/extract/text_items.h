/* What an item of a list of references cites. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/date_reader.h"

typedef struct {
    char *title; /* NULL where there is none */
    char *url;   /* as written, or NULL */
    IbidDate date;
    double confidence; /* in the date; see cited_date.h */
    char *written;     /* the date, where day and month are not told apart; else NULL */
    unsigned flags;    /* set of IbidReferenceFlag */
} TextItem;

/*
 * Reads "- 5 May 2020: "Title"", "* "Title" (5 May 2020)", "1. A. Author, "Title", Outlet, 2020"
 * and their kin; quotation marks and bullets may be lost.
 *
 * @words  the item as text_words() gives it
 * @order  of the document's numeric dates
 */
TextItem text_item_read(const char *words, DateOrder order);
void text_item_clear(TextItem *item);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TextItem, text_item_clear)
