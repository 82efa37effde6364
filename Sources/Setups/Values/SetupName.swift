// Setups owns what is saved between runs: names, vaults, locks, and a refresh whose new pair is on disk before it is shown.
// It must never import a terminal target. The values here touch no file; all files are touched below SetupStore.

// The standard library composes characters itself, and so far only this door leads to it.
@_spi(_Unicode) import Swift

/// The name under which a setup is saved: 1 to 100 characters of any script.
///
/// Controls and bidirectional marks are not in it, nor a blank, a dot or a dash at its front, nor a blank at its end.
/// It is kept in Unicode's composed form, so that a name that looks the same is the same.
package struct SetupName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The most characters that a name may have.
  package static let longest = 100
  /// The most bytes of UTF-8 that a name may have: a character can be made of many.
  static let mostBytes = 800

  /// The name.
  package let text: String

  /// A name that was typed or read.
  package init(_ text: String) throws(SetupNameError) {
    guard let first = text.first, !text.allSatisfy(\.isWhitespace) else { throw .empty }
    guard text.count <= Self.longest, text.utf8.count <= Self.mostBytes else { throw .tooLong }
    if let sign = text.unicodeScalars.first(where: Self.isRefused) { throw .control(sign) }
    guard first != ".", first != "-" else { throw .badStart(first) }
    guard !first.isWhitespace, text.last?.isWhitespace == false else { throw .blankAtEnd }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: text._nfc)
    self.text = String(composed)
  }

  /// A name that was found to be one when it was written down.
  init(writtenDown text: String) { self.text = text }

  /// The name itself.
  package var description: String { text }

  /// In the order of Unicode, without regard to a language.
  package static func < (left: SetupName, right: SetupName) -> Bool { left.text < right.text }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}

/// Why a text is not a setup's name.
package enum SetupNameError: Error, Equatable, Sendable {
  /// Nothing is there, or only blanks.
  case empty
  /// More than 100 characters, or more bytes than such a name can need.
  case tooLong
  /// A control character or a bidirectional mark is in it.
  case control(Unicode.Scalar)
  /// It begins with a dot or a dash.
  case badStart(Character)
  /// It begins or ends with a blank.
  case blankAtEnd
}
