import InfusionsoftOAuth
import TerminalUI

/// The sentences of the Credentials page.
enum CredentialsText {
  typealias FieldName = CredentialsPage.FieldName

  static func label(_ name: FieldName) -> String {
    switch name {
    case .clientID: "Client ID"
    case .clientSecret: "Client secret"
    case .redirectURI: "Redirect URI"
    }
  }

  /// Where the value is found, in the few words that fit on a small screen.
  static func hint(_ name: FieldName, in wizard: Wizard) -> String? {
    let isPractice = wizard.draft.site.practice != nil
    return switch name {
    case .clientID: isPractice ? "client_id on the card" : "\"Key\" in the portal"
    case .clientSecret: isPractice ? "client_secret on it" : "\"Secret\" in the portal"
    case .redirectURI: nil
    }
  }

  /// What stands beside the value: its length, or what is wrong with it.
  static func remark(_ name: FieldName, mistake: FieldMistake?, in wizard: Wizard, isCompact: Bool) -> Remark? {
    let text = wizard.draft[name].text
    if let mistake, mistake != .empty {
      return Remark(mistake.remark, tone: .warning)
    }
    switch name {
    case .clientID, .clientSecret:
      // It changes with every key; in plain, that costs a third of the bytes.
      return text.isEmpty || isCompact && name == .clientID ? nil : Remark(characters(text.count), tone: .plain)
    case .redirectURI:
      return text == Draft.usualRedirectURI ? Remark(isCompact ? "usual one" : "the usual one") : nil
    }
  }

  /// "1 character", "25 characters".
  static func characters(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }

  // Made once: the page is drawn with every key.
  private static let clientID = helpOnClientID("In the developer portal, under Apps, it is called \"Key\".")
  private static let practiceClientID = helpOnClientID("On the practice card, it is called client_id.")

  private static func helpOnClientID(_ place: String) -> String {
    "\(place) It names your program to the vendor and is no secret: it is part of the link you will open on the next "
      + "page.\nLetters and digits, of any length, without spaces."
  }

  /// What the field is, where it is found, what it looks like.
  static func help(about name: FieldName, in wizard: Wizard) -> [Block] {
    let isPractice = wizard.draft.site.practice != nil
    switch name {
    case .clientID:
      return titled("About the client ID", isPractice ? practiceClientID : clientID)
    case .clientSecret:
      let place =
        isPractice ? "On the practice card: client_secret" : "In the developer portal, under Apps: \"Secret\""
      return titled(
        "About the client secret",
        "\(place). It proves that a request comes from your program, so keep it like a password. It is "
          + "sent to \(wizard.draft.site.tokenHost) only, and only when you get the token. It is never in a link.")
    case .redirectURI:
      return titled(
        "About the redirect URI, or callback URL",
        "The address your browser is sent to after Allow. Keep the usual one: you need no web site for it. If you "
          + "enter a site of your own, a script there may use up the code before you can paste it here.\n"
          + "It starts with https:// and is best without a \"?\" in it.")
    }
  }

  /// How the mistake comes about, and what to do.
  static func help(about mistake: FieldMistake, in name: FieldName, of wizard: Wizard) -> [Block] {
    [
      .notice(Notice(mistake.headline(in: name), tone: .warning)),
      .prose(Prose(mistake.explanation(in: name, isPractice: wizard.draft.site.practice != nil))),
    ]
  }

  /// The one line of help that fits on a small screen.
  static func short(_ name: FieldName, mistake: FieldMistake?) -> String {
    if let mistake { return "! " + mistake.headline(in: name) + "." }
    switch name {
    case .clientID: return "Names your program. It is no secret."
    case .clientSecret: return "Like a password: it is never in a link."
    case .redirectURI: return "Keep the usual one: no web site needed."
    }
  }

  private static func titled(_ title: String, _ text: String) -> [Block] {
    [.prose(Prose(title, tone: .strong)), .prose(Prose(text))]
  }
}
