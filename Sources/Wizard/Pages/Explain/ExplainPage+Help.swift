extension ExplainPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "explaining",
      [
        Help.Answer(
          "Is anything sent?",
          "No. The text is read by this program only. A sign-in that you start from it sends something when you say so, "
            + "on \(wizard.reference(to: .paste))."),
        Help.Answer(
          "Repaired, or as it is?",
          "Repaired is what you need to get a token. As it is opens the very link that you were sent, so that you see "
            + "what the customer sees."),
        Help.Answer(
          "What is not repaired?",
          "What a link means: another redirect URI, http in place of https, another client ID. It is pointed out, and left as it is."
        ),
      ])
  }
}
