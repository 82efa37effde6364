extension SavePage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "saving",
      [
        Help.Answer(
          "Which place is best?",
          "The keyring, if your system has one: it opens with your login. Else the encrypted file, with a passphrase that "
            + "you will remember. A plain file is for scripts on a machine of your own."),
        Help.Answer(
          "What is it good for?",
          "By tomorrow the access token will have expired. Saved, it can be refreshed: here, or by the command "
            + "\"infusionsoft-oauth token\" in a script."),
      ])
  }
}
