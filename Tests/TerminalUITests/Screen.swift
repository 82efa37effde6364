import TerminalUI
import TestSupport
import Testing

/// Expects a canvas to look like a picture, all of it.
func expect(_ canvas: Canvas, looksLike picture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let drawn = canvas.lines
  #expect(
    expected == drawn, "\n\(lineDiff(expected: expected, drawn: drawn))" as Comment, sourceLocation: sourceLocation)
}

/// A page drawn from its beginning.
func drawn(_ page: Screen, width: Int = 80, height: Int = 24, signs: Signs = .unicode) -> Canvas {
  var viewport = Viewport()
  return Layout(signs: signs).draw(page, size: Size(width: width, height: height), viewport: &viewport)
}

/// Parts that the pictures share.
enum Parts {
  static let help = Action([.control("g")], "help", compact: "help")
  static let quit = Action([.control("c")], "quit")
  static let back = Action([.escape], "back")
  static let move = Action([.up, .down], "move")

  /// The progress with a code, standing on its page of that number, from zero; nil is before the first.
  static func progress(at current: Int?) -> [ProgressStep] {
    progress(["Get your keys", "Credentials", "Authorize", "Paste the code", "Token"], at: current)
  }

  static func progress(_ titles: [String], at current: Int?) -> [ProgressStep] {
    titles.enumerated().map { index, title in
      guard let current else { return ProgressStep(title, .ahead) }
      return ProgressStep(title, index < current ? .done : index == current ? .current : .ahead)
    }
  }

  static func head(_ title: String, _ aside: String, badge: String? = nil) -> Head {
    Head(program: "infusionsoft-oauth", title: title, aside: aside, badge: badge)
  }
}
