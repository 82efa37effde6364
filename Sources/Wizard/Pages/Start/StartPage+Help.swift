extension StartPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the beginning",
      [
        Help.Answer(
          "What is OAuth?",
          "A way to let a program work in an account without giving it the password. The owner signs in at the "
            + "vendor, in a browser, and clicks Allow. The program gets a token instead."),
        Help.Answer(
          "What is practice?",
          "The same pages against a server inside this program. Nothing leaves this machine, and no account is "
            + "needed. It takes two minutes and shows all that will happen."),
      ])
  }
}
