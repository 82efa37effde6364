extension LeavingPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "leaving",
      [Help.Answer("Can I get the tokens again later?", "Not these. Opening the link once more gives new ones.")])
  }
}
