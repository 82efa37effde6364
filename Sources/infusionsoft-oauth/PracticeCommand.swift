import ArgumentParser
import Dispatch
import NcursesTerminal
import PracticeServer

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The practice server alone, until Ctrl-C.
struct PracticeCommand: ParsableCommand {
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

  func run() throws {
    if listFaults { return StandardStream.write(PracticeText.faults(asJSON: json), to: STDOUT_FILENO) }
    guard let wakeUp = WakeUp() else {
      StandardStream.complain("this process can open no more files.")
      throw ExitStatus.refused
    }
    var configuration = PracticeConfiguration(port: port, fault: fault)
    configuration.tokenDelaySeconds = Double(tokenDelay) / 1000
    if let log {
      guard let file = PracticeLog(path: log) else {
        StandardStream.complain("\(log) cannot be written to: \(String(cString: strerror(errno))).")
        throw ExitStatus.refused
      }
      configuration.record = { file.write($0) }
    }
    let server = PracticeServer(configuration: configuration)
    switch waitFor({ await Self.start(server) }) {
    case .failure(let error):
      StandardStream.complain(PracticeText.sentence(error))
      throw ExitStatus.refused
    case .success(let site):
      StandardStream.write(json ? PracticeText.json(site) : PracticeText.words(site), to: STDOUT_FILENO)
    }
    let ending = wakeUp.waitForEnd()
    waitFor { await server.stop() }
    throw ending
  }

  private static func start(_ server: PracticeServer) async -> Result<PracticeSite, PracticeServerError> {
    do throws(PracticeServerError) { return .success(try await server.start()) } catch { return .failure(error) }
  }
}

/// Waits on this thread for an asynchronous piece of work; never from a task.
@discardableResult
func waitFor<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let box = Mailbox<Value>()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    box.post(await work())
    done.signal()
  }
  while true {
    done.wait()
    if let value = box.takeAll().first { return value }
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

extension WakeUp {
  /// Waits for a signal that ends the program, and says how it ends.
  func waitForEnd() -> ExitStatus {
    while true {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, -1)
      for reason in drain() {
        switch reason {
        case .interrupted: return .interrupted
        case .terminated: return .signal(SIGTERM)
        case .hungUp: return .signal(SIGHUP)
        case .stopRequested: raise(SIGSTOP)
        case .posted, .resized, .continued: break
        }
      }
    }
  }
}
