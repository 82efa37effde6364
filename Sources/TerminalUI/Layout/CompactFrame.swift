/// A page without progress and margins, with one row of keys.
struct CompactFrame {
  let size: Size

  func draw(_ page: Screen, viewport: inout Viewport, memory: inout LayoutMemory) -> Canvas {
    var canvas = memory.frame(of: FrameParts(page, size: size), make: frame)
    let blocks = page.compactBody ?? page.body
    let footnote: [Block] = page.footnote.map { [.gap, .notice($0)] } ?? []
    let body = BodyRows(blocks + footnote, width: size.width, kept: &memory.body)
    let rows = viewport.settle(on: body, height: size.height - 4)
    canvas.draw(body, rows: rows, from: 2, column: 0)
    canvas.drawMore(row: size.height - 2, above: rows.lowerBound > 0, below: rows.upperBound < body.rows.count)
    return canvas
  }

  private func frame(_ parts: FrameParts) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.draw(HeadRow(parts.head, width: size.width).row, at: 0, column: 0, width: size.width)
    canvas.drawRule(row: 1)
    canvas.drawRule(row: size.height - 2)
    let keys = KeyRow(compact: parts.actions, constant: parts.constantActions, width: size.width)
    canvas.draw(keys.row, at: size.height - 1, column: 0, width: size.width)
    return canvas
  }
}
