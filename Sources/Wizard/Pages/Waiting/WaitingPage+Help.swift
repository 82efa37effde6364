extension WaitingPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "waiting",
      [
        Help.Answer(
          "What if I stop waiting?",
          "The request cannot be called back. If a token comes after all, it is kept, and every page says so. Then "
            + "Ctrl-N shows it."),
        Help.Answer(
          "Why does it end after 30 seconds?", "No answer by then is unlikely to come. The code counts as used."),
      ])
  }
}
