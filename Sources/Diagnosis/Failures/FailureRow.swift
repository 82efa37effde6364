import InfusionsoftOAuth

/// One failure: everything there is to say about it, in one row.
///
/// A new failure is a code in `DiagnosisCode` and a row in the file of its family.
struct FailureRow: Sendable {
  /// Its stable name.
  let code: DiagnosisCode
  /// What happened, in one or two sentences.
  let headline: Sentence
  /// What that means, and how it comes about.
  let meaning: String
  /// How sure the meaning is.
  let certainty: CodeExplanation.Certainty
  /// Where it is known from.
  let source: String
  /// The causes to look for, the likeliest first.
  let causes: [PossibleCause]
  /// What to do.
  let wayOn: Sentence
  /// What a key can do, the best first, before the checks reorder it.
  let remedies: Remedies
  /// Whether it is always found before anything leaves.
  let comesBeforeSending: Bool
  /// The words of servers that stand for it.
  let wordings: [Wording]
  /// The gateway's codes for it, in lower case: exact.
  let gatewayCodes: [String]
  /// The values of `error` for it, where the description says nothing known.
  let errors: [ErrorName]
  /// What makes it of a failure that is less exact; nil where nothing does.
  let refinement: Refinement?

  init(
    _ code: DiagnosisCode, headline: Sentence, meaning: String, certainty: CodeExplanation.Certainty, source: String,
    causes: [PossibleCause] = [], wayOn: Sentence, remedies: Remedies, comesBeforeSending: Bool = false,
    wordings: [Wording] = [],
    gatewayCodes: [String] = [], errors: [ErrorName] = [], refinement: Refinement? = nil
  ) {
    self.code = code
    self.headline = headline
    self.meaning = meaning
    self.certainty = certainty
    self.source = source
    self.causes = causes
    self.wayOn = wayOn
    self.remedies = remedies
    self.comesBeforeSending = comesBeforeSending
    self.wordings = wordings
    self.gatewayCodes = gatewayCodes
    self.errors = errors
    self.refinement = refinement
  }

  /// Every failure, family by family.
  static let all = browser + exchange + api + refresh + response + network

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a code; a test holds that each has one.
  static func row(of code: DiagnosisCode) -> FailureRow { byCode[code] ?? tokenRequestRefused }
}

extension FailureRow {
  /// Where the remedies come from.
  enum Remedies: Equatable, Sendable {
    /// These, whatever was being done.
    case fixed([Remedy])
    /// A field to correct, then whatever begins the operation anew.
    case correct(Remedy)
    /// The field that a check found at fault, if one did, then whatever begins the operation anew.
    case correctFound
    /// Whatever begins the operation anew: the request was sent, and what it carried counts as used.
    case afresh
    /// The same where a response was lost: what is still there is looked at first.
    case afterLoss
    /// The request once more where it provably was not sent, and anew where it may have been.
    case again(alternative: Remedy?)
  }

  /// A value of `error` (RFC 6749 sections 4.1.2.1 and 5.2), in lower case.
  struct ErrorName: Equatable, Sendable {
    let name: String
    /// The one operation in which it stands for the failure; nil for any.
    let operation: SentRequest.Operation?

    init(_ name: String, during operation: SentRequest.Operation? = nil) {
      self.name = name
      self.operation = operation
    }
  }

  /// What turns a failure that is known by a server's words into a more exact one.
  struct Refinement: Sendable {
    let codes: [DiagnosisCode]
    let holds: @Sendable (Situation, DiagnosisCode) -> Bool

    init(of codes: DiagnosisCode..., when holds: @escaping @Sendable (Situation, DiagnosisCode) -> Bool) {
      self.codes = codes
      self.holds = holds
    }

    init(of codes: DiagnosisCode..., when holds: @escaping @Sendable (Situation) -> Bool) {
      self.codes = codes
      self.holds = { situation, _ in holds(situation) }
    }
  }
}
