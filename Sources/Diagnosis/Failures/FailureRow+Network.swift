import InfusionsoftOAuth

/// No response at all.
extension FailureRow {
  static let network: [FailureRow] = [
    addressRefused,
    hostNotFound,
    connectionFailed,
    proxyFailed,
    certificateRefused,
    tlsFailed,
    timedOut,
    connectionLost,
    answerNotHTTP,
    transportFailed,
  ]

  static let addressRefused = FailureRow(
    .addressRefused,
    headline: "The address is not one to send secrets to, so nothing was sent.",
    meaning: "Requests go to https addresses only; plain http is for this machine alone.",
    certainty: .observed,
    source: "A rule of this program.",
    causes: [.endpointWrong],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let hostNotFound = FailureRow(
    .hostNotFound,
    headline: Sentence { "The name of \($0.hostName) cannot be found." },
    meaning: "Before anything is sent, the host's name is looked up, and nobody had an address for it.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.notConnected, .noNameService, .hostMisspelled, .proxyNeeded],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let connectionFailed = FailureRow(
    .connectionFailed,
    headline: Sentence { "There is no connection to \($0.hostName)." },
    meaning: "The name is known, but nobody answers at its address, or the way there is closed.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.practiceStopped, .notConnected, .firewall, .proxyNeeded, .serverDown],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let proxyFailed = FailureRow(
    .proxyFailed,
    headline: Sentence {
      "The proxy \($0.record.proxyVariable.map { "named in \($0.shown) " } ?? "")did not let the request through."
    },
    meaning: "The environment names a proxy, and requests go through it. It could not be reached, or it refused.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.proxyWrong, .firewall],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let certificateRefused = FailureRow(
    .certificateRefused,
    headline: Sentence { "The certificate of \($0.hostName) is not trusted." },
    meaning: "Before anything is sent, the server proves who it is. The proof was not accepted, so nothing was sent. "
      + "This check cannot be switched off here.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.tlsInspected, .certificatesMissing, .clockOff, .loginPageOfTheNetwork],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let tlsFailed = FailureRow(
    .tlsFailed,
    headline: Sentence { "No encrypted connection to \($0.hostName)." },
    meaning: "The two sides did not agree on how to encrypt. Often something between them takes part in it.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.tlsInspected, .firewall, .proxyWrong, .loginPageOfTheNetwork],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil), comesBeforeSending: true)

  static let timedOut = FailureRow(
    .timedOut,
    headline: Sentence {
      $0.wasSent == false
        ? "No connection within 10 seconds."
        : "No answer within 30 seconds." + Sentence.noTokenYet.text(in: $0)
    },
    meaning: "The program waits 10 seconds for a connection and 30 for the whole answer. Whether the server did "
      + "something in that time cannot be seen from here.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.slowWay, .firewall, .proxyNeeded, .serverDown],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil))

  static let connectionLost = FailureRow(
    .connectionLost,
    headline: "The connection ended before the answer was there." + .noTokenYet,
    meaning: "The request was on its way, and then the connection broke. Whether the server did something cannot be "
      + "seen from here.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.slowWay, .serverDown, .proxyWrong, .practiceStopped],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil))

  static let answerNotHTTP = FailureRow(
    .answerNotHTTP,
    headline: "What answered does not speak HTTP." + .noTokenYet,
    meaning: "Something is at that address, and it is no web server.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.endpointWrong, .proxyWrong, .loginPageOfTheNetwork],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil))

  static let transportFailed = FailureRow(
    .transportFailed,
    headline: "The request failed on its way." + .noTokenYet,
    meaning: "The network library gave up for a reason that this program has no name for. Its words are all there is.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.notConnected, .proxyWrong, .serverDown],
    wayOn: .afterNoResponse,
    remedies: .again(alternative: nil))
}
