extension FailurePage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "a refusal",
      [
        Help.Answer(
          "What do \"checked\" and \"cannot check\" mean?",
          "Some causes this program can look into, and says what it found. Others only the vendor or you can see."),
        Help.Answer(
          "Why not send the code again?",
          "A code works once. Sent a second time it is refused, and some servers then withdraw what it gave."),
      ])
  }
}
