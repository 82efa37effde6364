// Wide characters, and everything that the screen is made of, are declared only when asked for.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define _DARWIN_C_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CPlatform.h"

// A macro of <term.h>.
#undef columns

struct CNScreen {
  SCREEN *screen;
  FILE *input, *output;
  struct termios shell_modes;
  bool has_color, is_up, shows_cursor;
  // Two, so that a fatal signal never meets one that is half written.
  Restore restores[2];
  int next_restore;
};

// The one that curses works on; choosing it again costs more than drawing a cell.
static SCREEN *selected;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

// The locale

static bool is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool asks_for_utf8(const char *locale) {
  return strcasestr(locale, "utf-8") != NULL || strcasestr(locale, "utf8") != NULL;
}

bool cn_use_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL) return is_utf8();
  // A locale that came over SSH and is not installed here still says what the terminal shows.
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *locale = getenv(names[i]);
    if (locale == NULL || *locale == '\0') continue;
    return asks_for_utf8(locale) && setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
  }
  return false;
}

// Opening and closing

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      poll(&room, 1, 1000);
    } else if (errno != EINTR) {
      return;
    }
  }
}

static const char *capability(const char *name) {
  char copy[16];
  snprintf(copy, sizeof copy, "%s", name);
  const char *string = tigetstr(copy);
  return string == NULL || string == (const char *)-1 ? "" : string;
}

static bool can_place_cursor(const char *name, int output) {
  int error = 0;
  if (setupterm((char *)name, output, &error) != OK) return false;
  bool can = *capability("cup") != '\0';
  del_curterm(cur_term);
  return can;
}

static void append(Restore *restore, const char *string) {
  while (*string != '\0' && restore->count < sizeof restore->bytes) {
    if (string[0] == '$' && string[1] == '<') {
      const char *end = strchr(string, '>');
      if (end != NULL) {
        string = end + 1;
        continue;
      }
    }
    restore->bytes[restore->count++] = *string++;
  }
}

static void arm(CNScreen *screen) {
  Restore *restore = &screen->restores[screen->next_restore];
  screen->next_restore = 1 - screen->next_restore;
  restore->descriptor = fileno(screen->output);
  restore->modes = screen->shell_modes;
  restore->count = 0;
  append(restore, capability("sgr0"));
  if (screen->has_color) append(restore, capability("op"));
  append(restore, capability("rmkx"));
  append(restore, paste_off);
  append(restore, capability("cnorm"));
  const char *leave = capability("rmcup");
  if (*leave != '\0') {
    append(restore, leave);
  } else {
    append(restore, tparm((char *)capability("cup"), LINES - 1, 0, 0, 0, 0, 0, 0, 0, 0));
    append(restore, "\r\n");
  }
  cp_set_restore(restore);
}

static void set_modes(CNScreen *screen, bool wants_color) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  keypad(stdscr, TRUE);
  screen->has_color = wants_color && has_colors() && start_color() == OK && use_default_colors() == OK;
  if (!screen->has_color) return;
  static const short colors[] = {COLOR_RED, COLOR_GREEN, COLOR_YELLOW, COLOR_CYAN};
  for (size_t i = 0; i < sizeof colors / sizeof *colors; i++) init_pair(colors[i], colors[i], -1);
}

static void free_screen(CNScreen *screen) {
  if (screen->screen != NULL) delscreen(screen->screen);
  selected = NULL;
  if (screen->input != NULL) fclose(screen->input);
  if (screen->output != NULL) fclose(screen->output);
  free(screen);
}

static FILE *stream_on(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy == -1) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (stream == NULL) close(copy);
  return stream;
}

CNScreen *cn_open(const char *name, int input, int output, bool wants_color) {
  cn_use_locale();
  // What follows changes what curses works on.
  selected = NULL;
  if (!can_place_cursor(name, output)) return NULL;
  CNScreen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->input = stream_on(input, "r");
  screen->output = stream_on(output, "w");
  if (screen->input == NULL || screen->output == NULL || tcgetattr(output, &screen->shell_modes) == -1) {
    free_screen(screen);
    return NULL;
  }
  screen->screen = newterm((char *)name, screen->output, screen->input);
  if (screen->screen == NULL) {
    free_screen(screen);
    return NULL;
  }
  set_modes(screen, wants_color);
  screen->is_up = true;
  screen->shows_cursor = true;
  cn_resize(screen);
  arm(screen);
  write_all(fileno(screen->output), paste_on, sizeof paste_on - 1);
  return screen;
}

static void select_screen(CNScreen *screen) {
  if (selected == screen->screen) return;
  set_term(screen->screen);
  selected = screen->screen;
}

void cn_close(CNScreen *screen) {
  cn_leave(screen);
  free_screen(screen);
}

bool cn_has_color(const CNScreen *screen) {
  return screen->has_color;
}

// Size

void cn_size(const CNScreen *screen, int *columns, int *rows) {
  select_screen((CNScreen *)screen);
  *columns = COLS;
  *rows = LINES;
}

bool cn_resize(CNScreen *screen) {
  select_screen(screen);
  struct winsize size;
  if (ioctl(fileno(screen->output), TIOCGWINSZ, &size) == -1) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  if (resizeterm(size.ws_row, size.ws_col) == ERR) return false;
  if (screen->is_up) arm(screen);
  return true;
}

