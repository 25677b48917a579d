/*
 * What a report found, before it is written out: headings, paragraphs, notes, list items and
 * tables in the order in which they are read.  Text is plain; renderers escape all of it.  Figures
 * are drawn for pages, and show what tables beside them tell.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/date.h>

typedef enum {
    COLUMN_TEXT,
    COLUMN_NUMBER,
    COLUMN_YEAR, /* a number that no reader groups by thousands */
    COLUMN_DECIMAL,
    COLUMN_DATE,
    COLUMN_PATH,
    COLUMN_BAR,   /* a number; people see a bar beside it */
    COLUMN_SPARK, /* numbers with blanks between, which people see as a row of small bars */
} ColumnType;

typedef struct {
    const char *key;     /* what programs call it */
    const char *heading; /* what people read; NULL: for programs only */
    ColumnType type;
} Column;

/* Rows of cells; a cell is a string or, where nothing is known, NULL. */
typedef struct {
    const char *name; /* tables of one name are one table to programs */
    const Column *columns;
    size_t n_columns;
    size_t limit;      /* rows to show at most; 0 for all */
    bool for_programs; /* people read the same in list items */
    bool is_drawn;     /* on pages people read the same in a figure */
    bool is_facts;     /* two columns of a few rows: what, and its value */
    bool is_of_pieces; /* a page's scripts show the rows that are left out, too */
    const char *fold;  /* on pages, it is folded away under these words; static, NULL if not */
    GPtrArray *cells;  /* char *, row by row */
    double *scales;    /* one a column, see table_scale(); or NULL */
} Table;

typedef enum {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_NOTE, /* a remark on what is shown: a limit, a rule, what was left out */
    BLOCK_ITEM, /* of a list; for people only */
    BLOCK_TABLE,
    BLOCK_LINES,  /* to be copied as they are; for people only */
    BLOCK_FIGURE, /* for pages only */
} BlockKind;

typedef struct {
    BlockKind kind;
    unsigned level;   /* of a heading, 1 the highest; of an item, 0 the outermost */
    char *text;       /* of a figure, its caption; NULL for a table */
    Table *table;     /* NULL for all others */
    const char *name; /* of a figure, its class on a page; of a heading, its section's id; static */
    char *key;        /* of an item, the piece that it tells of; or NULL */
    char *markup;     /* of a figure: HTML or SVG of our own, in which all words are escaped */
    /* Of a figure: files of src/report/vendor that its page needs; static, NULL at the end; or NULL
     * for none. */
    const char *const *scripts;
} Block;

typedef struct {
    const char *name;  /* of the report; static */
    unsigned depth;    /* added to the level of headings: how deep the report is nested */
    size_t limit;      /* given to each new table */
    size_t width;      /* columns of the terminal that it is for; 0 for a page of 80 */
    bool is_ascii;     /* for a terminal that shows nothing else */
    GPtrArray *blocks; /* Block * */
} Finding;

Finding *finding_new(const char *name, size_t limit);
void finding_free(Finding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Finding, finding_free)

/* Each appends a block; bytes that are not UTF-8 become replacement characters. */
void finding_heading(Finding *finding, unsigned level, const char *format, ...) G_GNUC_PRINTF(3, 4);
void finding_paragraph(Finding *finding, const char *format, ...) G_GNUC_PRINTF(2, 3);
void finding_note(Finding *finding, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Puts a note below the first heading, or first. */
void finding_note_on_top(Finding *finding, const char *text);
void finding_item(Finding *finding, unsigned level, const char *format, ...) G_GNUC_PRINTF(3, 4);
/* The same on a piece, whose title is the first that it quotes; pages know more of it. */
void finding_item_on(Finding *finding, const char *key, unsigned level, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Appends lines, each ended by a newline; tabs stay. */
void finding_lines(Finding *finding, const char *lines);

/* Appends a figure; takes ownership of `markup`, in which words are escaped.  Returns: the
 * finding's, to be told what scripts it needs. */
Block *finding_figure(Finding *finding, const char *name, char *markup, const char *caption, ...)
    G_GNUC_PRINTF(4, 5);

/* Names the block at `at`, if it is a heading: a section that links lead to. */
void finding_name(Finding *finding, size_t at, const char *name);

/* Moves all blocks of `rest` to the end of `finding`. */
void finding_append(Finding *finding, Finding *rest);

/* Appends an empty table, the finding's; `name` and `columns` must outlive it. */
Table *finding_table(Finding *finding, const char *name, const Column *columns, size_t n_columns);

/* Each appends the next cell of a table, column by column. */
void table_text(Table *table, const char *text); /* NULL: nothing is known */
void table_take(Table *table, char *text);       /* the same; takes ownership */
void table_number(Table *table, int64_t number);
void table_decimal(Table *table, double number, int digits); /* NAN: nothing is known */
void table_date(Table *table, IbidDate date);
void table_nothing(Table *table);

/* Sets what a whole bar stands for in a column of bars; the greatest number there if not said. */
void table_scale(Table *table, const char *key, double most);

size_t table_n_rows(const Table *table);
/* How many rows people and programs are shown. */
size_t table_n_shown(const Table *table);
/* NULL where nothing is known. */
const char *table_cell(const Table *table, size_t row, size_t column);
/* What people read there: numbers grouped by thousands.  Returns: (transfer full), or NULL. */
char *table_words(const Table *table, size_t row, size_t column);
/* True where people are shown the column: it says something, and no path that is the title, too. */
bool table_shows(const Table *table, size_t column);
/* What a whole bar of a column of bars, or of small ones, stands for. */
double table_most(const Table *table, size_t column);
/* True for what stands under each other by its last digit. */
bool column_is_number(const Column *column);
