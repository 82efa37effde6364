/// The page's name at the left, and aside and badge at the right end of the row.
///
/// Where not all of it fits the aside goes first, then the title is cut; the badge stays.
struct HeadRow {
  private static let distance = 2

  let row: Row

  init(_ head: Head, width: Int) {
    let badge = VisibleText(head.badge ?? "").description
    let aside = VisibleText(head.aside).description
    let gap = badge.isEmpty || aside.isEmpty ? 0 : 3
    let badgeStart = width - displayWidth(of: badge)
    let asideStart = badgeStart - gap - displayWidth(of: aside)
    let hasAside = !aside.isEmpty && displayWidth(of: head.title) + Self.distance <= asideStart
    let end = hasAside ? asideStart - Self.distance : badge.isEmpty ? width : badgeStart - Self.distance
    var row = Row(Wrapping.cut(head.title, to: end), tone: .strong)
    if hasAside { row.add(aside, at: asideStart, tone: .quiet) }
    if badgeStart >= 0 { row.add(badge, at: badgeStart, tone: .warning) }
    self.row = row
  }
}
