/* JSON in ASCII, written as it is told: a record is written once, so no tree is built for it. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    GString *out;
    bool follows; /* something stands before on this level */
} JsonWriter;

/* A value; its `name` first within an object, NULL within an array. */
void json_write_text(JsonWriter *writer, const char *name, const char *text); /* NULL: null */
void json_write_integer(JsonWriter *writer, const char *name, int64_t value);
void json_write_real(JsonWriter *writer, const char *name, double value); /* six digits */
void json_write_null(JsonWriter *writer, const char *name);

/* '{' or '[', and their ends. */
void json_write_open(JsonWriter *writer, const char *name, char bracket);
void json_write_close(JsonWriter *writer, char bracket);
