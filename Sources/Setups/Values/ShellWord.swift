/// A value as one word of a shell's command line.
package enum ShellWord {
  /// The value itself where that is safe, else in single quotes.
  package static func quoted(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    guard !isPlain || value.isEmpty else { return value }
    return inQuotes(value)
  }

  /// The value in single quotes, whatever it is.
  package static func inQuotes(_ value: String) -> String {
    "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
