import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// The article's steps 1 to 4, and where the two values are today; in practice, the portal's card.
struct KeysPage: StepPage {
  static let stepTitle = "Get your keys"
  /// The portal that the article's steps begin in.
  static let portalAddress = Vendor.infusionsoft.keysPortal
  /// Its host, as sentences name it.
  private static let portalHost = Address.host(of: portalAddress) ?? portalAddress

  enum Intent { case next, openPortal, copyPortal, fillIn, copyClientID, copyClientSecret }

  var footnote: Notice?

  init() {}

  init(openedIn wizard: inout Wizard, at moment: Moment) {}

  var name: String { "keys" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .keys, aside: "article steps 1 to 4") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    if wizard.draft.site.practice != nil {
      return [
        Binding(.enter, .next, "next", compact: "next"),
        Binding(.character("f"), .fillIn, "fill them in", compact: "fill in"),
        Binding(.character("c"), .copyClientID, "copy client ID"),
        Binding(.character("s"), .copyClientSecret, "copy client secret"),
      ]
    }
    let open = Binding<Intent>(.character("o"), .openPortal, "open the portal", compact: "open")
    return [Binding(.enter, .next, "I have both", compact: "I have both")]
      + (wizard.environment.canOpenBrowser ? [open] : [])
      + [Binding(.character("c"), .copyPortal, "copy its address", compact: "copy")]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .next:
      wizard.goOn(from: .keys, at: moment)
      return []
    case .fillIn:
      guard let site = wizard.draft.site.practice else { return [] }
      wizard.draft.clientID = TextField(site.clientID)
      wizard.draft.clientSecret = TextField(site.clientSecret.exposed, isMasked: true)
      wizard.show(CredentialsPage(focus: .redirectURI))
      return []
    case .openPortal: return [.openBrowser(Self.portalAddress)]
    case .copyPortal: return [.copy(.portalAddress)]
    case .copyClientID: return [.copy(.clientID)]
    case .copyClientSecret: return [.copy(.clientSecret)]
    }
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    guard let site = wizard.draft.site.practice else { return [.portalAddress: CopiedValue(Self.portalAddress)] }
    return [.clientID: CopiedValue(site.clientID), .clientSecret: CopiedValue(site.clientSecret)]
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(wizard.draft.site.practice == nil ? StartPage(in: wizard.environment) : StartPage(on: .practice))
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    if let site = wizard.draft.site.practice { return practicePage(of: site, in: wizard) }
    return frame(
      in: wizard,
      body: [
        .prose(
          Prose("You need two values: a client ID, which names your program, and a client secret, which proves it.")),
        .gap,
        .list(
          List([
            List.Item("1", "Create an account on \(Vendor.infusionsoft.developerHost)."),
            List.Item("2", "Log in to it and click Get Started."),
            List.Item("3", "Read the OAuth Guide, under \"OAuth 2.0, Step 2\"."),
            List.Item(
              "4",
              "Request Permission, under Step 3, and Request Access Token beside it: "
                + "\(wizard.reference(to: .authorize, .paste)) here do these for you."),
          ])),
        .gap,
        .prose(
          Prose(
            "Where the two values are: \(Self.portalHost), Apps, + New App, switch the API on, save. There "
              + "\"Key\" is the client ID and \"Secret\" is the client secret. The status must be \"active\"; "
              + "\"Waiting\" means not yet approved.")),
        .gap,
        .prose(
          Prose(
            "You will also sign in to an Infusionsoft account. It has its own login: the developer login does not "
              + "open it.")),
      ],
      compactBody: [
        .prose(Prose("You need a client ID and a client secret. In \(Self.portalHost):")),
        .list(
          List([
            List.Item("1", "Apps, + New App, API on, save."),
            List.Item("2", "\"Key\" is the client ID."),
            List.Item("3", "\"Secret\" is the client secret."),
            List.Item("4", "The status must be \"active\"."),
          ])),
        .gap,
        .prose(
          Prose(
            "You have no developer account? Create one on \(Vendor.infusionsoft.developerHost) and click Get Started.")),
        .gap,
        .prose(
          Prose(
            "You will also sign in to an Infusionsoft account. The developer login does not open it.")),
      ],
      footnote: footnote)
  }

  private func practicePage(of site: PracticeVendor, in wizard: Wizard) -> Screen {
    let card = Table(
      [
        ["Application", site.application],
        ["client_id", site.clientID],
        ["client_secret", site.clientSecret.exposed],
        ["Status", "active"],
        ["Created", "just now"],
      ], indent: 4)
    return frame(
      in: wizard,
      body: [
        .prose(
          Prose("In practice, the developer portal runs on this machine. It has made this application for you:")),
        .gap,
        .table(card),
        .gap,
        .prose(
          Prose(
            "On the next page you enter the two values, as you would with real ones. Or press f, and they are "
              + "filled in.")),
        .gap,
        .prose(Prose("For a browser on this machine, the portal is also at")),
        .value(Value(content: .text(site.portal), indent: 4)),
        .prose(Prose("From another computer, first connect with")),
        .value(Value(content: .text("ssh -L \(site.port):127.0.0.1:\(site.port) HOST"), indent: 4)),
      ],
      compactBody: [
        .prose(Prose("A practice portal on this machine has made this application:")),
        .table(Table(card.rows, columnGap: 2)),
        .gap,
        .prose(Prose("Press f, and the next page has them.")),
        .gap,
        .prose(Prose("In a browser on this machine:")),
        .value(Value(content: .text(site.portal))),
        .prose(Prose("From another computer, first")),
        .value(Value(content: .text("ssh -L \(site.port):127.0.0.1:\(site.port) HOST"))),
      ],
      footnote: footnote ?? Notice("Nothing here is real, and nothing leaves this machine."))
  }
}
