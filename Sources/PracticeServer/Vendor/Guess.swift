/// A behavior that nobody has verified with the vendor, where this server had to choose.
///
/// The portal lists them, so that nobody takes a practice answer for the vendor's word.
enum Guess: String, CaseIterable {
  case invalidClientPage, redirectURI, otherResponseTypeOrScope, repeatedParameter
  case codeLifetime, codeRefused, clientUnknown, headerOnExchange, credentialsInRefreshBody
  case formErrors, missingParameter, otherGrantType, challenge, oldAccessToken, refreshGrace
  case accountCentral, identity

  /// What this server does, in a sentence or two.
  var summary: String {
    switch self {
    case .invalidClientPage:
      "An unknown client ID gets a page with the words of reports from 2015 and 2017; today's words are not known."
    case .redirectURI:
      "Any https redirect URI is accepted without registration. Plain http is accepted to this machine; elsewhere the "
        + "token endpoint refuses it."
    case .otherResponseTypeOrScope:
      "Another response_type than code, or another scope than full, comes back as RFC 6749 says."
    case .repeatedParameter: "A parameter that is sent twice is refused."
    case .codeLifetime:
      "A code lives for 60 seconds, unless this server was started otherwise. The vendor publishes no figure."
    case .codeRefused:
      "A used or unknown code is refused with the words of 2017, an old one with those of stock Apigee."
    case .clientUnknown: "The token endpoint refuses an unknown client ID with the words of stock Apigee."
    case .headerOnExchange: "A code exchange with an Authorization header is refused like wrong credentials."
    case .credentialsInRefreshBody:
      "A refresh with the client ID or secret in the body is refused like wrong credentials."
    case .formErrors: "A body that is no form gets the words of the years before 2020, with status 400."
    case .missingParameter: "A missing code, redirect_uri or refresh_token is named in the words of stock Apigee."
    case .otherGrantType: "Another grant_type is refused as RFC 6749 says."
    case .challenge:
      "WWW-Authenticate comes with a 401 only if the request had an Authorization header, as RFC 6749 asks."
    case .oldAccessToken: "A refresh ends the old access token too."
    case .refreshGrace: "A used refresh token is dead at once."
    case .accountCentral:
      "Account Central and its API Access are drawn from descriptions of 2018 to 2024. A code of its Partner tab has the "
        + "redirect URI \"null\"."
    case .identity: "Names, numbers and quotas in API answers are invented; only their shapes are the vendor's."
    }
  }
}
