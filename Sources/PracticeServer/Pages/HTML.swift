/// Markup whose interpolated texts are escaped, so that no page can forget to.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(joining parts: [HTML]) { text = parts.map(\.text).joined(separator: "\n") }

  /// One markup after the other, each on a line of its own.
  static func joined(_ parts: [HTML]) -> HTML { HTML(joining: parts) }

  /// Escapes texts and takes markup as it is.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }
    mutating func appendInterpolation(_ value: String) {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        case "\u{0}"..<"\t", "\u{B}"..<" ", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
        case _: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
