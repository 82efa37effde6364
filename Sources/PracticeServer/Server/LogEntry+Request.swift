internal import FoundationEssentials

extension LogEntry {
  private static let other = "(other)"
  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "DECIDE"]
  private static let grants: Set<String> = ["authorization_code", "refresh_token"]
  private static let names: Set<String> = [
    "client_id", "client_secret", "code", "error", "error_description", "error_uri", "grant_type", "redirect_uri",
    "refresh_token", "response_type", "scope", "state", "account", "consent", "decision", "tab",
  ]

  init(number: Int, request: Request, outcome: Outcome, at moment: Date) {
    self.number = number
    self.moment = moment
    self.outcome = outcome
    method = Self.methods.contains(request.method) ? request.method : Self.other
    path =
      if let route = Route(rawValue: request.path) {
        route.rawValue
      } else if Route.isMalformedAuthorize(request.path) {
        Route.authorize.rawValue + "/" + Self.other
      } else {
        Self.other
      }
    let form = request.form ?? .empty
    parameters = (request.parameters.fields + form.fields).map {
      Self.names.contains($0.name) ? $0.name : Self.other
    }
    grant = form["grant_type"].flatMap { Self.grants.contains($0) ? $0 : nil }
  }
}
