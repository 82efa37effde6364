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
