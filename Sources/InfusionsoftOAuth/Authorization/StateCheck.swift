/// What is known of whether an answer belongs to the request.
public enum StateCheck: Equatable, Sendable {
  /// The state came back as it was sent.
  case matches
  /// The address came back without a state, or with an empty one.
  case absent
  /// Only the code was given, without the address around it.
  case notChecked
}
