extension AccountCentralPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "Account Central",
      [
        Help.Answer(
          "What is this way for?",
          "The vendor can make the tokens on its own page, from your client ID and secret. It is the article's steps "
            + "6 to 8. Whether every account still has that page is not known."),
        Help.Answer(
          "Personal or Partner?",
          "Personal gives two tokens, which belong here. Partner gives a code, and that code has no redirect URI: it "
            + "cannot be exchanged on \(wizard.reference(to: .paste))."),
      ])
  }
}
