import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// What is said of a text that is no code: what it is, what is wrong with it, and where the way goes on.
enum RecognitionText {
  /// Where Enter leads from a text of this kind.
  enum Way { case toLink, toClientID, takeTokens, pasteAgain }

  static func way(from recognition: Recognition) -> Way {
    switch recognition.kind {
    case .tokenPair: .takeTokens
    case .vendorPage(.refusal): .toClientID
    case .authorizeURL, .vendorPage, .curlCommand: .toLink
    case .empty, .code, .redirect, .denied, .redirectWithoutCode, .refreshToken, .apiKey, .clientID, .clientSecret,
      .redirectURI, .errorBody, .headerDump, .diagnosisCode, .noise:
      .pasteAgain
    }
  }

  static func body(_ recognition: Recognition, in wizard: Wizard) -> [Block] {
    let words = words(for: recognition.kind, in: wizard)
    var blocks: [Block] = [.notice(Notice(words.headline, tone: words.tone)), .gap]
    if !words.explanation.isEmpty { blocks += [.prose(Prose(words.explanation)), .gap] }
    let findings = findings(of: recognition)
    if !findings.isEmpty {
      let items = findings.enumerated().map { index, finding in item(finding, number: index + 1) }
      blocks += [.list(List(items, indent: 2)), .gap]
    }
    if !words.wayOn.isEmpty { blocks.append(.prose(Prose(words.wayOn))) }
    return blocks
  }

  /// What is worth a line: all that is more than a remark.
  private static func findings(of recognition: Recognition) -> [Finding] {
    // That it is the article's link is said in the sentence above the list.
    switch recognition.kind {
    case .apiKey, .clientID, .clientSecret, .redirectURI, .tokenPair, .refreshToken: []
    case .empty, .code, .redirect, .denied, .redirectWithoutCode, .authorizeURL, .vendorPage, .errorBody, .headerDump,
      .curlCommand, .diagnosisCode, .noise:
      recognition.findings.filter { $0.severity != .info && $0.code != .articleLink }
    }
  }

  private static func item(_ finding: Finding, number: Int) -> List.Item {
    let mark = finding.mark.map { $0.excerpt(width: 45) }
    return List.Item(String(number), finding.brief, exact: mark.map { [$0.text, $0.carets] } ?? [])
  }

  /// A headline, what it means, and what to do.
  private struct Words {
    var tone = Tone.warning
    let headline: String
    let explanation: String
    let wayOn: String
  }

  private static func wayToCode(in wizard: Wizard) -> String {
    "Open the link of \(wizard.reference(to: .authorize)), click Allow, and paste the address your browser ends on."
  }

  private static func words(for kind: Recognition.Kind, in wizard: Wizard) -> Words {
    switch kind {
    case .authorizeURL(let reading):
      words(forLink: reading, in: wizard)
    case .vendorPage(let page): words(for: page, in: wizard)
    case .tokenPair(_, let refresh, _, _):
      Words(
        tone: .good, headline: refresh == nil ? "This is an access token." : "These are an access and a refresh token.",
        explanation: "You already have what the code is for, and need no code any more.",
        wayOn: "Enter takes them to the Token page as they are. Nothing is sent.")
    case .refreshToken:
      Words(
        headline: "This is a refresh token, not a code.",
        explanation: "It gets a new pair of tokens, once. It does not belong here.", wayOn: wayToCode(in: wizard))
    case .apiKey:
      Words(
        headline: "This is an API key, not a code.",
        explanation:
          "What starts with \(Vendor.infusionsoft.apiKeyPrefix) is a Personal Access Token or a Service Account Key. Your program sends "
          + "it with each call, as it is. It opens the one account it was made in, and needs no OAuth.",
        wayOn:
          "For a token of OAuth: open the link of \(wizard.reference(to: .authorize)), click Allow, and paste the address that "
          + "comes then.")
    case .clientID:
      Words(
        headline: "This is your client ID, not a code.",
        explanation: "The code is another value: it stands in the address, after code=.", wayOn: wayToCode(in: wizard))
    case .clientSecret:
      Words(
        headline: "This is your client secret, not a code.",
        explanation: "It has its own place on \(wizard.reference(to: .credentials)), and is never part of an address.",
        wayOn: wayToCode(in: wizard))
    case .redirectURI:
      Words(
        headline: "This is your redirect URI, without a code.",
        explanation: "After Allow, the address has more in it: a \"?\" and code= behind it. Some browsers hide that "
          + "until you click into the address bar.", wayOn: wayToCode(in: wizard))
    case .headerDump:
      Words(
        headline: "This is the head of a server's answer.",
        explanation: "There is no code in it.", wayOn: "If it is about an error, paste the answer's text as well.")
    case .curlCommand:
      Words(
        headline: "This is a curl command, not an address.",
        explanation: "This page makes the same request for you, once it has a code.", wayOn: wayToCode(in: wizard))
    case .diagnosisCode(let code):
      Words(
        headline: "\(code) is one of this program's own words for a failure.",
        explanation: "It is not a code that gets a token.",
        wayOn: wayToCode(in: wizard))
    case .empty, .code, .redirect, .denied, .redirectWithoutCode, .errorBody, .noise:
      Words(
        headline: "There is no code in this, and no address.",
        explanation: "What is needed is the address your browser ended on after Allow. It has code= in it, and a few "
          + "letters and digits after that.",
        wayOn: "Copy all of that address and paste it here.")
    }
  }

