/// A row of keys and what they do.
struct KeyRow {
  /// With more actions than this a row is easier to read when they stand closer together.
  private static let mostApart = 4

  private struct Item {
    let keys: String
    let label: String
    var width: Int { displayWidth(of: keys) + (keys.isEmpty || label.isEmpty ? 0 : 1) + displayWidth(of: label) }

    init(_ action: Action, label: String) {
      keys = VisibleText(action.keys.map(\.name).joined(separator: " ")).description
      self.label = VisibleText(label).description
    }
  }

  let row: Row

  /// The row of a full page: with one space before it, and as far apart as there is room.
  ///
  /// Actions that have no room even two columns apart are left out from the end.
  init(_ actions: [Action], width: Int) {
    var items = actions.map { Item($0, label: $0.label) }
    let room = width - 2
    let gaps = items.count > Self.mostApart ? [3, 2] : [5, 3, 2]
    let gap = gaps.first { Self.width(of: items, gap: $0) <= room } ?? 2
    while items.count > 1, Self.width(of: items, gap: gap) > room { items.removeLast() }
    row = Self.row(of: items, gap: gap, from: 1)
  }

  /// The one row of a compact page: only actions that have a short label.
  ///
  /// Where there is no room for all, the last of the page's own are left out; the constant ones stay.
  init(compact actions: [Action], constant: [Action], width: Int) {
    func items(_ actions: [Action]) -> [Item] {
      actions.compactMap { action in action.compactLabel.map { Item(action, label: $0) } }
    }
    var own = items(actions)
    let constant = items(constant)
    while !own.isEmpty, Self.width(of: own + constant, gap: 2) > width { own.removeLast() }
    row = Self.row(of: own + constant, gap: 2, from: 0)
  }

  private static func width(of items: [Item], gap: Int) -> Int {
    items.reduce(0) { $0 + $1.width } + gap * max(0, items.count - 1)
  }

  private static func row(of items: [Item], gap: Int, from start: Int) -> Row {
    var row = Row()
    var column = start
    for item in items {
      row.add(item.keys, at: column, tone: .strong)
      row.add(item.label, at: column + item.width - displayWidth(of: item.label), tone: .plain)
      column += item.width + gap
    }
    return row
  }
}
