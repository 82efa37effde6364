/// A page without road and margins, with one row of keys.
struct CompactFrame {
  let size: Size

  func draw(_ page: Page, on canvas: inout Canvas, viewport: inout Viewport) {
    canvas.draw(HeadRow(page.head, width: size.width).row, at: 0, column: 0, width: size.width)
    canvas.drawRule(row: 1, hides: (false, false))
    let blocks = page.compactBody ?? page.body
    let footnote: [Block] = page.footnote.map { [.gap, .notice($0)] } ?? []
    let body = BodyRows(blocks + footnote, width: size.width)
    let rows = viewport.settle(on: body, height: size.height - 4)
    canvas.draw(body, rows: rows, from: 2, column: 0)
    canvas.drawRule(row: size.height - 2, hides: (rows.lowerBound > 0, rows.upperBound < body.rows.count))
    let keys = KeyRow(compact: page.actions, constant: page.constantActions, width: size.width)
    canvas.draw(keys.row, at: size.height - 1, column: 0, width: size.width)
  }
}
