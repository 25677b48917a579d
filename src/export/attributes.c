#include "export/attributes.h"

#include <math.h>

#include "export/look.h"

void attribute_value_clear(AttributeValue *value)
{
    g_clear_pointer(&value->string, g_free);
}

/* XML 1.0, production 2 (Char), without the controls that it discourages: they steer terminals, and
 * readers of character references take them for Windows' own characters. */
static bool is_fit(gunichar c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7e) ||
           (c >= 0xa0 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

/* Returns: (transfer full). */
static char *fit_text(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *clean = g_string_new(NULL);

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p))
        g_string_append_unichar(clean, is_fit(g_utf8_get_char(p)) ? g_utf8_get_char(p) : 0xfffd);
    return g_string_free(clean, FALSE);
}

char *attribute_line(const char *text)
{
    return text == NULL ? NULL : g_strdelimit(fit_text(text), "\r\n\t", ' ');
}

static void set_string(AttributeValue *value, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    value->string = fit_text(text);
    value->known = true;
}

static void set_integer(AttributeValue *value, int64_t number)
{
    value->integer = number;
    value->known = true;
}

static void set_real(AttributeValue *value, double number)
{
    value->real = number;
    value->known = true;
}

IbidDate attribute_date(const Measured *measured, size_t number)
{
    const IbidVertex *vertex = ibid_graph_vertex(measured->graph, number);

    /* A date vertex is known by its key only. */
    return vertex->kind == IBID_VERTEX_DATE ? ibid_date_from_iso(vertex->key) : vertex->date;
}

static void read_label(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    const IbidVertex *said = ibid_graph_vertex(measured->graph, vertex);

    set_string(ret_value, said->label[0] == '\0' ? said->key : said->label);
}

char *attribute_label(const Measured *measured, size_t vertex)
{
    AttributeValue value = {0};

    read_label(measured, vertex, &value);
    return value.string;
}

static void read_title(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_string(ret_value, ibid_graph_vertex(measured->graph, vertex)->title);
}

static void read_authors(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    const GPtrArray *authors = ibid_graph_vertex(measured->graph, vertex)->authors;
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < authors->len; i++)
        g_string_append_printf(names, "%s%s", i > 0 ? ";" : "",
                               (const char *)g_ptr_array_index(authors, i));
    set_string(ret_value, authors->len == 0 ? NULL : names->str);
}

static void read_outlet(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_string(ret_value, ibid_graph_vertex(measured->graph, vertex)->outlet);
}

static void read_url(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_string(ret_value, ibid_graph_vertex(measured->graph, vertex)->url);
}

static void read_date(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    IbidDate date = attribute_date(measured, vertex);
    char text[IBID_DATE_SIZE];

    if (date.precision != IBID_PRECISION_NONE)
        set_string(ret_value, ibid_date_format(date, text));
}

static void read_date_precision(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    IbidDate date = attribute_date(measured, vertex);

    if (date.precision != IBID_PRECISION_NONE)
        set_string(ret_value, ibid_date_precision_name(date.precision));
}

static void read_year(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    IbidDate date = attribute_date(measured, vertex);

    if (date.precision != IBID_PRECISION_NONE)
        set_integer(ret_value, date.year);
}

static void read_kind(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_string(ret_value, ibid_vertex_kind_name(ibid_graph_vertex(measured->graph, vertex)->kind));
}

/* Parts are numbered from 1, as in the reports. */
static void set_part(const IbidPartition *parts, size_t vertex, AttributeValue *ret_value)
{
    if (vertex < parts->part_of->len)
        set_integer(ret_value, (int64_t)g_array_index(parts->part_of, uint32_t, vertex) + 1);
}

static void read_cluster(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_part(measured->clusters, vertex, ret_value);
}

static void read_component(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_part(measured->components, vertex, ret_value);
}

static void read_documents(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    const IbidVertex *piece = ibid_graph_vertex(measured->graph, vertex);

    if (piece->kind == IBID_VERTEX_PIECE)
        set_integer(ret_value, piece->n_documents);
}

static void read_path(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    const IbidVertex *piece = ibid_graph_vertex(measured->graph, vertex);

    if (piece->kind == IBID_VERTEX_PIECE)
        set_string(ret_value, piece->key);
}

static void read_x(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_real(ret_value, look_of(measured, vertex).x);
}

static void read_y(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_real(ret_value, look_of(measured, vertex).y);
}

static void read_size(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_real(ret_value, look_of(measured, vertex).size);
}

static void read_red(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_integer(ret_value, look_of(measured, vertex).red);
}

static void read_green(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_integer(ret_value, look_of(measured, vertex).green);
}

static void read_blue(const Measured *measured, size_t vertex, AttributeValue *ret_value)
{
    set_integer(ret_value, look_of(measured, vertex).blue);
}

int64_t attribute_weight(const IbidArc *arc)
{
    return MAX(1, arc->mentions);
}

