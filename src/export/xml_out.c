#include "export/xml_out.h"

#include <ibid/error.h>

static const xmlChar *xml(const char *text)
{
    return (const xmlChar *)text;
}

static int append_bytes(void *out, const char *bytes, int length)
{
    g_string_append_len(out, bytes, length);
    return length;
}

xmlTextWriter *xml_writer(GString *out)
{
    xmlOutputBufferPtr output = xmlOutputBufferCreateIO(append_bytes, NULL, out, NULL);
    xmlTextWriter *writer = output == NULL ? NULL : xmlNewTextWriter(output);

    if (writer == NULL && output != NULL)
        xmlOutputBufferClose(output);
    if (writer != NULL) {
        xmlTextWriterSetIndent(writer, 1);
        xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    }
    return writer;
}

bool xml_end(xmlTextWriter *writer, const char *format, GError **error)
{
    /* Of all failures only running out of memory is left, and it sticks to the writer. */
    if (writer != NULL && xmlTextWriterEndDocument(writer) >= 0 && xmlTextWriterFlush(writer) >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC, "ran out of memory writing %s", format);
    return false;
}

void xml_open(xmlTextWriter *writer, const char *name)
{
    xmlTextWriterStartElement(writer, xml(name));
}

void xml_close(xmlTextWriter *writer)
{
    xmlTextWriterEndElement(writer);
}

void xml_attribute(xmlTextWriter *writer, const char *name, const char *value)
{
    xmlTextWriterWriteAttribute(writer, xml(name), xml(value));
}

void xml_text(xmlTextWriter *writer, const char *text)
{
    xmlTextWriterWriteString(writer, xml(text));
}

void xml_comment(xmlTextWriter *writer, const char *text)
{
    xmlTextWriterWriteComment(writer, xml(text));
}

void xml_integer(xmlTextWriter *writer, const char *name, int64_t number)
{
    xmlTextWriterWriteFormatAttribute(writer, xml(name), "%" G_GINT64_FORMAT, number);
}

void xml_number(xmlTextWriter *writer, const char *name, char prefix, size_t number)
{
    xmlTextWriterWriteFormatAttribute(writer, xml(name), "%c%zu", prefix, number);
}

void xml_key(xmlTextWriter *writer, const char *name, char prefix, const char *key)
{
    xmlTextWriterWriteFormatAttribute(writer, xml(name), "%c_%s", prefix, key);
}