// Drawing

static attr_t attributes(uint32_t style) {
  return (style & CN_BOLD ? A_BOLD : 0) | (style & CN_DIM ? A_DIM : 0);
}

// Joiners and selectors make some terminals draw more, or fewer, cells than curses counts.
static bool joins(uint32_t scalar) {
  return scalar == 0x200D || (scalar >= 0xFE00 && scalar <= 0xFE0F) || (scalar >= 0xE0000 && scalar <= 0xE0FFF);
}

static int make_glyph(const uint32_t *scalars, int count, int columns, wchar_t glyph[CCHARW_MAX + 1]) {
  int width = count > 0 ? wcwidth((wchar_t)scalars[0]) : -1;
  if (width < 1 || width > columns) {
    wcscpy(glyph, L"?");
    return 1;
  }
  int length = 0;
  glyph[length++] = (wchar_t)scalars[0];
  for (int i = 1; i < count && length < CCHARW_MAX && width == columns; i++) {
    if (wcwidth((wchar_t)scalars[i]) == 0 && !joins(scalars[i])) glyph[length++] = (wchar_t)scalars[i];
  }
  glyph[length] = L'\0';
  return width;
}

static void put_glyph(int row, int column, const wchar_t *glyph, uint32_t style) {
  cchar_t cell;
  short color = (short)(style >> 8);
  if (setcchar(&cell, glyph, attributes(style), color, NULL) == OK) mvadd_wch(row, column, &cell);
}

void cn_put(
  CNScreen *screen, int row, int column, const uint32_t *scalars, int count, int columns, uint32_t style
) {
  select_screen(screen);
  wchar_t glyph[CCHARW_MAX + 1];
  uint32_t seen = screen->has_color ? style : style & 0xFF;
  // In the last column a wide character would go on in the next row.
  if (column + columns > COLS) columns = 1;
  int width = make_glyph(scalars, count, columns, glyph);
  put_glyph(row, column, glyph, seen);
  for (; width < columns; width++) put_glyph(row, column + width, L" ", seen);
}

void cn_erase(CNScreen *screen) {
  select_screen(screen);
  erase();
}

void cn_refresh(CNScreen *screen, int cursor_row, int cursor_column, bool whole) {
  select_screen(screen);
  bool shows_cursor = cursor_row >= 0;
  if (!shows_cursor && screen->shows_cursor) curs_set(0);
  // A hidden cursor need not be sent anywhere.
  leaveok(stdscr, !shows_cursor);
  if (shows_cursor) move(cursor_row, cursor_column);
  if (whole) clearok(curscr, TRUE);
  refresh();
  if (shows_cursor && !screen->shows_cursor) curs_set(1);
  screen->shows_cursor = shows_cursor;
}

// Off the screen and back

void cn_leave(CNScreen *screen) {
  if (!screen->is_up) return;
  select_screen(screen);
  screen->is_up = false;
  write_all(fileno(screen->output), paste_off, sizeof paste_off - 1);
  endwin();
  // Without a screen of its own the last page stays, and the next line goes below it.
  if (*capability("rmcup") == '\0') write_all(fileno(screen->output), "\r\n", 2);
  cp_set_restore(NULL);
}

void cn_step_aside(CNScreen *screen) {
  if (!screen->is_up) return;
  select_screen(screen);
  write_all(fileno(screen->output), paste_off, sizeof paste_off - 1);
  erase();
  clearok(curscr, TRUE);
  curs_set(1);
  move(0, 0);
  leaveok(stdscr, FALSE);
  refresh();
  screen->shows_cursor = true;
  reset_shell_mode();
}

void cn_enter(CNScreen *screen) {
  select_screen(screen);
  screen->is_up = true;
  reset_prog_mode();
  cn_resize(screen);
  arm(screen);
  clearok(curscr, TRUE);
  refresh();
  write_all(fileno(screen->output), paste_on, sizeof paste_on - 1);
}

// Keys

int cn_key_string(CNScreen *screen, const char *name, uint8_t *bytes, int capacity) {
  select_screen(screen);
  const char *string = capability(name);
  size_t count = strlen(string);
  if (count > (size_t)capacity) return 0;
  memcpy(bytes, string, count);
  return (int)count;
}

// Reading back

int cn_shown(CNScreen *screen, int row, int column, uint32_t *scalars, int capacity, uint32_t *style) {
  select_screen(screen);
  cchar_t cell;
  wchar_t glyph[CCHARW_MAX + 1] = {0};
  attr_t seen = 0;
  short color = 0;
  if (mvwin_wch(curscr, row, column, &cell) == ERR) return 0;
  // In place of a character, curses counts the cells of a wide one in these bits.
  if ((cell.attr & A_CHARTEXT) > 1) return 0;
  if (getcchar(&cell, glyph, &seen, &color, NULL) == ERR) return 0;
  int count = 0;
  while (count < capacity && count < CCHARW_MAX && glyph[count] != L'\0') {
    scalars[count] = (uint32_t)glyph[count];
    count++;
  }
  *style = (seen & A_BOLD ? CN_BOLD : 0) | (seen & A_DIM ? CN_DIM : 0) | (uint32_t)color << 8;
  return count;
}
