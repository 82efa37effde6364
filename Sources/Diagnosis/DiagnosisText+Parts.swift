import InfusionsoftOAuth

extension DiagnosisText {
  /// What begins the operation anew, as the second half of a sentence.
  static func anew(_ situation: DiagnosisSituation) -> String {
    switch situation.operation {
    case .codeExchange: "get a new code: this one has been sent, and a code works once."
    case .refresh: "sign in again: that brings a new pair of tokens."
    case .apiCall: "try again: a call uses nothing up."
    case nil:
      situation.wasSent == false ? "open the link again: nothing was sent." : "open the link again, for a new code."
    }
  }

  /// The same after an answer that is usually the API's: where nothing is known of the attempt, it was a call.
  static func anewAfterCall(_ situation: DiagnosisSituation) -> String {
    var situation = situation
    situation.facts.operation = situation.operation ?? .apiCall
    return anew(situation)
  }

  /// "Correct the secret, then get a new code: …".
  ///
  /// Of the two credentials it names the one that a check found at fault, else the given one.
  static func correct(_ field: Remedy, _ situation: DiagnosisSituation) -> String {
    let name = label(situation.fieldToCorrect(usually: field))
    return name.prefix(1).uppercased() + name.dropFirst() + ", then " + anew(situation)
  }

  /// What became of the one-time value when no answer came, and what to do.
  static func afterNoAnswer(_ situation: DiagnosisSituation) -> String {
    switch (situation.operation, situation.wasSent) {
    case (.codeExchange, false?):
      "The code was not sent and is still good, for a short time. Mend this, then send it again."
    case (.refresh, false?): "The refresh token was not sent and is still good. Mend this, then send it again."
    case (.apiCall, false?), (nil, false?): "Nothing was sent. Mend this, then send it again."
    case (.codeExchange, _):
      "The code may have arrived and counts as used: get a new one. You are usually still signed in."
    case (.refresh, _): lostRefresh
    case (.apiCall, _): "A call uses nothing up: try again."
    case (nil, _): "A code or refresh token that was sent counts as used: open the link again, for a new one."
    }
  }

  /// The same of a failure that is always found before anything leaves.
  static func afterNothingSent(_ situation: DiagnosisSituation) -> String {
    var situation = situation
    situation.wasSent = situation.wasSent ?? false
    return afterNoAnswer(situation)
  }

  /// What became of the one-time value when an answer came that is of no use, and what to do.
  static func afterUselessAnswer(_ situation: DiagnosisSituation) -> String {
    switch situation.operation {
    case .codeExchange: "The code has been sent, and a code works once: get a new one."
    case .refresh: lostRefresh
    case .apiCall: "A call uses nothing up: try again."
    case nil: "A code or refresh token that was sent counts as used: open the link again, for a new one."
    }
  }

  private static let lostRefresh =
    "The vendor may have made a new pair that was lost on the way, and then the old refresh token is dead. "
    + "Test the access token that you still have, then sign in again."

  /// What was asked for, as the object of a sentence.
  static func object(_ situation: DiagnosisSituation) -> String {
    switch situation.operation {
    case .codeExchange: "the code"
    case .refresh: "the refresh token"
    case .apiCall: "the call"
    case nil: "the request"
    }
  }

  /// The state of things after a failed exchange, as a second sentence with a space before it; else empty.
  static func noTokenYet(_ situation: DiagnosisSituation) -> String {
    situation.operation == .codeExchange ? " You have no token yet." : ""
  }

  /// The host that was asked, or "the server".
  static func host(_ situation: DiagnosisSituation) -> String {
    situation.facts.httpsHost.map(shown) ?? "the server"
  }

  /// A length of time in its largest sensible unit, rounded down: "12 s", "5 min", "3 h", "46 days".
  static func duration(_ seconds: Double) -> String {
    let seconds = seconds.isFinite ? min(abs(seconds), 1e12) : 0
    if seconds < 120 { return "\(Int(seconds)) s" }
    if seconds < 7200 { return "\(Int(seconds / 60)) min" }
    if seconds < 172_800 { return "\(Int(seconds / 3600)) h" }
    return "\(Int(seconds / 86400)) days"
  }

  /// A text of somebody else inside a sentence of ours: short, and without characters that would act on a terminal.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(60).map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: "\u{FFFD}"
      default: scalar
      }
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    return String(shown)
  }

  /// The name of a value on the pages.
  static func name(_ value: DiagnosisFacts.EnteredValue) -> String {
    switch value {
    case .clientID: "client ID"
    case .clientSecret: "client secret"
    case .redirectURI: "redirect URI"
    case .code: "code"
    case .accessToken: "access token"
    case .refreshToken: "refresh token"
    }
  }

  /// Names joined as in a sentence: "client ID and code".
  static func names(_ values: [DiagnosisFacts.EnteredValue]) -> String {
    let names = values.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "value" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension DiagnosisText {
  /// The redirect URIs of link and request, one under the other, carets under what differs; at most 50 columns wide.
  static func redirectURIs(_ facts: DiagnosisFacts) -> [String] {
    guard let link = facts.redirectURIOfRequest, let sent = facts.redirectURISent,
      let place = RedirectURIDifference.between(link, sent)?.places.first
    else { return [] }
    let pairs = [("link  ", link, place.first), ("sent  ", sent, place.second)]
    return pairs.flatMap { name, address, columns in
      let mark = Mark(text: address, columns: columns).excerpt(width: 44)
      return [name + shown(mark.text), String(repeating: " ", count: name.count) + mark.carets]
    }
  }
}
