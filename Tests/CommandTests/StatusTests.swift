import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

extension CommandTests {
  @Suite("status, setups, remove") struct Status {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func `without anything saved the lists are empty and the folder is named`() async throws {
      let folder = workplace.folder.appending(path: "data/infusionsoft-oauth").path
      let nothing = Program.Ending(status: 0, complaint: "infusionsoft-oauth: nothing is saved in \(folder).\n")
      #expect(await workplace.run("setups") == nothing)
      #expect(await workplace.run("status") == nothing)
      #expect(
        await workplace.run("status", "--json")
          == Program.Ending(
            status: 0,
            output: #"{"folder":"\#(folder)","interrupted_refreshes":[],"setups":[],"unreadable":[],"version":1}"#
              + "\n"
          ))
    }

    @Test func `the lists show each setup on a line, from the index`() async throws {
      try await workplace.store.save(Sample.setup("shop"), in: .plain)
      try await workplace.store.save(Sample.setup("café", nil), in: .encrypted, passphrase: Secret("a passphrase"))
      let clocks = await workplace.run("status")
      #expect(
        clocks
          == Program.Ending(
            status: 0,
            output: """
              café  -      access: not known  refresh: not known
              shop  ab123  access: ended      refresh: ended

              """))
      let places = await workplace.run("setups")
      #expect(
        places.output.withoutTimes == """
          café  -      encrypted  saved INSTANT
          shop  ab123  plain      saved INSTANT

          """)
      let json = await workplace.run("setups", "--json")
      let folder = workplace.folder.appending(path: "data/infusionsoft-oauth").path
      #expect(
        json.output.withoutTimes
          == #"{"folder":"\#(folder)","interrupted_refreshes":[],"setups":["#
          + #"{"name":"café","saved_at":"INSTANT","vault":"encrypted"},"#
          + #"{"access":{"seconds_left":0,"until":"INSTANT"},"account":"ab123","name":"shop","#
          + #""refresh":{"seconds_left":0,"until":"INSTANT"},"saved_at":"INSTANT","vault":"plain"}],"#
          + #""unreadable":[],"version":1}"# + "\n")
      #expect(json.complaint == "")
    }

    @Test func `a setup whose tokens have ended is shown whole, and ends with 3`() async throws {
      let setup = try Sample.setup().holding(
        Token(
          accessToken: Secret("another"), refreshToken: Secret("one"), tokenType: "bearer",
          scope: "full|ab123.infusionsoft.com", origin: .refresh,
          expiry: .at(Sample.arrival.addingTimeInterval(90_000)), lifetime: 86_400,
          arrivedAt: Sample.arrival.addingTimeInterval(3_600), serverDate: nil,
          refreshExpiry: Sample.arrival.addingTimeInterval(3_600 + Token.refreshLifetime)))
      try await workplace.store.save(setup, in: .plain)
      var words = await workplace.run("status", "shop")
      words.output = words.output.replacing(/plain file, .* UTC/, with: "plain file, INSTANT")
      #expect(
        words
          == Program.Ending(
            status: 3,
            output: """
              shop
                account        ab123 (ab123.infusionsoft.com)
                saved          in a plain file, INSTANT
                access until   2020-01-02 13:00:00 UTC, ended
                refresh until  2020-02-15 13:00:00 UTC according to the vendor, ended
                client ID      k3yFromTheDeveloperPortal
                token URL      https://api.infusionsoft.com/token
                history        token 2, refresh number 1, 2020-01-01 13:00:00 UTC
                               token 1, from a code, 2020-01-01 12:00:00 UTC

              """,
            complaint: "infusionsoft-oauth: To sign in again, run: infusionsoft-oauth --setup shop\n"))
      var json = await workplace.run("status", "shop", "--json")
      json.output = json.output.replacing(/"saved_at":"[^"]*"/, with: "\"saved_at\":\"INSTANT\"")
      #expect(
        json
          == Program.Ending(
            status: 3,
            output: #"{"access":{"seconds_left":0,"status":"expired","until":"2020-01-02T13:00:00Z"},"#
              + #""account":"ab123","account_host":"ab123.infusionsoft.com","#
              + #""api_url":"https://api.infusionsoft.com/crm","#
              + #""authorize_url":"https://signin.infusionsoft.com/app/oauth/authorize","#
              + #""client_id":"k3yFromTheDeveloperPortal","history":["#
              + #"{"account":"ab123","label":"token 1","made_at":"2020-01-01T12:00:00Z","origin":"code"},"#
              + #"{"account":"ab123","label":"token 2","made_at":"2020-01-01T13:00:00Z","origin":"refresh","#
              + #""refresh_number":1}],"name":"shop","redirect_uri":"https://localhost/callback","#
              + #""refresh":{"seconds_left":0,"until":"2020-02-15T13:00:00Z"},"saved_at":"INSTANT","#
              + #""token":"token 2","token_url":"https://api.infusionsoft.com/token","vault":"plain","version":1}"#
              + "\n",
            complaint: "infusionsoft-oauth: To sign in again, run: infusionsoft-oauth --setup shop\n"))
    }

    @Test func `a clock that has gone back is said`() async throws {
      let later = Date(timeIntervalSince1970: 4_102_444_800)
      try await workplace.store.save(Sample.setup("shop", Sample.token(arrivedAt: later)), in: .plain)
      let words = await workplace.run("status", "shop")
      #expect(words.output.contains("This machine's clock has gone back by "))
      #expect(words.status == 0)
    }

    @Test func `live asks the vendor whose token it is`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let answer = await workplace.run("status", "shop", "--live")
        let lines = answer.output.split(separator: "\n").map(String.init)
        #expect(
          lines.suffix(10) == [
            "The vendor accepts the access token:", "  account        ab123", "  business       Practice Bakery",
            "  signed in as   Pat Practice", "  e-mail         pat@practice.example", "  administrator  yes",
            "  calls          150000 a day for the application, 1 used",
            "  calls          1500 a minute for the application, 1 used",
            "  calls          10000 a minute for the account, 1 used",
            "  calls          250000 a day for the account, 1 used",
          ])
        let json = await workplace.run("status", "shop", "--live", "--json")
        #expect(json.output.contains(#""live":{"account":"ab123","business":"Practice Bakery","email""#))
      }
    }

    @Test(
      arguments: [
        (Fault.apiFault, 1, "access-token-invalid"), (.quotaExceeded, 1, "quota-exceeded"),
        (.spikeArrest, 1, "spike-arrest"),
      ])
    func `what the API refuses is diagnosed`(_ fault: Fault, _ status: Int32, _ code: String) async throws {
      try await withPractice(PracticeConfiguration(fault: fault)) { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let answer = await workplace.run("status", "shop", "--live", "--json")
        #expect(answer.status == status)
        #expect(answer.output.contains(#"{"error":{"code":"\#(code)","#))
        #expect(answer.complaint.contains("More: infusionsoft-oauth explain \(code)\n"))
      }
    }

    @Test func `a removed setup is gone, and a second removal says so`() async throws {
      try await workplace.store.save(Sample.setup("my shop"), in: .plain)
      #expect(
        await workplace.run("remove", "my shop")
          == Program.Ending(status: 0, output: "my shop is removed from this machine.\n"))
      #expect(
        await workplace.run("remove", "my shop")
          == Program.Ending(
            status: 1,
            complaint: """
              infusionsoft-oauth: No setup is saved as my shop.
                infusionsoft-oauth setups lists what is saved.

              """))
      #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.setupsFolder.path) == [])
    }

    @Test func `a file that is open to others is refused with the way to mend it`() async throws {
      try await workplace.store.save(Sample.setup(), in: .plain)
      let file = workplace.setupsFolder.appending(path: "shop.setup").path
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
      let sentence = "Others may open \(file) (mode 0644). Run: chmod go= '\(file)'"
      #expect(
        await workplace.run("token", "shop")
          == Program.Ending(status: 1, complaint: "infusionsoft-oauth: \(sentence)\n"))
      let list = await workplace.run("setups")
      #expect(list.status == 0)
      #expect(list.complaint.hasPrefix("infusionsoft-oauth: \(sentence)\n"))
      let json = await workplace.run("token", "shop", "--json")
      #expect(json.status == 2)
    }
  }
}
