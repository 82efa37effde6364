import RecognizerExamples
import Testing

/// The recognizer's examples, each given to the real command.
@Suite(.serialized) struct ExampleTests {
  @Test(arguments: RecognizerExample.all)
  func `each example has its kind, its findings and its exit status`(_ example: RecognizerExample) async throws {
    let run = try await ExplainRun.json(Array(example.text.utf8))
    let report = try run.report()
    #expect(report.version == 1)
    #expect(Published.names(of: example).contains(report.kind))
    #expect(report.findings.map(\.code) == example.findings)
    #expect(report.also.count == example.also.count)
    #expect(run.status == Published.status(of: example, report))
    #expect(run.complaint.isEmpty)
    #expect(Published.hasControlCharacter(run.output) == false)
    // A process each is dear, so a form's first example stands for the others.
    guard !example.name.contains(/\ [2-9]$/), run.output.contains(" characters)\"") else { return }
    // Where the ID was pasted as the secret, there is no secret to keep.
    guard !example.findings.contains("client-id-equals-secret") else { return }
    try await expectNoSecret(of: example, in: report, output: run.output)
  }

  @Test(arguments: RepairExample.all)
  func `each broken link comes back repaired`(_ example: RepairExample) async throws {
    let run = try await ExplainRun.json(Array(example.text.utf8))
    #expect(try run.report().repairedURL == example.repaired)
  }

  @Test(arguments: RedirectURIPair.all)
  func `two redirect URIs in a mail are set against each other`(_ pair: RedirectURIPair) async throws {
    let mail = "Redirect URI: \(pair.first)\nRedirect URI: \(pair.second)"
    let report = try await ExplainRun.json(Array(mail.utf8)).report()
    let finding = try #require(report.findings.first(where: { $0.code == "redirect-uris-differ" }))
    #expect(finding.message.contains(pair.first) && finding.message.contains(pair.second))
  }

  /// What `--show-secrets` shows is nowhere in the output without it.
  private func expectNoSecret(of example: RecognizerExample, in masked: Report, output: String) async throws {
    let shown = try await ExplainRun.json(Array(example.text.utf8), "--show-secrets").report()
    let secrets = zip([shown.parts] + shown.also.map(\.parts), [masked.parts] + masked.also.map(\.parts)).flatMap {
      shown, masked in
      shown.filter { masked[$0.key] != $0.value }.values
    }
    #expect(!secrets.isEmpty)
    #expect(secrets.filter { output.contains($0) } == [])
  }
}

/// What the README says of the command, for whoever has only that.
enum Published {
  /// Kinds that have another name, or none of their own, among the published twelve.
  private static let otherNames: [String: Set<String>] = [
    "redirect-without-code": ["redirect"], "refresh-token": ["token"], "headers": ["error", "noise"],
    "client-id": ["noise"], "client-secret": ["noise"], "redirect-uri": ["noise"],
  ]

  static func names(of example: RecognizerExample) -> Set<String> { otherNames[example.kind] ?? [example.kind] }

  /// 0 for a code, an address with a code, a complete authorize URL and a token, unless something needs mending.
  static func status(of example: RecognizerExample, _ report: Report) -> Int32 {
    let isUsable = ["code", "redirect", "authorize-url", "token", "refresh-token"].contains(example.kind)
    let needsMending = report.findings.contains { $0.severity == "error" || $0.severity == "repair" }
    return isUsable && !needsMending ? 0 : 1
  }

  /// Whether anything but the line feed at the end could move a terminal's cursor or turn its writing direction.
  static func hasControlCharacter(_ output: String) -> Bool {
    output.dropLast().unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      case _: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
  }
}
