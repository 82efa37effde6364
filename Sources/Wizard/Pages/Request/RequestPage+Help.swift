extension RequestPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the request",
      [
        Help.Answer(
          "Why look at this?",
          "Your program will send the same. What is masked here is sent in full, and nothing else is sent.")
      ])
  }
}
