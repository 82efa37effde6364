import TerminalUI

/// A step among several things of which one is chosen.
enum Move: Equatable, Sendable {
  case up, down

  /// The neighbor of what is chosen; at an end, and where there is nothing, the same again.
  func neighbor<Option: Equatable>(of chosen: Option, in options: [Option]) -> Option {
    guard let index = options.firstIndex(of: chosen) else { return options.first ?? chosen }
    let next = self == .up ? index - 1 : index + 1
    return options.indices.contains(next) ? options[next] : chosen
  }

  /// The neighbor among all that there is.
  func neighbor<Option: CaseIterable & Equatable>(of chosen: Option) -> Option {
    neighbor(of: chosen, in: Array(Option.allCases))
  }
}

extension Binding {
  /// The arrows, which share one place in the key bar.
  static func arrows(_ intent: (Move) -> Intent) -> Binding {
    Binding(meanings: [(.up, intent(.up)), (.down, intent(.down))], label: "move")
  }
}

extension Choice {
  /// Several things of which one is chosen, each drawn as an item.
  init<Option: Equatable>(
    of options: [Option], chosen: Option, detailPlacement: DetailPlacement = .beside, indent: Int = 0,
    item: (Option) -> Item
  ) {
    self.init(
      options.map(item), selected: options.firstIndex(of: chosen), detailPlacement: detailPlacement, indent: indent)
  }
}
