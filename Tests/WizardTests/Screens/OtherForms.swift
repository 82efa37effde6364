import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The same pages where signs are missing, and values alone on plain lines.
struct OtherForms {
  @Test func `Credentials, where the terminal knows ASCII only`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.paste("\(Sample.secret) ")
    expect(
      walk.screen(signs: .ascii),
      looksLike: """
         infusionsoft-oauth |  2 of 5 - Credentials                      article step 5
        --------------------+-----------------------------------------------------------
                            |
         + Get your keys    |  Client ID
         > Credentials      |    k3yFromTheDeveloperPortal                25 characters
           Authorize        |
           Paste the code   |  Client secret
           Token            |  | ****************                         16 characters
                            |
                            |  Redirect URI
                            |    https://localhost/callback               the usual one
                            |
                            |
                            |  About the client secret
                            |  In the developer portal, under Apps: "Secret". It proves
                            |  that a request comes from your program, so keep it like
                            |  a password. It is sent to api.infusionsoft.com only, and
                            |  only when you get the token. It is never in a link.
                            |
                            |
                            |  Pasted 17 characters; one space at the end was removed.
        --------------------+-----------------------------------------------------------
         Enter next field     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `a terminal that is too small is told the size that is needed`() {
    var walk = WizardDriver()
    walk.walkToToken()
    expect(
      walk.screen(at: Size(width: 30, height: 5)),
      looksLike: """
        This needs 40 columns and 12
        rows; here are 30 and 5.



        """)
  }

  @Test func `the link alone stands on plain lines, with its length and both ends`() throws {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.character("b"))
    #expect(walk.effects == [.showBare(.authorizeURL)])
    let value = try #require(walk.wizard.value(of: .authorizeURL))
    #expect(!value.isSecret)
    #expect(
      BareText.page(of: value) == """

        Select this link with the mouse and copy it. Three clicks usually take it all.

        https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal\
        &redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7VhT2mZ0sLx9BdKc4RnWg

        194 characters, from "https:" to "4RnWg".

        Press any key to go back.

        """)
  }

  @Test func `a token alone names neither end of it, and says that the screen is cleared`() throws {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.down, .character("b"))
    #expect(walk.effects == [.showBare(.refreshToken)])
    let value = try #require(walk.wizard.value(of: .refreshToken))
    #expect(value.isSecret)
    #expect(
      BareText.page(of: value) == """

        Select this value with the mouse and copy it. Three clicks usually take it all.

        r3freshT0kenThatWorksOnceIn2026x

        32 characters. The screen is cleared of it when you go back.

        Press any key to go back.

        """)
  }
}
