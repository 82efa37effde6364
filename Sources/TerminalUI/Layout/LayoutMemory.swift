/// What was laid out last, so that a key that changes one field does not draw the whole page again.
///
/// The event loop holds one. It changes nothing of what is drawn, only how soon.
package struct LayoutMemory: Sendable {
  private var frame: (parts: FrameParts, canvas: Canvas)?
  var body = Kept<Block, BodyRows>()
  var footnote = Kept<Block, BodyRows>()

  /// A memory of nothing.
  package init() {}

  /// The frame of these parts, made now if it is another one than last.
  mutating func frame(of parts: FrameParts, make: (FrameParts) -> Canvas) -> Canvas {
    if let frame, frame.parts == parts { return frame.canvas }
    let canvas = make(parts)
    frame = (parts, canvas)
    return canvas
  }

  /// Forgets all of it: another page comes, and nothing that was shown on this one is kept.
  package mutating func reset() { self = LayoutMemory() }
}

/// What stands around the body of a page.
struct FrameParts: Equatable, Sendable {
  var head: Head
  var progress: [ProgressStep]
  var actions: [Action]
  var constantActions: [Action]
  var size: Size

  init(_ page: Screen, size: Size) {
    head = page.head
    progress = page.progress
    actions = page.actions
    constantActions = page.constantActions
    self.size = size
  }
}

/// The parts of a page that were laid out last, each with what was made of it.
struct Kept<Part: Equatable & Sendable, Result: Sendable>: Sendable {
  private var parts: [Part] = []
  private var results: [Result] = []
  private var width = 0

  /// What was made of the part at this place, if it is the same part in the same width; else what is made of it now.
  ///
  /// The places are asked for from 0 on.
  mutating func result(of part: Part, at place: Int, width: Int, make: (_ width: Int) -> Result) -> Result {
    if self.width != width { self = Kept(width: width) }
    if place < parts.count, parts[place] == part { return results[place] }
    let result = make(width)
    if place < parts.count {
      parts[place] = part
      results[place] = result
    } else {
      parts.append(part)
      results.append(result)
    }
    return result
  }

  /// Forgets the parts from this place on: there are no more.
  mutating func forget(from place: Int) {
    parts.removeLast(max(0, parts.count - place))
    results.removeLast(max(0, results.count - place))
  }

  /// Nothing, in this width.
  init(width: Int = 0) { self.width = width }
}
