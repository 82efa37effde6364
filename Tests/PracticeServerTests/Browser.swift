import Foundation
import TestSupport
import Testing

/// A headless Chromium, driven by chromedriver's W3C WebDriver protocol over loopback.
///
/// It knows no host but this machine, keeps its profile in a folder of its own, and is ended with everything it made.
struct Browser: Sendable {
  enum Failure: Error {
    /// chromedriver did not say its port; what it said instead.
    case noDriver(String)
    /// A command was refused: its path, and the driver's words.
    case refused(String, String)
  }

  private let driver: Driver
  private let session: String

  /// The browser of the suite that runs.
  @TaskLocal private static var current: Browser?

  /// Runs a walk in the browser of the suite, which `.inOneBrowser` has started.
  static func walk(_ body: (Browser) async throws -> Void) async throws {
    try await body(try #require(current))
  }

  /// Starts a browser, which `body` finds as the current one, and ends it with all that it has made.
  fileprivate static func run(_ body: @Sendable () async throws -> Void) async throws {
    let driver = try await Driver.started()
    do {
      let browser = try await session(of: driver)
      try await $current.withValue(browser) { try await body() }
      _ = try await browser.command("DELETE", "")
    } catch {
      await driver.end()
      throw error
    }
    await driver.end()
  }

  /// A session with the options of a test.
  private static func session(of driver: Driver) async throws -> Browser {
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--no-proxy-server", "--window-size=820,900",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      "--user-data-dir=\(driver.folder.path)/profile",
    ]
    let capabilities = JSON.object([
      "capabilities": .object([
        "alwaysMatch": .object([
          "browserName": .string("chrome"),
          // A click returns before the page that it leads to is there.
          "timeouts": .object(["implicit": .number(10_000)]),
          "goog:chromeOptions": .object(["args": .array(arguments.map(JSON.string))]),
        ])
      ])
    ])
    let answer = try await driver.command("POST", "/session", capabilities)
    return Browser(driver: driver, session: answer["sessionId"]?.text ?? "")
  }

  /// Opens an address and waits until it is loaded.
  func open(_ url: String) async throws { _ = try await command("POST", "/url", .object(["url": .string(url)])) }

  /// Clicks the element that a CSS selector finds.
  func click(_ selector: String) async throws {
    _ = try await command("POST", "/element/\(try await element(selector))/click", .object([:]))
  }

  /// Types into the element that a CSS selector finds.
  func type(_ text: String, into selector: String) async throws {
    _ = try await command(
      "POST", "/element/\(try await element(selector))/value", .object(["text": .string(text)]))
  }

  /// The visible text of the element that a CSS selector finds.
  func text(_ selector: String) async throws -> String {
    try await command("GET", "/element/\(try await element(selector))/text").text ?? ""
  }

  /// The address in the address bar, once it begins as expected.
  func address(beginning: String) async throws -> String {
    var url = ""
    return try await eventually("\(beginning) in the address bar, which shows \(url)") {
      url = try await command("GET", "/url").text ?? ""
      return url.hasPrefix(beginning) ? url : nil
    }
  }

  private func element(_ selector: String) async throws -> String {
    let query = JSON.object(["using": .string("css selector"), "value": .string(selector)])
    // The name of an element reference is fixed by the standard.
    return try await command("POST", "/element", query)["element-6066-11e4-a52e-4f735466cecf"]?.text ?? ""
  }

  private func command(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    try await driver.command(method, "/session/\(session)" + path, body)
  }
}

/// Gives all tests of a suite one browser, since it takes longer to start than to walk in.
struct InOneBrowser: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Browser.run(function)
  }
}

extension Trait where Self == InOneBrowser {
  /// One browser for the whole suite.
  static var inOneBrowser: InOneBrowser { InOneBrowser() }
}

/// A running chromedriver.
private struct Driver: Sendable {
  let process: Process
  let folder: TemporaryFolder
  let port: UInt16

  static func started() async throws -> Driver {
    let folder = try TemporaryFolder("browser")
    let words = folder.url.appending(path: "driver.log")
    try Data().write(to: words)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["chromedriver", "--port=0"]
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      "TMPDIR": folder.path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: words)
    process.standardError = FileHandle.nullDevice
    do {
      try runWithSignals(process)
      return Driver(process: process, folder: folder, port: try await port(in: words, of: process))
    } catch {
      if process.isRunning { process.terminate() }
      throw error
    }
  }

  /// Starts a program that can be asked to end.
  ///
  /// The threads of the tests block most signals, a new program inherits that, and then no SIGTERM reaches it.
  private static func runWithSignals(_ process: Process) throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  private static func port(in words: URL, of process: Process) async throws -> UInt16 {
    try await eventually("chromedriver's port") {
      let text = try String(contentsOf: words, encoding: .utf8)
      if let match = text.firstMatch(of: /started successfully on port (\d+)/) { return UInt16(match.1) }
      guard process.isRunning else { throw Browser.Failure.noDriver(text) }
      return nil
    }
  }

  /// Sends a command and gives its value.
  func command(_ method: String, _ target: String, _ body: JSON?) async throws -> JSON {
    let text = try body.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
    let request =
      "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(text.utf8.count)\r\n\r\n" + text
    let reply = try await WireClient.send(request, to: port, seconds: 60)
    let answer = try JSONDecoder().decode(JSON.self, from: Data(reply.body.utf8))
    guard reply.status == 200, let value = answer["value"] else {
      throw Browser.Failure.refused(target, reply.body)
    }
    return value
  }

  /// Ends the driver and its browser, by their own way out if they take it.
  func end() async {
    let request = "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
    _ = try? await WireClient.send(request, to: port, seconds: 20)
    _ = try? await eventually("the driver's end", within: .seconds(10)) { process.isRunning ? nil : true }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}

/// A JSON value.
private enum JSON: Codable, Sendable {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([String: JSON])
  case other

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let members = try? container.decode([String: JSON].self) {
      self = .object(members)
    } else if let values = try? container.decode([JSON].self) {
      self = .array(values)
    } else {
      self = .other
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    case .other: try container.encodeNil()
    }
  }
}
