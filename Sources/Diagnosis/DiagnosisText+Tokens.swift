import InfusionsoftOAuth

/// What the token endpoint says to a refresh token, and the API to an access token.
extension DiagnosisText {
  static let refreshTokenUsed = DiagnosisWords(
    headline: "The refresh token had been used before.",
    meaning:
      "Each refresh brings a new refresh token and ends the old one. Whoever refreshes with the old one again is "
      + "refused.",
    wayOn: "If another program refreshed, take its new pair. Else sign in again, and save both tokens each time.",
    source: "The vendor's guide: a refresh token works once, and the new one has to be kept.")

  static let refreshTokenExpired = DiagnosisWords(
    headline: "The refresh token is too old.",
    meaning:
      "A refresh token that is not used for 45 days ends, the vendor says. Each refresh begins the 45 days anew.",
    wayOn: "Sign in again, then refresh at least once in 45 days.",
    source: "A statement of the vendor's staff: 45 days, begun anew by each refresh.")

  static let refreshTokenInvalid = DiagnosisWords(
    headline: "The vendor does not accept the refresh token.",
    meaning: "The trouble that users of this vendor report most. The token was used before and its successor was not "
      + "saved, two programs refreshed with it, it waited for more than 45 days, or it belongs to another client ID.",
    wayOn: "Sign in again. Then let one program refresh, and save both tokens before they are used.",
    source: "Published answers from 2016 on; the vendor does not say which of the causes it means.")

  static func refreshNotAuthenticated(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor refused the client ID and secret of the refresh.",
      meaning: "A refresh carries client ID and secret in a Basic header: \"Basic \", then base64 of both with a colon "
        + "between, on one line. The exchange of a code carries them in the body, so one can work and the other fail.",
      wayOn: correct(.correctSecret, situation),
      source: "The vendor's own library for the header; published reports for the failure.")
  }

  static let accessTokenMissing = DiagnosisWords(
    headline: "The API saw no access token in the call.",
    meaning:
      "The vendor's gateway looks for a header \"Authorization: Bearer\" and the token. It gives the same answer "
      + "for an address that does not exist, since it looks for the token first.",
    wayOn: "Send the header with each call, and compare the address with the vendor's reference.",
    source: "Published answers of 2026.")

  static let accessTokenExpired = DiagnosisWords(
    headline: "The access token has expired.",
    meaning: "An access token lives for 24 hours. A program that worked yesterday and is refused today has this.",
    wayOn: "Refresh it: that brings a new pair. Let your program do so before the 24 hours are over.",
    source: "A statement of the vendor's staff for the 24 hours; the words are the gateway's.")

  static let accessTokenInvalid = DiagnosisWords(
    headline: "The API does not accept this access token.",
    meaning: "A token came with the call and is not known, or no longer: it expired some time ago, was withdrawn or "
      + "damaged, or it is a refresh token, a code or a client ID.",
    wayOn: "Compare it with the access token that you were given. If it is the same, refresh it, or sign in again.",
    source: "Published answers of 2026.")

  static let accessTokenRevoked = DiagnosisWords(
    headline: "The access token has been withdrawn.",
    meaning: "The vendor knows the token and no longer approves it. Somebody withdrew the application's access, or the "
      + "application lost its approval.",
    wayOn: "Ask the account's owner, then sign in again.",
    source: "Programs that handle this answer; the words are the gateway's.")

  static let tokenCorrupted = DiagnosisWords(
    headline: "The token was damaged before it was sent.",
    meaning: "A token has no blanks in it. It was cut, wrapped or changed on its way through a file, a database or a "
      + "mail; stripped escapes have been seen to do that.",
    wayOn: "Take the token from where it was first saved. If it is not there, sign in again.",
    source: "Reports of users of the vendor's library.")

  static let permissionMissing = DiagnosisWords(
    headline: "The token is good, but it may not do this.",
    meaning:
      "A token may do what the user who clicked Allow may do. This call needs a permission that the user has not, "
      + "or something that the account's edition does not have.",
    wayOn: "Have the permission given to that user, or sign in again as a user who has it.",
    source: "A client library that tells this apart; the vendor does not list it.")

  static func quotaExceeded(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "Too many calls: the quota is used up." + noTokenYet(situation),
      meaning:
        "The vendor allows 1,500 calls a minute and 150,000 a day for an OAuth application, and 240 a minute and "
        + "30,000 a day for a PAT or SAK. The x-keap headers of each answer tell what is left.",
      wayOn: "Wait a minute. If that does not help, the day's quota is used up. Then " + anewAfterCall(situation),
      source: "The vendor's guide to quotas, and its announcement of the answer.")
  }

  static func spikeArrest(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "Too many calls at the same moment." + noTokenYet(situation),
      meaning:
        "The gateway spreads what is allowed in a second over its parts, so a few calls at once can be too many, "
        + "well under the quota.",
      wayOn: "Wait some seconds and space the calls out. Then " + anewAfterCall(situation),
      source: "Published answers from 2022 on.")
  }

  static func apiFault(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor's gateway refused \(object(situation))." + noTokenYet(situation),
      meaning: "The answer is a fault of the gateway before the API, with a code that this program does not know. The "
        + "code in it is what the vendor's support will ask for.",
      wayOn: "Keep the server's words for the vendor. Then " + anewAfterCall(situation),
      source: "The form of the answer is the gateway's; its code is not in the reports that we know.")
  }

  static func apiError(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The API refused \(object(situation))." + noTokenYet(situation),
      meaning: "The token was accepted, and the API itself answered with an error: it concerns what was asked for.",
      wayOn: "Read the server's words: they name what it misses. Then " + anewAfterCall(situation),
      source: "The form of the answer is in the vendor's reference.")
  }

  static let oldGateway = DiagnosisWords(
    headline: "This is an answer of the vendor's gateway before 2020.",
    meaning: "HTTP 596 and headers that begin with X-Mashery came from a gateway that the vendor left on 31 January "
      + "2020. The text is old, or it is not the vendor's.",
    wayOn: "Ask for an answer of today: the old one says nothing about the present.",
    source: "The vendor's announcement of the move.")

  static func accountMismatch(_ situation: DiagnosisSituation) -> DiagnosisWords {
    let expected = situation.facts.accountExpected.map(shown)
    let found = situation.facts.accountFound.map(shown)
    let headline =
      switch (expected, found) {
      case (let expected?, let found?): "The token opens the account \(found), and you meant \(expected)."
      case (let expected?, nil): "The token opens another account than \(expected)."
      case (nil, let found?): "The token opens the account \(found), which is not the one you meant."
      case (nil, nil): "The token opens another account than the one you meant."
      }
    return DiagnosisWords(
      headline: headline,
      meaning: "A token opens one account only: the one that was chosen before Allow. The vendor's answers name it.",
      wayOn: "Open the link again and choose the other account before you click Allow.",
      source: "The vendor's staff: tokens are per account.")
  }

  static func clockWrong(_ situation: DiagnosisSituation) -> DiagnosisWords {
    let headline = situation.facts.clockOffset.map {
      "This machine's clock is \(duration($0)) \($0 < 0 ? "ahead of" : "behind") the server's."
    }
    return DiagnosisWords(
      headline: headline ?? "This machine's clock is not right.",
      meaning: "Programs reckon with the local clock when a token ends. If it is wrong, a good token looks expired, or "
        + "an expired one good. This program goes by the server's clock while it runs.",
      wayOn: "Set the clock, best by network time. The token itself is not touched by it.",
      source: "Seen by this program: the server's Date beside the local clock.")
  }
}
