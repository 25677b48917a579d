#include "report/timeline_figure.h"

#include "analyse/date_periods.h"
#include "report/markup.h"
#include "report/svg.h"
#include "report/words.h"

/* Narrower bars are no bars; longer periods are drawn then. */
#define LEAST_BAR 3.0
#define AXIS_HEIGHT 24.0
/* What dots of the most cited articles take over bars. */
#define CHOSEN_HEIGHT 18.0

static const char *period_name(IbidDatePrecision per)
{
    return per == IBID_PRECISION_YEAR ? "year" : per == IBID_PRECISION_MONTH ? "month" : "day";
}

/* Draws by the period that was asked for, or by a longer one where its bars would be too narrow. */
static void choose_period(TimelineFigure *figure)
{
    static const struct {
        double days;
        IbidDatePrecision longer;
    } steps[] = {
        [IBID_PRECISION_DAY] = {1, IBID_PRECISION_MONTH},
        [IBID_PRECISION_MONTH] = {30.4, IBID_PRECISION_YEAR},
    };

    for (figure->per = figure->view->per;; figure->per = steps[figure->per].longer) {
        figure->periods = timeline_periods(figure->view, figure->per);
        timeline_axis_set(&figure->axis, figure->periods, figure->per);
        if (figure->per == IBID_PRECISION_YEAR ||
            (double)(figure->axis.end - figure->axis.first) / steps[figure->per].days * LEAST_BAR <=
                figure->axis.right - figure->axis.left)
            return;
        g_array_unref(figure->periods);
    }
}

/* Articles as dots, or as bars with dots of the most cited over them; titles above. */
static void draw_articles(TimelineFigure *figure, const GArray *dots, double height, bool has_bars)
{
    unsigned n_rows;
    g_autoptr(GArray) labels = timeline_labels(figure->view, &figure->axis, dots, &n_rows);
    g_autofree char *title =
        g_strdup_printf(has_bars ? "Articles per %s" : "Articles", period_name(figure->per));
    double first, base;

    timeline_panel_title(figure, PANEL_ARTICLES, title);
    first = figure->top + TIMELINE_PANEL_TITLE + n_rows * TIMELINE_LABEL_ROW - 4;
    base = first + 10 + height;
    timeline_labels_draw(labels, figure->out, first, base);
    timeline_dots_draw(figure->view, &figure->axis, dots, figure->out, base);
    figure->top = base + (has_bars ? 8 : 0);
    if (has_bars) {
        timeline_panel_bars(figure, PANEL_ARTICLES);
    } else {
        svg_line(figure->out, "axis", figure->axis.left, base, TIMELINE_WIDTH - TIMELINE_MARGIN,
                 base);
        figure->top += TIMELINE_PANEL_GAP;
    }
}

/* Appends words in lines below each other, and moves on. */
static void draw_words(TimelineFigure *figure, const char *class, double size, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    g_autoptr(GString) line = g_string_new(NULL);

    for (size_t i = 0; words[i] != NULL; i++) {
        size_t length = line->len;

        g_string_append_printf(line, "%s%s", length == 0 ? "" : " ", words[i]);
        if (length > 0 && svg_width_of(line->str, size) > TIMELINE_WIDTH - 2 * TIMELINE_MARGIN) {
            g_string_truncate(line, length);
            svg_words(figure->out, class, TIMELINE_MARGIN, figure->top, line->str);
            figure->top += 1.4 * size;
            g_string_assign(line, words[i]);
        }
    }
    svg_words(figure->out, class, TIMELINE_MARGIN, figure->top, line->str);
    figure->top += 1.4 * size;
}

/* Says over a drawing that stands alone what a page would say. */
static void draw_head(TimelineFigure *figure)
{
    g_autofree char *sums = timeline_sums(figure->view);
    g_autofree char *filter = request_describe(figure->view->request);

    figure->top = 36;
    svg_words(figure->out, "title start", TIMELINE_MARGIN, figure->top, "Timeline");
    figure->top += 24;
    if (filter != NULL)
        draw_words(figure, "label start", SVG_LABEL_SIZE, filter);
    draw_words(figure, "label start", SVG_LABEL_SIZE, sums);
    figure->top += 14;
}

