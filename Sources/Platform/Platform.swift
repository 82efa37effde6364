// Platform owns the one door to the operating system: files, streams, the terminal's modes, signals, other programs,
// threads. It alone asks which system it runs on. It must never import another target of ours; CPlatform is its own half
// in C.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What is known of this process.
package enum ThisProcess {
  /// Who it acts as.
  package static var user: UInt32 { geteuid() }
  /// Its number.
  package static var number: Int32 { getpid() }

  /// Stops it as its shell would, until somebody continues it.
  package static func stop() { raise(SIGSTOP) }

  /// Ends it at once.
  package static func end(with status: Int32) -> Never { exit(status) }

  /// A variable of its environment; nil if it is not set.
  package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
