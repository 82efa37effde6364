import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What the program cannot see: the browser's own pages, what each means, and where it leads.
struct BrowserShowsPage: Page {
  /// What a browser may show.
  enum Sight: CaseIterable {
    case redirectAddress, accountCentral, refusedLogin, newerNames, invalidClient, hostNotFound, ownSite, other
  }
  enum Intent { case choose, move(Move) }

  var selected = Sight.redirectAddress
  var footnote: Notice?

  var name: String { "browser shows" }

  func help(in wizard: Wizard) -> Help { PastePage().help(in: wizard) }

  func heading(in wizard: Wizard) -> Heading {
    Heading(at: .paste, named: "Your browser shows …", aside: "after article step 5")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .choose, "take me there", compact: "take me there"), .arrows(Intent.move)]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .move(let move): selected = move.neighbor(of: selected)
    case .choose: follow(in: &wizard, at: moment)
    }
    return []
  }

  /// Leads to the page where the sight is dealt with, and says there what to do.
  private func follow(in wizard: inout Wizard, at moment: Moment) {
    switch selected {
    case .redirectAddress: showBox("Copy the whole address of that page, and paste it here.", in: &wizard)
    case .other: showBox("Paste its words or its address here.", in: &wizard)
    case .accountCentral: showLink("Copy the link again, whole: c, or b for the mouse.", in: &wizard)
    case .refusedLogin: showLink("Sign in with the login of the Infusionsoft account.", in: &wizard)
    case .newerNames: showLink("That page is the vendor's. Sign in there and click Allow.", in: &wizard)
    case .ownSite: showLink("Open the link again for a new code, or change the redirect URI.", in: &wizard)
    case .invalidClient:
      var credentials = CredentialsPage(focus: .clientID)
      credentials.footnote = Notice("Compare it with \"Key\" in the portal. Its status must be active.")
      wizard.show(credentials)
    case .hostNotFound:
      guard case .vendor(let host) = wizard.draft.site else {
        return showLink("This link does not go to the vendor's own host.", in: &wizard)
      }
      wizard.draft.site = .vendor(host.other)
      wizard.journey.prepareRequest(for: wizard.draft, at: moment)
      showLink("The link goes to \(host.other.name) now. Open this one.", in: &wizard)
    }
  }

  private func showBox(_ words: String, in wizard: inout Wizard) {
    var box = PastePage()
    box.footnote = Notice(words)
    wizard.show(box)
  }

  private func showLink(_ words: String, in wizard: inout Wizard) {
    var link = AuthorizePage()
    link.footnote = Notice(words)
    wizard.show(link)
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.open(.paste, at: moment)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: [
        .choice(Choice(of: Sight.allCases, chosen: selected, detailPlacement: .below) { $0.item(in: wizard) })
      ])
  }
}

extension BrowserShowsPage.Sight {
  fileprivate func item(in wizard: Wizard) -> Choice.Item {
    let host = Address.host(of: wizard.draft.redirectURI.text) ?? "localhost"
    let (present, other) =
      if case .vendor(let host) = wizard.draft.site { (host.name, host.other.name) } else {
        (SignInHost.signin.name, SignInHost.accounts.name)
      }
    switch self {
    case .redirectAddress:
      return Choice.Item(
        "Any page at all, with \(host) in the address bar", "That is the right one. Copy its address.")
    case .accountCentral: return Choice.Item("Account Central", "The link lost a part on the way. Copy it again.")
    case .refusedLogin:
      return Choice.Item("A login page that refuses me", "It wants the account's login, not the developer's.")
    case .newerNames:
      return Choice.Item("A page of Keap or Thryv", "These are newer names of this vendor. Go on.")
    case .invalidClient:
      return Choice.Item(
        "\"Invalid Client\", \"Unable to create access token\"",
        "The client ID is wrong, or its status is not active.")
    case .hostNotFound: return Choice.Item("\(present) cannot be found", "Take the link with \(other).")
    case .ownSite: return Choice.Item("My own web site", "Its script may have used the code. Get a new one.")
    case .other:
      return Choice.Item("Something else", "Paste its words or its address on the page before.")
    }
  }
}
