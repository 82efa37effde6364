extension BodyRows {
  /// What stands before a field that has the cursor.
  private static let cursorBar = "┃ "

  mutating func add(_ field: Field) {
    let first = rows.count
    addStop(from: first)
    let indent = indentation(field.indent)
    let bar = indentation(indent + 2)
    let label = VisibleText(field.label).description
    var start = bar
    switch field.labelPlacement {
    case .above:
      addLabel(field, label: label, at: indent)
      add(Row())
    case .before(let labelWidth):
      start = bar + max(labelWidth, displayWidth(of: label) + 1)
      if width - start < Self.leastRoom {
        addLabel(field, label: label, at: bar)
        start = bar
        add(Row())
      } else {
        add(Row(label, at: bar, tone: field.labelTone))
      }
    case .none:
      add(Row())
    }
    let valueRow = rows.count - 1
    if field.rows > 1 { addBox(field, at: start) } else { addLine(field, at: start) }
    guard let cursor = field.cursor else { return }
    for index in valueRow..<rows.count where index < valueRow + max(1, field.rows) {
      change(row: index) { $0.add(Self.cursorBar, at: indent, tone: .strong) }
    }
    setFocus(
      from: first, cursor: cursor, row: rows[first...].firstIndex { $0.cursor != nil } ?? valueRow)
  }

  private mutating func addLabel(_ field: Field, label: String, at indent: Int) {
    var row = Row(Wrapping.cut(label, to: width - indent), at: indent, tone: field.labelTone)
    if let hint = MarginNote(field.hint.map { Remark($0) }),
      hasRoom(displayWidth(of: label), from: indent, beside: hint)
    {
      row.add(hint.text, at: width - hint.width, tone: hint.tone)
    }
    add(row)
  }

  /// Puts a value of one row into the last row.
  ///
  /// What is typed is plain: over a slow line, a change of color would cost a typed character ten times its own bytes.
  private mutating func addLine(_ field: Field, at start: Int) {
    let note = MarginNote(field.remark)
    let fitting = note.flatMap { hasRoom(Self.leastRoom, from: start, beside: $0) ? $0 : nil }
    let line = FieldLine(field.content, cursor: field.cursor, width: room(from: start, beside: fitting))
    let index = rows.count - 1
    change(row: index) { row in
      row.add(line.text, at: start, tone: .plain)
      row.cursor = line.cursor.map { $0 + start }
    }
    if let fitting { place(fitting, inRow: index) } else if let note { addBelow(note) }
  }

  /// Puts a value of several rows into the last row and new ones.
  private mutating func addBox(_ field: Field, at start: Int) {
    let first = rows.count - 1
    let box = FieldBox(field.content, cursor: field.cursor, width: width - start, height: field.rows)
    for (index, line) in box.lines.enumerated() {
      if index > 0 { add(Row()) }
      change(row: first + index) { row in
        row.add(line, at: start, tone: .plain)
        if let cursor = box.cursor, cursor.row == index { row.cursor = start + cursor.column }
      }
    }
    if let note = MarginNote(field.remark) { addBelow(note) }
  }
}

extension Field {
  fileprivate var labelTone: Tone { cursor == nil ? .plain : .strong }
}
