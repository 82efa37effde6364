extension CheckPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the live check",
      [
        Help.Answer(
          "Does the check change anything?",
          "No. It asks whose token this is, and for the business name. It counts as one or two calls."),
        Help.Answer(
          "What are the numbers of calls?",
          "The vendor sends them with each answer: how many calls your application and the account may make. What it "
            + "does not say is left out."),
      ])
  }
}
