extension RefreshPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "refreshing",
      [
        Help.Answer(
          "When do I need this?",
          "When the access token has expired, or soon will. A program does it by itself, once a day. Here you do it once by "
            + "hand, to see it."),
        Help.Answer(
          "What happens to the old tokens?",
          "The old refresh token is dead. Whether the old access token lives on is not documented: use the new one."),
      ])
  }
}
