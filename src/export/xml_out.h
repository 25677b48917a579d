/* Writing XML into a string. */
#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlTextWriter, xmlFreeTextWriter)

/* Begins a document: indented, UTF-8.
 * Returns: (transfer full) a writer that appends to `out`, or NULL when memory is out. */
xmlTextWriter *xml_writer(GString *out);
/* Ends it; false with IBID_ERROR_NUMERIC when memory ran out meanwhile, or `writer` is NULL. */
bool xml_end(xmlTextWriter *writer, const char *format, GError **error);

void xml_open(xmlTextWriter *writer, const char *name);
void xml_close(xmlTextWriter *writer);
void xml_attribute(xmlTextWriter *writer, const char *name, const char *value);
void xml_text(xmlTextWriter *writer, const char *text);
void xml_comment(xmlTextWriter *writer, const char *text);
void xml_integer(xmlTextWriter *writer, const char *name, int64_t number);
/* Attributes "n17" and "v_lcs". */
void xml_number(xmlTextWriter *writer, const char *name, char prefix, size_t number);
void xml_key(xmlTextWriter *writer, const char *name, char prefix, const char *key);
