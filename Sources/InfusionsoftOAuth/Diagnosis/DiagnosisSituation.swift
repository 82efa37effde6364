/// Everything that a diagnosis is made from, besides its code.
struct DiagnosisSituation: Equatable, Sendable {
  /// What the program knows.
  var facts: DiagnosisFacts
  /// Whether the request can have reached a server; nil where no request is known of.
  var wasSent: Bool?
  /// The words of the server or the network library.
  var serverWords: Diagnosis.ServerWords?

  /// What was being done; nil where that is not known.
  var operation: DiagnosisFacts.Operation? { facts.operation }

  /// What begins the operation anew, once its request counts as sent.
  var afresh: [Remedy] {
    switch operation {
    case .codeExchange: [.newCode]
    case .refresh: [.signInAgain, .testAccessToken]
    case .apiCall: [.waitAndTryAgain]
    case nil: wasSent == false ? [.openLinkAgain] : [.signInAgain]
    }
  }

  /// The keys of a plan, the one that the checks confirm first.
  func remedies(of plan: DiagnosisPlan) -> [Remedy] {
    switch plan.remedies {
    case .fixed(let remedies): return remedies
    case .afresh: return afresh
    case .correct(let field):
      let first = fieldToCorrect ?? field
      return operation == .codeExchange
        ? [first, first == .correctSecret ? .newCodeSameSecret : .newCode] : [first] + afresh
    case .again(let alternative):
      let again: [Remedy] = wasSent == false ? [.sendAgain] : afresh
      return again + (alternative.map { [$0] } ?? [])
    }
  }

  /// The field that a check found at fault; nil where none was.
  var fieldToCorrect: Remedy? {
    let faulty = (facts.blanksInValues ?? []) + (facts.startsWithKeapAK ?? [])
    if faulty.contains(.clientSecret) || facts.clientIDEqualsSecret == true { return .correctSecret }
    if faulty.contains(.clientID) { return .correctClientID }
    if faulty.contains(.redirectURI) { return .correctRedirectURI }
    return nil
  }
}
