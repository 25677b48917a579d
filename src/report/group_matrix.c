#include "report/group_matrix.h"

#include <math.h>

#include "report/chart.h"
#include "report/markup.h"
#include "report/svg.h"
#include "report/words.h"

/* Groups that have a row and a column of their own. */
enum { MOST_GROUPS = 20 };
enum { TONES = 5, FIRST_DARK_TONE = 4 };

#define MOST_NAMES_WIDTH 190.0
/* Names of columns are at a slant, so that each begins above its own. */
#define SLANT 50.0
#define NAME_LENGTH 140.0
#define SLANTED_HEIGHT 0.77 /* of its length; and its width */
#define SLANTED_WIDTH 0.65
#define FIELD_HEIGHT 24.0
#define LEAST_WIDTH 26.0
#define FIELD_PADDING 9.0

typedef struct {
    uint32_t group;
    uint64_t n; /* given and received */
} Sized;

typedef struct {
    GString *out;
    const IbidGroupCitations *citations;
    const IbidPieceGroups *groups;
    GArray *order; /* Sized: those that are told apart, then the others */
    guint n;       /* rows, and columns; the last may be of all others */
    guint n_apart;
    uint64_t *fields; /* n * n: citing, then cited */
    uint64_t most;
    double width;     /* of a field */
    double left, top; /* of the fields: what their names leave */
} Matrix;

static int largest_first(gconstpointer a, gconstpointer b)
{
    const Sized *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return (x->group > y->group) - (x->group < y->group);
}

static void order_groups(Matrix *matrix)
{
    matrix->order = g_array_new(FALSE, FALSE, sizeof(Sized));
    for (uint32_t i = 0; i < matrix->groups->n; i++) {
        Sized sized = {i, matrix->citations->given[i] + matrix->citations->taken[i]};

        if (sized.n > 0)
            g_array_append_val(matrix->order, sized);
    }
    g_array_sort(matrix->order, largest_first);
    /* One group is not "others". */
    matrix->n_apart = matrix->order->len <= MOST_GROUPS + 1 ? matrix->order->len : MOST_GROUPS;
    matrix->n = matrix->n_apart + (matrix->n_apart < matrix->order->len);
}

static void fill(Matrix *matrix)
{
    g_autofree guint *place = g_new0(guint, matrix->groups->n + 1);

    for (guint i = 0; i < matrix->order->len; i++)
        place[g_array_index(matrix->order, Sized, i).group] = MIN(i, matrix->n - 1);
    matrix->fields = g_new0(uint64_t, (size_t)matrix->n * matrix->n + 1);
    for (guint i = 0; i < matrix->citations->cells->len; i++) {
        const IbidGroupCell *cell = &g_array_index(matrix->citations->cells, IbidGroupCell, i);
        uint64_t *field = &matrix->fields[place[cell->citing] * matrix->n + place[cell->cited]];

        *field += cell->n;
        if (MAX(place[cell->citing], place[cell->cited]) < matrix->n_apart)
            matrix->most = MAX(matrix->most, *field);
    }
}

static uint64_t sum_of(const Matrix *matrix, guint i, bool given)
{
    uint64_t sum = 0;

    for (guint k = 0; k < matrix->n; k++)
        sum += matrix->fields[given ? i * matrix->n + k : k * matrix->n + i];
    return sum;
}

static char *name_of(const Matrix *matrix, guint i)
{
    return i < matrix->n_apart
               ? g_strdup(matrix->groups->names[g_array_index(matrix->order, Sized, i).group])
               : g_strdup_printf("%u others", matrix->order->len - matrix->n_apart);
}

static double x_of(const Matrix *matrix, guint column)
{
    return matrix->left + column * matrix->width;
}

static double y_of(const Matrix *matrix, guint row)
{
    return matrix->top + row * FIELD_HEIGHT;
}

static void draw_slanted(const Matrix *matrix, guint column, const char *name, const char *class)
{
    g_autofree char *fit = svg_fit(name, SVG_LABEL_SIZE, NAME_LENGTH);

    g_string_append(matrix->out, "<text");
    markup_attribute(matrix->out, "class", class);
    g_string_append(matrix->out, " transform=\"translate(");
    chart_point(matrix->out, x_of(matrix, column) + matrix->width / 2 + 4, matrix->top - 7);
    g_string_append(matrix->out, ") rotate(-");
    svg_number(matrix->out, SLANT);
    g_string_append(matrix->out, ")\">");
    markup_text(matrix->out, fit);
    g_string_append(matrix->out, "</text>");
}

static void draw_names(const Matrix *matrix)
{
    for (guint i = 0; i < matrix->n; i++) {
        g_autofree char *name = name_of(matrix, i);
        g_autofree char *fit = svg_fit(name, SVG_LABEL_SIZE, MOST_NAMES_WIDTH - 12);

        draw_slanted(matrix, i, name, "label start");
        svg_words(matrix->out, "label end", matrix->left - 8, y_of(matrix, i) + FIELD_HEIGHT - 8,
                  fit);
        g_string_append_c(matrix->out, '\n');
    }
    draw_slanted(matrix, matrix->n, "cites in all", "label start strong");
    svg_words(matrix->out, "label end strong", matrix->left - 8,
              y_of(matrix, matrix->n) + FIELD_HEIGHT - 8, "is cited in all");
}

static void draw_grid(const Matrix *matrix)
{
    for (guint i = 0; i <= matrix->n; i++) {
        double x = floor(x_of(matrix, i)) + 0.5, y = floor(y_of(matrix, i)) + 0.5;

        svg_line(matrix->out, "grid", matrix->left, y, x_of(matrix, matrix->n), y);
        svg_line(matrix->out, "grid", x, matrix->top, x, y_of(matrix, matrix->n));
    }
    g_string_append_c(matrix->out, '\n');
}

