import InfusionsoftOAuth
import Testing

@Suite struct TidiedTests {
  typealias Row = (pasted: String, text: String, removed: [Removal])

  static let rows: [Row] = [
    ("k3y", "k3y", []),
    ("", "", []),
    // Blanks and line breaks at the ends.
    ("k3y ", "k3y", [.padding(.blanks, count: 1, .end)]),
    ("  k3y", "k3y", [.padding(.blanks, count: 2, .start)]),
    ("\t k3y\u{A0}", "k3y", [.padding(.blanks, count: 2, .start), .padding(.blanks, count: 1, .end)]),
    ("k3y\n", "k3y", [.padding(.lineBreaks, count: 1, .end)]),
    ("k3y\r\n\r\n", "k3y", [.padding(.lineBreaks, count: 2, .end)]),
    (
      "\nk3y \n ", "k3y",
      [
        .padding(.lineBreaks, count: 1, .start), .padding(.blanks, count: 2, .end),
        .padding(.lineBreaks, count: 1, .end),
      ]
    ),
    ("\u{FEFF}k3y\u{200B}", "k3y", [.padding(.invisible, count: 1, .start), .padding(.invisible, count: 1, .end)]),
    ("   ", "", [.padding(.blanks, count: 3, .start)]),
    // Quotes and brackets in pairs.
    (#""k3y""#, "k3y", [.quotes("\"", "\"")]),
    ("'k3y'", "k3y", [.quotes("'", "'")]),
    ("`k3y`", "k3y", [.quotes("`", "`")]),
    ("“k3y”", "k3y", [.quotes("“", "”")]),
    ("<k3y>", "k3y", [.angleBrackets]),
    (
      #" "<k3y> ""#, "k3y",
      [
        .padding(.blanks, count: 1, .start), .quotes("\"", "\""), .padding(.blanks, count: 1, .end), .angleBrackets,
      ]
    ),
    (#""""#, "", [.quotes("\"", "\"")]),
    // Names before the value.
    ("client_id=k3y", "k3y", [.label("client_id=")]),
    ("Key: k3y", "k3y", [.label("Key:"), .padding(.blanks, count: 1, .start)]),
    ("Client Secret:\ts3cret", "s3cret", [.label("Client Secret:"), .padding(.blanks, count: 1, .start)]),
    (
      #""client_id": "k3y","#, "k3y",
      [
        .label("\"client_id\":"), .padding(.blanks, count: 1, .start), .separator(","), .quotes("\"", "\""),
      ]
    ),
    (
      "'client_secret' => 's3cret';", "s3cret",
      [
        .label("'client_secret' =>"), .padding(.blanks, count: 1, .start), .separator(";"), .quotes("'", "'"),
      ]
    ),
    ("$client_id = k3y", "k3y", [.label("$client_id ="), .padding(.blanks, count: 1, .start)]),
    (
      "redirect_uri=https://localhost/callback", "https://localhost/callback", [.label("redirect_uri=")]
    ),
    // What may belong to the value stays.
    ("k3y from portal", "k3y from portal", []),
    ("k3y\nfrom", "k3y\nfrom", []),
    (#""k3y"#, #""k3y"#, []),
    (#""a" "b""#, #""a" "b""#, []),
    ("<k3y", "<k3y", []),
    ("k3y,", "k3y,", []),
    ("other=k3y", "other=k3y", []),
    ("client_id=", "client_id=", []),
    ("https://localhost/callback", "https://localhost/callback", []),
    ("keys:k3y", "keys:k3y", []),
    ("=k3y==", "=k3y==", []),
  ]

  @Test(arguments: rows)
  func `what surely does not belong to a value is removed and said`(row: Row) {
    let tidied = CredentialCheck.tidy(row.pasted)
    #expect(tidied == Tidied(text: row.text, removed: row.removed))
    #expect(tidied.text == row.text)
    #expect(tidied.removed == row.removed)
  }

  @Test(arguments: ["<", "\"", " ", "\u{200B}", "\r\n", "key:", "<>", "\"'", ",\""])
  func `a lot of noise is looked at once and not for ever`(piece: String) {
    let noise = String(repeating: piece, count: 100_000)
    #expect(CredentialCheck.tidy(noise).text.count <= noise.count)
  }

  @Test func `no description of a tidied value shows it`() {
    let tidied = CredentialCheck.tidy(" s3cret")
    var text = "\(tidied) \(String(reflecting: tidied))"
    dump(tidied, to: &text)
    #expect(!text.contains("s3cret"))
    #expect(tidied.description.hasPrefix("Tidied(6 characters, removed: "))
  }
}

@Suite struct CredentialCheckTests {
  @Test(
    arguments: [
      ("k3yFromTheDeveloperPortal", []),
      ("x", []),
      (String(repeating: "x", count: 5000), []),
      ("a+/=_-.~:", []),
      ("", [.empty]),
      ("ab c d", [.innerBlank(offset: 2)]),
      ("ab\ncd", [.innerBlank(offset: 2)]),
      ("ab\u{A0}cd", [.innerBlank(offset: 2)]),
      ("abc\u{1B}[A", [.controlCharacter(offset: 3)]),
      ("\u{0}", [.controlCharacter(offset: 0)]),
      ("kéy", [.nonASCII(offset: 1)]),
      ("ke\u{200B}y", [.nonASCII(offset: 2)]),
      ("КeapAK", [.nonASCII(offset: 0)]),
      ("KeapAK-0123", [.startsWithKeapAK]),
      ("keapak-0123", [.startsWithKeapAK]),
      ("KeapAKother", []),
      ("https://localhost/", [.looksLikeURL]),
      ("HTTP://localhost/", [.looksLikeURL]),
      ("httpsomething", []),
      ("the other field", [.innerBlank(offset: 3), .sameAsOther]),
      (
        "KeapAK-\u{7} é",
        [.innerBlank(offset: 8), .controlCharacter(offset: 7), .nonASCII(offset: 9), .startsWithKeapAK]
      ),
    ] as [(String, [CredentialFinding])])
  func `a client ID, a secret and a token are looked at in the same way`(text: String, findings: [CredentialFinding]) {
    let other = "the other field"
    #expect(CredentialCheck.clientID(text, secret: Secret(other)) == findings)
    #expect(CredentialCheck.clientSecret(Secret(text), clientID: other) == findings)
    #expect(CredentialCheck.token(Secret(text), other: Secret(other)) == findings)
  }

  @Test func `two empty fields are empty and not the same`() {
    #expect(CredentialCheck.clientID("", secret: Secret("")) == [.empty])
  }
}

@Suite struct RedirectURICheckTests {
  @Test(
    arguments: [
      ("https://localhost/callback", []),
      ("https://localhost", []),
      ("HTTPS://LOCALHOST:8443/callback/", []),
      ("https://127.0.0.1:1/", []),
      ("https://127.1.2.3", []),
      ("https://[::1]:65535/a", []),
      ("https://localhost:/", [.unreadable]),
      ("https://localhost/" + String(repeating: "x", count: 5000), []),
      ("", [.empty]),
      ("http://localhost:81/callback", [.httpToLoopback]),
      ("http://127.0.0.1/", [.httpToLoopback]),
      ("http://[::1]/", [.httpToLoopback]),
      ("http://example.com/callback", [.http(host: "example.com"), .ownSite(host: "example.com")]),
      ("https://Example.com/callback", [.ownSite(host: "example.com")]),
      ("https://localhost.example.com", [.ownSite(host: "localhost.example.com")]),
      ("https://127.0.0.1.example.com", [.ownSite(host: "127.0.0.1.example.com")]),
      ("https://128.0.0.1/", [.ownSite(host: "128.0.0.1")]),
      ("https://localhost/callback#top", [.fragment(offset: 26)]),
      ("https://localhost/callback?a=b", [.query(offset: 26)]),
      ("https://localhost/?a#b", [.query(offset: 18), .fragment(offset: 20)]),
      ("https://localhost/#a?b", [.fragment(offset: 18)]),
      ("https://localhost/call back", [.innerBlank(offset: 22)]),
      ("https://local host/", [.innerBlank(offset: 13), .unreadable]),
      ("https://localhost/\u{7}", [.controlCharacter(offset: 18)]),
      ("https://localhost/é", [.nonASCII(offset: 18)]),
      ("https://lоcalhost/", [.nonASCII(offset: 9), .ownSite(host: "lоcalhost")]),
      ("/callback", [.relative]),
      ("callback", [.relative]),
      ("./callback", [.relative]),
      ("null", [.relative]),
      ("?a=b", [.relative, .query(offset: 0)]),
      ("localhost", [.noScheme]),
      ("localhost/callback", [.noScheme]),
      ("localhost:8080/callback", [.noScheme]),
      ("example.com/callback", [.noScheme]),
      ("//localhost/callback", [.noScheme]),
      ("://localhost", [.noScheme]),
      ("127.0.0.1/callback", [.noScheme]),
      ("myapp://callback", [.otherScheme("myapp")]),
      ("urn:ietf:wg:oauth:2.0:oob", [.otherScheme("urn")]),
      ("javascript:alert(1)", [.otherScheme("javascript")]),
      ("https:localhost", [.unreadable]),
      ("https:/localhost/callback", [.unreadable]),
      ("https://", [.unreadable]),
      ("https:///callback", [.unreadable]),
      ("https://:80/", [.unreadable]),
      ("https://localhost:99999/", [.unreadable]),
      ("https://localhost:+80/", [.unreadable]),
      ("https://localhost:a/", [.unreadable]),
      ("https://somebody@localhost/", [.unreadable]),
      ("https://[::1/", [.unreadable]),
      ("https://[::1]x/", [.unreadable]),
    ] as [(String, [RedirectURIFinding])])
  func `a redirect URI is looked at part by part`(text: String, findings: [RedirectURIFinding]) {
    #expect(CredentialCheck.redirectURI(text) == findings)
  }
}
