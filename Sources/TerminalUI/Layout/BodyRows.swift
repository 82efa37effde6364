/// The rows that a list of blocks takes at a width, and which of them has the focus.
struct BodyRows: Equatable, Sendable {
  /// The place that the next key is about.
  struct Focus: Equatable, Sendable {
    /// Which block, which item in it, and where the cursor is in it: what the focus is, at any width.
    struct Identity: Equatable, Sendable {
      var block: Int
      var item: Int
      var cursor: Int
    }

    var identity: Identity
    /// The rows that belong together: a field with its label, an item with its detail.
    var unit: Range<Int>
    /// The one among them that has to be seen.
    var row: Int
  }

  /// Rows under a narrower name or beside a remark shall have at least this many columns.
  static let leastRoom = 8
  /// More empty rows than this are never meant.
  private static let longestGap = 200

  /// The columns there are.
  let width: Int
  /// The rows, from the top.
  private(set) var rows: [Row] = []
  /// The focus; the last one, should a page have made two.
  private(set) var focus: Focus?
  private var firstStop: Int?

  /// Lays blocks out.
  init(_ blocks: [Block], width: Int) {
    var kept = Kept<Block, BodyRows>()
    self.init(blocks, width: width, kept: &kept)
  }

  /// Lays out the blocks that are not as they were last.
  init(_ blocks: [Block], width: Int, kept: inout Kept<Block, BodyRows>) {
    self.width = max(0, width)
    for (index, block) in blocks.enumerated() {
      append(kept.result(of: block, at: index, width: self.width) { BodyRows(block, width: $0) }, block: index)
    }
    kept.forget(from: blocks.count)
  }

  private init(_ block: Block, width: Int) {
    self.width = width
    add(block)
  }

  /// Adds the rows of the next block.
  private mutating func append(_ next: BodyRows, block: Int) {
    let offset = rows.count
    rows += next.rows
    if var focus = next.focus {
      focus.identity.block = block
      // What stands before the first place where the focus can be belongs to it.
      let isFirst = firstStop == nil && focus.unit.lowerBound == next.firstStop
      focus.unit = (isFirst ? 0 : offset + focus.unit.lowerBound)..<(offset + focus.unit.upperBound)
      focus.row += offset
      self.focus = focus
    }
    if firstStop == nil { firstStop = next.firstStop.map { $0 + offset } }
  }

  mutating func add(_ row: Row) { rows.append(row) }

  /// Changes a row that is there already; counted from the top.
  mutating func change(row index: Int, _ change: (inout Row) -> Void) {
    guard rows.indices.contains(index) else { return }
    change(&rows[index])
  }

  /// Notes that the rows from `start` on are a place where the focus can be.
  mutating func addStop(from start: Int) {
    if firstStop == nil { firstStop = start }
  }

  /// Notes that the rows from `start` on have the focus.
  mutating func setFocus(from start: Int, item: Int = 0, cursor: Int = 0, row: Int? = nil) {
    focus = Focus(
      identity: Focus.Identity(block: 0, item: item, cursor: cursor), unit: start..<max(rows.count, start + 1),
      row: row ?? start)
  }

  /// An indentation that leaves at least half of the width.
  func indentation(_ indent: Int) -> Int { min(max(0, indent), width / 2) }

  private mutating func add(_ block: Block) {
    switch block {
    case .prose(let prose): add(prose)
    case .field(let field): add(field)
    case .choice(let choice): add(choice)
    case .value(let value): add(value)
    case .table(let table): add(table)
    case .list(let list): add(list)
    case .meter(let meter): add(meter)
    case .exchange(let exchange): add(exchange)
    case .notice(let notice): add(notice)
    case .gap(let count):
      for _ in 0..<min(max(0, count), Self.longestGap) { add(Row()) }
    }
  }

  // MARK: Remarks

  /// Whether a remark leaves so many columns, counted from `start`, in its own row.
  func hasRoom(_ needed: Int, from start: Int, beside note: MarginNote) -> Bool {
    width - note.width - MarginNote.distance - start >= needed
  }

  /// The columns from `start` to the remark, or to the right edge.
  func room(from start: Int, beside note: MarginNote?) -> Int {
    max(0, width - start - (note.map { $0.width + MarginNote.distance } ?? 0))
  }

  /// Puts a remark at the right end of a row.
  mutating func place(_ note: MarginNote, inRow index: Int) {
    guard rows.indices.contains(index) else { return }
    rows[index].add(note.text, at: max(0, width - note.width), tone: note.tone)
  }

  /// Puts a remark that has no room beside anything into rows of its own, at the right where it fits one.
  mutating func addBelow(_ note: MarginNote) {
    for line in Wrapping.atSpaces(note.text, width: width) {
      add(Row(line, at: max(0, width - displayWidth(of: line)), tone: note.tone))
    }
  }
}
