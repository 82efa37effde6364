extension PastePage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the code",
      [
        Help.Answer(
          "Which address?",
          "The one your browser ended on after Allow. Click into its address bar: some browsers show only a part "
            + "until you do. Copy all of it."),
        Help.Answer(
          "Is a code secret?",
          "It is worth something together with your client secret, and only once, for a short time. It is masked "
            + "here. Ctrl-R shows what you typed."),
        Help.Answer(
          "How long does a code live?",
          "The vendor does not say. Others allow ten minutes at most, so paste it soon."),
      ])
  }
}
