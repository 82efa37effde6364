extension TokenPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the token",
      [
        Help.Answer(
          "What is the access token for?",
          "Your program sends it with each call, as \"Authorization: Bearer\" and the token. It lives for a day."),
        Help.Answer(
          "What is the refresh token for?",
          "It gets the next pair, once: each refresh gives a new one, and the old one is dead. The vendor says it "
            + "lives 45 days."),
        Help.Answer("Who can use them?", "Whoever has them. Keep both like passwords."),
      ])
  }
}
