import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite(.enabled(if: KeyringSession.isAvailable, "needs gnome-keyring, libsecret-tools and dbus"), .serialized)
struct KeyringTests {
  let session: KeyringSession
  let tool: SecretTool
  let workplace: Workplace

  init() async throws {
    session = try await KeyringSession()
    tool = SecretTool(environment: ["DBUS_SESSION_BUS_ADDRESS": session.address])
    workplace = try Workplace()
  }

  private var store: SetupStore { SetupStore(directory: workplace.directory, keyring: tool) }

  @Test func `a real keyring gives back what it got`() async throws {
    let item = KeyringItem(setup: "s3tup", number: 1)
    #expect(await tool.answers())
    #expect(try await tool.value(of: item) == nil)
    for value in ["v", "a\"b\\c\n", " ends in blanks  \n\n", "Ünïcødé 客户", String(repeating: "x", count: 8_000)] {
      try await tool.store(Secret(value), as: item)
      #expect(try await tool.value(of: item) == Secret(value))
    }
    #expect(try await tool.value(of: KeyringItem(setup: "s3tup", number: 2)) == nil)
    try await tool.remove(item)
    try await tool.remove(item)
    #expect(try await tool.value(of: item) == nil)
    try await session.end()
  }

  @Test func `a setup lives its whole life in a real keyring`() async throws {
    #expect(await store.availableVaults() == [.keyring, .encrypted, .plain])
    try await store.save(.sample(), in: .keyring)
    #expect(try await store.load(.sample) == .sample())
    let outcome = await store.refresh(
      .sample, client: TokenClient(ScriptedTransport(.newPair)), now: { Instant.nextDay })
    let refreshed = Setup.sample().holding(.refreshed)
    #expect(outcome == .refreshed(refreshed))
    #expect(try await store.load(.sample) == refreshed)
    for (file, bytes) in try workplace.contents() {
      for secret in Canary.all { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)") }
    }
    let head = try #require(try store.file(of: .sample, in: PrivateFolder.make(workplace.setups)))
    let place = try #require(head.keyring)
    #expect(place.item == 2)
    #expect(try await tool.value(of: KeyringItem(setup: place.id, number: 1)) == nil)
    try await store.remove(.sample)
    #expect(try await tool.value(of: place.keyringItem) == nil)
    try await session.end()
  }

  @Test func `a locked keyring is told from an empty one, and nothing is sent`() async throws {
    try await store.save(.sample(), in: .keyring)
    try await session.lock()
    let transport = ScriptedTransport(.newPair)
    #expect(
      await store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
        == .setupError(.keyringLocked))
    await #expect(throws: SetupError.keyringLocked) { try await store.load(.sample) }
    await #expect(throws: SetupError.keyringLocked) {
      try await store.save(.sample(.named("other")), in: .keyring)
    }
    await #expect(throws: SetupError.keyringLocked) { try await store.remove(.sample) }
    #expect(try store.summaries().map(\.name) == [.sample])
    #expect(await transport.requests == [])
    try await session.end()
  }
}

