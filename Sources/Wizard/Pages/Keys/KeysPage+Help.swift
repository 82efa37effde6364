import InfusionsoftOAuth

extension KeysPage {
  func help(in wizard: Wizard) -> Help {
    Help(
      "the two values",
      [
        Help.Answer(
          "Why are there two accounts?",
          "The developer account holds your applications, with a client ID and a secret each. The Infusionsoft "
            + "account holds contacts and orders. Your program, known by the first, asks for access to the second."),
        Help.Answer(
          "The status says \"Waiting\".",
          "The vendor says that the first application is approved by itself, and that a second one waits for a "
            + "person. Until it is active, expect \"Invalid Client\"."),
        Help.Answer(
          "Is this the API Settings page in Infusionsoft?",
          "No. What is made there starts with \(Vendor.infusionsoft.apiKeyPrefix) and is another kind of key, which needs no OAuth."
        ),
      ])
  }
}
