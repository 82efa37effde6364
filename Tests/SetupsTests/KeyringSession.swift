import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A session bus with a real gnome-keyring on it, unlocked, in a home of its own.
///
/// It ends when its standard input closes, and so with this process too.
final class KeyringSession: Sendable {
  /// The bus, for `DBUS_SESSION_BUS_ADDRESS`.
  let address: String
  private let run: Task<Void, any Error>
  private let input: FileDescriptor

  private static let programs = ["dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool"]

  /// Whether all that it takes is installed.
  static var isAvailable: Bool {
    programs.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
  }

  /// Starts the bus and the keyring, says the address once the keyring is on the bus, and stays until input ends.
  ///
  /// The keyring is deaf to SIGTERM while it asks for a password, hence SIGKILL.
  private static let script = """
    printf 'password of the test' | gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>&1 &
    keyring=$!
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
      string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
    do
      tries=$((tries + 1))
      test $tries -lt 200 || exit 1
      sleep 0.1
    done
    echo "$DBUS_SESSION_BUS_ADDRESS"
    cat >/dev/null
    kill -KILL $keyring
    """

  init() async throws {
    let home = NSTemporaryDirectory() + "keyring-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let (itsInput, input) = try FileDescriptor.pipe()
    let (output, itsOutput) = try FileDescriptor.pipe()
    // Foundation's Process would hand this thread's blocked signals on, and D-Bus then waits for its children in vain.
    run = Task {
      _ = try await Subprocess.run(
        .name("dbus-run-session"), arguments: ["--", "/bin/sh", "-c", Self.script],
        environment: .custom([
          "PATH": "/usr/bin:/bin", "HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C",
        ]), input: .fileDescriptor(itsInput, closeAfterSpawningProcess: true),
        output: .fileDescriptor(itsOutput, closeAfterSpawningProcess: true))
      try FileManager.default.removeItem(atPath: home)
    }
    self.input = input
    let line = try await Task.detached {
      var line: [UInt8] = []
      var byte: [UInt8] = [0]
      while try byte.withUnsafeMutableBytes({ try output.read(into: $0) }) == 1, byte[0] != 10 { line += byte }
      try output.close()
      return line
    }.value
    guard !line.isEmpty else { throw CocoaError(.executableLoad) }
    address = String(decoding: line, as: UTF8.self)
  }

  /// Ends the session and waits for its end.
  func end() async throws {
    try input.close()
    try await run.value
  }

  /// Locks the keyring, as a desktop does at night.
  func lock() async throws {
    _ = try await Subprocess.run(
      .name("dbus-send"),
      arguments: [
        "--session", "--print-reply", "--dest=org.freedesktop.secrets", "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock", "array:objpath:/org/freedesktop/secrets/collection/login",
      ], environment: .inherit.updating(["DBUS_SESSION_BUS_ADDRESS": address]), output: .discarded)
  }
}
