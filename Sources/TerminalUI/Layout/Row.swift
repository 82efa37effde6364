/// One row of a page's body, before it has a place on the screen.
struct Row: Equatable, Sendable {
  /// Visible text at a column, in one tone.
  struct Piece: Equatable, Sendable {
    var column: Int
    var text: String
    var tone: Tone
  }

  var pieces: [Piece] = []
  /// The column of the hardware cursor, if it is in this row.
  var cursor: Int?

  init(_ pieces: [Piece] = [], cursor: Int? = nil) {
    self.pieces = pieces
    self.cursor = cursor
  }

  /// A row that begins with a text.
  init(_ text: String, at column: Int = 0, tone: Tone) {
    pieces = [Piece(column: column, text: text, tone: tone)]
  }

  mutating func add(_ text: String, at column: Int, tone: Tone) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(column: column, text: text, tone: tone))
  }
}

extension Canvas {
  /// Draws a row of a body whose left edge is at a column, cut at a width.
  mutating func draw(_ row: Row, at line: Int, column: Int, width: Int) {
    for piece in row.pieces {
      write(piece.text, row: line, column: column + piece.column, tone: piece.tone, limit: column + width)
    }
    guard let place = row.cursor, width > 0 else { return }
    cursor = Position(row: line, column: column + min(place, width - 1))
  }
}

extension Tone {
  /// What stands before a notice or a remark in this tone.
  var sign: String {
    switch self {
    case .good: "✓ "
    case .warning: "! "
    case .bad: "✗ "
    case .plain, .quiet, .strong, .value: ""
    }
  }
}

/// A remark as it is drawn at the right end of a row.
struct MarginNote: Equatable {
  /// The columns that stay empty before it.
  static let distance = 2

  let text: String
  let width: Int
  let tone: Tone

  /// A remark with the sign of its tone; nil where nothing is to be said.
  init?(_ remark: Remark?) {
    guard let remark, !remark.text.isEmpty else { return nil }
    text = VisibleText(remark.tone.sign + remark.text).description
    width = displayWidth(of: text)
    tone = remark.tone
  }
}
