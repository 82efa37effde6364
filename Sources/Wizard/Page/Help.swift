/// What Ctrl-G answers on a page.
struct Help: Equatable, Sendable {
  /// A question that a newcomer asks on that page, and its answer.
  struct Answer: Equatable, Sendable {
    let question: String
    let text: String

    init(_ question: String, _ text: String) {
      self.question = question
      self.text = text
    }
  }

  /// What stands at the right of the head.
  let title: String
  let answers: [Answer]

  init(_ title: String, _ answers: [Answer]) {
    self.title = title
    self.answers = answers
  }
}
