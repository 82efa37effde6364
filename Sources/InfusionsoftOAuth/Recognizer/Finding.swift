/// One thing noticed about a pasted text: facts, without a sentence.
///
/// `message`, `remedy` and `brief` are its sentences.
public struct Finding: Equatable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Sendable {
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
  public var code: FindingCode
  /// How much it matters here; the code's own unless the case differs.
  public var severity: Severity
  /// The parameter it is about: "redirect_uri".
  public var parameter: String?
  /// The value that was found, never a secret.
  public var value: String?
  /// The value that was expected, or that another part of the text has.
  public var expected: String?
  /// How many, or for an earlier attempt its index.
  public var count: Int?
  /// The place in the text, where one can be pointed at.
  public var mark: Mark?

  /// A finding of the given facts.
  public init(
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
