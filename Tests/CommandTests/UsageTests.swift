import Foundation
import Setups
import Testing

extension CommandTests {
  @Suite("What is refused at once") struct Usage {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private static let application = ["--client-id", "k3y", "--redirect-uri", "https://localhost/callback"]

    @Test(
      arguments: [
        (["authorize-url", "--client-id", "k3y"], "Missing expected argument '--redirect-uri <uri>'"),
        (
          ["authorize-url", "--client-id", "", "--redirect-uri", "https://localhost/callback"], "--client-id is empty."
        ),
        (["authorize-url"] + application + ["--state", ""], "--state is empty"),
        (
          ["authorize-url"] + application + ["--authorize-url", "http://signin.example"],
          "plain http is for this machine"
        ),
        (["exchange"] + application, "the token would be lost: give --save NAME to keep it, or --json to print it."),
        (["exchange"] + application + ["--json", "--secret-file", "-", "--redirect-file", "-"], "one \"-\" at most."),
        (
          ["exchange"] + application + ["--save", "x", "--secret-file", "-", "--passphrase-file", "-"],
          "one \"-\" at most."
        ),
        (["exchange"] + application + ["--json", "--in", "plain"], "--in goes with --save."),
        (["exchange"] + application + ["--save", "x", "--in", "cloud"], "there is no place \"cloud\""),
        (
          ["exchange"] + application + ["--save", "x", "--in", "plain", "--passphrase-file", "f"],
          "--passphrase-file goes with --save and an encrypted file."
        ),
        (["exchange"] + application + ["--save", "../x"], "A name does not begin with ."),
        (["exchange"] + application + ["--json", "s3cret"], "Unexpected argument 's3cret'"),
        (["exchange"] + application + ["--client-secret", "x", "--json"], "Unknown option '--client-secret'"),
        (["token"], "Missing expected argument '<setup>'"),
        (["token", "shop", "--min-lifetime", "-1"], "--min-lifetime"),
        (["token", "a\u{7}b"], "A name has no control characters: U+0007 is in it."),
        (["status", "--live"], "--live goes with the name of a setup."),
        (["refresh"], "Missing expected argument '<setup>'"), (["remove"], "Missing expected argument '<setup>'"),
        (["practice", "--token-delay", "99999999"], "60000 at most"),
      ])
    func `a usage error ends with 2 and says what is wrong`(_ arguments: [String], _ sentence: String) async throws {
      let ending = await workplace.run(arguments)
      #expect(ending.status == 2)
      #expect(ending.output == "")
      #expect(ending.complaint.contains(sentence), "\(ending.complaint)")
    }

    @Test(arguments: [(["token"], 2), (["--version"], 0), (["remove", "shop"], 1)] as [([String], Int32)])
    func `a process ends with what its command says`(_ arguments: [String], _ status: Int32) async throws {
      let process = try await workplace.start(arguments).waitForEnd()
      #expect(process.status == status)
      #expect(await workplace.run(arguments) == process)
    }

    @Test func `without a terminal nothing is asked`() async throws {
      let ending = try await workplace.start(["exchange"] + Self.application + ["--json"]).waitForEnd()
      #expect(
        ending
          == Program.Ending(
            status: 2,
            output:
              #"{"error":{"code":"no-terminal","message":"there is no terminal to ask for the client secret at.","#
              + #""remedy":"Give it in a file, or by \"-\" on standard input; see --help."},"version":1}"# + "\n",
            complaint: """
              infusionsoft-oauth: there is no terminal to ask for the client secret at.
                Give it in a file, or by "-" on standard input; see --help.

              """))
    }

    @Test(arguments: ["", "\n", "two\nlines\n"])
    func `a secret is one line`(_ text: String) async throws {
      let ending = await workplace.run(
        ["exchange"] + Self.application + ["--json", "--secret-file", "-"], input: text
      )
      #expect(ending.status == 1)
      #expect(ending.complaint.hasPrefix("infusionsoft-oauth: the client secret cannot be read: there is "))
    }

    @Test func `help stands for each command`() async throws {
      for command in ["authorize-url", "exchange", "status", "token", "refresh", "setups", "remove"] {
        let help = await workplace.run(command, "--help")
        #expect(help.status == 0)
        #expect(help.output.contains("USAGE: infusionsoft-oauth \(command) "))
        let other = await workplace.run("help", command)
        #expect(other == help)
      }
    }
  }
}
