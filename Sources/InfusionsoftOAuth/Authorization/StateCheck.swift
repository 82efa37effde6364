/// What is known of whether an answer belongs to the request.
public enum StateCheck: Equatable, Sendable {
  /// Why nothing could be compared.
  public enum Why: Equatable, Sendable {
    /// Only the code was given, without the address around it.
    case bareCode
  }

  /// The state came back as it was sent.
  case matches
  /// The address came back without a state, or with an empty one.
  case absent
  /// There was no address to look at.
  case notChecked(Why)
}
