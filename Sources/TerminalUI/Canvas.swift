/// A width and a height in character cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A size of so many columns and rows.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A row and a column, both from zero.
public struct Position: Hashable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// A place on a canvas.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A screen as a value: what stands in each cell, and where the cursor is.
public struct Canvas: Equatable, Sendable {
  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// What stands in it: one grapheme cluster; empty in the right half of a wide one.
    public var text: String
    /// What it means.
    public var tone: Tone

    /// A cell.
    public init(_ text: String = " ", tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// The columns and rows.
  public let size: Size
  /// The cells, `size.height` rows of `size.width`.
  public private(set) var rows: [[Cell]]
  /// Where the cursor is; nil hides it.
  public var cursor: Position?

  /// An empty canvas.
  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    rows = Array(repeating: Array(repeating: Cell(), count: self.size.width), count: self.size.height)
  }

  /// A cell; setting one outside the canvas does nothing, and reading one there gives a blank.
  public subscript(row: Int, column: Int) -> Cell {
    get { rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : Cell() }
    set {
      guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
      rows[row][column] = newValue
    }
  }

  /// The rows as text, without the blanks at their right ends: what a test compares.
  public var lines: [String] {
    rows.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
