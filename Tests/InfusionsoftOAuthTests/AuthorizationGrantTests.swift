import InfusionsoftOAuth
import Testing

@Suite struct AuthorizationGrantTests {
  typealias Refused = (query: String, refusal: AuthorizationRefusal)

  let request = AuthorizationRequest.sample()
  let earlier = [
    AuthorizationRequest.sample(state: "s7ateOfAnEarlier0000-1"), .sample(state: "s7ateOfAnEarlier0000-2"),
  ]

  func read(_ query: String) -> Result<AuthorizationGrant, AuthorizationRefusal> {
    let address = AuthorizationResponse(base: "https://localhost/callback", parameters: FormEncoding.decode(query))
    return AuthorizationGrant.read(address, answering: request, earlier: earlier)
  }

  @Test func `an answer with its state gives the code and the account`() throws {
    let grant = try read("code=c0deFromAllow&scope=full%7Cab123.infusionsoft.com&state=s7ateOfThisRequest0001").get()
    #expect(grant.code == Secret("c0deFromAllow"))
    #expect(grant.stateCheck == .matches)
    #expect(grant.account == "ab123")
    #expect(grant.accountHost == "ab123.infusionsoft.com")
    #expect(grant.request == request)
  }

  @Test(arguments: ["code=c0deFromAllow", "code=c0deFromAllow&state=", "state&code=c0deFromAllow&scope=full"])
  func `an answer without a state is let through and said`(query: String) throws {
    let grant = try read(query).get()
    #expect(grant.code == Secret("c0deFromAllow"))
    #expect(grant.stateCheck == .absent)
    #expect(grant.account == nil)
    #expect(grant.accountHost == nil)
  }

  static let denied = ServerError(
    code: "access_denied", description: "User denied access to resource", uri: "https://localhost/help")

  @Test(
    arguments: [
      // The state before the error, and before the code.
      ("code=c&state=s7ateOfAnEarlier0000-2", .stateOfEarlierRequest(index: 1)),
      ("error=access_denied&state=s7ateOfAnEarlier0000-1", .stateOfEarlierRequest(index: 0)),
      ("code=c&state=s7ateOfNobody", .stateUnknown),
      ("code=c&state=S7ATEOFTHISREQUEST0001", .stateUnknown),
      ("error=access_denied&error_description=x&state=s7ateOfNobody", .stateUnknown),
      ("state=s7ateOfNobody", .stateUnknown),
      // The error before the code.
      (
        "state=&error=access_denied&error_uri=https%3A%2F%2Flocalhost%2Fhelp"
          + "&error_description=User+denied+access+to+resource",
        .denied(denied)
      ),
      (
        "error=access_denied&error_uri=https%3A%2F%2Flocalhost%2Fhelp&error_description=User%20denied%20access%20to"
          + "%20resource&state=s7ateOfThisRequest0001&code=c",
        .denied(denied)
      ),
      ("error_description=only+words", .denied(ServerError(code: nil, description: "only words"))),
      ("error=", .withoutCode),
      // Neither.
      ("", .withoutCode),
      ("code=", .withoutCode),
      ("scope=full&state=s7ateOfThisRequest0001", .withoutCode),
    ] as [Refused])
  func `an answer is refused for its state, then for its error, then for its missing code`(_ row: Refused) {
    #expect(read(row.query) == .failure(row.refusal))
  }

  @Test func `an empty error beside a code is none`() throws {
    #expect(try read("error=&code=c0deFromAllow").get().code == Secret("c0deFromAllow"))
  }

  @Test func `a bare code says that nothing could be checked`() {
    let grant = AuthorizationGrant.bareCode(Secret("c0deFromAllow"), answering: request)
    #expect(grant.code == Secret("c0deFromAllow"))
    #expect(grant.stateCheck == .notChecked)
    #expect(grant.account == nil)
    #expect(grant.request == request)
  }

  @Test func `no dump of a grant shows its code`() throws {
    var text = ""
    dump(try read("code=c0deFromAllow").get(), to: &text)
    #expect(!text.contains("c0deFromAllow"))
  }
}
