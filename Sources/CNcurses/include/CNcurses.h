// CNcurses owns the one C file that includes <ncurses.h>. No type, macro or variadic function of curses leaves it.
// It draws and never reads: bytes from the terminal are read and decoded in Swift.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// A terminal in full-screen use.
typedef struct CNScreen CNScreen;

/// How a cell looks: attributes, and one of the colors.
enum {
  CN_BOLD = 1 << 0,
  CN_DIM = 1 << 1,
  CN_RED = 1 << 8,
  CN_GREEN = 2 << 8,
  CN_YELLOW = 3 << 8,
  CN_CYAN = 6 << 8,
};

/// Takes the character set from the environment, and says whether it is UTF-8.
///
/// Nothing but the character set: numbers and dates stay as they are everywhere.
bool cn_use_locale(void);

/// Opens the full screen on two descriptors, which stay the caller's.
///
/// `name` is the terminal's, NULL for what TERM says. The next refresh shows the screen. NULL where terminfo does not
/// know the terminal, where that terminal cannot place its cursor, or where memory is short.
CNScreen *cn_open(const char *name, int input, int output, bool wants_color);

/// Leaves the full screen if it is up, and frees everything.
void cn_close(CNScreen *screen);

/// Whether colors are there, and wanted.
bool cn_has_color(const CNScreen *screen);

/// Hands over the columns and rows that are drawn to; both are at least 1.
void cn_size(const CNScreen *screen, int *columns, int *rows);

/// Asks the terminal for its size and takes that; true if it is another one than before.
bool cn_resize(CNScreen *screen);

/// Puts one character, with what combines with it, where it takes `columns` (1 or 2) cells.
///
/// What curses cannot show in so many cells, in this character set, becomes a question mark. Shown with the next refresh.
void cn_put(
  CNScreen *screen, int row, int column, const uint32_t *scalars, int count, int columns, uint32_t style);

/// Makes all cells blank, with the next refresh.
void cn_erase(CNScreen *screen);

/// Brings the terminal up to date, cursor last; a negative row hides the cursor.
///
/// Curses sends what differs from what it believes to be there; `whole` sends everything.
void cn_refresh(CNScreen *screen, int cursor_row, int cursor_column, bool whole);

/// Goes back to the ordinary screen and the shell's line modes.
void cn_leave(CNScreen *screen);

/// Goes back to the shell's line modes on a cleared full screen, so that nothing shown there outlives it.
void cn_step_aside(CNScreen *screen);

/// Takes the screen again after `cn_leave` or `cn_step_aside`, and draws it whole.
void cn_enter(CNScreen *screen);

/// Copies what the terminal sends for a key, by its terminfo name ("kcuu1").
///
/// Gives the number of bytes; 0 where there is none or it does not fit.
int cn_key_string(CNScreen *screen, const char *capability, uint8_t *bytes, int capacity);

/// Copies what curses believes to stand in a cell of the terminal, and how it looks.
///
/// Gives the number of scalars; 0 in the right half of a wide character and outside the screen. For tests.
int cn_shown(CNScreen *screen, int row, int column, uint32_t *scalars, int capacity, uint32_t *style);

#endif
