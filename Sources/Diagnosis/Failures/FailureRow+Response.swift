import InfusionsoftOAuth

/// Responses that are not what was asked for.
extension FailureRow {
  static let response: [FailureRow] = [
    serverError,
    serverErrorHTML,
    answerCut,
    answerNotJSON,
    tokenMissing,
    tokenRedirected,
  ]

  static let serverError = FailureRow(
    .serverError,
    headline: "The vendor's server failed." + .noTokenYet,
    meaning: "A status of 500 or above says that the server has trouble of its own: what you entered is not judged.",
    certainty: .inferred,
    source: "The HTTP standard.",
    causes: [.serverDown, .endpointWrong, .proxyWrong],
    wayOn: "Wait a minute. " + .afterUselessResponse,
    remedies: .afterLoss)

  static let serverErrorHTML = FailureRow(
    .serverErrorHTML,
    headline: "The server failed, and answered with a web page." + .noTokenYet,
    meaning: "The token endpoint answers in JSON. A web page under a status of 500 or above comes from something "
      + "before it: a gateway in trouble, a maintenance page, or a proxy on the way.",
    certainty: .inferred,
    source: "The HTTP standard.",
    causes: [.serverDown, .endpointWrong, .proxyWrong],
    wayOn: "Wait a minute. " + .afterUselessResponse,
    remedies: .afterLoss)

  static let answerCut = FailureRow(
    .answerCut,
    headline: "The answer ends in the middle." + .noTokenYet,
    meaning: "Its beginning came, and its end did not. If there were tokens in it, they cannot be used.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.answerShortened, .proxyWrong],
    wayOn: .afterUselessResponse,
    remedies: .afterLoss)

  static let answerNotJSON = FailureRow(
    .answerNotJSON,
    headline: "The answer is not in the form of a token." + .noTokenYet,
    meaning: "The token endpoint answers in JSON. Something else answered: another server, a proxy, or the login page "
      + "of a network.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.endpointWrong, .loginPageOfTheNetwork, .proxyWrong],
    wayOn: .afterUselessResponse,
    remedies: .afterLoss)

  static let tokenMissing = FailureRow(
    .tokenMissing,
    headline: "The answer has no token in it, and no error." + .noTokenYet,
    meaning: "JSON came, but neither access_token nor an error that this program knows.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.endpointWrong, .serverDown],
    wayOn: .afterUselessResponse,
    remedies: .afterLoss)

  static let tokenRedirected = FailureRow(
    .tokenRedirected,
    headline: "The server sent the request elsewhere, and it was not followed." + .noTokenYet,
    meaning: "The token endpoint does not redirect. A redirect is never followed, as it would carry your code and your "
      + "secret to another address.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.endpointWrong, .loginPageOfTheNetwork, .proxyWrong],
    wayOn: .afterUselessResponse,
    remedies: .afterLoss)
}
