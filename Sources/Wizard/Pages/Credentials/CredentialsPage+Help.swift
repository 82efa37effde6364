extension CredentialsPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "credentials",
      [
        Help.Answer(
          "Where does the secret go?",
          "It stays in this program's memory. It is sent to the vendor's token address, encrypted, when you get the "
            + "token. It is never in the link. It is on the screen only after Ctrl-R, and in a file only if you save it."
        ),
        Help.Answer(
          "How do I paste?",
          "With Ctrl-Shift-V, Cmd-V, or a right click: pasting belongs to your terminal. What came with the copy "
            + "(spaces, quotes) is taken off and named."),
        Help.Answer(
          "Must I register the redirect URI?",
          "It seems not: today's form for a new application does not ask for one, and several people report that "
            + "any https address works. The vendor does not say."),
      ])
  }
}
