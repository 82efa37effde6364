internal import CNcurses

/// What the whole process does first, so that no end of it leaves a broken terminal or a secret behind.
package enum ProcessGuard {
  /// Installs everything; once, before anything else.
  ///
  /// Faults and traps restore the terminal, say the sentence on standard error and end with 128 plus the signal's number,
  /// instead of Swift's backtrace, which prints memory. No core is dumped. A write to a closed pipe is an error.
  package static func install(lastSentence: String) {
    _ = cn_survive_broken_pipes()
    _ = cn_forbid_core_dumps()
    _ = cn_catch_fatal_signals(lastSentence)
  }
}
