import InfusionsoftOAuth
import TerminalUI

/// The sentences of the Account Central page, around its values and fields.
enum AccountCentralText {
  /// What the page is about: two values to take there, two fields for what is brought back.
  struct Rows {
    let values: [Value]
    let fields: [Field]

    func blocks(_ indent: Int) -> (values: [Block], fields: [Block]) {
      (
        values.map { value in
          var value = value
          value.indent = indent
          return .value(value)
        },
        fields.map { field in
          var field = field
          field.indent = indent
          return .field(field)
        }
      )
    }
  }

  static func body(rows: Rows, site: Site) -> [Block] {
    let (values, fields) = rows.blocks(3)
    return [
      .prose(
        Prose(
          "The other way to a token: the vendor makes it on its own page, and you bring it here. There is no code to "
            + "paste.")),
      .gap,
      .list(List([List.Item("6", "In Account Central, click API Access, on the right.")])),
      .value(Value(content: .text(site.accountCentral), indent: 5)),
      .list(List([List.Item("7", "Paste these two there. Enter copies one and moves on.")])),
    ] + values + [
      .list(List([List.Item("8", "Click Generate API Token, and paste what you get:")]))
    ] + fields + [
      .prose(
        Prose(
          "Both at once is fine, if their names come with them.\nIf there are two tabs, use \"Personal\", not "
            + "\"Partner\".", indent: 3)),
      .gap,
      .prose(
        Prose(
          "No API Access there? The vendor may have removed it. Esc leads back to the way with a code, which is as "
            + "good.")),
    ]
  }

  static func compactBody(rows: Rows, site: Site) -> [Block] {
    let (values, fields) = rows.blocks(0)
    return [
      .prose(Prose("6 Account Central, API Access:")), .value(Value(content: .text(site.accountCentral))),
      .prose(Prose("7 Paste these two there:")),
    ] + values + [.prose(Prose("8 Generate API Token, and paste:"))] + fields + [
      .gap, .prose(Prose("No API Access there? The vendor may have removed it. Esc leads back to the other way.")),
    ]
  }

  /// What is said of a code: the tab beside the right one makes those, and they lead nowhere.
  static let partnerTrap = Notice(
    "That is a code, not a token. The Partner tab makes codes without a redirect URI, which cannot be exchanged.",
    tone: .warning)

  /// What is to be said before these two are taken; nil if nothing.
  static func trouble(access: String, refresh: String) -> String? {
    if refresh.isEmpty { return "Without a refresh token it ends in a day." }
    let findings =
      CredentialCheck.token(Secret(access), other: Secret(refresh))
      + CredentialCheck.token(Secret(refresh), other: Secret(access))
    for finding in findings {
      switch finding {
      case .sameAsOther: return "Both fields hold the same text."
      case .innerBlank: return "There is a space inside a token."
      case .controlCharacter, .nonASCII: return "There is an unusual character in a token."
      case .startsWithKeapAK: return "What starts with \(Vendor.infusionsoft.apiKeyPrefix) is an API key."
      case .looksLikeURL: return "One of them looks like a web address."
      case .empty: continue
      }
    }
    return nil
  }
}
