package import InfusionsoftOAuth

extension Diagnosis {
  /// What went wrong in a sign-in, by everything that is known of it; nil where nothing did, as far as is known.
  ///
  /// A pure function: the same record gives the same diagnosis, whether a page, a command or a text made it.
  package static func of(_ record: SignInRecord) -> Diagnosis? {
    guard let failure = record.failure else {
      guard record.accountMismatch != nil else { return nil }
      return FailureRow.accountMismatch.diagnosis(in: Situation(record), serverWords: nil)
    }
    let situation = Situation(record)
    return FailureClassifier(situation: situation).row(of: failure.kind)?
      .diagnosis(in: situation, serverWords: ServerWords(failure.kind))
  }

  /// What a code means, for whoever asks with nothing but the code.
  package static func about(_ code: DiagnosisCode) -> CodeExplanation {
    let row = FailureRow.row(of: code)
    var record = SignInRecord()
    record.failure = SignInFailure(.named(code))
    let nothing = Situation(record)
    return CodeExplanation(
      code: code, headline: row.headline.text(in: nothing), meaning: row.meaning,
      causes: row.causes.map { $0.judged(.cannot, in: nothing) }, wayOn: row.wayOn.text(in: nothing),
      certainty: row.certainty, source: row.source)
  }
}

extension FailureRow {
  fileprivate func diagnosis(in situation: Situation, serverWords: Diagnosis.ServerWords?) -> Diagnosis {
    let judged = causes.filter { $0.isConceivable(in: situation) }.map { ($0, $0.check(situation)) }
    let ranked = [Diagnosis.Check.yes, .cannot, .no].flatMap { check in judged.filter { $0.1 == check } }
    return Diagnosis(
      code: code, headline: headline.text(in: situation), serverWords: serverWords,
      certainty: ranked.isEmpty ? nil : certainty.words,
      causes: ranked.map { cause, check in cause.judged(check, in: situation) }, wayOn: wayOn.text(in: situation),
      remedies: situation.remedies(of: self))
  }
}

extension CodeExplanation.Certainty {
  /// The line before the causes.
  fileprivate var words: String {
    switch self {
    case .reported, .inferred: "The vendor does not document this answer. Likely causes:"
    case .stated, .observed: "Likely causes:"
    }
  }
}
