package import InfusionsoftOAuth

/// What the command line says of the wizard's first page, and of whom it trusts.
package struct WizardArguments: Equatable, Sendable {
  /// This program's.
  package let version: String
  package let isPractice: Bool
  /// The name of the failure to practise.
  package let fault: String?
  /// The saved setup to open.
  package let setup: String?
  package let clientID: String?
  package let redirectURI: String?
  package let host: SignInHost
  /// Where to, if not to the vendor.
  package let endpoints: Endpoints?
  /// Certificates to trust instead of the system's.
  package let caFile: String?
}
