import TerminalUI
import Testing

@testable import Wizard

/// Texts in the box that are no code.
struct OtherPasteScreens {
  @Test func `Paste the code, after the article's printed link`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.articleLink)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is a link to open, not the address you end on.
         ✓ Credentials      │
         ✓ Authorize        │  It is the link as the help article prints it. Opened
         ▸ Paste the code   │  like this, it ends in Account Central without a code:
           Token            │
                            │    1  "?" is missing before client_id
                            │         …/oauth/authorize/client_id=k3yFromTheDevelo…
                            │                          ^
                            │    2  redirect_uri is missing: where to send you back
                            │    3  response_type=code is missing: what to send back
                            │
                            │  The link on page 3 has all of this, and the same client
                            │  ID. Open that one, click Allow, and paste the address
                            │  your browser ends on.
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter to the whole link     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after the article's printed link, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.articleLink)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        ! This is a link to open, not the
          address you end on.

        It is the link as the help article
        prints it. Opened like this, it ends in
        Account Central without a code:

          1  "?" is missing before client_id
        ─────────────────────────────── ▾ more ─
        Enter to the link  Ctrl-G help
        """)
  }

  @Test func `Paste the code, after the whole link`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.link)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is a link to open, not the address you end on.
         ✓ Credentials      │
         ✓ Authorize        │  It is an authorize URL, and it is whole. Opened in a
         ▸ Paste the code   │  browser, it asks for Allow; the address that comes after
           Token            │  Allow is the one to paste here.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter to the whole link     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after Account Central's address`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("https://accounts.infusionsoft.com/app/central/home")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is Account Central, without a code.
         ✓ Credentials      │
         ✓ Authorize        │  A link that has lost a part on the way ends here: its
         ▸ Paste the code   │  "?", the redirect_uri or the response_type. You are
           Token            │  signed in, and nothing was refused.
                            │
                            │  Enter leads to the whole link. Copy it with c, and open
                            │  that one.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter to the whole link     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after tokens`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.tokenResponse)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ These are an access and a refresh token.
         ✓ Credentials      │
         ✓ Authorize        │  You already have what the code is for, and need no code
         ▸ Paste the code   │  any more.
           Token            │
                            │  Enter takes them to the Token page as they are. Nothing
                            │  is sent.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter these are my tokens     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after an API key`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("KeapAK-0123456789abcdef0123456789abcdef")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is an API key, not a code.
         ✓ Credentials      │
         ✓ Authorize        │  What starts with KeapAK- is a Personal Access Token or a
         ▸ Paste the code   │  Service Account Key. Your program sends it with each
           Token            │  call, as it is. It opens the one account it was made in,
                            │  and needs no OAuth.
                            │
                            │  For a token of OAuth: open the link of page 3, click
                            │  Allow, and paste the address that comes then.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after noise`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("The quick brown fox jumps over the lazy dog.")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! There is no code in this, and no address.
         ✓ Credentials      │
         ✓ Authorize        │  What is needed is the address your browser ended on
         ▸ Paste the code   │  after Allow. It has code= in it, and a few letters and
           Token            │  digits after that.
                            │
                            │  Copy all of that address and paste it here.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after noise, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("The quick brown fox jumps over the lazy dog.")
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        ! There is no code in this, and no
          address.

        What is needed is the address your
        browser ended on after Allow. It has
        code= in it, and a few letters and
        digits after that.

        ─────────────────────────────── ▾ more ─
        Enter again  Ctrl-G help
        """)
  }
}
