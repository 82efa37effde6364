import InfusionsoftOAuth

/// Causes that lie on the way to the server.
extension PossibleCause {
  static let notConnected = PossibleCause("This machine is not connected.", needsNetwork: true)

  static let noNameService = PossibleCause(
    "This machine cannot look up names.", advice: "Try the name in a browser on this machine.", needsNetwork: true)

  static let hostMisspelled = PossibleCause("The host's name is misspelled.")

  static let proxyWrong = PossibleCause(
    "The proxy is wrong, or down.",
    advice: Sentence { $0.record.proxyVariable.map { "It is named in \($0.shown)." } ?? "" },
    isConceivable: { $0.record.proxyVariable != nil })

  static let proxyNeeded = PossibleCause(
    "A proxy is needed, and none is set.", advice: "In an office, ask which; HTTPS_PROXY names it.",
    isConceivable: { $0.record.proxyVariable == nil && !$0.record.isPractice })

  static let firewall = PossibleCause(
    "A firewall closes the way.", advice: "It must let port 443 of the host through.", needsNetwork: true)

  static let serverDown = PossibleCause(
    "The vendor has trouble just now.", advice: "Wait a minute.", needsNetwork: true)

  static let practiceStopped = PossibleCause(
    "The practice server has stopped.", advice: "Leave, and start the practice again.",
    isConceivable: \.record.isPractice)

  static let tlsInspected = PossibleCause(
    "A proxy or scanner reads what is sent.", advice: "Name its certificate with --ca-file.", needsNetwork: true)

  static let certificatesMissing = PossibleCause(
    "The root certificates are missing.", advice: "Install ca-certificates, or use --ca-file.", needsNetwork: true)

  static let loginPageOfTheNetwork = PossibleCause(
    "The network wants a login first.", advice: "Open any page in a browser, and log in to it.", needsNetwork: true)

  static let slowWay = PossibleCause("The way there is slow or broken.")

  static let endpointWrong = PossibleCause(
    "The address is not the vendor's.", advice: Sentence { _ in "Compare it with \(VendorWords.tokenEndpoint)." },
    needsNetwork: true, check: { .init($0.host.map { !Situation.isVendorHost($0) }) })

  static let answerShortened = PossibleCause("The connection ended too early.")
}
