import InfusionsoftOAuth

/// What belongs to a code, without words: what to suspect, which key to offer, how sure it all is.
struct DiagnosisPlan: Equatable, Sendable {
  /// The causes to look for, the likeliest first.
  let suspicions: [Suspicion]
  /// What a key can do, the best first, before the facts reorder it.
  let remedies: Remedies
  /// How sure the meaning is.
  let certainty: CodeExplanation.Certainty

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
    /// The same where an answer was lost: what is still there is looked at first.
    case afterLoss
    /// The request once more where it provably was not sent, and anew where it may have been.
    case again(alternative: Remedy?)
  }

  /// A plan of the given parts.
  init(_ suspicions: [Suspicion], _ remedies: Remedies, _ certainty: CodeExplanation.Certainty) {
    self.suspicions = suspicions
    self.remedies = remedies
    self.certainty = certainty
  }
}
