/// A value of a sign-in, and where it is from.
package struct Sourced<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The value.
  package var value: Value
  /// Where it is from.
  package var source: Source

  /// A value from a source.
  package init(_ value: Value, _ source: Source) {
    self.value = value
    self.source = source
  }
}

/// Where a value of a sign-in is from.
package enum Source: String, CaseIterable, Equatable, Sendable {
  /// Somebody typed it, or gave it on the command line.
  case typed
  /// Somebody pasted it into the field or the prompt that asks for it.
  case pasted
  /// It stood in a text, such as a mail or a log.
  case found
  /// This program made it, sent it or received it.
  case observed
  /// It stood in a report, which anybody can edit.
  case reported
}
