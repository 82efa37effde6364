// Links that are mended, and what becomes of them: form is repaired, meaning stays.

/// A broken link, and the link that is written in its place where nothing else is known.
package struct RepairExample: Sendable, CustomStringConvertible {
  /// The fault, and which of its examples.
  package let name: String
  /// What is pasted.
  package let text: String
  /// The link written anew.
  package let repaired: String
  /// The codes of all repairs, in their order.
  package let repairs: [String]

  init(_ name: String, _ text: String, _ repaired: String, _ repairs: [String]) {
    self.name = name
    self.text = text
    self.repaired = repaired
    self.repairs = repairs
  }

  package var description: String { name }
}

extension RepairExample {
  /// All repairs, each of them at least once for each fault that has one.
  package static let all: [RepairExample] = [
    .init(
      "missing 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["response-type-missing"]),
    .init(
      "missing 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["scope-missing"]),
    .init(
      "missing 3", "client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["response-type-missing", "scope-missing"]),
    .init(
      "misspelled 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_url=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-misspelled"]),
    .init(
      "misspelled 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?clientid=k3y&redirect-uri=https%3A%2F%2Flocalhost%2Fcallback&reponse_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-misspelled", "parameter-misspelled", "parameter-misspelled"]),
    .init(
      "misspelled 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?Client_ID=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-misspelled"]),
    .init(
      "doubled 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-doubled"]),
    .init(
      "doubled 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&response_type=code",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-doubled"]),
    .init(
      "doubled 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&state=b1L",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["parameter-doubled"]),
    .init(
      "plus 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&note=my+shop&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&note=my%20shop",
      ["plus-for-space"]),
    .init(
      "plus 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=+k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["blank-around-value", "plus-for-space"]),
    .init(
      "plus 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&note=a+b+c&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&note=a%20b%20c",
      ["plus-for-space"]),
    .init(
      "host 1",
      "https://ab123.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-host"]),
    .init(
      "host 2",
      "https://signin.infusionsoft.com:8443/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-host"]),
    .init(
      "host 3",
      "https://signin.infusi0nsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["lookalike-host"]),
    .init(
      "path 1",
      "https://accounts.infusionsoft.com/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-path"]),
    .init(
      "path 2",
      "https://signin.infusionsoft.com/app/oauth/authorize/?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-path"]),
    .init(
      "path 3",
      "https://signin.infusionsoft.com?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-path"]),
    .init(
      "http 1",
      "http://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["link-http"]),
    .init(
      "http 2",
      "http://accounts.infusionsoft.com/app/oauth/authorize/client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=code&scope=full&state=q7V",
      "https://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=code&scope=full&state=q7V",
      ["question-mark-missing", "link-http"]),
    .init(
      "http redirect URI stays",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=http://shop.example/back&response_type=code&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=http%3A%2F%2Fshop.example%2Fback&response_type=code&scope=full&state=q7V",
      ["scope-missing"]),
    .init(
      "secret 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&client_secret=s3cretFromThePortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["secret-in-link"]),
    .init(
      "secret 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&refresh_token=r3fr3shT0ken",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["secret-in-link"]),
    .init(
      "secret 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback%3Fcode%3DA7x9kQ2m&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["secret-in-link"]),
    .init(
      "separator 1",
      "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["question-mark-missing"]),
    .init(
      "separator 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y?redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["question-mark-doubled"]),
    .init(
      "separator 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y;response_type=code&scope=full&state=q7V&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["wrong-separator"]),
    .init(
      "separator 4",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yresponse_type=code&scope=full&state=q7V&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["ampersand-missing"]),
    .init(
      "encoded twice",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%253A%252F%252Flocalhost%252Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["percent-encoded-twice"]),
    .init(
      "blank 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y &redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["blank-in-link"]),
    .init(
      "blank 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=%20k3y%20&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      ["blank-around-value"]),
    .init(
      "article", "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&response_type=code&scope=full",
      ["question-mark-missing", "response-type-missing", "scope-missing"]),
  ]
}
