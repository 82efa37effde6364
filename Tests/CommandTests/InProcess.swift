import Commands
import CurlTransport
import Foundation
import Platform
import Setups
import Synchronization
import Testing

extension Workplace {
  /// Runs a command to its end in this process, with what it writes kept and no terminal.
  ///
  /// On a thread of its own, as a command waits on the thread that it is called on.
  func run(_ arguments: [String], input: String = "") async -> Program.Ending {
    let (output, complaint) = (Capture(), Capture())
    let world = world(input: input, output: output, complaint: complaint)
    let status = await withCheckedContinuation { continuation in
      DetachedThread.start {
        let status = Commands.run(arguments, in: world) { _ in
          Issue.record("\(arguments) opened the wizard")
          return .refused
        }
        continuation.resume(returning: status)
      }
    }
    return Program.Ending(status: status.rawValue, output: output.text, complaint: complaint.text)
  }

  /// Runs a command to its end in this process.
  func run(_ arguments: String..., input: String = "") async -> Program.Ending { await run(arguments, input: input) }

  private func world(input: String, output: Capture, complaint: Capture) -> CommandEnvironment {
    CommandEnvironment(
      variables: environment, input: .bytes(Array(input.utf8)), output: CommandOutput { output.keep($0) },
      errors: CommandOutput { complaint.keep($0) }, timeZone: .gmt, now: { Date() },
      makeTransport: { CurlTransport(caFile: $0) },
      keyring: SecretTool(environment: ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"]),
      makeWakeUp: { WakeUp.withoutSignals() })
  }
}

/// What a command has written.
private final class Capture: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func keep(_ more: [UInt8]) -> Bool {
    bytes.withLock { $0 += more }
    return true
  }
}
