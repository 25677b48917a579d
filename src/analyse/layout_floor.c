#include "analyse/layout_floor.h"

#include <math.h>

enum { WORD = 64 };

/* Cells [first, end) of a row or column. */
typedef struct {
    size_t first, end;
} Range;

LayoutFloor layout_floor_new(double left, double width, double height, double cell)
{
    LayoutFloor floor = {
        .left = left,
        .cell = cell,
        .n_rows = (size_t)ceil(height / cell) + 1,
        .n_columns = (size_t)ceil(width / cell) + 1,
    };

    floor.n_words = (floor.n_columns + WORD - 1) / WORD;
    floor.taken = g_new0(uint64_t, floor.n_rows * floor.n_words);
    floor.generation_of = g_new0(uint32_t, floor.n_rows);
    floor.upwards = g_new(int32_t, floor.n_rows);
    floor.downwards = g_new(int32_t, floor.n_rows);
    return floor;
}

void layout_floor_clear(LayoutFloor *floor)
{
    g_clear_pointer(&floor->taken, g_free);
    g_clear_pointer(&floor->generation_of, g_free);
    g_clear_pointer(&floor->upwards, g_free);
    g_clear_pointer(&floor->downwards, g_free);
}

static size_t cell_at(double place, double cell, size_t n)
{
    return (size_t)CLAMP(place / cell, 0, (double)n);
}

static Range columns_of(const LayoutFloor *floor, double x1, double x2)
{
    return (Range){
        cell_at(x1 - floor->left, floor->cell, floor->n_columns - 1),
        cell_at(ceil((x2 - floor->left) / floor->cell) * floor->cell, floor->cell,
                floor->n_columns),
    };
}

/* The bits of word number `word` that lie in the range. */
static uint64_t mask_of(Range columns, size_t word)
{
    size_t from = MAX(columns.first, word * WORD) - word * WORD;
    size_t end = MIN(columns.end, (word + 1) * WORD) - word * WORD;

    return (end == WORD ? UINT64_MAX : (UINT64_C(1) << end) - 1) & ~((UINT64_C(1) << from) - 1);
}

static bool is_free(const LayoutFloor *floor, Range columns, Range rows)
{
    for (size_t row = rows.first; row < rows.end; row++)
        for (size_t word = columns.first / WORD; word * WORD < columns.end; word++)
            if ((floor->taken[row * floor->n_words + word] & mask_of(columns, word)) != 0)
                return false;
    return true;
}

static void take(LayoutFloor *floor, Range columns, Range rows)
{
    for (size_t row = rows.first; row < rows.end; row++)
        for (size_t word = columns.first / WORD; word * WORD < columns.end; word++)
            floor->taken[row * floor->n_words + word] |= mask_of(columns, word);
}

/* Tries x, then places beside it, by turns to the right and left. */
static bool try_rows(const LayoutFloor *floor, const LayoutSquare *square, Range rows,
                     double *ret_x)
{
    double step = 2 * square->half + floor->cell; /* places need not begin with a cell */

    for (int k = 0; k == 0 || (k + 1) / 2 * step < square->to - square->from; k++) {
        double x = square->x + (k % 2 == 0 ? -1 : 1) * ((k + 1) / 2) * step;

        if (k > 0 && (x - square->half < square->from || x + square->half > square->to))
            continue;
        if (!is_free(floor, columns_of(floor, x - square->half, x + square->half), rows))
            continue;
        *ret_x = x;
        return true;
    }
    return false;
}

static bool is_alike(const LayoutSquare *a, const LayoutSquare *b)
{
    return a->x == b->x && a->from == b->from && a->to == b->to && a->half == b->half;
}

static void renew(LayoutFloor *floor, int64_t row)
{
    if (floor->generation_of[row] == floor->generation)
        return;
    floor->generation_of[row] = floor->generation;
    floor->upwards[row] = floor->downwards[row] = (int32_t)row;
}

/* The next row of at most `last` from `row` on that may have room; -1 or last + 1 for none.  Halves
 * the way to it. */
static int64_t next_row(LayoutFloor *floor, int32_t *next, int64_t row, int64_t last)
{
    while (row >= 0 && row <= last) {
        renew(floor, row);
        if (next[row] == row)
            return row;
        if (next[row] >= 0 && next[row] <= last) {
            renew(floor, next[row]);
            next[row] = next[next[row]];
        }
        row = next[row];
    }
    return row;
}

/* The row nearest to `wished` in which the square has room; -1 where there is none. */
static int64_t find_row(LayoutFloor *floor, const LayoutSquare *square, int64_t wished,
                        int64_t side, double *ret_x)
{
    int64_t last = (int64_t)floor->n_rows - side;

    for (;;) {
        int64_t up = next_row(floor, floor->upwards, wished, last);
        int64_t down = next_row(floor, floor->downwards, wished, last);
        int64_t row = up >= 0 && (down > last || wished - up <= down - wished) ? up : down;

        if (row < 0 || row > last)
            return -1;
        if (try_rows(floor, square, (Range){(size_t)row, (size_t)(row + side)}, ret_x))
            return row;
        floor->upwards[row] = (int32_t)row - 1;
        floor->downwards[row] = (int32_t)row + 1;
    }
}

void layout_floor_put(LayoutFloor *floor, const LayoutSquare *square, double y, double *ret_x,
                      double *ret_y)
{
    int64_t side =
        MIN((int64_t)ceil(2 * square->half / floor->cell - 1e-9), (int64_t)floor->n_rows);
    int64_t wished = (int64_t)cell_at(y - square->half, floor->cell, floor->n_rows - (size_t)side);
    int64_t row;

    if (!is_alike(square, &floor->last))
        floor->generation++;
    floor->last = *square;
    *ret_x = square->x;
    row = find_row(floor, square, wished, side, ret_x);
    row = row < 0 ? wished : row;
    *ret_y = ((double)row + (double)side / 2) * floor->cell;
    take(floor, columns_of(floor, *ret_x - square->half, *ret_x + square->half),
         (Range){(size_t)row, (size_t)(row + side)});
}

double layout_floor_find(const LayoutFloor *floor, double x1, double x2, double height,
                         double least)
{
    Range columns = columns_of(floor, x1, x2);
    size_t side = (size_t)ceil(height / floor->cell - 1e-9), n_free = 0;
    size_t row = cell_at(ceil(least / floor->cell) * floor->cell, floor->cell, floor->n_rows);

    for (; row < floor->n_rows && n_free < side; row++)
        n_free = is_free(floor, columns, (Range){row, row + 1}) ? n_free + 1 : 0;
    return (double)(n_free < side ? floor->n_rows : row - side) * floor->cell;
}

void layout_floor_take(LayoutFloor *floor, double x1, double x2, double y1, double y2)
{
    Range rows = {cell_at(y1, floor->cell, floor->n_rows), 0};

    rows.end = cell_at(ceil(y2 / floor->cell) * floor->cell, floor->cell, floor->n_rows);
    take(floor, columns_of(floor, x1, x2), rows);
}
