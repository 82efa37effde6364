import ArgumentParser
import CurlTransport
import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Setups

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How long the saved tokens live, and on request what the vendor says of one.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how long saved tokens live: all of them, or one with its history.",
    discussion: """
      Without a setup nothing is opened and nothing is asked: the list has no secrets. With --live the vendor is asked \
      whose token it is, by calls that change nothing. It ends with 3 if nothing but a new sign-in helps.
      """)

  @Argument(
    help: ArgumentHelp("The setup; without one all are listed.", valueName: "setup"), transform: SetupName.named)
  var name: SetupName?

  @OptionGroup var opening: SetupOpening

  @Flag(help: "Ask the vendor whose token it is.")
  var live = false

  @Flag(help: "Print one JSON object; its shape is in the README.")
  var json = false

  func validate() throws {
    guard live, name == nil else { return }
    throw ValidationError("--live goes with the name of a setup.")
  }

  func run() throws {
    try CommandFailure.reporting(asJSON: json) {
      guard let name else { return try SetupsList.read().print(asJSON: json, by: \.clocks) }
      try show(name)
    }
  }

  private func show(_ name: SetupName) throws {
    let store = try SetupStore.ofThisUser()
    let passphrase = try opening.passphrase(for: name, in: store)
    let setup = try store.opened(name, passphrase: passphrase)
    let answer = try live ? ask(about: setup) : nil
    let report = SetupReport(setup, at: Date())
    let status = SetupStatus(
      report: report, summary: try store.summary(of: name),
      intent: (try? store.interruptedRefreshes())?.first { $0.name == name }, live: answer)
    StandardStream.write(json ? JSONText.of(status.shape) : status.words, to: STDOUT_FILENO)
    if report.needsSignIn {
      StandardStream.complain(CommandFailure.signInAgain(name))
      throw ExitStatus.signInAgain
    }
  }

  /// Asks the vendor; another account than the saved one is a failure.
  private func ask(about setup: Setup) throws(CommandFailure) -> LiveReading {
    guard let token = setup.token else { throw CommandFailure(SetupError.nothingToRefresh(.token)) }
    let check = LiveCheck(
      transport: CurlTransport(caFile: opening.caFile), api: setup.endpoints.api, now: { Date() })
    let answer = try PatientWork.runUntilSignal { await check.run(token.accessToken) }
    var record = SignInRecord.of(setup)
    record.accountMeant = token.account.map { Sourced($0, .observed) }
    let request = APIRequest(.userInfoV2, api: setup.endpoints.api, accessToken: token.accessToken)
    record.note(SentRequest.call(request, startedAt: Date()), number: 0)
    record.note(answer, of: 0)
    switch answer.result {
    case .failure(let error): throw CommandFailure(error, of: record)
    case .success(let reading):
      guard record.accountMismatch == nil else { throw CommandFailure(record, status: .refused) }
      return reading
    }
  }
}
