/// A width and a height in character cells.
package struct Size: Hashable, Sendable {
  /// The number of columns.
  package var width: Int
  /// The number of rows.
  package var height: Int

  /// A size of so many columns and rows.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A row and a column, both from zero.
package struct Position: Hashable, Sendable {
  /// The row, from the top.
  package var row: Int
  /// The column, from the left.
  package var column: Int

  /// A place on a canvas.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A screen as a value: what stands in each cell, and where the cursor is.
package struct Canvas: Equatable, Sendable {
  /// One cell.
  package struct Cell: Equatable, Sendable {
    /// What stands in it: one grapheme cluster; empty in the right half of a wide one.
    package var text: String
    /// What it means.
    package var tone: Tone

    /// A cell.
    package init(_ text: String = " ", tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// What stands for the right half of a wide character.
  private static let rightHalf = UInt32.max

  /// The columns and rows.
  package let size: Size
  /// Where the cursor is; nil hides it.
  package var cursor: Position?

  // A canvas is made and compared with every key, so what is in a cell needs no memory of its own.
  /// The first scalar of each cell, row by row.
  private var scalars: [UInt32]
  /// What each cell means, row by row.
  private var tones: [Tone]
  /// The whole text of the few cells that have more than one scalar, by their place.
  private var clusters: [Int: String] = [:]

  /// An empty canvas.
  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    let count = self.size.width * self.size.height
    scalars = Array(repeating: 0x20, count: count)
    tones = Array(repeating: .plain, count: count)
  }

  /// A cell; setting one outside the canvas does nothing, and reading one there gives a blank.
  package subscript(row: Int, column: Int) -> Cell {
    get { place(row, column).map { Cell(text(at: $0), tone: tones[$0]) } ?? Cell() }
    set { if let place = place(row, column) { set(newValue.text, tone: newValue.tone, at: place) } }
  }

  /// The cells, `size.height` rows of `size.width`.
  package var rows: [[Cell]] {
    (0..<size.height).map { row in
      (row * size.width..<(row + 1) * size.width).map { Cell(text(at: $0), tone: tones[$0]) }
    }
  }

  /// The rows as text, without the blanks at their right ends: what a test compares.
  package var lines: [String] {
    (0..<size.height).map { row in
      let start = row * size.width
      let places = start..<start + size.width
      guard let last = places.last(where: { scalars[$0] != 0x20 || clusters[$0] != nil }) else { return "" }
      return (start...last).map(text(at:)).joined()
    }
  }

  /// The places of the cells that are not as in another canvas of the same size, row by row; of any other size, all.
  package func changes(since other: Canvas) -> [Position] {
    guard size == other.size else {
      return scalars.indices.map { Position(row: $0 / size.width, column: $0 % size.width) }
    }
    let hasClusters = !clusters.isEmpty || !other.clusters.isEmpty
    // With most keys all rows but one are the same: what is equal in every byte is not looked at cell by cell.
    return (0..<size.height).filter { hasClusters || isChanged(row: $0, since: other) }.flatMap { row in
      (row * size.width..<(row + 1) * size.width).compactMap { place in
        let isSame =
          scalars[place] == other.scalars[place] && tones[place] == other.tones[place]
          && (!hasClusters || clusters[place] == other.clusters[place])
        return isSame ? nil : Position(row: row, column: place - row * size.width)
      }
    }
  }

  /// Whether a byte of a row's cells is another one than in a canvas of the same size.
  private func isChanged(row: Int, since other: Canvas) -> Bool {
    let cells = row * size.width..<(row + 1) * size.width
    return Self.differ(scalars, other.scalars, in: cells) || Self.differ(tones, other.tones, in: cells)
  }

  private static func differ<Element>(_ values: [Element], _ others: [Element], in cells: Range<Int>) -> Bool {
    let width = MemoryLayout<Element>.stride
    return values.withUnsafeBytes { bytes in
      others.withUnsafeBytes { otherBytes in
        var difference: UInt8 = 0
        for place in cells.lowerBound * width..<cells.upperBound * width {
          difference |= bytes[place] ^ otherBytes[place]
        }
        return difference != 0
      }
    }
  }

  /// Writes visible text into a row from a column on, as far as the columns before `limit` reach.
  ///
  /// A wide character that would be cut in half is left out, with everything after it.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  mutating func write(_ text: String, row: Int, column: Int, tone: Tone, limit: Int = .max) -> Int {
    guard (0..<size.height).contains(row), column >= 0 else { return column }
    let end = min(limit, size.width)
    let start = row * size.width
    var column = column
    if clusters.isEmpty, Glyphs.isPlain(text) {
      var text = text
      let count = text.withUTF8 { bytes in
        let count = min(bytes.count, max(0, end - column))
        for offset in 0..<count {
          scalars[start + column + offset] = UInt32(bytes[offset])
          tones[start + column + offset] = tone
        }
        return count
      }
      return column + count
    }
    for glyph in Glyphs(text) {
      guard column + glyph.width <= end else { break }
      set(glyph.text, tone: tone, at: start + column)
      if glyph.width == 2 { set(Self.rightHalf, tone: tone, at: start + column + 1) }
      column += glyph.width
    }
    return column
  }

  /// Puts another sign into every cell that has anything but one ASCII character in it.
  mutating func replaceSigns(_ sign: (String) -> String) {
    for place in scalars.indices where scalars[place] >= 0x80 || clusters[place] != nil {
      set(sign(text(at: place)), tone: tones[place], at: place)
    }
  }

  // MARK: Cells

  private func place(_ row: Int, _ column: Int) -> Int? {
    (0..<size.height).contains(row) && (0..<size.width).contains(column) ? row * size.width + column : nil
  }

  private func text(at place: Int) -> String {
    if !clusters.isEmpty, let cluster = clusters[place] { return cluster }
    return Unicode.Scalar(scalars[place]).map { String(Character($0)) } ?? ""
  }

  private mutating func set(_ text: String, tone: Tone, at place: Int) {
    let parts = text.unicodeScalars
    set(parts.first?.value ?? Self.rightHalf, tone: tone, at: place)
    if parts.dropFirst().first != nil { clusters[place] = text }
  }

  private mutating func set(_ scalar: UInt32, tone: Tone, at place: Int) {
    scalars[place] = scalar
    tones[place] = tone
    if !clusters.isEmpty { clusters[place] = nil }
  }
}
