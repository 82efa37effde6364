public import FoundationEssentials
public import InfusionsoftOAuth

/// What the program was started with, and in: values read once at the start.
public struct Surroundings: Equatable, Sendable {
  /// The program's version: "0.1.0".
  public var version: String
  /// The time zone that times are shown in, beside UTC.
  public var timeZone: TimeZone
  /// Whether the terminal is at the other end of an SSH connection.
  public var isOverSSH: Bool
  /// Whether a browser can be opened from here.
  public var canOpenBrowser: Bool
  /// The name of the environment variable that names a proxy, if one does.
  public var proxyVariable: String?
  /// The failures that can be practised.
  public var faults: [PracticeFault]
  /// What the command line chose.
  public var entry: Entry

  /// Surroundings of the given kind.
  public init(
    version: String, timeZone: TimeZone, isOverSSH: Bool, canOpenBrowser: Bool, proxyVariable: String? = nil,
    faults: [PracticeFault] = [], entry: Entry = Entry()
  ) {
    self.version = version
    self.timeZone = timeZone
    self.isOverSSH = isOverSSH
    self.canOpenBrowser = canOpenBrowser
    self.proxyVariable = proxyVariable
    self.faults = faults
    self.entry = entry
  }
}

/// A failure that can be practised.
public struct PracticeFault: Equatable, Sendable {
  /// Its name, the same as on the command line: "code-expired".
  public let name: String
  /// What happens, in one sentence.
  public let summary: String

  /// A failure of that name.
  public init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

/// What the command line filled in; Start is shown first all the same.
public struct Entry: Equatable, Sendable {
  /// Whether Practice is the chosen line on Start.
  public var isPractice: Bool
  /// The failure that Practice shall have, by its name.
  public var fault: String?
  /// The saved setup to open, by its name.
  public var setup: String?
  /// The client ID, if one was given.
  public var clientID: String?
  /// The redirect URI, if one was given.
  public var redirectURI: String?
  /// The sign-in host.
  public var host: SignInHost
  /// Endpoints that were given; what was not given of them is the vendor's.
  public var endpoints: Endpoints?

  /// What the command line filled in.
  public init(
    isPractice: Bool = false, fault: String? = nil, setup: String? = nil, clientID: String? = nil,
    redirectURI: String? = nil,
    host: SignInHost = .signin,
    endpoints: Endpoints? = nil
  ) {
    self.isPractice = isPractice
    self.fault = fault
    self.setup = setup
    self.clientID = clientID
    self.redirectURI = redirectURI
    self.host = host
    self.endpoints = endpoints
  }
}

/// The practice server's addresses and its portal's card.
public struct PracticeVendor: Equatable, Sendable {
  /// The portal's address: "http://127.0.0.1:43121/".
  public var portal: String
  /// The port it listens on.
  public var port: Int
  /// The endpoints.
  public var endpoints: Endpoints
  /// Account Central's address.
  public var accountCentral: String
  /// The practice application's name.
  public var application: String
  /// The practice application's client ID.
  public var clientID: String
  /// The practice application's client secret.
  public var clientSecret: Secret
  /// The accounts that the consent page offers.
  public var accounts: [String]
  /// The failure that is practised, by its name.
  public var fault: String?

  /// A practice server's values.
  public init(
    portal: String, port: Int, endpoints: Endpoints, accountCentral: String, application: String, clientID: String,
    clientSecret: Secret, accounts: [String], fault: String? = nil
  ) {
    self.portal = portal
    self.port = port
    self.endpoints = endpoints
    self.accountCentral = accountCentral
    self.application = application
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.accounts = accounts
    self.fault = fault
  }

  /// Lets the token endpoint's name be found: that it was not is practised once.
  mutating func mendName() { endpoints.token = portal + "token" }
}
