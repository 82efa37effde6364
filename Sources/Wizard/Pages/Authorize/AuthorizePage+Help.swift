import InfusionsoftOAuth

extension AuthorizePage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the link",
      [
        Help.Answer(
          "How do I get the link out of here?",
          "c copies it. If it did not arrive, b shows it alone, to be selected with the mouse. Over SSH, both work "
            + "on the computer you sit at."),
        Help.Answer(
          "Why is an error page right?",
          "After Allow, the vendor sends your browser to the redirect URI. At localhost nothing answers, so the "
            + "browser complains. The code is in the address all the same, and it has gone nowhere else."),
        Help.Answer(
          "The article's link looks different.",
          "The article prints it without the \"?\", the redirect URI and the response type. Opened like that, it ends "
            + "in Account Central, without a code."),
        Help.Answer(
          "What does h do?",
          "The article says \(SignInHost.signin.name), the vendor's newer pages say \(SignInHost.accounts.name). Both "
            + "are the vendor's. h changes between them."),
      ])
  }
}
