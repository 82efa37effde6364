import InfusionsoftOAuth

/// A sentence that may depend on the situation.
struct Sentence: Sendable, ExpressibleByStringLiteral {
  private let make: @Sendable (Situation) -> String

  /// A sentence that is made for each situation.
  init(_ make: @escaping @Sendable (Situation) -> String) { self.make = make }

  /// The same sentence in every situation.
  init(stringLiteral text: String) { make = { _ in text } }

  /// The sentence as it is said in a situation.
  func text(in situation: Situation) -> String { make(situation) }

  /// One after the other, with nothing between.
  static func + (first: Sentence, second: Sentence) -> Sentence {
    Sentence { first.text(in: $0) + second.text(in: $0) }
  }
}

extension Sentence {
  /// The state of things after a failed exchange, as a second sentence with a space before it; else empty.
  static let noTokenYet = Sentence { $0.operation == .codeExchange ? " You have no token yet." : "" }

  /// What begins the operation anew, as the second half of a sentence.
  static let anew = Sentence { anew($0.operation, wasSent: $0.wasSent) }

  /// The same after a response that is usually the API's: where nothing is known of the attempt, it was a call.
  static let anewAfterCall = Sentence { anew($0.operation ?? .apiCall, wasSent: $0.wasSent) }

  /// "Correct the secret, then get a new code: …".
  ///
  /// Of the two credentials it names the one that a check found at fault, else the given one.
  static func correct(_ field: Remedy) -> Sentence {
    Sentence { situation in
      let name = situation.fieldToCorrect(usually: field).label
      return name.prefix(1).uppercased() + name.dropFirst() + ", then " + anew.text(in: situation)
    }
  }

  /// What became of the one-time value when no response came, and what to do.
  static let afterNoResponse = Sentence { afterNoResponse($0.operation, wasSent: $0.wasSent) }

  /// What became of the one-time value when a response came that is of no use, and what to do.
  static let afterUselessResponse = Sentence { situation in
    switch situation.operation {
    case .codeExchange: "The code has been sent, and a code works once: get a new one."
    case .refresh: lostRefresh
    case .apiCall: callAgain
    case nil: countsAsUsed
    }
  }

  private static func anew(_ operation: SentRequest.Operation?, wasSent: Bool?) -> String {
    switch operation {
    case .codeExchange: "get a new code: this one has been sent, and a code works once."
    case .refresh: "sign in again: that brings a new pair of tokens."
    case .apiCall: "try again: a call uses nothing up."
    case nil: wasSent == false ? "open the link again: nothing was sent." : "open the link again, for a new code."
    }
  }

  private static func afterNoResponse(_ operation: SentRequest.Operation?, wasSent: Bool?) -> String {
    switch (operation, wasSent) {
    case (.codeExchange, false?):
      "The code was not sent and is still good, for a short time. Mend this, then send it again."
    case (.refresh, false?): "The refresh token was not sent and is still good. Mend this, then send it again."
    case (.apiCall, false?), (nil, false?): "Nothing was sent. Mend this, then send it again."
    case (.codeExchange, _):
      "The code may have arrived and counts as used: get a new one. You are usually still signed in."
    case (.refresh, _): lostRefresh
    case (.apiCall, _): callAgain
    case (nil, _): countsAsUsed
    }
  }

  private static let callAgain = "A call uses nothing up: try again."
  private static let countsAsUsed =
    "A code or refresh token that was sent counts as used: open the link again, for a new one."
  private static let lostRefresh =
    "The vendor may have made a new pair that was lost on the way, and then the old refresh token is dead. "
    + "Test the access token that you still have, then sign in again."
}
