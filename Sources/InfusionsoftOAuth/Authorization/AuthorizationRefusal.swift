/// Why an address gives no grant, in the order in which it is looked for.
public enum AuthorizationRefusal: Error, Equatable, Sendable {
  /// The state is that of an earlier request of this run.
  ///
  /// `index` counts from 0 in the requests that were given.
  case stateOfEarlierRequest(index: Int)
  /// The state is of no request that is known: another run's, or another program's.
  case stateUnknown
  /// The server answered with an error (RFC 6749 section 4.1.2.1).
  case denied(ServerError)
  /// The address has neither an error nor a code.
  case withoutCode
}
