// What a fatal signal's handler needs to put a terminal in order, kept by the screen and read by the handler.

#ifndef RESTORE_H
#define RESTORE_H

#include <stddef.h>
#include <termios.h>

/// How to put a terminal in order without curses.
typedef struct {
  int descriptor;
  struct termios modes;
  size_t count;
  char bytes[256];
} Restore;

/// Has a fatal signal put this terminal in order; NULL: none.
///
/// The value must stay as it is until the next call.
void cp_set_restore(const Restore *restore);

#endif
