extension BodyRows {
  mutating func add(_ prose: Prose) {
    let indent = indentation(prose.indent)
    for line in Wrapping.atSpaces(prose.text, width: width - indent) {
      add(Row(line, at: indent, tone: prose.tone))
    }
  }

  mutating func add(_ notice: Notice) {
    let sign = notice.tone.sign
    let indent = indentation(displayWidth(of: sign))
    let lines = Wrapping.atSpaces(notice.text, width: width - indent)
    for (index, line) in lines.enumerated() {
      var row = Row()
      if index == 0 { row.add(sign, at: 0, tone: notice.tone) }
      row.add(line, at: indent, tone: notice.tone)
      add(row)
    }
  }

  mutating func add(_ list: List) {
    let indent = indentation(list.indent)
    let widest = list.items.map { displayWidth(of: $0.marker) }.max() ?? 0
    let start = indentation(indent + widest + 2)
    let notes = list.items.map { MarginNote($0.remark) }
    // The remarks of a list are a column: they begin where the widest of them does.
    let column = width - (notes.compactMap { $0?.width }.max() ?? 0)
    let hasRoom = column - MarginNote.distance - start >= Self.leastRoom
    for (item, note) in zip(list.items, notes) {
      add(item, indent: indent, start: start, note: note, noteColumn: hasRoom ? column : nil)
    }
  }

  private mutating func add(_ item: List.Item, indent: Int, start: Int, note: MarginNote?, noteColumn: Int?) {
    let first = rows.count
    let end = note == nil ? width : noteColumn.map { $0 - MarginNote.distance } ?? width
    let lines = Wrapping.atSpaces(item.text, width: width - start, firstWidth: end - start)
    for line in lines { add(Row(line, at: start, tone: .plain)) }
    if lines.isEmpty { add(Row()) }
    addMarker(item.marker, inRow: first, at: indent, before: start)
    if let note, let noteColumn {
      change(row: first) { $0.add(note.text, at: noteColumn, tone: note.tone) }
    } else if let note {
      addBelow(note)
    }
    if !item.detail.isEmpty {
      for line in Wrapping.atSpaces(item.detail, width: width - start) { add(Row(line, at: start, tone: .plain)) }
    }
    for line in item.exact {
      add(Row(Wrapping.cut(line, to: width - start - 2), at: start + 2, tone: .plain))
    }
  }

  mutating func add(_ table: Table) {
    let indent = indentation(table.indent)
    let count = table.rows.map(\.count).max() ?? 0
    var starts = [indent]
    for column in 0..<max(0, count - 1) {
      let widest = table.rows.map { $0.indices.contains(column) ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
      starts.append(starts[column] + max(widest, table.minimumColumnWidth) + max(1, table.columnGap))
    }
    for (number, cells) in table.rows.enumerated() {
      if let last = starts.last, width - last >= Self.leastRoom || starts.count == 1 {
        let first = rows.count
        addBeside(cells, starts: starts)
        if let count = table.pointers[number], rows.count == first + 1 {
          add(Row(String(repeating: "^", count: min(max(0, count), width - last)), at: last, tone: .plain))
        }
      } else {
        addBelow(cells, indent: indent)
      }
    }
  }

  private mutating func addBeside(_ cells: [String], starts: [Int]) {
    var row = Row()
    for (column, cell) in cells.enumerated() where column < starts.count - 1 {
      row.add(VisibleText(cell).description, at: starts[column], tone: .plain)
    }
    add(row)
    guard cells.count == starts.count, let cell = cells.last, let start = starts.last else { return }
    for (index, line) in Wrapping.atSpaces(cell, width: width - start).enumerated() {
      if index > 0 { add(Row()) }
      change(row: rows.count - 1) { $0.add(line, at: start, tone: .plain) }
    }
  }

  /// The cells of a row that is too wide, under each other, all but the first further in.
  private mutating func addBelow(_ cells: [String], indent: Int) {
    for (column, cell) in cells.enumerated() where column == 0 || !cell.isEmpty {
      let start = indentation(column == 0 ? indent : indent + 2)
      for line in Wrapping.atSpaces(cell, width: width - start) { add(Row(line, at: start, tone: .plain)) }
    }
  }

  private mutating func addMarker(_ marker: String, inRow row: Int, at column: Int, before limit: Int) {
    let text = Wrapping.cut(marker, to: limit - column - 1)
    change(row: row) { $0.add(text, at: column, tone: .strong) }
  }
}
