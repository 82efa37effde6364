import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

/// A folder of its own for what the program saves, and no keyring.
final class Workplace {
  let folder: URL
  var environment: [String: String]

  /// A folder in memory where there is one: hundreds of processes wait for the disk again and again.
  private static var parent: URL {
    let memory = "/dev/shm"
    guard FileManager.default.isWritableFile(atPath: memory) else { return FileManager.default.temporaryDirectory }
    return URL(filePath: memory)
  }

  init() throws {
    folder = Self.parent.appending(path: "workplace-\(UUID().uuidString)")
    let runtime = folder.appending(path: "runtime")
    try FileManager.default.createDirectory(at: runtime, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: runtime.path)
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      "XDG_DATA_HOME": folder.appending(path: "data").path, "XDG_RUNTIME_DIR": runtime.path, "TZ": "UTC",
      "LANG": "C.UTF-8", "TMPDIR": folder.path, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The store that the program has.
  var store: SetupStore { SetupStore(directory: folder.appending(path: "data/infusionsoft-oauth").path) }

  /// Where the store keeps the files of setups.
  var setupsFolder: URL { folder.appending(path: "data/infusionsoft-oauth/setups") }

  /// Starts the program as a process of its own.
  func start(_ arguments: [String], input: String = "") throws -> Program {
    try Program(arguments, environment: environment, input: input)
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Saves a setup with a pair of the practice server, which the server knows and this program takes for ended.
  @discardableResult
  func saveExpired(
    _ name: String = "shop", at site: PracticeSite, of server: PracticeServer, in vault: Vault = .plain,
    passphrase: Secret? = nil
  ) async throws -> Setup {
    let outcome = await server.generateTokenPair(clientID: site.card.clientID, clientSecret: site.card.clientSecret)
    guard case .pair(let pair) = outcome else { throw TimedOut(what: "a pair") }
    let setup = try Sample.setup(
      name,
      Sample.token(
        access: pair.accessToken, refresh: pair.refreshToken,
        arrivedAt: Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded() - 2 * 86_400)),
      endpoints: Endpoints(site),
      clientID: site.card.clientID, secret: site.card.clientSecret)
    try await store.save(setup, in: vault, passphrase: passphrase)
    return setup
  }
}

extension Endpoints {
  /// Those of a practice server.
  init(_ site: PracticeSite) {
    self.init(authorization: site.authorizationEndpoint, token: site.tokenEndpoint, api: site.apiBase)
  }
}

/// Fixed values, all of them of the year 2020.
enum Sample {
  /// Wed 1 Jan 2020, 12:00 UTC.
  static let arrival = Date(timeIntervalSince1970: 1_577_880_000)
  static let accessToken = "4cc3ssTokenOfTheSample"
  static let refreshToken = "r3freshTokenOfTheSample"
  static let clientID = "k3yFromTheDeveloperPortal"
  static let clientSecret = "s3cretFromTheDeveloperPortal"
  static let redirectURI = "https://localhost/callback"

  /// A token that has ended, unless an end is given.
  static func token(
    access: String = accessToken, refresh: String? = refreshToken, until end: Date? = nil,
    refreshUntil: Date? = nil, arrivedAt: Date = arrival
  ) -> Token {
    Token(
      accessToken: Secret(access), refreshToken: refresh.map(Secret.init), tokenType: "bearer",
      scope: "full|ab123.infusionsoft.com", origin: .codeExchange,
      expiry: .at(end ?? arrivedAt.addingTimeInterval(86_400)), lifetime: end == nil ? 86_400 : nil,
      arrivedAt: arrivedAt, serverDate: nil,
      refreshExpiry: refresh.map { _ in refreshUntil ?? arrivedAt.addingTimeInterval(Token.refreshLifetime) })
  }

  static func setup(
    _ name: String = "shop", _ token: Token? = token(), endpoints: Endpoints = .infusionsoft(),
    clientID: String = clientID, secret: String? = clientSecret
  ) throws -> Setup {
    Setup(
      name: try SetupName(name), endpoints: endpoints, host: nil, clientID: clientID, redirectURI: redirectURI,
      clientSecret: secret.map(Secret.init), token: token, createdAt: arrival)
  }
}

/// A practice server in this process, for as long as a test runs.
func withPractice(
  _ configuration: PracticeConfiguration = PracticeConfiguration(),
  _ body: (PracticeServer, PracticeSite) async throws -> Void
) async throws {
  let server = PracticeServer(configuration: configuration)
  let site = try await server.start()
  do {
    try await body(server, site)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension PracticeServer {
  /// What a browser comes back with from a link, after Allow.
  func allow(_ link: String) throws -> String {
    guard case .redirect(let address) = decide(.allow(account: "ab123"), for: link) else {
      throw TimedOut(what: "a redirect")
    }
    return address
  }

  /// Waits until the token endpoint was asked.
  func waitForTokenRequest() async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while !log.contains(where: { $0.path == "/token" }) {
      guard ContinuousClock.now < deadline else { throw TimedOut(what: "the request") }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// How many refreshes were asked for.
  var refreshes: Int { log.count { $0.grant == "refresh_token" } }
}

extension String {
  /// The text with what depends on the time of the test taken out of it.
  var withoutTimes: String {
    replacing(/"seconds_left":[1-9][0-9]*/, with: "\"seconds_left\":S")
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "INSTANT")
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8} UTC/, with: "INSTANT")
      .replacing(/[0-9]+ [dh] [0-9]+ (h|min) left/, with: "LEFT")
  }
}