@Suite struct KeyringToolTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  static let item = KeyringItem(setup: "s3tup", number: 4)

  /// A program of that content in the workplace.
  private func program(_ script: String) throws -> String {
    let path = workplace.path + "/tool"
    _ = FileManager.default.createFile(
      atPath: path, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o700])
    return path
  }

  /// Writes down what it is told in every way, and keeps values in files.
  private static let recording = """
    here=$(dirname "$0")
    printf '%s\\n' "$@" >> "$here/arguments"
    env >> "$here/environment"
    verb=$1
    for word in "$@"; do file=$here/item-$word; done
    case $verb in
    store) cat > "$file" ;;
    lookup) test -f "$file" && cat "$file" ;;
    clear) test -f "$file" && rm "$file" ;;
    esac
    """

  @Test func `a secret goes to the tool in no argument and in no environment`() async throws {
    let tool = SecretTool(program: try program(Self.recording))
    try await tool.store(Secret(Canary.refreshToken), as: Self.item)
    #expect(try await tool.value(of: Self.item) == Secret(Canary.refreshToken))
    try await tool.remove(Self.item)
    #expect(try await tool.value(of: Self.item) == nil)
    let arguments = try String(contentsOfFile: workplace.path + "/arguments", encoding: .utf8)
    let names = "service\ninfusionsoft-oauth\nsetup\ns3tup\nitem\n4\n"
    #expect(
      arguments == "store\n--label=infusionsoft-oauth: saved setup\n\(names)"
        + ["lookup", "lookup", "lookup", "clear", "lookup", "search"].map { "\($0)\n\(names)" }.joined())
    let environment = try String(contentsOfFile: workplace.path + "/environment", encoding: .utf8)
    #expect(!environment.contains(Canary.refreshToken))
    #expect(environment.contains("LC_ALL=C\n"))
  }

  @Test(
    arguments: [
      ("exit 1", .keyringFailed(detail: "no reason was given")),
      ("echo 'secret-tool: Cannot create an item in a locked collection' >&2; exit 1", .keyringLocked),
      ("echo 'secret-tool: Cannot get secret of a locked object' >&2; exit 1", .keyringLocked),
      ("echo 'secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY' >&2; exit 1", .keyringAbsent),
      ("echo 'secret-tool: Could not connect: No such file or directory' >&2; exit 1", .keyringAbsent),
      (
        "echo 'The name org.freedesktop.secrets was not provided by any .service files' >&2; exit 1", .keyringAbsent
      ),
      (
        "echo noise >&2; echo 'secret-tool: the disk is on fire' >&2; exit 1",
        .keyringFailed(detail: "secret-tool: the disk is on fire")
      ),
      ("kill -9 $$", .keyringFailed(detail: "no reason was given")),
    ] as [(String, SetupError)])
  func `what the tool says is understood, however it ends`(script: String, error: SetupError) async throws {
    let tool = SecretTool(program: try program(script))
    await #expect(throws: error) { try await tool.store(Secret(Canary.refreshToken), as: Self.item) }
  }

  @Test func `a prompt that nobody answers is not waited for for ever, and is ended`() async throws {
    let tool = SecretTool(
      program: try program("echo $$ > \"$(dirname \"$0\")/process\"; exec sleep 600"), patience: .seconds(3))
    await #expect(throws: SetupError.keyringLocked) { try await tool.value(of: Self.item) }
    let process = try String(contentsOfFile: workplace.path + "/process", encoding: .utf8)
    #expect(kill(try #require(Int32(process.dropLast())), 0) == -1)
  }

  @Test func `an item of a locked keyring is not taken for one that is gone`() async throws {
    let tool = SecretTool(program: try program("test $1 = search && echo '[/1]'; test $1 = search"))
    await #expect(throws: SetupError.keyringLocked) { try await tool.value(of: Self.item) }
    await #expect(throws: SetupError.keyringLocked) { try await tool.remove(Self.item) }
  }

  @Test func `a value that comes back cut is not taken for kept`() async throws {
    let tool = SecretTool(program: try program("test $1 = store || echo cut"))
    await #expect(throws: SetupError.keyringFailed(detail: "what was stored did not come back whole")) {
      try await tool.store(Secret(Canary.refreshToken), as: Self.item)
    }
  }

  @Test func `a value that is too long for the tool is not handed to it`() async throws {
    let tool = SecretTool(program: try program(Self.recording))
    await #expect(throws: SetupError.keyringTooSmall(bytes: 8_001, limit: 8_000)) {
      try await tool.store(Secret(String(repeating: "x", count: 8_001)), as: Self.item)
    }
    #expect(!FileManager.default.fileExists(atPath: workplace.path + "/arguments"))
  }

  @Test(arguments: ["no-such-secret-tool", "/nonexistent/secret-tool"])
  func `without the tool there is no keyring`(program: String) async throws {
    let tool = SecretTool(program: program)
    #expect(await !tool.answers())
    await #expect(throws: SetupError.keyringAbsent) { try await tool.value(of: Self.item) }
    let store = SetupStore(directory: workplace.directory, keyring: tool)
    #expect(await store.availableVaults() == [.encrypted, .plain])
    await #expect(throws: SetupError.keyringAbsent) { try await store.save(.sample(), in: .keyring) }
    #expect(try store.summaries() == [])
  }

  @Test func `the Keychain's tool gets its commands, values included, on its standard input`() async throws {
    let tool = SecurityTool(
      program: try program(
        "echo \"$@\" >> \"$(dirname \"$0\")/arguments\"; tee -a \"$(dirname \"$0\")/commands\" | grep -q find && echo v4lue; true"
      ))
    try await tool.store(Secret("v4lue"), as: Self.item)
    try await tool.remove(Self.item)
    #expect(
      try String(contentsOfFile: workplace.path + "/commands", encoding: .utf8) == """
        add-generic-password -U -s infusionsoft-oauth -a s3tup.4 -X 76346c7565
        find-generic-password -s infusionsoft-oauth -a s3tup.4 -w
        delete-generic-password -s infusionsoft-oauth -a s3tup.4

        """)
    #expect(try String(contentsOfFile: workplace.path + "/arguments", encoding: .utf8) == "-i\n-i\n-i\n")
  }

  @Test(
    arguments: [
      ("The specified item could not be found in the keychain.", nil),
      ("User interaction is not allowed.", .keyringLocked), ("A default keychain could not be found.", .keyringAbsent),
      ("It rains.", .keyringFailed(detail: "security: It rains.")),
    ] as [(String, SetupError?)])
  func `what the Keychain's tool says is understood`(complaint: String, error: SetupError?) async throws {
    let tool = SecurityTool(program: try program("echo 'security: \(complaint)' >&2; exit 44"))
    let result: Result<Secret?, SetupError>
    do throws(SetupError) {
      result = .success(try await tool.value(of: Self.item))
    } catch {
      result = .failure(error)
    }
    #expect(result == (error.map(Result.failure) ?? .success(nil)))
  }
}
