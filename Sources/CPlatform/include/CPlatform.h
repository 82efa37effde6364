// CPlatform is the half of Platform that a signal handler needs: ordinary signals are bytes in a pipe, fatal ones put the
// terminal in order. It knows nothing of curses, and must never import another target.

#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stdbool.h>

#include "Restore.h"

/// Makes the wake-up pipe, once, and has SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT and SIGTSTP write their number to it.
///
/// A signal that was ignored when the program started stays ignored (nohup). Gives the end to read, which never blocks,
/// or -1 with errno set.
int cp_watch_signals(void);

/// Writes a zero to the wake-up pipe; from any thread.
void cp_wake(void);

/// Restores the terminal, says the sentence on standard error and ends with 128 plus the signal's number, for SIGILL,
/// SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS and SIGQUIT.
///
/// Replaces what the Swift runtime has installed, which prints memory. False with errno set if that fails.
bool cp_catch_fatal_signals(const char *sentence);

/// Has the memory of this process never written to a file, nor handed to another program.
bool cp_forbid_core_dumps(void);

/// Has a write to a closed pipe fail with EPIPE and not end the program.
///
/// Programs started from this one get the default action again, as they would not with SIG_IGN.
bool cp_survive_broken_pipes(void);

/// Stops this process, and the others of its group, as Ctrl-Z does in a shell; returns when continued.
///
/// Returns at once where nobody could continue it: in an orphaned process group, and where SIGTSTP was ignored from the
/// start.
void cp_stop_process_group(void);

#endif
