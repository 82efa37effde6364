package import InfusionsoftOAuth

/// What a diagnosis code means, for whoever reads it in a ticket.
package struct CodeExplanation: Equatable, Sendable {
  /// The code.
  package let code: DiagnosisCode
  /// What happened, in one or two sentences.
  package let headline: String
  /// What that means, and how it comes about.
  package let meaning: String
  /// What can lead to it, the likeliest first; without facts nothing is checked.
  package let causes: [Diagnosis.Cause]
  /// What to do.
  package let wayOn: String
  /// How sure this is.
  package let certainty: Certainty
  /// Where it is known from, in one or two sentences.
  package let source: String

  /// How sure the meaning of a code is.
  package enum Certainty: String, Equatable, Sendable {
    /// The vendor states it, or its own software shows it.
    case stated
    /// Somebody published the answer they got.
    case reported
    /// Nobody documents it for this vendor; it follows from a standard, from the gateway's manual or from hearsay.
    case inferred
    /// This program sees it itself.
    case observed
  }
}
