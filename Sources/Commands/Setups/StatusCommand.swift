import ArgumentParser
import Diagnosis
import InfusionsoftOAuth
import Setups

/// How long the saved tokens live, and on request what the vendor says of one.
struct StatusCommand: Command {
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

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: json, in: world) {
      guard let name else { return try SetupsList.read(in: world).print(asJSON: json, by: \.clocks, in: world) }
      try show(name, in: world)
    }
  }

  private func show(_ name: SetupName, in world: CommandEnvironment) throws {
    let store = try world.setupStore()
    let passphrase = try opening.passphrase(for: name, in: store, world)
    let setup = try store.opened(name, passphrase: passphrase, in: world)
    let answer = try live ? ask(about: setup, in: world) : nil
    let report = SetupReport(setup, at: world.localTime)
    let status = SetupStatus(
      report: report, summary: try store.summary(of: name),
      intent: (try? store.interruptedRefreshes())?.first { $0.name == name }, live: answer)
    world.print(json ? JSONText.of(status.shape) : status.words)
    if report.needsSignIn {
      world.complain(CommandFailure.signInAgain(name))
      throw ExitStatus.signInAgain
    }
  }

  /// Asks the vendor; another account than the saved one is a failure.
  private func ask(about setup: Setup, in world: CommandEnvironment) throws(CommandFailure) -> LiveReading {
    guard let token = setup.token else { throw CommandFailure(SetupError.nothingToRefresh(.token)) }
    let check = LiveCheck(
      transport: world.makeTransport(opening.caFile), api: setup.endpoints.api, now: world.now)
    let answer = try world.waitUntilSignal { await check.run(token.accessToken) }
    var record = SignInRecord(setup, in: world)
    record.note(answer, asking: setup.endpoints.api, with: token, in: world)
    switch answer.result {
    case .failure(let error): throw CommandFailure(error, of: record)
    case .success(let reading):
      guard record.accountMismatch == nil else { throw CommandFailure(record, status: .refused) }
      return reading
    }
  }
}
