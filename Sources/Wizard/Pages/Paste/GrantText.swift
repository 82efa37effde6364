import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What is said of a code before it is sent.
enum GrantText {
  static func body(_ grant: AuthorizationGrant, in wizard: Wizard) -> [Block] {
    [
      .notice(headline(grant)), .gap,
      .table(table(grant, codeRemark: "\(CredentialsText.characters(grant.code.count)), not sent yet")), .gap,
    ] + warning(grant) + [
      .prose(Prose(accountQuestion(grant))), .gap,
      .prose(Prose(announcement(in: wizard))), .gap,
      .prose(Prose("A code works once, so it is sent once.")),
    ]
  }

  static func compactBody(_ grant: AuthorizationGrant, in wizard: Wizard) -> [Block] {
    [
      .notice(headline(grant)), .gap, .table(compactTable(grant)), .gap,
    ] + warning(grant) + [
      .prose(Prose(accountQuestion(grant))), .gap,
      .prose(Prose(announcement(in: wizard))), .gap,
      .prose(Prose("A code works once, so it is sent once.")),
    ]
  }

  /// A code that left before: it is not sent again.
  static func sent(_ grant: AuthorizationGrant, at date: Date, in wizard: Wizard) -> [Block] {
    let time = TokenText.timeOfDay(date, in: wizard.environment.timeZone)
    return [
      .notice(Notice("This code has been sent already, at \(time).", tone: .warning)), .gap,
      .table(table(grant, codeRemark: "\(CredentialsText.characters(grant.code.count)), sent")), .gap,
      .prose(
        Prose(
          "A code works once, so it is not sent a second time. For a new one, open the link again and click Allow. You "
            + "are usually still signed in.")),
    ]
  }

  static func compactSent(_ grant: AuthorizationGrant, at date: Date, in wizard: Wizard) -> [Block] {
    sent(grant, at: date, in: wizard).map { block in
      if case .table = block { .table(compactTable(grant)) } else { block }
    }
  }

  /// What is said of an address that is not the one that the link asked for.
  private static func warning(_ grant: AuthorizationGrant) -> [Block] {
    guard let address = grant.foreignRedirectURI else { return [] }
    return [
      .notice(
        Notice(
          "It came to \(address), and your link asked for \(grant.request.redirectURI). It may answer another sign-in.",
          tone: .warning)), .gap,
    ]
  }

  private static func headline(_ grant: AuthorizationGrant) -> Notice {
    switch grant.stateCheck {
    case .matches: Notice("This is the address your browser came back with.", tone: .good)
    case .absent: Notice("This is an address with a code. It has no state.", tone: .warning)
    case .notChecked: Notice("This looks like a code, without its address.", tone: .good)
    }
  }

  private static func table(_ grant: AuthorizationGrant, codeRemark: String) -> Table {
    let state = stateWords(grant)
    let account = grant.account.map { [$0, grant.accountHost ?? ""] } ?? ["not seen", "the token will tell"]
    return Table(
      [["code", masked(grant.code), codeRemark], ["account"] + account, ["state", state.word, state.meaning]],
      minimumColumnWidth: 8, indent: 2)
  }

  private static func compactTable(_ grant: AuthorizationGrant) -> Table {
    Table([
      ["code", masked(grant.code)], ["account", grant.account ?? "not seen"], ["state", stateWords(grant).word],
    ])
  }

  private static func stateWords(_ grant: AuthorizationGrant) -> (word: String, meaning: String) {
    switch grant.stateCheck {
    case .matches: ("matches", "it answers your link")
    case .absent: ("missing", "cannot tell if it is yours")
    case .notChecked: ("not seen", "it stands in the address only")
    }
  }

  /// The first half of a code at most, so that it can be compared and not used.
  private static func masked(_ code: Secret) -> String {
    String(code.exposed.prefix(min(4, code.count / 2))) + "••••"
  }

  private static func accountQuestion(_ grant: AuthorizationGrant) -> String {
    guard let account = grant.account else {
      return "Which account it opens is not said here. The token page names it before anything else is done."
    }
    return "Is \(account) the account you meant? The token will open that one only. If it is not, press Esc, open the "
      + "link again and choose the other account."
  }

  private static func announcement(in wizard: Wizard) -> String {
    let host = wizard.draft.site.tokenHost
    guard wizard.draft.hasSecret else {
      return "To get a token you also need your client secret, which is still empty. The code is kept while "
        + "you enter it."
    }
    return "Enter sends the code, your client ID and your secret to \(host) and asks for a token. The article calls "
      + "this Request Access Token."
  }
}
