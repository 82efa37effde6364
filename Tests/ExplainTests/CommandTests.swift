import Testing

/// What the command promises beside its kinds.
@Suite(.serialized) struct CommandTests {
  private static let address =
    "https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7VhT2mZ0s"

  @Test func `an address with a code is one object with its secrets masked`() async throws {
    let run = try await ExplainRun.json(Array(Self.address.utf8))
    #expect(run.output == Expected.maskedAddress)
    #expect(run.status == 0)
  }

  @Test func `with --show-secrets the code is there in full`() async throws {
    let report = try await ExplainRun.json(Array(Self.address.utf8), "--show-secrets").report()
    #expect(report.parts["code"] == "A7x9kQ2m")
  }

  @Test func `words for people mask the code as well`() async throws {
    let run = try await ExplainRun.words(Self.address)
    #expect(run.output == Expected.words)
    #expect(try await ExplainRun.words(Self.address, "--show-secrets").output.contains("A7x9kQ2m"))
  }

  @Test func `the article's link comes back repaired`() async throws {
    let link = "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal"
    let run = try await ExplainRun.json(Array(link.utf8))
    #expect(try run.report().repairedURL == Expected.repairedArticleLink)
    #expect(run.status == 1)
  }

  @Test func `a diagnosis code may be an argument, and is explained`() async throws {
    let run = try await ExplainRun.run(["explain", "redirect-uri-mismatch", "--json"])
    let report = try run.report()
    #expect(report.kind == "diagnosis")
    #expect(report.diagnosis == "redirect-uri-mismatch")
    #expect(report.parts["code"] == "redirect-uri-mismatch")
    #expect(run.status == 0)
  }

  @Test(arguments: [address, "A7x9kQ2m", "no-such-diagnosis"])
  func `a text as an argument is a usage error, and is not repeated`(_ text: String) async throws {
    let run = try await ExplainRun.run(["explain", text])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains("is not taken as an argument"))
    #expect(run.complaint.contains("A7x9kQ2m") == false)
  }
}