  private static func words(forLink reading: AuthorizeURLReading, in wizard: Wizard) -> Words {
    guard !reading.isComplete || reading.isArticleForm else {
      return Words(
        headline: "This is a link to open, not the address you end on.",
        explanation:
          "It is an authorize URL, and it is whole. Opened in a browser, it asks for Allow; the address that "
          + "comes after Allow is the one to paste here.", wayOn: "")
    }
    return Words(
      headline: "This is a link to open, not the address you end on.",
      explanation: reading.isArticleForm
        ? "It is the link as the help article prints it. Opened like this, it ends in Account Central without a code:"
        : "It is an authorize URL, and something is wrong with it:",
      wayOn: "The link on \(wizard.reference(to: .authorize)) has all of this"
        + (reading.clientID == wizard.draft.clientID.text ? ", and the same client ID" : "") + ". Open that one, click "
        + "Allow, and paste the address your browser ends on.")
  }

  private static func words(for page: VendorPage, in wizard: Wizard) -> Words {
    switch page {
    case .accountCentral:
      Words(
        headline: "This is Account Central, without a code.",
        explanation: "A link that has lost a part on the way ends here: its \"?\", the redirect_uri or the "
          + "response_type. You are signed in, and nothing was refused.",
        wayOn: "Enter leads to the whole link. Copy it with c, and open that one.")
    case .login(let host):
      Words(
        headline: "This is a login page, at \(host).",
        explanation: "It wants the login of the Infusionsoft account. The developer login does not open it.",
        wayOn: "Sign in there, click Allow, and paste the address that comes after it.")
    case .developerPortal:
      Words(
        headline: "This is the developer portal.",
        explanation: "The client ID and the secret come from there. The code comes from the link of "
          + "\(wizard.reference(to: .authorize)).",
        wayOn: wayToCode(in: wizard))
    case .tokenEndpoint:
      Words(
        headline: "This is the token address. No browser opens it.",
        explanation: "This program sends the code there for you, once you have pasted it.", wayOn: wayToCode(in: wizard)
      )
    case .api:
      Words(
        headline: "This is an address of the API.", explanation: "It is called with a token, which is the next page.",
        wayOn: wayToCode(in: wizard))
    case .account(let account):
      Words(
        headline: "This is the account \(account) itself, without a code.",
        explanation: "You are signed in there. The code comes after Allow, on the page that the link opens.",
        wayOn: wayToCode(in: wizard))
    case .other(let host):
      Words(
        headline: "This is another page of the vendor's, at \(host).", explanation: "There is no code in its address.",
        wayOn: wayToCode(in: wizard))
    case .refusal(let refusal):
      Words(
        headline: "\"\(refusal.rawValue)\": the client ID was not accepted.",
        explanation: "Reported causes: the client ID was not copied whole, it is another kind of key, or its status in "
          + "the portal is not active.",
        wayOn: "Enter leads to the client ID. Compare it with \"Key\" in the portal.")
    case .browserCannotConnect:
      Words(
        headline: "That is the right page, if its address begins with your redirect URI.",
        explanation: "Those words do not matter. The address of that page does: it has the code in it.",
        wayOn: "Click into the browser's address bar, copy all of it, and paste it here.")
    case .browserCannotFindHost:
      Words(
        headline: "Your browser cannot find that host.",
        explanation:
          "If it is the vendor's host, the link can be taken with the other one: h, on "
          + "\(wizard.reference(to: .authorize)). If it is your "
          + "own redirect URI, that does no harm: the code is in the address all the same.",
        wayOn: "Copy the address from the browser's address bar and paste it here.")
    }
  }
}
