#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif


static int wake_up[2] = {-1, -1};

static void write_byte(unsigned char byte) {
  int kept = errno;
  // A full pipe wakes the loop as well as one byte more.
  ssize_t ignored = write(wake_up[1], &byte, 1);
  (void)ignored;
  errno = kept;
}

static void note_signal(int signal) {
  write_byte((unsigned char)signal);
}

static bool prepare(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags != -1 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) != -1
    && fcntl(descriptor, F_SETFD, FD_CLOEXEC) != -1;
}

int cp_watch_signals(void) {
  if (wake_up[0] == -1) {
    int ends[2];
    if (pipe(ends) == -1) return -1;
    if (!prepare(ends[0]) || !prepare(ends[1])) {
      close(ends[0]);
      close(ends[1]);
      return -1;
    }
    memcpy(wake_up, ends, sizeof ends);
  }
  static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP};
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) {
    struct sigaction before, action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    if (sigaction(watched[i], NULL, &before) == -1) return -1;
    if (before.sa_handler == SIG_IGN) continue;
    if (sigaction(watched[i], &action, NULL) == -1) return -1;
  }
  return wake_up[0];
}

void cp_wake(void) {
  write_byte(0);
}

static _Atomic(const Restore *) current_restore;
static char last_sentence[512];
static atomic_flag is_ending = ATOMIC_FLAG_INIT;
static char alternate_stack[64 * 1024];

void cp_set_restore(const Restore *restore) {
  atomic_store(&current_restore, restore);
}

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written == -1 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void end_restored(int signal) {
  // Two threads can fault at once; the first one ends the process.
  if (atomic_flag_test_and_set(&is_ending)) {
    for (;;) pause();
  }
  const Restore *restore = atomic_load(&current_restore);
  if (restore != NULL) {
    // What was pasted and not read yet must not reach the shell as commands.
    tcflush(restore->descriptor, TCIFLUSH);
    tcsetattr(restore->descriptor, TCSANOW, &restore->modes);
    write_all(restore->descriptor, restore->bytes, restore->count);
  }
  write_all(STDERR_FILENO, last_sentence, strlen(last_sentence));
  _exit(128 + signal);
}

bool cp_catch_fatal_signals(const char *sentence) {
  size_t count = strnlen(sentence, sizeof last_sentence - 2);
  memcpy(last_sentence, sentence, count);
  if (count == 0 || sentence[count - 1] != '\n') last_sentence[count++] = '\n';
  last_sentence[count] = '\0';

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  if (sigaltstack(&stack, NULL) == -1) return false;
  // Everything is blocked in the handler: with SIGTTOU blocked, a background process may set the terminal's modes too.
  struct sigaction action = {.sa_handler = end_restored, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigfillset(&action.sa_mask);
  static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    if (sigaction(fatal[i], &action, NULL) == -1) return false;
  }
  return true;
}

bool cp_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) == -1) return false;
#ifdef __linux__
  // The limit does not hold where the kernel pipes core dumps to a program (systemd-coredump, apport).
  if (prctl(PR_SET_DUMPABLE, 0) == -1) return false;
#endif
  return true;
}

static void do_nothing(int signal) {
  (void)signal;
}

bool cp_survive_broken_pipes(void) {
  struct sigaction action = {.sa_handler = do_nothing, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return sigaction(SIGPIPE, &action, NULL) == 0;
}

void cp_stop_process_group(void) {
  struct sigaction before, ignore = {.sa_handler = SIG_IGN}, stop = {.sa_handler = SIG_DFL};
  sigemptyset(&ignore.sa_mask);
  sigemptyset(&stop.sa_mask);
  // The signal to the group could stop this process at any later moment, when the screen is taken again; the one to
  // this thread stops it here.
  if (sigaction(SIGTSTP, &ignore, &before) == -1) return;
  // Ignored from the start: whoever started this program cannot continue it.
  if (before.sa_handler == SIG_IGN) return;
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigset_t only, blocked;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &only, &blocked);
  pthread_kill(pthread_self(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &before, NULL);
}
