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
    return floor;
}

void layout_floor_clear(LayoutFloor *floor)
{
    g_clear_pointer(&floor->taken, g_free);
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

/* Tries x, then places beside it, by turns to the left and right, up to `farthest` away. */
static bool try_rows(const LayoutFloor *floor, const LayoutSquare *square, Range rows,
                     double farthest, double *ret_x)
{
    double step = 2 * square->half;

    for (int k = 0; k == 0 || (k + 1) / 2 * step <= farthest; k++) {
        double x = square->x + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * step;

        if (k > 0 && (x - square->half < square->from || x + square->half > square->to)) {
            if ((k + 1) / 2 * step > square->to - square->from)
                return false;
            continue;
        }
        if (!is_free(floor, columns_of(floor, x - square->half, x + square->half), rows))
            continue;
        *ret_x = x;
        return true;
    }
    return false;
}

void layout_floor_put(LayoutFloor *floor, const LayoutSquare *square, double y, double *ret_x,
                      double *ret_y)
{
    size_t side = (size_t)ceil(2 * square->half / floor->cell - 1e-9);
    size_t last = floor->n_rows > side ? floor->n_rows - side : 0;
    size_t wished = cell_at(y - square->half, floor->cell, last);
    size_t row = wished;
    bool found = false;

    *ret_x = square->x;
    for (size_t away = 0; away <= last && !found; away++)
        for (int sign = -1; sign <= 1 && !found; sign += 2) {
            if (sign < 0 ? away > wished : away == 0 || away > last - wished)
                continue;
            row = sign < 0 ? wished - away : wished + away;
            found = try_rows(floor, square, (Range){row, MIN(row + side, floor->n_rows)},
                             (double)away * floor->cell, ret_x);
        }
    row = found ? row : wished;
    *ret_y = ((double)row + (double)side / 2) * floor->cell;
    take(floor, columns_of(floor, *ret_x - square->half, *ret_x + square->half),
         (Range){row, MIN(row + side, floor->n_rows)});
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
