extension SetupsPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "saved setups",
      [
        Help.Answer(
          "What happens when I open one?",
          "Its tokens are shown, with both clocks. Nothing is sent. From there you test or refresh it."),
        Help.Answer(
          "Can two programs use one?",
          "Yes. Each refresh takes a lock and writes the new pair before anybody sees it, so two at once make one request."
        ),
      ])
  }
}
