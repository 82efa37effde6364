extension FaultsPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "failures",
      [
        Help.Answer(
          "How are these made?",
          "The practice server answers as the vendor is known to, or, where nobody has written it down, as we guess. "
            + "Each guess is marked as one.")
      ])
  }
}
