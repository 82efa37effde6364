import InfusionsoftOAuth
import TerminalUI

/// A request that a page leads to or came from, as Ctrl-T shows it.
enum RequestInView: Equatable, Sendable {
  /// The authorize URL: the browser sends it.
  case link(AuthorizationRequest)
  /// A token request that will be sent.
  case next(TokenRequest)
  /// A token request that was sent.
  case sent(HTTPRequest)
  /// A call of the API with the access token.
  case call(APIRequest)
}

extension RequestInView {
  /// Whether it left already.
  var wasSent: Bool {
    if case .sent = self { true } else { false }
  }

  /// What the request is, and who sends it when.
  var introduction: String {
    switch self {
    case .link:
      "Your browser sends this when you open the link. This program sends nothing, and the client secret is not in it."
    case .next(let request):
      "This will be sent once\(request.http.url.hasPrefix("https:") ? ", encrypted," : "") when you press Enter on the page "
        + "before. Nothing has been sent yet."
    case .call: "This asks whose token it is. It changes nothing, and your program can send the same."
    case .sent: "This was sent, once, and never again by itself."
    }
  }

  /// The request, part by part, secrets masked.
  var view: ExchangeView {
    switch self {
    case .link(let request):
      return ExchangeView(
        requestLine: "GET \(request.endpoint)",
        parts: request.parameters.map { parameter in
          ExchangeView.Part(
            parameter.name.rawValue, .text(parameter.value),
            ParameterText.link.first { $0.name == parameter.name.rawValue }?.sentence ?? "")
        })
    case .next(let request): return Self.view(of: request.http)
    case .sent(let request): return Self.view(of: request)
    case .call(let request): return Self.view(of: request.http)
    }
  }

  private static func view(of http: HTTPRequest) -> ExchangeView {
    ExchangeView(
      requestLine: "\(http.method.rawValue) \(http.url)",
      parts: (http.headers + http.form).map { field in
        ExchangeView.Part(field.name, field.value.content, ParameterText.request(field.name, in: http.method))
      })
  }
}

extension HTTPRequest.FieldValue {
  /// The value as a page may hold it: of a secret only its length.
  fileprivate var content: Content {
    switch self {
    case .open(let text): .text(text)
    case .secret(let secret): .masked(count: secret.count, atMost: 16)
    }
  }
}
