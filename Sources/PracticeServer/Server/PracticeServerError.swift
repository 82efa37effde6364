internal import FlyingSocks
internal import Platform

/// Why the practice server does not listen.
package enum PracticeServerError: Error, Equatable, Sendable {
  /// It has been started and not been stopped since.
  case alreadyStarted
  /// Another program listens on that port.
  case portInUse(UInt16)
  /// This user may not listen on that port.
  case portNotPermitted(UInt16)
  /// Something else, in the operating system's words.
  case cannotListen(reason: String)

  init(_ error: any Error, port: UInt16) {
    guard case SocketError.failed(_, let number, let message) = error else {
      self = .cannotListen(reason: "\(error)")
      return
    }
    switch SystemFailure(number: number).kind {
    case .addressInUse: self = .portInUse(port)
    case .notPermitted: self = .portNotPermitted(port)
    case .notFound, .exists, .noRoom, .wrongKind, .other: self = .cannotListen(reason: message)
    }
  }
}
