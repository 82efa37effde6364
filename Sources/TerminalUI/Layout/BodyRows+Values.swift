extension BodyRows {
  /// What stands before the item that is selected.
  static let selectionSign = "▸ "

  mutating func add(_ value: Value) {
    guard let label = value.label else { return addBare(value) }
    let indent = indentation(value.indent)
    let first = rows.count
    addStop(from: first)
    let name = VisibleText(label).description
    let tone: Tone = value.isCurrent ? .strong : .plain
    let column = indentation(indent + 2)
    let start =
      value.content == .empty
      ? column + displayWidth(of: name) : column + max(value.labelWidth, displayWidth(of: name) + 1)
    if width - start >= (value.content == .empty ? 0 : Self.leastRoom) {
      add(Row(name, at: column, tone: tone))
      addContent(value.content, from: start, inRow: first, remark: value.remark)
    } else {
      for line in Wrapping.atSpaces(label, width: width - column) { add(Row(line, at: column, tone: tone)) }
      if value.content != .empty { add(Row()) }
      addContent(value.content, from: indentation(column + 2), inRow: rows.count - 1, remark: value.remark)
    }
    guard value.isCurrent else { return }
    change(row: first) { $0.add(Self.selectionSign, at: indent, tone: .strong) }
    setFocus(from: first)
  }

  private mutating func addBare(_ value: Value) {
    add(Row())
    addContent(value.content, from: indentation(value.indent), inRow: rows.count - 1, remark: value.remark)
  }

  /// Puts a whole value into the last row and as many more as it needs, each from the same column on.
  private mutating func addContent(_ content: Content, from start: Int, inRow first: Int, remark: Remark?) {
    let note = MarginNote(remark)
    let needed = min(Self.leastRoom, content.leastWidth)
    let fitting = note.flatMap { hasRoom(needed, from: start, beside: $0) ? $0 : nil }
    let firstWidth = room(from: start, beside: fitting)
    switch content {
    case .empty: break
    case .masked(let count, let most):
      let bullets = min(max(0, count), most ?? count, firstWidth)
      change(row: first) { $0.add(Content.bullets(bullets), at: start, tone: .value) }
    case .text(let text):
      let lines = Wrapping.anywhere(text, width: width - start, firstWidth: firstWidth)
      for (index, line) in lines.enumerated() {
        if index > 0 { add(Row()) }
        change(row: first + index) { $0.add(line, at: start, tone: .value) }
      }
    }
    if let fitting { place(fitting, inRow: first) } else if let note { addBelow(note) }
  }

  mutating func add(_ choice: Choice) {
    let indent = indentation(choice.indent)
    let start = indentation(indent + 2)
    let widest = choice.items.map { displayWidth(of: $0.label) }.max() ?? 0
    let detail = start + widest + 3
    let isBeside: Bool
    switch choice.detailPlacement {
    case .beside: isBeside = width - detail >= 2 * Self.leastRoom
    case .below: isBeside = false
    }
    for (index, item) in choice.items.enumerated() {
      let first = rows.count
      addStop(from: first)
      let isSelected = index == choice.selected
      add(item, at: start, detailAt: isBeside ? detail : nil, tone: isSelected ? .strong : .plain)
      guard isSelected else { continue }
      change(row: first) { $0.add(Self.selectionSign, at: indent, tone: .strong) }
      setFocus(from: first, item: index)
    }
  }

  private mutating func add(_ item: Choice.Item, at start: Int, detailAt detail: Int?, tone: Tone) {
    let first = rows.count
    let detailTone: Tone = tone == .strong ? .plain : .quiet
    for line in Wrapping.atSpaces(item.label, width: width - start) { add(Row(line, at: start, tone: tone)) }
    if rows.count == first { add(Row()) }
    guard !item.detail.isEmpty else { return }
    guard let detail else {
      let column = indentation(start + 2)
      for line in Wrapping.atSpaces(item.detail, width: width - column) {
        add(Row(line, at: column, tone: detailTone))
      }
      return
    }
    for (index, line) in Wrapping.atSpaces(item.detail, width: width - detail).enumerated() {
      if first + index == rows.count { add(Row()) }
      change(row: first + index) { $0.add(line, at: detail, tone: detailTone) }
    }
  }

  mutating func add(_ meter: Meter) {
    let indent = indentation(meter.indent)
    let label = Wrapping.cut(meter.label, to: width - indent)
    let labelEnd = indent + displayWidth(of: label)
    let start = max(indent + meter.labelWidth, labelEnd + 1)
    let note = MarginNote(meter.remark)
    let fitting = note.flatMap { hasRoom(0, from: labelEnd, beside: $0) ? $0 : nil }
    let cells = min(20, room(from: start, beside: fitting))
    let share = meter.fraction > 0 ? min(1, meter.fraction) : 0
    let exact = share * Double(cells)
    // Rounded up, so that there is something to see as long as anything is left; by hand, since `rounded(.up)` would
    // have to be linked from the C mathematics library.
    let left = Int(exact) + (exact > Double(Int(exact)) ? 1 : 0)
    var row = Row(label, at: indent, tone: meter.tone)
    row.add(String(repeating: "━", count: left), at: start, tone: meter.tone)
    row.add(String(repeating: "─", count: cells - left), at: start + left, tone: .quiet)
    add(row)
    if let fitting { place(fitting, inRow: rows.count - 1) } else if let note { addBelow(note) }
  }

  mutating func add(_ exchange: ExchangeView) {
    for line in Wrapping.anywhere(exchange.requestLine, width: width) { add(Row(line, tone: .strong)) }
    let widest = exchange.parts.map { displayWidth(of: $0.name) }.max() ?? 0
    for part in exchange.parts {
      add(
        Value(label: part.name, labelWidth: widest + 2, content: part.content),
        meaning: part.meaning)
    }
  }

  private mutating func add(_ value: Value, meaning: String) {
    add(value)
    guard !meaning.isEmpty else { return }
    add(Prose(meaning, tone: .quiet, indent: 4))
  }
}

extension Content {
  /// The columns it takes, counted no further than needed to know that it is long.
  fileprivate var leastWidth: Int {
    switch self {
    case .empty: 0
    case .masked(let count, let most): min(max(0, count), most ?? count)
    case .text(let text): Glyphs(text).prefix(BodyRows.leastRoom).reduce(0) { $0 + $1.width }
    }
  }

  /// What stands for so many characters that are not to be seen.
  static func bullets(_ count: Int) -> String { String(repeating: "•", count: max(0, count)) }
}
