package import FoundationEssentials
package import InfusionsoftOAuth

/// What the program was started with, and in: values read once at the start.
package struct Environment: Equatable, Sendable {
  /// The program's version: "0.1.0".
  package var version: String
  /// The time zone that times are shown in, beside UTC.
  package var timeZone: TimeZone
  /// Whether the terminal is at the other end of an SSH connection.
  package var isOverSSH: Bool
  /// Whether a browser can be opened from here.
  package var canOpenBrowser: Bool
  /// The name of the environment variable that names a proxy, if one does.
  package var proxyVariable: String?
  /// The failures that can be practised.
  package var faults: [PracticeFault]
  /// What the command line chose.
  package var entry: Entry

  /// Environment of the given kind.
  package init(
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
package struct PracticeFault: Equatable, Sendable {
  /// Its name, the same as on the command line: "code-expired".
  package let name: String
  /// What happens, in one sentence.
  package let summary: String
  /// The name of the diagnosis that it leads to: the server's words can be those of another failure.
  package let diagnosis: String

  /// A failure of that name; without a diagnosis of its own, it is called like the failure.
  package init(name: String, summary: String, diagnosis: String? = nil) {
    self.name = name
    self.summary = summary
    self.diagnosis = diagnosis ?? name
  }
}

/// What the command line filled in; Start is shown first all the same.
package struct Entry: Equatable, Sendable {
  /// Whether Practice is the chosen line on Start.
  package var isPractice: Bool
  /// The failure that Practice shall have, by its name.
  package var fault: String?
  /// The saved setup to open, by its name.
  package var setup: String?
  /// The client ID, if one was given.
  package var clientID: String?
  /// The redirect URI, if one was given.
  package var redirectURI: String?
  /// The sign-in host.
  package var host: SignInHost
  /// Endpoints that were given; what was not given of them is the vendor's.
  package var endpoints: Endpoints?

  /// What the command line filled in.
  package init(
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
package struct PracticeVendor: Equatable, Sendable {
  /// The portal's address: "http://127.0.0.1:43121/".
  package var portal: String
  /// The port it listens on.
  package var port: Int
  /// The endpoints.
  package var endpoints: Endpoints
  /// Account Central's address.
  package var accountCentral: String
  /// The practice application's name.
  package var application: String
  /// The practice application's client ID.
  package var clientID: String
  /// The practice application's client secret.
  package var clientSecret: Secret
  /// The accounts that the consent page offers.
  package var accounts: [String]
  /// The failure that is practised, by its name.
  package var fault: String?

  /// A practice server's values.
  package init(
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
