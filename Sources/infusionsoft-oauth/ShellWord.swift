/// A value as one word of a shell's command line.
enum ShellWord {
  /// The value itself where that is safe, else in single quotes.
  static func quoted(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    guard !isPlain || value.isEmpty else { return value }
    return "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
