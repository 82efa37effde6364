import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// What `exchange` prints of the token that came.
struct ExchangeReport {
  private let token: Token
  private let stateReport: ReceivedCode.StateReport
  private let name: SetupName?
  private let vault: Vault?
  private let time: LocalTime

  /// What is printed with `--json`: the parameters of RFC 6749 section 5.1, and beside them "version", "account",
  /// "account_host", "access" and "refresh" (the clocks), "state" ("matches", "absent" or "not-checked"), and "saved"
  /// ({"name", "vault"}).
  private struct Shape: Encodable {
    struct Saved: Encodable {
      let name, vault: String
    }

    var version = 1
    let accessToken: String
    let refreshToken, tokenType, scope: String?
    let expiresIn: Int?
    let account, accountHost: String?
    let access, refresh: ClockShape?
    let state: ReceivedCode.StateReport
    let saved: Saved?

    enum CodingKeys: String, CodingKey {
      case version, scope, account, access, refresh, state, saved
      case accessToken = "access_token"
      case refreshToken = "refresh_token"
      case tokenType = "token_type"
      case expiresIn = "expires_in"
      case accountHost = "account_host"
    }
  }

  init(token: Token, stateReport: ReceivedCode.StateReport, name: SetupName?, vault: Vault?, at time: LocalTime) {
    self.token = token
    self.stateReport = stateReport
    self.name = name
    self.vault = vault
    self.time = time
  }

  /// One JSON object, with the token's values in it.
  var json: String {
    let clocks = TokenClocks(token, at: time)
    return JSONText.of(
      Shape(
        accessToken: token.accessToken.exposed, refreshToken: token.refreshToken?.exposed, tokenType: token.tokenType,
        scope: token.scope, expiresIn: token.lifetime.map { Int($0) }, account: token.account,
        accountHost: token.accountHost, access: clocks.access, refresh: clocks.refresh, state: stateReport,
        saved: name.flatMap { name in vault.map { Shape.Saved(name: name.text, vault: $0.rawValue) } }))
  }

  /// The same for people, without the values.
  var words: String {
    let account = token.account.map { " for the account \(VisibleText($0))" } ?? ""
    let saved =
      name.flatMap { name in vault.map { ", saved as \(VisibleText(name.text)) \($0.placeInSentence)" } } ?? ""
    var lines = ["A token\(account)\(saved)."] + TokenClocks(token, at: time).words
    lines.append(SetupReport.row("access token", "\(token.accessToken.count) characters, not shown"))
    if let name { lines.append("To print it: infusionsoft-oauth token \(ShellWord.quoted(name.text))") }
    return lines.joined(separator: "\n") + "\n"
  }
}
