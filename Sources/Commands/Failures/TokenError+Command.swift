import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Setups

extension CommandFailure {
  /// A code that brought no token.
  init(_ error: TokenError, of record: SignInRecord) {
    self.init(record, status: .refused)
    status = error.exitStatus(DiagnosisCode(rawValue: code))
  }

  /// A refresh that brought no new pair, and what that means for the pair that is saved.
  init(_ error: TokenError, refreshing setup: Setup, in world: CommandEnvironment) {
    var record = SignInRecord(setup, in: world)
    record.note(refreshOf: setup, failedBy: error, in: world)
    self.init(error, of: record)
    switch error.refreshTokenFate {
    case .maybeUsed: remedies = [Self.afterLostAnswer(setup.name)]
    case .refused where status == .signInAgain: remedies.append(Self.signInAgain(setup.name))
    case .refused, .untouched: remedies.append(error.refreshTokenFate.explanation)
    }
  }

  /// What to try, in which order, when nobody can say what the server did.
  private static func afterLostAnswer(_ name: SetupName) -> String {
    let word = ShellWord.quoted(name.text)
    return "The refresh token was sent and no readable answer came: it may be used up. Try, in this order: "
      + "infusionsoft-oauth status \(word) --live tests the access token that is saved; "
      + "infusionsoft-oauth refresh \(word) sends the refresh token once more; if that is refused, sign in again: "
      + "infusionsoft-oauth --setup \(word)"
  }

  /// A call of the API that brought nothing readable.
  init(_ error: APIError, of record: SignInRecord) {
    let status: ExitStatus =
      switch error {
      case .refused: .refused
      case .transport, .redirected, .unreadable: .unreachable
      }
    self.init(record, status: status)
  }
}

extension TokenError {
  fileprivate func exitStatus(_ code: DiagnosisCode?) -> ExitStatus {
    switch self {
    case .transport, .redirected, .notJSON, .cutJSON, .missingAccessToken, .serverFailure: return .unreachable
    case .alreadySent: return .refused
    case .refused:
      let ended: [DiagnosisCode] = [.refreshTokenUsed, .refreshTokenExpired, .refreshTokenInvalid]
      return code.map(ended.contains) == true ? .signInAgain : .refused
    }
  }
}
