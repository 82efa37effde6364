package import InfusionsoftOAuth
package import Setups

/// What is wanted of the world: inert values, so that a test can compare them.
package enum Effect: Equatable, Sendable {
  /// Start the practice server; it shall know this client ID with any secret, and fail in the way of that name.
  case openPractice(clientID: String?, fault: String?)
  /// Stop the practice server.
  case closePractice
  /// Press a button of the practice server's consent page.
  case answerConsent(Consent, link: String)
  /// Click Generate API Token in the practice server's Account Central.
  case generateTokens(ClientCredentials)
  /// Hand a value to the clipboard.
  case copy(CopyTarget)
  /// Leave the full screen and print a value alone, on lines that the terminal wraps itself.
  case showBare(CopyTarget)
  /// Open a URL in the browser.
  case openBrowser(String)
  /// Make ready what a first request would wait for: one will come.
  case prepareTransport
  /// Send a token request, once.
  ///
  /// Its answer comes back with the same number.
  case requestToken(TokenRequest, attempt: Int)
  /// Ask the API at this base whose token it is.
  case checkToken(Secret, api: String)
  /// List the saved setups from their index.
  case listSetups
  /// Find out where setups can be kept here.
  case findVaults
  /// Save a setup.
  case saveSetup(Setup, in: Vault, passphrase: Secret?, replacing: Bool)
  /// Read a setup.
  case openSetup(SetupName, passphrase: Secret?)
  /// Remove a setup with its secrets.
  case removeSetup(SetupName)
  /// Refresh a saved setup under its lock, once; the new pair is stored before the answer comes back.
  case refreshSetup(SetupName, passphrase: Secret?, attempt: Int)
  /// Write a new file of that name into the working folder, readable by its owner only.
  case writeFile(named: String, Secret)
  /// Stop the program as Ctrl-Z does, until the shell brings it back.
  case suspend
  /// End the program, with one line left in the ordinary screen; `isInterrupt` after Ctrl-C.
  case quit(farewell: String?, isInterrupt: Bool)
}

/// A button of the consent page.
package enum Consent: Equatable, Sendable {
  /// Allow, for this account.
  case allow(account: String)
  /// Deny.
  case deny
}

/// A value that can be taken out of the program, by name.
package enum CopyTarget: Hashable, Sendable {
  case authorizeURL, mendedLink, portalAddress, accountCentralAddress, redirectAddress
  case clientID, clientSecret, accessToken, refreshToken
  case failure, programGuide
}

/// A value on its way out, and whether the screen must be cleared of it afterwards.
package struct CopiedValue: Equatable, Sendable {
  /// The value.
  package let value: Secret
  /// Whether it is a secret: a bare view of it is wiped.
  package let isSecret: Bool

  init(_ text: String) {
    value = Secret(text)
    isSecret = false
  }

  init(_ secret: Secret) {
    value = secret
    isSecret = true
  }
}
