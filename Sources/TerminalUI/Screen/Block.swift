/// One part of a page's body.
///
/// Blocks follow each other without an empty row; `gap` makes one.
package enum Block: Equatable, Sendable {
  /// Words, wrapped.
  case prose(Prose)
  /// Something to type into.
  case field(Field)
  /// One of several, moved through with the arrows.
  case choice(Choice)
  /// A value to read or take away, whole.
  case value(Value)
  /// Rows of names and what they mean.
  case table(Table)
  /// Items with a marker each: steps, causes, keys.
  case list(List)
  /// How much of a time is left.
  case meter(Meter)
  /// An HTTP request, part by part.
  case exchange(ExchangeView)
  /// A sentence with a sign before it.
  case notice(Notice)
  /// Empty rows.
  case gap(Int)

  /// One empty row.
  package static let gap = Block.gap(1)
}

/// Words, wrapped at spaces.
package struct Prose: Equatable, Sendable {
  /// The words; a line feed in them begins a new line.
  package var text: String
  /// What the words mean.
  package var tone: Tone
  /// Columns of space before every line.
  package var indent: Int

  /// Words in a tone.
  package init(_ text: String, tone: Tone = .plain, indent: Int = 0) {
    self.text = text
    self.tone = tone
    self.indent = indent
  }
}

/// A remark at the right end of a row: "25 characters".
package struct Remark: Equatable, Sendable {
  /// The words.
  package var text: String
  /// What they mean; a warning has its sign "! " before it, a success "✓ ", a failure "✗ ".
  package var tone: Tone

  /// A remark in a tone.
  package init(_ text: String, tone: Tone = .quiet) {
    self.text = text
    self.tone = tone
  }
}

/// What stands in a field or beside a name.
///
/// A masked value is only ever its length.
package enum Content: Equatable, Sendable {
  /// Nothing yet.
  case empty
  /// Text to be seen.
  case text(String)
  /// As many bullets as characters, up to `atMost` where a long value shall not look long.
  case masked(count: Int, atMost: Int?)
}

/// Something to type into: a label, a bar at the left while it has the cursor, a remark at the right.
package struct Field: Equatable, Sendable {
  /// Where the label stands.
  package enum LabelPlacement: Equatable, Sendable {
    /// On the row above.
    case above
    /// Before the value, which starts at this column after the label.
    case before(width: Int)
    /// Nowhere: a box.
    case none
  }

  /// What the field is called.
  package var label: String
  /// Where to put the label.
  package var labelPlacement: LabelPlacement
  /// A few words at the right end of the label's row: where to find the value.
  package var hint: String?
  /// What was typed.
  package var content: Content
  /// The cursor's place, in characters from the start of the content; nil where the field has not the focus.
  package var cursor: Int?
  /// What is to be said beside the value.
  package var remark: Remark?
  /// How many rows it takes; more than one makes a box in which text wraps anywhere and the end stays in sight.
  package var rows: Int
  /// Columns of space before every line.
  package var indent: Int

  /// A field of the given parts.
  package init(
    label: String, labelPlacement: LabelPlacement = .above, hint: String? = nil, content: Content,
    cursor: Int? = nil, remark: Remark? = nil, rows: Int = 1, indent: Int = 0
  ) {
    self.label = label
    self.labelPlacement = labelPlacement
    self.hint = hint
    self.content = content
    self.cursor = cursor
    self.remark = remark
    self.rows = rows
    self.indent = indent
  }
}

/// One of several, moved through with the arrows; the selected one has the sign "▸ " before it.
package struct Choice: Equatable, Sendable {
  /// One of the things to choose.
  package struct Item: Equatable, Sendable {
    /// Its name.
    package var label: String
    /// More about it; empty where the name says all.
    package var detail: String

    /// A thing to choose.
    package init(_ label: String, _ detail: String = "") {
      self.label = label
      self.detail = detail
    }
  }

  /// Where the details stand: in a column of their own, or on the row below, two columns further in than the label.
  package enum DetailPlacement: Equatable, Sendable { case beside, below }

  /// The things to choose.
  package var items: [Item]
  /// Which of them is selected, from zero; nil where another block has the focus.
  package var selected: Int?
  /// Where the details stand.
  package var detailPlacement: DetailPlacement
  /// Columns of space before every line.
  package var indent: Int

  /// A choice of the given items.
  package init(_ items: [Item], selected: Int?, detailPlacement: DetailPlacement = .beside, indent: Int = 0) {
    self.items = items
    self.selected = selected
    self.detailPlacement = detailPlacement
    self.indent = indent
  }
}

