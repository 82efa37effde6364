import InfusionsoftOAuth

/// What the token endpoint says to a code.
extension DiagnosisText {
  static func credentialsRefused(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: situation.operation == .codeExchange
        ? "The vendor refused the code. You have no token yet."
        : "The vendor refused the client ID, the secret or the code.",
      meaning: "The token endpoint did not accept what it was sent. The answer speaks of a username and a password; no "
        + "such thing was sent, and most likely it means the client ID and the secret.",
      wayOn: correct(.correctSecret, situation),
      source: "A published answer of 2020, whose cause was never confirmed.")
  }

  static func clientIDInvalid(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The client ID was not accepted." + noTokenYet(situation),
      meaning: "No active application answers to the client ID. In the browser the same trouble has been seen as "
        + "\"Invalid Client\" and as \"Unable to create access token.\".",
      wayOn: correct(.correctClientID, situation),
      source:
        "Published browser pages of 2015 and 2017, and the manual of the vendor's gateway. Today's wording is not "
        + "confirmed.")
  }

  static func keyNotApproved(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor knows the application, but it is not approved." + noTokenYet(situation),
      meaning: "In the developer portal, a first application is active at once; a second one waits for an approval by "
        + "hand, with the status \"Waiting\". It can also be switched off.",
      wayOn: "Have it approved and switched on in the portal, then " + anew(situation),
      source: "The vendor's FAQ for the status; the code of the answer from programs that handle it.")
  }

  static func redirectURIMismatch(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The redirect URI was refused." + noTokenYet(situation),
      meaning: "The redirect URI of the token request must be the same as in the link, character for character. The "
        + "vendor asks for https, and a query in it has been seen to be refused.",
      wayOn: correct(.correctRedirectURI, situation),
      source:
        "A published answer of 2020. Whether the vendor compares it with an entry in the portal is not documented.")
  }

  static func redirectURIMissing(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor misses the redirect URI in the request." + noTokenYet(situation),
      meaning: "The token request must repeat the redirect URI of the link. A code from the tab \"Partner\" of Account "
        + "Central was made without a link, so there is none to repeat.",
      wayOn: correct(.correctRedirectURI, situation),
      source: "The manual of the vendor's gateway; nobody has shown this answer for this vendor.")
  }

  static let codeUsed = DiagnosisWords(
    headline: "The code had been used before. You have no token yet.",
    meaning: "A code works once. It was sent twice, by a second press, a reload or a script on your own site that was "
      + "faster.",
    wayOn: "Get a new code: open the link again. You are usually still signed in.",
    source: "The OAuth standard, and reports of users of this vendor.")

  static let codeExpired = DiagnosisWords(
    headline: "The code was too old. You have no token yet.",
    meaning:
      "A code lives for a short time only. The vendor does not say how long; the standard advises ten minutes at "
      + "most.",
    wayOn: "Get a new code and paste it at once: open the link again. You are usually still signed in.",
    source: "The OAuth standard (RFC 6749, 4.1.2); the vendor publishes no figure.")

  static let codeInvalid = DiagnosisWords(
    headline: "The code was not accepted. You have no token yet.",
    meaning: "The token endpoint does not know the code, or no longer: it was used, it is too old, or it was made for "
      + "another application.",
    wayOn: "Get a new code: open the link again, and paste the new address soon after Allow.",
    source: "A published report of 2017, and the manual of the vendor's gateway. Today's wording is not confirmed.")

  static let partnerTabCode = DiagnosisWords(
    headline: "The code is from Account Central, and has no redirect URI.",
    meaning:
      "Under API Access, the tab \"Partner\" makes a code instead of tokens. It was made without a redirect URI, "
      + "and the token endpoint asks for the same one again, so the exchange fails.",
    wayOn: "Take the tab \"Personal\" there, which makes the tokens themselves, or open the link and use its code.",
    source: "A published report and working program code of 2018.")

  static func bodyNotAForm(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor could not read the request." + noTokenYet(situation),
      meaning: "The token endpoint reads a form only: the values in the body, percent-encoded, as "
        + "application/x-www-form-urlencoded. JSON, or values in the URL, it does not see.",
      wayOn: "Send the values as a form in the body, then " + anew(situation),
      source: "Published answers from before 2020; the vendor's guide asks for a form.")
  }

  static func tokenRequestRefused(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor refused \(object(situation))." + noTokenYet(situation),
      meaning: "The token endpoint answered with an error that this program does not know. Its words are all there is.",
      wayOn: "Compare the values with the developer portal, then " + anew(situation),
      source: "The OAuth standard; nobody has shown this answer of this vendor.")
  }

  static func patOrSAKUsed(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "A value is a key of another kind: a PAT or a SAK." + noTokenYet(situation),
      meaning:
        "A text that starts with KeapAK is a Personal Access Token or a Service Account Key. Such a key calls the "
        + "API by itself and never expires; it is no client ID, no secret, no code and no OAuth token.",
      wayOn: situation.faultyField.map { correct($0, situation) }
        ?? "Take the value that is asked for instead, then " + anew(situation),
      source: "The vendor's guide to both keys, and its own library for how they begin.")
  }

  static let legacyKeyRetired = DiagnosisWords(
    headline: "This is a legacy API key, and the vendor has retired those.",
    meaning:
      "The legacy key, also called encrypted key, was turned off about 31 October 2024. A program that still uses "
      + "it fails however good its OAuth values are.",
    wayOn: "Sign in for a token, or make a Personal Access Token or a Service Account Key for your own account.",
    source: "The vendor's announcement.")

  static func alreadySent(_ situation: DiagnosisSituation) -> DiagnosisWords {
    let isRefresh = situation.operation == .refresh
    return DiagnosisWords(
      headline: isRefresh
        ? "This refresh token has been sent before, so it was not sent again."
        : "This code has been sent before, so it was not sent again.",
      meaning: "Codes and refresh tokens work once. This program remembers what it has sent and never sends it twice, "
        + "since a second time can cost the tokens of the first.",
      wayOn: isRefresh
        ? "Use the tokens that the first time brought. If they are lost, sign in again."
        : "Get a new code: open the link again. You are usually still signed in.",
      source: "Seen by this program; that codes and refresh tokens work once, the vendor says.")
  }
}
