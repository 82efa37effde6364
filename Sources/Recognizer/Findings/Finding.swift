package import InfusionsoftOAuth

/// One thing noticed about a pasted text: facts, without a sentence.
///
/// `message`, `remedy` and `brief` are its sentences.
package struct Finding: Equatable, Sendable {
  /// How much it matters.
  package enum Severity: String, CaseIterable, Sendable {
    /// Said, and nothing to do.
    case info
    /// The form was wrong and has been put right.
    case repair
    /// It may work, and may not.
    case warning
    /// It does not work like this.
    case error
  }

  /// What was noticed.
  package var code: FindingCode
  /// How much it matters here; the code's own unless the case differs.
  package var severity: Severity
  /// The parameter it is about: "redirect_uri".
  package var parameter: String?
  /// The value that was found, never a secret.
  package var value: String?
  /// The value that was expected, or that another part of the text has.
  package var expected: String?
  /// How many, or for an earlier attempt its index.
  package var count: Int?
  /// The place in the text, where one can be pointed at.
  package var mark: Mark?

  /// A finding of the given facts.
  package init(
    _ code: FindingCode, severity: Severity? = nil, parameter: String? = nil, value: String? = nil,
    expected: String? = nil, count: Int? = nil, mark: Mark? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.parameter = parameter
    self.value = value
    self.expected = expected
    self.count = count
    self.mark = mark
  }
}
