#include "report/svg.h"

#include <math.h>
#include <string.h>

#include "report/markup.h"

void svg_open(GString *out, const char *name, double width, double height, const char *title,
              const char *description)
{
    g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    markup_attribute(out, "class", name);
    svg_attribute(out, "width", width);
    svg_attribute(out, "height", height);
    g_string_append(out, " viewBox=\"0 0 ");
    svg_number(out, width);
    g_string_append_c(out, ' ');
    svg_number(out, height);
    g_string_append(out, "\"");
    markup_attribute(out, "aria-label", title);
    g_string_append(out, "><title>");
    markup_text(out, title);
    g_string_append(out, "</title>");
    if (description != NULL) {
        g_string_append(out, "<desc>");
        markup_text(out, description);
        g_string_append(out, "</desc>");
    }
    g_string_append_c(out, '\n');
}

void svg_close(GString *out)
{
    g_string_append(out, "</svg>\n");
}

void svg_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    double rounded = floor(10 * number + 0.5) / 10;

    g_ascii_formatd(text, sizeof text, rounded == floor(rounded) ? "%.0f" : "%.1f",
                    rounded == 0 ? 0 : rounded);
    g_string_append(out, text);
}

void svg_attribute(GString *out, const char *name, double number)
{
    g_string_append_printf(out, " %s=\"", name);
    svg_number(out, number);
    g_string_append_c(out, '"');
}

void svg_rect(GString *out, const char *class, double x, double y, double width, double height)
{
    g_string_append(out, "<rect");
    markup_attribute(out, "class", class);
    svg_attribute(out, "x", x);
    svg_attribute(out, "y", y);
    svg_attribute(out, "width", width);
    svg_attribute(out, "height", height);
    g_string_append(out, "/>");
}

void svg_line(GString *out, const char *class, double x1, double y1, double x2, double y2)
{
    g_string_append(out, "<line");
    markup_attribute(out, "class", class);
    svg_attribute(out, "x1", x1);
    svg_attribute(out, "y1", y1);
    svg_attribute(out, "x2", x2);
    svg_attribute(out, "y2", y2);
    g_string_append(out, "/>");
}

void svg_words(GString *out, const char *class, double x, double y, const char *text)
{
    g_string_append(out, "<text");
    markup_attribute(out, "class", class);
    svg_attribute(out, "x", x);
    svg_attribute(out, "y", y);
    g_string_append_c(out, '>');
    markup_text(out, text);
    g_string_append(out, "</text>");
}

#define BAR_WIDTH 90.0
#define BAR_HEIGHT 9.0
#define SPARK_STEP 6.0
#define SPARK_HEIGHT 16.0

static void open_small(GString *out, double width, double height, const char *label)
{
    g_string_append(out, "<svg");
    svg_attribute(out, "width", width);
    svg_attribute(out, "height", height);
    g_string_append_printf(out, " viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\"", width,
                           height);
    if (label == NULL)
        g_string_append(out, " aria-hidden=\"true\"");
    else
        g_string_append(out, " role=\"img\"");
    markup_attribute(out, "aria-label", label);
    g_string_append_c(out, '>');
}

void svg_bar(GString *out, double n, double most)
{
    double width = n > 0 ? MAX(BAR_WIDTH * n / most, 1) : 0;

    open_small(out, BAR_WIDTH, BAR_HEIGHT, NULL);
    if (width > 0)
        svg_rect(out, "full", 0, 0, width, BAR_HEIGHT);
    g_string_append(out, "</svg>");
}

void svg_spark(GString *out, const char *cell, double most)
{
    g_auto(GStrv) numbers = g_strsplit(cell, " ", -1);

    open_small(out, SPARK_STEP * g_strv_length(numbers), SPARK_HEIGHT, cell);
    for (size_t i = 0; numbers[i] != NULL; i++) {
        double n = g_ascii_strtod(numbers[i], NULL);
        double height = n > 0 ? MAX(SPARK_HEIGHT * n / most, 1.5) : 1;

        svg_rect(out, n > 0 ? "full" : "none", SPARK_STEP * (double)i, SPARK_HEIGHT - height,
                 SPARK_STEP - 1, height);
    }
    g_string_append(out, "</svg>");
}

/* Of an em. */
static double letter_width(gunichar c)
{
    if (g_unichar_iszerowidth(c))
        return 0;
    if (g_unichar_iswide(c))
        return 1;
    if (c < 128 && strchr("iljtfrI.,:;'!|()[] ", (int)c) != NULL)
        return 0.34;
    if (c < 128 && strchr("mwMW@%", (int)c) != NULL)
        return 0.92;
    return g_unichar_isupper(c) ? 0.7 : 0.57;
}

double svg_width_of(const char *text, double size)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    double width = 0;

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p))
        width += letter_width(g_utf8_get_char(p));
    return width * size;
}

char *svg_fit(const char *text, double size, double width)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    double room = width / size, all = 0;
    const char *end = valid;

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
        all += letter_width(g_utf8_get_char(p));
        if (all + 1 <= room) /* an ellipsis is an em wide */
            end = g_utf8_next_char(p);
    }
    if (all <= room)
        return g_steal_pointer(&valid);
    return g_strdup_printf("%.*s…", (int)(end - valid), valid);
}
