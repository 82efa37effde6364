import InfusionsoftOAuth
import Testing

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
