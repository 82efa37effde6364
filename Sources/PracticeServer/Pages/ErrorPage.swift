/// A page of the vendor's that leads nowhere: what it says, for the browser and for the wizard.
struct ErrorPage: Equatable, Sendable {
  let status: Int
  let title: String
  let sentences: [String]

  /// The page's words as plain text.
  var text: String { ([title] + sentences).joined(separator: "\n") }

  static let invalidClient = ErrorPage(
    status: 400, title: "Invalid Client",
    sentences: [
      "Unable to create access token.",
      "Practice note: no application has this client ID. The two phrases above are from reports of 2015 and 2017; what "
        + "the vendor says today is not known.",
    ])
  static let wrongSecret = ErrorPage(
    status: 400, title: "Invalid Client",
    sentences: [
      "The token could not be generated.",
      "Practice note: client ID and client secret do not belong together. The vendor's own words are not known.",
    ])
  static let unknownAccount = ErrorPage(
    status: 400, title: "No such account",
    sentences: ["This login does not open that account. Go back and choose one of those shown."])
  static let formUsed = ErrorPage(
    status: 400, title: "This page has been answered",
    sentences: ["Its buttons work once. Open the link again for a new page."])
  static let notFound = ErrorPage(
    status: 404, title: "Not found", sentences: ["The practice server has no page at this address."])
  static let elsewhere = ErrorPage(
    status: 200, title: "Elsewhere",
    sentences: ["A token request that was redirected would end here. There is no token on this page."])
  static let tooLarge = ErrorPage(
    status: 413, title: "Too large", sentences: ["The request's body is longer than 64 KiB and was not read."])
  static let unavailable = ErrorPage(
    status: 503, title: "Service Unavailable",
    sentences: ["The service is temporarily unavailable. Please try again later."])
  static let notThisServer = ErrorPage(
    status: 404, title: "Not this server",
    sentences: ["The practice server does not run, or this address does not lead to it."])

  static func wrongMethod(_ route: Route) -> ErrorPage {
    ErrorPage(
      status: 405, title: "Wrong method",
      sentences: ["\(route.rawValue) takes \(route.methods.joined(separator: ", ")) only."])
  }
}
