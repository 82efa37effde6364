extension ProgramGuidePage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "your program",
      [
        Help.Answer(
          "Where do the files go?",
          "Into the folder you started this program in, readable by you alone. An existing file is not overwritten."
        ),
        Help.Answer("Is a .env file safe?", "It is as safe as the folder it is in. Keep it out of version control."),
      ])
  }
}
