/// Which keyring a system has.
package enum SystemKeyring: Sendable {
  /// The macOS Keychain.
  case keychain
  /// The Secret Service of a Linux desktop.
  case secretService

  package static var ofThisSystem: SystemKeyring {
    #if os(macOS)
      .keychain
    #else
      .secretService
    #endif
  }
}
