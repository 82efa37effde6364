/// An answer to the consent page.
package enum Decision: Equatable, Sendable {
  /// The button Allow, with the account's short name.
  case allow(account: String)
  /// The button Deny.
  case deny
}

/// Where a browser ends after an authorize URL and an answer to its page.
package enum ConsentOutcome: Equatable, Sendable {
  /// On this address: the redirect URI with a code or an error.
  case redirect(String)
  /// On Account Central, without any response.
  case accountCentral
  /// On a page of the vendor's, which says this.
  case page(String)
}