/// A value to read or take away.
///
/// It wraps anywhere, each row from the value's column on, so that it stays whole.
package struct Value: Equatable, Sendable {
  /// Its name, before it; nil for the bare value.
  package var label: String?
  /// The column, counted from the label's first, at which the value starts.
  package var labelWidth: Int
  /// The value.
  package var content: Content
  /// What stands at the right end of its row.
  package var remark: Remark?
  /// Whether the sign "▸ " stands before the label: the row that the next key is about.
  package var isCurrent: Bool
  /// Columns of space before every line.
  ///
  /// A labelled value has its label two columns further in, after the sign.
  package var indent: Int

  /// A value of the given parts.
  package init(
    label: String? = nil, labelWidth: Int = 0, content: Content, remark: Remark? = nil, isCurrent: Bool = false,
    indent: Int = 0
  ) {
    self.label = label
    self.labelWidth = labelWidth
    self.content = content
    self.remark = remark
    self.isCurrent = isCurrent
    self.indent = indent
  }
}

/// Rows of cells; all columns but the last are as wide as their widest cell and at least `minimumColumnWidth`.
package struct Table: Equatable, Sendable {
  /// The rows, each with as many cells as the others; the last cell wraps under itself.
  package var rows: [[String]]
  /// The least width of a column.
  package var minimumColumnWidth: Int
  /// The space between two columns.
  package var columnGap: Int
  /// Columns of space before every line.
  package var indent: Int
  /// By the number of a row, how many characters at the beginning of its last cell are pointed at from below; where the
  /// cell takes several lines, nothing points.
  package var pointers: [Int: Int]

  /// A table of the given rows.
  package init(
    _ rows: [[String]], minimumColumnWidth: Int = 0, columnGap: Int = 3, indent: Int = 0, pointers: [Int: Int] = [:]
  ) {
    self.rows = rows
    self.minimumColumnWidth = minimumColumnWidth
    self.columnGap = columnGap
    self.indent = indent
    self.pointers = pointers
  }
}

/// Items with a marker each, two columns between marker and text, further lines under the text.
package struct List: Equatable, Sendable {
  /// One item.
  package struct Item: Equatable, Sendable {
    /// What stands before it: a number, a key, a sign.
    package var marker: String
    /// Its words.
    package var text: String
    /// What stands at the right end of its first row: "checked: no".
    ///
    /// The remarks of a list begin at one column.
    package var remark: Remark?
    /// Lines under it, at the text's column, wrapped.
    package var detail: String
    /// Lines under it that are kept as they are, in columns (cut at the right edge), two columns further in.
    package var exact: [String]

    /// An item of the given parts.
    package init(_ marker: String, _ text: String, remark: Remark? = nil, detail: String = "", exact: [String] = []) {
      self.marker = marker
      self.text = text
      self.remark = remark
      self.detail = detail
      self.exact = exact
    }
  }

  /// The items.
  package var items: [Item]
  /// Columns of space before every line.
  package var indent: Int

  /// A list of the given items.
  package init(_ items: [Item], indent: Int = 0) {
    self.items = items
    self.indent = indent
  }
}

/// How much of a time is left: a word, a bar of 20 cells (fewer where there is no room), a remark at the right.
package struct Meter: Equatable, Sendable {
  /// What the bar is about: "active".
  package var label: String
  /// The column, counted from the label's first, at which the bar starts.
  package var labelWidth: Int
  /// How much is left, from 0 to 1.
  package var fraction: Double
  /// What stands at the right end of the row: "23 h 59 min left".
  package var remark: Remark
  /// What the state means.
  package var tone: Tone
  /// Columns of space before the row.
  package var indent: Int

  /// A meter of the given parts.
  package init(label: String, labelWidth: Int, fraction: Double, remark: Remark, tone: Tone, indent: Int = 0) {
    self.label = label
    self.labelWidth = labelWidth
    self.fraction = fraction
    self.remark = remark
    self.tone = tone
    self.indent = indent
  }
}

/// An HTTP request as it leaves, each part with one plain sentence under it.
package struct ExchangeView: Equatable, Sendable {
  /// One header or parameter.
  package struct Part: Equatable, Sendable {
    /// Its name on the wire.
    package var name: String
    /// Its value; masked where it is a secret.
    package var content: Content
    /// What it is for.
    package var meaning: String

    /// A part of a request.
    package init(_ name: String, _ content: Content, _ meaning: String) {
      self.name = name
      self.content = content
      self.meaning = meaning
    }
  }

  /// The method and URL: "POST https://api.infusionsoft.com/token".
  ///
  /// Wraps anywhere.
  package var requestLine: String
  /// The headers and parameters, in their order on the wire.
  package var parts: [Part]

  /// A request of the given parts.
  package init(requestLine: String, parts: [Part]) {
    self.requestLine = requestLine
    self.parts = parts
  }
}

/// A sentence with the sign of its tone before it ("✓ ", "! ", "✗ "; none when plain or quiet), wrapped under itself.
package struct Notice: Equatable, Sendable {
  /// The words.
  package var text: String
  /// What they mean.
  package var tone: Tone

  /// A sentence in a tone.
  package init(_ text: String, tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}
