import ArgumentParser
import Platform
import PracticeServer

/// The practice server alone, until Ctrl-C.
struct PracticeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Play the vendor's part on 127.0.0.1 until Ctrl-C, and print the addresses.")

  @Option(help: ArgumentHelp("The port; 0 takes any that is free.", valueName: "n"))
  var port: UInt16 = 0

  @Option(help: "The failure to practise, each time; --list-faults names them.", transform: Fault.named)
  var fault: Fault?

  @Flag(help: "List the failures, one a line, and end.")
  var listFaults = false

  @Flag(help: "Print one JSON object instead of words.")
  var json = false

  @Option(
    help: ArgumentHelp("Write a line for each request as it comes and as it is answered, in JSON.", valueName: "file"))
  var log: String?

  @Option(help: ArgumentHelp("How much later the token endpoint answers.", valueName: "milliseconds"))
  var tokenDelay = 0

  func validate() throws {
    guard (0...60_000).contains(tokenDelay) else {
      throw ValidationError("--token-delay is a number of milliseconds, 60000 at most.")
    }
  }

  func run(in world: CommandEnvironment) throws {
    if listFaults { return world.print(PracticeText.faults(asJSON: json)) }
    guard let wakeUp = world.makeWakeUp() else {
      world.complain("this process can open no more files.")
      throw ExitStatus.refused
    }
    var configuration = PracticeConfiguration(port: port, fault: fault)
    configuration.tokenDelaySeconds = Double(tokenDelay) / 1000
    if let log {
      do throws(SystemFailure) {
        let file = try PracticeLog(path: log)
        configuration.record = { file.write($0) }
      } catch {
        world.complain("\(log) cannot be written to: \(error.words).")
        throw ExitStatus.refused
      }
    }
    let wait = SignalSafeWait(wakeUp: wakeUp)
    let server = PracticeServer(configuration: configuration)
    let started = wait.run(onSignal: {}) { await Self.start(server) }
    switch started.value {
    case .failure(let error):
      world.complain(PracticeText.sentence(error))
      throw ExitStatus.refused
    case .success(let site):
      world.print(json ? PracticeText.json(site) : PracticeText.words(site))
    }
    let ending = started.ending ?? wakeUp.waitForEnd()
    _ = wait.run(onSignal: {}) { await server.stop() }
    throw ExitStatus(endingBy: ending)
  }

  private static func start(_ server: PracticeServer) async -> Result<PracticeSite, PracticeServerError> {
    do throws(PracticeServerError) { return .success(try await server.start()) } catch { return .failure(error) }
  }
}

extension Fault {
  /// The failure of that name.
  static func named(_ name: String) throws -> Fault {
    guard let fault = Fault(rawValue: name) else {
      throw ValidationError(
        "there is no failure \"\(name)\". \"infusionsoft-oauth practice --list-faults\" names them.")
    }
    return fault
  }
}
