/// Which rows of a body that is too long are in sight.
///
/// The event loop holds it, `Layout.draw` brings it up to date. By itself it follows the focus; after the reader has
/// scrolled it stays where it is until the focus moves or something is typed.
package struct Viewport: Equatable, Sendable {
  /// The first row in sight, counted from the body's first.
  package private(set) var top = 0
  /// How many rows were in sight when it was last drawn.
  package private(set) var height = 0
  private var focus: BodyRows.Focus.Identity?
  private var isHeld = false

  /// A view of the beginning.
  package init() {}

  /// Moves down by rows, up if negative; the next drawing stops at the ends.
  package mutating func scroll(by rows: Int) {
    let (sum, isTooFar) = top.addingReportingOverflow(rows)
    top = isTooFar ? (rows < 0 ? 0 : .max) : max(0, sum)
    isHeld = true
  }

  /// Moves down by whole views, up if negative, so that one row of the old view stays in sight.
  package mutating func scroll(pages: Int) {
    scroll(by: pages.multipliedReportingOverflow(by: max(1, height - 1)).partialValue)
  }

  /// Returns to the beginning: the page is another one.
  package mutating func reset() { self = Viewport() }

  /// Chooses the rows of a body to draw in so many rows of the screen.
  mutating func settle(on body: BodyRows, height: Int) -> Range<Int> {
    self.height = max(0, height)
    if body.focus?.identity != focus { isHeld = false }
    focus = body.focus?.identity
    if let focus = body.focus, !isHeld { follow(focus) }
    top = min(max(0, top), max(0, body.rows.count - self.height))
    return top..<min(body.rows.count, top + self.height)
  }

  private mutating func follow(_ focus: BodyRows.Focus) {
    if focus.unit.upperBound > top + height { top = focus.unit.upperBound - height }
    if focus.unit.lowerBound < top { top = focus.unit.lowerBound }
    if focus.row >= top + height { top = focus.row - height + 1 }
  }
}
