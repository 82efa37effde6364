import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite struct ErrorTextTests {
  static let intent = RefreshIntent(name: .sample, label: "token 3", startedAt: Instant.madeAt, process: 7)

  @Test(
    arguments: [
      (.notFound(.sample), "No setup is saved as Customer ab123."),
      (.nameTaken(.sample), "A setup is saved as Customer ab123 already. Choose another name, or replace it."),
      (.removedMeanwhile(.sample), "The setup Customer ab123 was removed meanwhile. Nothing was sent."),
      (
        .openPermissions(path: "/it's/here", mode: 0o644),
        "Others may open /it's/here (mode 0644). Run: chmod go= '/it'\\''s/here'"
      ),
      (.locked(by: 7), "Another process (7) is changing this setup. Try again when it has ended."),
      (.locked(by: nil), "Another process is changing this setup. Try again when it has ended."),
      (
        .passphraseWrong(path: "/data/x"), "Wrong passphrase, or the file is damaged. It is left as it is: /data/x."
      ),
      (
        .newerFormat(version: 2, path: "/data/x"),
        "A newer version of this program wrote the file (format 2). It is left as it is: /data/x."
      ),
      (.keyringFailed(detail: "no"), "The keyring's tool failed. It said: no"),
      (
        .refreshLostMeanwhile(intent),
        "Another process has just sent the refresh token of token 3 and got no answer. It was not sent again."
      ),
    ] as [(SetupError, String)])
  func `an error says what happened and what mends it`(error: SetupError, sentence: String) {
    #expect(error.explanation == sentence)
  }

  @Test(
    arguments: [
      .noFolder, .damaged(path: "/data/x"), .otherOwner(path: "/data/x", owner: 5), .wrongKind(path: "/data/x"),
      .notWritable(path: "/data/x"), .diskFull(path: "/data/x"), .system(errno: 5, path: "/data/x"), .keyringLocked,
      .keyringAbsent, .keyringEmptied(.sample), .keyringTooSmall(bytes: 9_000, limit: 8_000),
      .passphraseNeeded(.sample), .nothingToRefresh(.token), .nothingToRefresh(.refreshToken),
      .nothingToRefresh(.clientSecret),
    ] as [SetupError])
  func `every error has a sentence`(error: SetupError) {
    #expect(error.explanation.hasSuffix("."))
    #expect(error.explanation.count < 160)
  }

  @Test(
    arguments: [
      (.control("\u{1B}"), "A name has no control characters: U+001B is in it."),
      (.badStart("-"), "A name does not begin with -"), (.tooLong, "A name has 100 characters at the most."),
    ] as [(SetupNameError, String)])
  func `a refused name is told what is wrong with it`(error: SetupNameError, sentence: String) {
    #expect(error.explanation == sentence)
  }

  @Test func `each vault is explained in one sentence`() {
    for vault in Vault.allCases {
      #expect(vault.explanation.filter { $0 == "." }.count == 1)
    }
  }
}