/* 1 to TONES, by the square root, which tells few from fewer; 0 for what the others have together,
 * which would outshine all. */
static int tone_of(const Matrix *matrix, guint row, guint column, uint64_t n)
{
    double share = sqrt((double)n / (double)matrix->most);

    return MAX(row, column) >= matrix->n_apart ? 0 : 1 + MIN((int)floor(share * TONES), TONES - 1);
}

static void draw_number(const Matrix *matrix, guint row, guint column, uint64_t n,
                        const char *class)
{
    g_autofree char *number = words_number(n);

    svg_words(matrix->out, class, x_of(matrix, column) + matrix->width - FIELD_PADDING / 2,
              y_of(matrix, row) + FIELD_HEIGHT - 8, number);
}

static void draw_field(const Matrix *matrix, guint row, guint column)
{
    uint64_t n = matrix->fields[row * matrix->n + column];
    int tone = n == 0 ? 0 : tone_of(matrix, row, column, n);
    g_autofree char *class = g_strdup_printf("tone%d", tone);
    g_autofree char *citing = name_of(matrix, row), *cited = name_of(matrix, column);
    g_autofree char *rate = words_rate(n, sum_of(matrix, row, true));

    if (n == 0)
        return;
    g_string_append(matrix->out, "<g><title>");
    markup_text(matrix->out, citing);
    g_string_append(matrix->out, row == column ? ", itself: " : " → ");
    markup_text(matrix->out, row == column ? "" : cited);
    g_string_append(matrix->out, row == column ? "" : ": ");
    markup_text(matrix->out, rate);
    g_string_append(matrix->out, "</title>");
    svg_rect(matrix->out, class, x_of(matrix, column), y_of(matrix, row), matrix->width,
             FIELD_HEIGHT);
    draw_number(matrix, row, column, n, tone >= FIRST_DARK_TONE ? "tick end on" : "tick end ink");
    g_string_append(matrix->out, "</g>\n");
}

static void draw_fields(const Matrix *matrix)
{
    for (guint row = 0; row < matrix->n; row++) {
        for (guint column = 0; column < matrix->n; column++)
            draw_field(matrix, row, column);
        draw_number(matrix, row, matrix->n, sum_of(matrix, row, true), "tick end ink strong");
    }
    for (guint column = 0; column < matrix->n; column++)
        draw_number(matrix, matrix->n, column, sum_of(matrix, column, false),
                    "tick end ink strong");
    for (guint i = 0; i < matrix->n_apart; i++)
        svg_rect(matrix->out, "outline", x_of(matrix, i) + 1, y_of(matrix, i) + 1,
                 matrix->width - 2, FIELD_HEIGHT - 2);
    g_string_append_c(matrix->out, '\n');
}

/* The widest number is a sum. */
static double width_of_fields(const Matrix *matrix)
{
    double widest = LEAST_WIDTH;

    for (guint i = 0; i < matrix->n; i++) {
        uint64_t n = MAX(sum_of(matrix, i, true), sum_of(matrix, i, false));
        g_autofree char *number = words_number(n);

        widest = MAX(widest, svg_width_of(number, SVG_TICK_SIZE) + FIELD_PADDING);
    }
    return widest;
}

/* Names of rows have as much room as the longest needs, within bounds; those of columns, too. */
static void make_room(Matrix *matrix)
{
    static const char total[] = "is cited in all";
    double longest = svg_width_of(total, SVG_LABEL_SIZE) + 6;

    for (guint i = 0; i < matrix->n; i++) {
        g_autofree char *name = name_of(matrix, i);

        longest = MAX(longest, svg_width_of(name, SVG_LABEL_SIZE));
    }
    matrix->left = MIN(longest + 12, MOST_NAMES_WIDTH);
    matrix->top = MIN(longest, NAME_LENGTH) * SLANTED_HEIGHT + 26;
}

static char *title_of(const Matrix *matrix, const char *what)
{
    uint64_t own = 0, all = 0;
    g_autofree char *rate = NULL;

    for (guint i = 0; i < matrix->citations->cells->len; i++) {
        const IbidGroupCell *cell = &g_array_index(matrix->citations->cells, IbidGroupCell, i);

        all += cell->n;
        own += cell->citing == cell->cited ? cell->n : 0;
    }
    rate = words_rate(own, all);
    return g_strdup_printf("%s stay with the same %s", rate, what);
}

void group_matrix_figure(Finding *finding, const IbidGroupCitations *citations,
                         const IbidPieceGroups *groups, const char *what)
{
    Matrix matrix = {.citations = citations, .groups = groups};

    order_groups(&matrix);
    if (matrix.order->len > 1) {
        g_autofree char *title = title_of(&matrix, what);

        fill(&matrix);
        matrix.out = g_string_new(NULL);
        matrix.width = width_of_fields(&matrix);
        make_room(&matrix);
        chart_open(matrix.out, x_of(&matrix, matrix.n + 1) + NAME_LENGTH * SLANTED_WIDTH,
                   y_of(&matrix, matrix.n + 1) + 4, title,
                   "A row for each that cites, a column for each that is cited, the largest first; "
                   "the number of citations in each field.");
        draw_grid(&matrix);
        draw_names(&matrix);
        draw_fields(&matrix);
        chart_close(matrix.out);
        finding_figure(finding, "matrix", g_string_free(matrix.out, FALSE),
                       "Citations from the %s of the row to that of the column: %s (outlined).  "
                       "The stronger the tone, the more.",
                       what, title);
    }
    g_array_unref(matrix.order);
    g_free(matrix.fields);
}
