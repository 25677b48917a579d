/*
 * Drawing in SVG.  Shapes are told by classes, which assets/svg.css gives colours for paper, screen
 * and night; nothing has a style of its own, so that a strict content security policy lets all
 * through.  Units are pixels; y grows downwards.
 */
#pragma once

#include <glib.h>

/* Size of letters of the classes "label" and "tick". */
#define SVG_LABEL_SIZE 12.0
#define SVG_TICK_SIZE 11.0

/*
 * Opens a drawing that is as wide as its box allows, `width` at most.
 *
 * @name         its class
 * @title        what it is, in a few words, for those who hear it
 * @description  what it shows; or NULL
 */
void svg_open(GString *out, const char *name, double width, double height, const char *title,
              const char *description);
void svg_close(GString *out);

/* Appends a number with one decimal at most. */
void svg_number(GString *out, double number);

/* Appends ` name="number"`. */
void svg_attribute(GString *out, const char *name, double number);

void svg_rect(GString *out, const char *class, double x, double y, double width, double height);
void svg_line(GString *out, const char *class, double x1, double y1, double x2, double y2);

/* Appends words that begin, are centred or end at `x`, by the class: "start", "middle" or "end"
 * among its names; their base line is at `y`. */
void svg_words(GString *out, const char *class, double x, double y, const char *text);

/* A bar to stand in a line of a table, beside its number: `n` of `most`. */
void svg_bar(GString *out, double n, double most);
/* Small bars beside each other, of the numbers in `cell`, which have blanks between. */
void svg_spark(GString *out, const char *cell, double most);

/* About how wide `text` is in letters of `size`: those of a sans serif, a little generous. */
double svg_width_of(const char *text, double size);

/* `text` cut with an ellipsis where it is wider than `width`.  Returns: (transfer full). */
char *svg_fit(const char *text, double size, double width);
