/// A page with head, progress, margins and two rows of keys.
struct FullFrame {
  /// Where the line between progress and page stands.
  private static let line = 20
  /// Where the page's text begins.
  private static let start = 23
  /// Lines that are longer are hard to read.
  private static let mostColumns = 72

  let size: Size

  private var width: Int { min(size.width - Self.start - 1, Self.mostColumns) }
  /// The first row of the body, which stays empty.
  private var top: Int { 2 }
  /// The lower rule.
  private var bottom: Int { size.height - 3 }

  func draw(_ page: Screen, viewport: inout Viewport, memory: inout LayoutMemory) -> Canvas {
    var canvas = memory.frame(of: FrameParts(page, size: size), make: frame)
    drawBody(page, on: &canvas, viewport: &viewport, memory: &memory)
    return canvas
  }

  private func frame(_ parts: FrameParts) -> Canvas {
    var canvas = Canvas(size: size)
    drawHead(parts.head, on: &canvas)
    canvas.drawRule(row: 1, crossing: ("┼", Self.line))
    for row in top..<bottom { canvas[row, Self.line] = Canvas.Cell("│", tone: .quiet) }
    drawProgress(parts.progress, on: &canvas)
    canvas.drawRule(row: bottom, crossing: ("┴", Self.line))
    let keys = [parts.actions, parts.constantActions].map { KeyRow($0, width: size.width).row }
    canvas.draw(keys[0], at: size.height - 2, column: 0, width: size.width)
    canvas.draw(keys[1], at: size.height - 1, column: 0, width: size.width)
    return canvas
  }

  private func drawHead(_ head: Head, on canvas: inout Canvas) {
    let program = Wrapping.cut(head.program, to: Self.line - 2)
    canvas.write(program, row: 0, column: 1, tone: .strong)
    canvas.write("│", row: 0, column: Self.line, tone: .quiet)
    let row = HeadRow(head, width: size.width - Self.start - 1)
    canvas.draw(row.row, at: 0, column: Self.start, width: size.width - Self.start)
  }

  private func drawProgress(_ progress: [ProgressStep], on canvas: inout Canvas) {
    for (index, point) in progress.prefix(max(0, bottom - top - 1)).enumerated() {
      let row = top + 1 + index
      let title = Wrapping.cut(point.title, to: Self.line - 4)
      let (sign, signTone, tone): (String, Tone, Tone) =
        switch point.status {
        case .done: ("✓", .good, .plain)
        case .current: ("▸", .strong, .strong)
        case .ahead: (" ", .plain, .quiet)
        }
      canvas.write(sign, row: row, column: 1, tone: signTone)
      canvas.write(title, row: row, column: 3, tone: tone)
    }
  }

  private func drawBody(
    _ page: Screen, on canvas: inout Canvas, viewport: inout Viewport, memory: inout LayoutMemory
  ) {
    let body = BodyRows(page.body, width: width, kept: &memory.body)
    let room = bottom - top - 1
    let footnote = BodyRows(page.footnote.map { [.notice($0)] } ?? [], width: width, kept: &memory.footnote)
    let noteRows = min(footnote.rows.count, room / 2)
    // An empty row keeps text that scrolls from touching the footnote; a body that just fits needs none.
    let isWhole = body.rows.count + noteRows <= room
    let height = isWhole || noteRows == 0 ? room - noteRows : room - noteRows - 1
    let rows = viewport.settle(on: body, height: height)
    canvas.draw(body, rows: rows, from: top + 1, column: Self.start)
    canvas.draw(footnote, rows: 0..<noteRows, from: bottom - noteRows, column: Self.start)
    canvas.drawMore(row: bottom, above: rows.lowerBound > 0, below: rows.upperBound < body.rows.count)
  }
}
