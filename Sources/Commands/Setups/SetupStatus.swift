import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// One setup with all that `status` says of it.
struct SetupStatus {
  let report: SetupReport
  let summary: SetupSummary?
  let intent: RefreshIntent?
  let live: LiveReading?

  /// For programs.
  var shape: StatusShape {
    let setup = report.setup
    return StatusShape(
      name: setup.name.text, vault: summary?.vault.rawValue ?? "",
      savedAt: summary.map { TimeText.published($0.savedAt) },
      clientID: setup.clientID, redirectURI: setup.redirectURI, authorizeURL: setup.endpoints.authorization,
      tokenURL: setup.endpoints.token, apiURL: setup.endpoints.api, account: setup.token?.account,
      accountHost: setup.token?.accountHost, access: report.clocks?.access, refresh: report.clocks?.refresh,
      token: setup.tokenRecord?.label, history: setup.history.map(RecordShape.init),
      clockMovedBack: setup.token?.clockMovedBack(at: report.time.now).map { Int($0) },
      interruptedRefresh: intent.map(IntentShape.init), live: live.map(LiveShape.init))
  }

  /// For people.
  var words: String {
    let setup = report.setup
    let account = setup.token.map { [$0.account, $0.accountHost.map { "(\($0))" }].compactMap { $0 } } ?? []
    var lines = [VisibleText(setup.name.text).description]
    lines.append(SetupReport.row("account", account.isEmpty ? "not known" : account.joined(separator: " ")))
    if let summary {
      lines.append(SetupReport.row("saved", "\(summary.vault.placeInSentence), \(report.time.words(summary.savedAt))"))
    }
    lines += report.clockLines
    lines.append(SetupReport.row("client ID", setup.clientID))
    lines.append(SetupReport.row("token URL", setup.endpoints.token))
    lines += report.history
    if let live { lines += LiveShape(live).lines }
    if let intent { lines += ["", VisibleText(intent.explanation).description] }
    return lines.joined(separator: "\n") + "\n"
  }
}
