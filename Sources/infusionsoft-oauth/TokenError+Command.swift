import Foundation
import InfusionsoftOAuth
import Setups

extension CommandFailure {
  /// A code that brought no token.
  init(_ error: TokenError, exchanging facts: DiagnosisFacts) {
    let diagnosis = Diagnosis.of(error, facts: facts)
    self.init(diagnosis, status: error.exitStatus(diagnosis.code))
  }

  /// A refresh that brought no new pair, and what that means for the pair that is saved.
  init(_ error: TokenError, refreshing setup: Setup, at now: Date) {
    var facts = DiagnosisFacts(operation: .refresh)
    facts.httpsHost = URL(string: setup.endpoints.token)?.host()
    facts.refreshTokenAge = setup.token.map { now.timeIntervalSince($0.arrivedAt) }
    facts.look(at: [.clientID: setup.clientID, .clientSecret: setup.clientSecret?.exposed ?? ""])
    facts.noteProxy()
    let diagnosis = Diagnosis.of(error, facts: facts)
    let status = error.exitStatus(diagnosis.code)
    let next = status == .signInAgain ? Self.signInAgain(setup.name) : error.refreshTokenFate.explanation
    self.init(diagnosis, status: status, remedies: [next])
  }

  /// A call of the API that brought nothing readable.
  init(_ error: APIError, headers: [HTTPHeader], facts: DiagnosisFacts) {
    let status: ExitStatus =
      switch error {
      case .refused: .refused
      case .transport, .redirected, .unreadable: .unreachable
      }
    self.init(Diagnosis.of(error, headers: headers, facts: facts), status: status)
  }
}

extension TokenError {
  fileprivate func exitStatus(_ code: DiagnosisCode) -> ExitStatus {
    switch self {
    case .transport, .redirected, .notJSON, .cutJSON, .missingAccessToken, .serverFailure: return .unreachable
    case .alreadySent: return .refused
    case .refused:
      let ended: [DiagnosisCode] = [.refreshTokenUsed, .refreshTokenExpired, .refreshTokenInvalid]
      return ended.contains(code) ? .signInAgain : .refused
    }
  }
}

extension DiagnosisFacts {
  /// Notes which variable of the environment names a proxy, if one does.
  mutating func noteProxy() {
    let environment = ProcessInfo.processInfo.environment
    proxyInEnvironment = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first {
      environment[$0]?.isEmpty == false
    }
  }
}