static void read_weight(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    set_integer(ret_value, attribute_weight(ibid_graph_arc(measured->graph, arc)));
}

static bool is_citation(const Measured *measured, size_t arc)
{
    return ibid_graph_arc(measured->graph, arc)->kind == IBID_ARC_CITES;
}

static void read_arc_kind(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    set_string(ret_value, is_citation(measured, arc) ? "cites" : "published");
}

static void read_classes(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    unsigned classes = ibid_graph_arc(measured->graph, arc)->classes;
    g_autoptr(GString) names = g_string_new(NULL);

    for (unsigned i = 0; i < IBID_N_CLASSES; i++)
        if ((classes & 1u << i) != 0)
            g_string_append_printf(names, "%s%s", names->len > 0 ? " " : "",
                                   ibid_reference_class_name((IbidReferenceClass)i));
    if (is_citation(measured, arc) && names->len > 0)
        set_string(ret_value, names->str);
}

static void read_self(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    ret_value->known = is_citation(measured, arc);
    ret_value->boolean = ibid_graph_arc(measured->graph, arc)->self;
}

static void read_lag_days(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    if (is_citation(measured, arc) && ibid_graph_arc(measured->graph, arc)->dated)
        set_integer(ret_value, ibid_graph_arc(measured->graph, arc)->lag_days);
}

static void read_log_spc(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    ret_value->real = measured->log_spc[arc];
    ret_value->known = !isnan(ret_value->real);
}

static void read_main_path(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    ret_value->known = !isnan(measured->log_spc[arc]);
    ret_value->boolean = measured->on_main_path[arc];
}

static void read_anchor(const Measured *measured, size_t arc, AttributeValue *ret_value)
{
    set_string(ret_value, ibid_graph_arc(measured->graph, arc)->anchor);
}

const Attribute *attributes_described(size_t *ret_n)
{
    static const Attribute attributes[] = {
        {"label", ATTRIBUTE_STRING, read_label, NULL, false},
        {"title", ATTRIBUTE_STRING, read_title, NULL, false},
        {"authors", ATTRIBUTE_STRING, read_authors, NULL, false},
        {"outlet", ATTRIBUTE_STRING, read_outlet, NULL, false},
        {"url", ATTRIBUTE_STRING, read_url, NULL, false},
        {"date", ATTRIBUTE_STRING, read_date, NULL, false},
        {"date_precision", ATTRIBUTE_STRING, read_date_precision, NULL, false},
        {"year", ATTRIBUTE_INT, read_year, NULL, false},
        {"kind", ATTRIBUTE_STRING, read_kind, NULL, false},
        {"cluster", ATTRIBUTE_INT, read_cluster, NULL, false},
        {"component", ATTRIBUTE_INT, read_component, NULL, false},
        {"documents", ATTRIBUTE_INT, read_documents, NULL, false},
        {"path", ATTRIBUTE_STRING, read_path, NULL, false},
        {"x", ATTRIBUTE_DOUBLE, read_x, NULL, true},
        {"y", ATTRIBUTE_DOUBLE, read_y, NULL, true},
        {"size", ATTRIBUTE_DOUBLE, read_size, NULL, true},
        {"r", ATTRIBUTE_INT, read_red, NULL, true},
        {"g", ATTRIBUTE_INT, read_green, NULL, true},
        {"b", ATTRIBUTE_INT, read_blue, NULL, true},
    };

    *ret_n = G_N_ELEMENTS(attributes);
    return attributes;
}

const Attribute *arc_attributes(size_t *ret_n)
{
    static const Attribute attributes[] = {
        {"weight", ATTRIBUTE_INT, read_weight, NULL, false},
        {"kind", ATTRIBUTE_STRING, read_arc_kind, NULL, false},
        {"classes", ATTRIBUTE_STRING, read_classes, NULL, false},
        {"self", ATTRIBUTE_BOOLEAN, read_self, NULL, false},
        {"lag_days", ATTRIBUTE_INT, read_lag_days, NULL, false},
        {"anchor", ATTRIBUTE_STRING, read_anchor, NULL, false},
        {"spc_log10", ATTRIBUTE_DOUBLE, read_log_spc, NULL, false},
        {"main_path", ATTRIBUTE_BOOLEAN, read_main_path, NULL, false},
    };

    *ret_n = G_N_ELEMENTS(attributes);
    return attributes;
}

static void read_score(const Attribute *attribute, double score, AttributeValue *ret_value)
{
    ret_value->known = isfinite(score);
    if (attribute->type == ATTRIBUTE_INT)
        ret_value->integer = ret_value->known ? (int64_t)score : 0;
    else
        ret_value->real = score;
}

void attribute_read(const Attribute *attribute, const Measured *measured, size_t number,
                    AttributeValue *ret_value)
{
    if (attribute->scores == NULL)
        attribute->read(measured, number, ret_value);
    else if (number < measured->n_pieces) /* other vertices have no scores */
        read_score(attribute, attribute->scores[number], ret_value);
}
