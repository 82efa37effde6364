// TerminalUI owns the pure vocabulary of a terminal program: what a page shows, which key was pressed, how a page
// becomes cells at a size. It imports nothing: no curses, no OAuth, no Foundation.

/// What a page shows, said without rows or columns; one `Layout` turns it into a `Canvas` at any size.
package struct Screen: Equatable, Sendable {
  /// The first row.
  package var head: Head
  /// The steps at the left, on a screen that is wide enough; empty where there is none.
  package var progress: [ProgressStep]
  /// What the page says, from top to bottom, on a full-size screen.
  package var body: [Block]
  /// The same in fewer words, for a small screen; nil where `body` serves there too.
  package var compactBody: [Block]?
  /// One or two lines at the very bottom of the body; after the body on a small screen.
  package var footnote: Notice?
  /// The page's own keys, most important first.
  package var actions: [Action]
  /// The keys that stand on every page, always at the same place below the page's own.
  package var constantActions: [Action]
  /// When the page next looks different without any event, as time since the Unix epoch; nil if it never does.
  package var changesAt: Duration?

  /// A page of the given parts.
  package init(
    head: Head, progress: [ProgressStep] = [], body: [Block], compactBody: [Block]? = nil, footnote: Notice? = nil,
    actions: [Action] = [], constantActions: [Action] = [], changesAt: Duration? = nil
  ) {
    self.head = head
    self.progress = progress
    self.body = body
    self.compactBody = compactBody
    self.footnote = footnote
    self.actions = actions
    self.constantActions = constantActions
    self.changesAt = changesAt
  }
}

/// The first row of a page: the program, the page, and what stands at the right.
package struct Head: Equatable, Sendable {
  /// The program's name, above the steps.
  package var program: String
  /// The page's name, with its number: "2 of 5 · Credentials".
  package var title: String
  /// What stands at the right, and gives way first when the row is short: "article step 5".
  package var aside: String
  /// A word that never gives way: "PRACTICE".
  package var badge: String?

  /// A head of the given parts.
  package init(program: String, title: String, aside: String = "", badge: String? = nil) {
    self.program = program
    self.title = title
    self.aside = aside
    self.badge = badge
  }
}

/// One page on the way, and whether it is behind, here, or ahead.
package struct ProgressStep: Equatable, Sendable {
  /// Where a page stands on the way.
  package enum Status: Equatable, Sendable { case done, current, ahead }
  /// The page's name.
  package var title: String
  /// Whether it is behind, here, or ahead.
  package var status: Status

  /// A page on the way.
  package init(_ title: String, _ status: Status) {
    self.title = title
    self.status = status
  }
}

/// What a piece of text means, resolved to a sign or a colour last; never the only carrier of a meaning.
package enum Tone: Equatable, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// Less important than its surroundings.
  case quiet
  /// A heading, or the current item.
  case strong
  /// Something went right.
  case good
  /// Something wants attention and blocks nothing.
  case warning
  /// Something failed.
  case bad
  /// A value to take away or to enter.
  case value
}
