import InfusionsoftOAuth

extension Situation {
  /// The keys of a failure, the one that the checks confirm first.
  func remedies(of row: FailureRow) -> [Remedy] {
    switch row.remedies {
    case .fixed(let remedies): return remedies
    case .afresh: return afresh
    case .afterLoss: return afterLoss
    case .correct(let field):
      let first = fieldToCorrect(usually: field)
      return first == .correctSecret && operation == .codeExchange ? [first, .newCodeSameSecret] : [first] + afresh
    case .correctFound: return (faultyField.map { [$0] } ?? []) + afresh
    case .again(let alternative):
      // A call of the API uses nothing up, so that it need not be told apart whether it was sent.
      let again: [Remedy] = wasSent == false && operation != .apiCall ? [.sendAgain] : afterLoss
      return again + (alternative.map { [$0] } ?? [])
    }
  }

  /// The field to correct: of the two credentials the one that a check found at fault, else the given one.
  func fieldToCorrect(usually field: Remedy) -> Remedy {
    guard field == .correctSecret || field == .correctClientID else { return field }
    return faultyField ?? field
  }

  /// The field that a check found at fault; nil where none was.
  var faultyField: Remedy? {
    let faulty = valuesWithBlank + apiKeys
    if faulty.contains(.clientSecret) || clientIDEqualsSecret == true { return .correctSecret }
    if faulty.contains(.clientID) { return .correctClientID }
    if faulty.contains(.redirectURI) { return .correctRedirectURI }
    return nil
  }

  /// What begins the operation anew, once its request counts as sent.
  private var afresh: [Remedy] {
    switch operation {
    case .codeExchange: [.newCode]
    case .refresh: [.signInAgain, .testAccessToken]
    case .apiCall: [.waitAndTryAgain]
    case nil: wasSent == false ? [.openLinkAgain] : [.signInAgain]
    }
  }

  /// The same, where nobody can say what the server did: a refresh may have left the access token as it was.
  private var afterLoss: [Remedy] { operation == .refresh ? [.testAccessToken, .signInAgain] : afresh }
}
