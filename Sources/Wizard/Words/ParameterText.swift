import InfusionsoftOAuth

/// One plain sentence for each parameter of the two requests: what the article says of it, and why it is there.
struct ParameterText {
  /// The name on the wire.
  let name: String
  /// A few words, for the Authorize page.
  let short: String
  /// A sentence, for the view of the request.
  let sentence: String

  /// The authorize URL's parameters in their order (RFC 6749 section 4.1.1).
  static let link = [
    ParameterText(
      name: "client_id", short: "who asks: your application",
      sentence: "Your application's client ID, from the developer portal. It names who asks."),
    ParameterText(
      name: "redirect_uri", short: "where your browser goes after Allow",
      sentence: "The callback URL: where the vendor sends your browser after Allow."),
    ParameterText(
      name: "response_type", short: "code: answer with a one-time code",
      sentence: "Asks for a one-time code, which is then exchanged for a token."),
    ParameterText(
      name: "scope", short: "full: all that your login may do",
      sentence: "What the token may do. The vendor has only this one: all that your login may do."),
    ParameterText(
      name: "state", short: "random, to know the answer as yours",
      sentence: "A random value that comes back unchanged. By it the answer is known as yours."),
  ]

  /// The headers and parameters of the other requests by name (RFC 6749 sections 4.1.3 and 6, RFC 6750 section 2.1).
  static func request(_ name: String, in method: HTTPRequest.Method) -> String {
    switch name.lowercased() {
    case "authorization" where method == .get: "The access token, as a bearer token."
    case "client_id": "Your application's client ID."
    case "client_secret": "Proves that it is your application that asks."
    case "code": "The one-time code from the address. It is used up by this."
    case "grant_type": "Says what is exchanged for a token."
    case "redirect_uri": "The same as in the link, to the letter, or the vendor refuses."
    case "refresh_token": "Gets the next two tokens. It is used up by this."
    case "authorization": "Client ID and secret, together and in base64."
    case "accept": "Asks for an answer in JSON."
    case "content-type": "Says that the body is a form."
    default: ""
    }
  }
}
