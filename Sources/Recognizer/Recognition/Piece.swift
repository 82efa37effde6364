import InfusionsoftOAuth

/// A thing that was found in a text, and where.
struct Piece {
  /// Where it stands in the cleaned text.
  var range: Range<Int>
  /// What it is.
  var recognition: Recognition
  /// Whether it was found as an address, so that what stood around it is worth saying.
  var isAddress = false
  /// Whether it is only a host's name, as people mention one.
  var isMention = false
  /// Its number among the pieces of the text.
  var place = 0

  /// How likely it is what the text is about; the highest is the main one.
  var weight: Int {
    switch recognition.kind {
    case .tokenPair: 100
    case .redirect: 95
    case .denied: 90
    case .authorizeURL: 80
    case .errorBody: 75
    case .curlCommand: 70
    case .refreshToken: 65
    case .redirectWithoutCode: 60
    case .apiKey: 55
    case .code: 50
    case .vendorPage(let page): Self.weight(of: page)
    case .headerDump: 40
    case .diagnosisCode: 38
    case .clientSecret: 30
    case .clientID: 28
    case .redirectURI: 26
    case .noise, .empty: 0
    }
  }

  private static func weight(of page: VendorPage) -> Int {
    switch page {
    case .refusal: 48
    case .browserCannotConnect, .browserCannotFindHost: 46
    case .accountCentral, .login: 44
    case .developerPortal, .tokenEndpoint, .api, .account, .other: 42
    }
  }
}
