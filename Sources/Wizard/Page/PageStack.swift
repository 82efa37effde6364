import TerminalUI

/// A page that is shown, whichever it is.
struct ShownPage: Equatable, Sendable {
  var content: any Page

  static func == (one: ShownPage, other: ShownPage) -> Bool { one.content.isEqual(to: other.content) }
}

extension Page {
  fileprivate func isEqual(to other: any Page) -> Bool { (other as? Self) == self }
}

/// The page that is shown, under what lies over it: help, a request, the question before leaving.
struct PageStack: Equatable, Sendable {
  /// The page at the bottom, which answers from outside are for.
  var base: ShownPage
  private var overlays: [ShownPage] = []

  init(_ page: some Page) { base = ShownPage(content: page) }

  /// The page that is seen.
  var top: ShownPage {
    get { overlays.last ?? base }
    set {
      if overlays.isEmpty { base = newValue } else { overlays[overlays.count - 1] = newValue }
    }
  }

  /// All of them, from the bottom up.
  var all: [ShownPage] { [base] + overlays }

  /// Goes where an event leads.
  mutating func take(_ turn: Turn) {
    switch turn {
    case .show(let page):
      base = page
      overlays = []
    case .layOver(let page): overlays.append(page)
    case .lift: _ = overlays.popLast()
    }
  }

  /// Where an event leads.
  enum Turn: Equatable, Sendable {
    /// To another page, with nothing over it.
    case show(ShownPage)
    /// To a page over the one that is seen.
    case layOver(ShownPage)
    /// To the page under the one that is seen.
    case lift
  }
}

extension Wizard {
  /// The page that is seen.
  var page: any Page { pages.top.content }

  /// Shows another page once the event is taken in, with nothing over it.
  mutating func show(_ page: any Page) { turn = .show(ShownPage(content: page)) }

  /// Lays a page over the one that is seen.
  mutating func layOver(_ page: any Page) { turn = .layOver(ShownPage(content: page)) }

  /// Takes the page that is seen off the one under it.
  mutating func lift() { turn = .lift }

  /// Whether one of the pages waits for the answer of that number.
  func isWaiting(for attempt: Int) -> Bool { pages.all.contains { $0.content.awaitedAttempt == attempt } }
}
