/// Something that was removed from a pasted value.
package enum Removal: Equatable, Sendable {
  /// What takes room, or no room, and shows nothing.
  package enum Padding: Equatable, Sendable {
    /// Spaces, tabs and the like.
    case blanks
    /// Ends of lines.
    case lineBreaks
    /// Characters without width: byte order mark, zero-width space, soft hyphen.
    case invisible
  }

  /// Which end of the value.
  package enum Side: Equatable, Sendable {
    case start
    case end
  }

  /// Nothing that can be seen, in how many characters, at which end.
  case padding(Padding, count: Int, Side)
  /// A pair of quotes around it: the opening one and the closing one.
  case quotes(String, String)
  /// `<` and `>` around it.
  case angleBrackets
  /// Its name before it, as it stood there: "client_id=", "Key:".
  case label(String)
  /// A comma or semicolon after its closing quote.
  case separator(String)
}
