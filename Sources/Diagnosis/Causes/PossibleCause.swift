import InfusionsoftOAuth

/// One possible cause of failures: its sentence, what to do about it, and how to look for it in a record.
struct PossibleCause: Sendable {
  /// The cause, in one sentence.
  let text: Sentence
  /// Where to look or what to do, where nothing was found; empty where the cause says all.
  let advice: Sentence
  /// The same where the check found it; nil where that is no different.
  let found: Sentence?
  /// Lines in columns under it, where the check found it.
  let exact: @Sendable (Situation) -> [String]
  /// Looks for the cause.
  let check: @Sendable (Situation) -> Diagnosis.Check
  /// Whether the cause is worth a row at all.
  private let isPossible: @Sendable (Situation) -> Bool
  /// Whether it needs a way through a network: the practice server is on this machine.
  private let needsNetwork: Bool

  init(
    _ text: Sentence, advice: Sentence = "", found: Sentence? = nil, needsNetwork: Bool = false,
    exact: @escaping @Sendable (Situation) -> [String] = { _ in [] },
    check: @escaping @Sendable (Situation) -> Diagnosis.Check = { _ in .cannot },
    isConceivable: @escaping @Sendable (Situation) -> Bool = { _ in true }
  ) {
    self.text = text
    self.advice = advice
    self.found = found
    self.needsNetwork = needsNetwork
    self.exact = exact
    self.check = check
    isPossible = isConceivable
  }

  /// Whether the cause is worth a row at all.
  func isConceivable(in situation: Situation) -> Bool {
    isPossible(situation) && !(needsNetwork && situation.record.isPractice)
  }

  /// What is said of the cause after a check.
  func judged(_ check: Diagnosis.Check, in situation: Situation) -> Diagnosis.Cause {
    let advice =
      switch check {
      case .yes: (found ?? self.advice).text(in: situation)
      case .cannot: self.advice.text(in: situation)
      case .no: ""
      }
    return Diagnosis.Cause(
      text: text.text(in: situation), advice: advice, exact: check == .yes ? exact(situation) : [], check: check)
  }
}

extension Diagnosis.Check {
  /// What a claim comes to: nil is "nobody looked".
  init(_ claim: Bool?) {
    switch claim {
    case true?: self = .yes
    case false?: self = .no
    case nil: self = .cannot
    }
  }

  /// What a search through the values comes to: it excludes nothing while some of them are not known.
  init(any found: [SignInValue], wereSeen: Bool) {
    if !found.isEmpty {
      self = .yes
    } else {
      self = wereSeen ? .no : .cannot
    }
  }
}
