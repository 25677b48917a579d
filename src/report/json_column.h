/* JSON that is written as it grows: columns, one value an append, and the object that holds them.
 */
#pragma once

#include <glib.h>
#include <stdint.h>

/* Each appends a value to a column, which begins as an empty text. */
void json_column_number(GString *column, int64_t number);
void json_column_decimal(GString *column, double number, int digits); /* NAN: null */
void json_column_text(GString *column, const char *text);             /* NULL: null */
/* For people: one line, no control character nor direction override; NULL: null. */
void json_column_words(GString *column, const char *words);
void json_column_null(GString *column);

/* Words of a column that repeat, each kept once. */
typedef struct {
    GHashTable *numbers; /* char * -> number + 1 */
    GString *texts;      /* a column */
    GString *of;         /* a column: the number of the text, or null */
} CodedColumn;

CodedColumn coded_column_new(void);
void coded_column_add(CodedColumn *column, const char *text); /* NULL: null */
void coded_column_clear(CodedColumn *column);

/* Each appends a member to an object, which begins as "{"; json_object_end() closes it. */
void json_object_column(GString *object, const char *name, const GString *column);
void json_object_coded(GString *object, const char *name, const CodedColumn *column);
void json_object_number(GString *object, const char *name, int64_t number);
void json_object_begin(GString *object, const char *name);
void json_object_end(GString *object);
