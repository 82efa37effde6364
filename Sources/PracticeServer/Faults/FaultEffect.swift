internal import FoundationEssentials

/// What a failure changes, by the place where the server looks for it; nil where it changes nothing.
struct FaultEffect: Sendable {
  /// The consent page shows no account to choose.
  var hidesAccounts: Bool?
  /// Whatever the consent page is answered, the browser goes back with a denial.
  var deniesConsent: Bool?
  /// The browser goes back with a state of the server's own.
  var replacesState: Bool?
  /// What is wrong with the code that Allow or the Partner tab gives.
  var spoilCode: (@Sendable (_ code: inout Ledger.Code, _ moment: Date) -> Void)?
  /// What is wrong with the first pair of tokens; a refreshed pair is always good.
  var spoilPair: (@Sendable (_ pair: inout Ledger.Pair, _ moment: Date) -> Void)?
  /// What the token endpoint answers before it looks at the request.
  var tokenResponse: (@Sendable (VendorState) -> Response)?
  /// How the token endpoint's response travels once its work is done.
  var delivery: (@Sendable (PracticeConfiguration) -> Response.Delivery)?
  /// What the API answers to a token that is good.
  var apiResponse: (@Sendable (VendorState) -> Response)?
  /// How far the server's clock is from the real one, in seconds.
  var clockOffset: TimeInterval?
  /// The address that the site names as its token endpoint.
  var tokenEndpoint: String?
}
