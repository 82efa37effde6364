internal import CPlatform

/// What the whole process does first, so that no end of it leaves a broken terminal or a secret behind.
package enum ProcessGuard {
  /// Installs everything; once, before anything else.
  ///
  /// Faults and traps restore the terminal, say the sentence on standard error and end with 128 plus the signal's number,
  /// instead of Swift's backtrace, which prints memory. No core is dumped. A write to a closed pipe is an error.
  package static func install(lastSentence: String) {
    _ = cp_survive_broken_pipes()
    _ = cp_forbid_core_dumps()
    _ = cp_catch_fatal_signals(lastSentence)
  }

  /// Stops this process and the others of its group, as Ctrl-Z does in a shell; returns when continued.
  package static func stopProcessGroup() { cp_stop_process_group() }
}