/* How many pieces have a date that is less precise. */
static size_t n_coarser(const TimelineFigure *figure, IbidDatePrecision precision)
{
    const TimelineView *view = figure->view;
    size_t n = 0;

    for (guint i = 0; i < view->pieces->len; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);
        IbidDate date = ibid_graph_vertex(view->request->graph, piece)->date;

        n += date.precision != IBID_PRECISION_NONE &&
             date_period(date, precision) == DATE_PERIOD_NONE;
    }
    return n;
}

/* What the reader must know of what is drawn. */
static char *caption_of(const TimelineFigure *figure, bool has_bars)
{
    size_t n = n_coarser(figure, figure->per);
    g_autofree char *articles = words_count(n, "article is", "articles are");
    GString *words = g_string_new(has_bars ? "Dots and titles are those of the articles cited most."
                                           : "Dots are articles, larger the more they are cited.");

    if (!has_bars && n_coarser(figure, IBID_PRECISION_DAY) > 0)
        g_string_append(words,
                        "  Hollow ones are not known to the day; a line is over all days that "
                        "they may be of.");
    if (n > 0)
        g_string_append_printf(words,
                               "  %s known less precisely than to the %s, so bars leave %s out.",
                               articles, period_name(figure->per), n == 1 ? "it" : "them");
    return g_string_free(words, FALSE);
}

static void draw_citations(TimelineFigure *figure, TimelinePanel panel, const char *what)
{
    g_autofree char *title = NULL;

    if (timeline_panel_is_empty(figure, panel))
        return;
    title = g_strdup_printf("%s, per %s", what, period_name(figure->per));
    timeline_panel_title(figure, panel, title);
    figure->top += TIMELINE_PANEL_TITLE;
    timeline_panel_bars(figure, panel);
}

/* Draws the panels, and behind them the axis.  Returns: (transfer full) the caption. */
static char *draw_panels(TimelineFigure *figure, GString *behind)
{
    const TimelineView *view = figure->view;
    bool draws_all = view->request->options->timeline.show == NULL, has_bars;
    double height = CHOSEN_HEIGHT, top = figure->top + TIMELINE_PANEL_TITLE;
    g_autoptr(GArray) dots = timeline_dots(view, &figure->axis, &height);
    g_autoptr(GArray) chosen = dots != NULL ? NULL : timeline_chosen_dots(view, &figure->axis);

    has_bars = dots == NULL;
    draw_articles(figure, has_bars ? chosen : dots, height, has_bars);
    if (draws_all || view->given)
        draw_citations(figure, PANEL_GIVEN, "Citations given");
    if (draws_all || view->received)
        draw_citations(figure, PANEL_RECEIVED, "Citations received");
    figure->top -= TIMELINE_PANEL_GAP;
    timeline_axis_draw(&figure->axis, behind, top, figure->top);
    figure->top += AXIS_HEIGHT;
    return caption_of(figure, has_bars);
}

void timeline_add_figure(const TimelineView *view, Finding *finding)
{
    bool stands_alone = view->request->options->format == IBID_FORMAT_SVG;
    g_autoptr(GString) front = g_string_new(NULL), behind = g_string_new(NULL);
    TimelineFigure figure = {.view = view, .out = front};
    g_autofree char *sums = timeline_sums(view), *caption = NULL;
    GString *out = g_string_new(NULL);

    if (stands_alone)
        draw_head(&figure);
    if (view->pieces->len > 0) {
        choose_period(&figure);
        caption = draw_panels(&figure, behind);
        g_array_unref(figure.periods);
    }
    if (stands_alone && caption != NULL) {
        figure.top += 14;
        draw_words(&figure, "tick start", SVG_TICK_SIZE, caption);
    }
    svg_open(out, "chart timeline", TIMELINE_WIDTH, figure.top + 6, "Timeline", sums);
    g_string_append_len(out, behind->str, (gssize)behind->len);
    g_string_append_len(out, front->str, (gssize)front->len);
    svg_close(out);
    finding_figure(finding, "timeline", g_string_free(out, FALSE), "%s",
                   caption == NULL ? "" : caption);
}
