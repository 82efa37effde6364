import TerminalUI

/// The texts of a page, in the order in which they are read.
struct Texts {
  /// What is written in sentences.
  private(set) var sentences: [String] = []
  /// Names, remarks and labels.
  private(set) var names: [String] = []

  init(_ page: Screen) {
    self.init(blocks: page.body + (page.compactBody ?? []))
    sentences += [page.footnote?.text].compactMap(\.self)
    names += [page.head.program, page.head.title, page.head.aside] + page.progress.map(\.title)
    names += (page.actions + page.constantActions).flatMap { [$0.label, $0.compactLabel].compactMap(\.self) }
  }

  init(blocks: [Block]) {
    for block in blocks { take(block) }
  }

  /// The words of all of it, without those that are wrapped anywhere.
  var words: [String] { (sentences + names).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) } }

  private mutating func take(_ block: Block) {
    switch block {
    case .prose(let prose): take(prose)
    case .notice(let notice): sentences.append(notice.text)
    case .field(let field): names += [field.label, field.hint, field.remark?.text].compactMap(\.self)
    case .choice(let choice):
      names += choice.items.map(\.label)
      if choice.detailPlacement == .below {
        sentences += choice.items.map(\.detail)
      } else {
        names += choice.items.map(\.detail)
      }
    case .value(let value): names += [value.label, value.remark?.text].compactMap(\.self)
    case .table(let table): names += table.rows.flatMap(\.self)
    case .list(let list):
      for item in list.items {
        sentences += [item.text, item.detail]
        names += [item.marker, item.remark?.text].compactMap(\.self)
      }
    case .meter(let meter): names += [meter.label, meter.remark.text]
    case .exchange(let exchange):
      sentences += exchange.parts.map(\.meaning)
      names += exchange.parts.map(\.name)
    case .gap: break
    }
  }

  private mutating func take(_ prose: Prose) {
    switch prose.tone {
    case .plain, .quiet, .good, .warning, .bad: sentences.append(prose.text)
    case .strong, .value: names.append(prose.text)
    }
  }
}
