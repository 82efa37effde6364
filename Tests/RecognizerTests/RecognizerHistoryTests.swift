import InfusionsoftOAuth
import Recognizer
import Testing

/// The forms that are known by what came before them or stands in another field, each with three examples.
@Suite struct RecognizerHistoryTests {
  private static let states = ["b1LkE9xUo5TzM3pYqW8sAg", "c2MlF0yVp6UaN4qZrX9tBh", "q7VhT2mZ0sLx9BdKc4RnWg"]

  private static func request(_ state: String) -> AuthorizationRequest {
    AuthorizationRequest(
      endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
      redirectURI: "https://localhost/callback", state: AuthorizationState(state))
  }

  private static let context = Recognizer.Context(
    request: request(states[2]), earlierRequests: [request(states[0]), request(states[1])],
    clientID: "k3yFromTheDeveloperPortal", clientSecret: Secret("s3cretFromThePortal"),
    redirectURI: "https://localhost/callback")

  @Test(arguments: [
    ("https://localhost/callback?code=A7x9kQ2m&state=b1LkE9xUo5TzM3pYqW8sAg", 0),
    ("?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=c2MlF0yVp6UaN4qZrX9tBh", 1),
    ("https://localhost/callback?error=access_denied&state=c2MlF0yVp6UaN4qZrX9tBh", 1),
  ])
  func `an address of an earlier attempt says which one`(_ text: String, _ index: Int) {
    let finding = Recognizer(context: Self.context).recognize(text).finding(.earlierAttempt)
    #expect(finding == Finding(.earlierAttempt, count: index))
    #expect(finding?.message == "This address answers an earlier link of yours, number \(index + 1).")
  }

  @Test(arguments: [
    "https://localhost/callback?code=A7x9kQ2m&state=0fAn0therRun", "code=A7x9kQ2m&state=0fAn0therRun",
    "GET /callback?code=A7x9kQ2m&state=0fAn0therRun HTTP/1.1",
  ])
  func `an address of an earlier run is said to be one`(_ text: String) {
    let finding = Recognizer(context: Self.context).recognize(text).finding(.stateUnknown)
    #expect(finding?.severity == .error)
    #expect(finding?.remedy?.hasPrefix("Open the link again") == true)
  }

  @Test(arguments: ["k3yFromTheDeveloperPortal", "\"k3yFromTheDeveloperPortal\"", " <k3yFromTheDeveloperPortal>\n"])
  func `the client ID is known in the wrong field`(_ text: String) {
    let recognition = Recognizer(context: Self.context).recognize(text)
    #expect(recognition.kind == .clientID("k3yFromTheDeveloperPortal"))
    #expect(recognition.finding(.clientIDInWrongField) != nil)
  }

  @Test(arguments: ["s3cretFromThePortal", "`s3cretFromThePortal`", "\ts3cretFromThePortal.\r\n"])
  func `the client secret is known in the wrong field`(_ text: String) {
    let recognition = Recognizer(context: Self.context).recognize(text)
    #expect(recognition.kind == .clientSecret(Secret("s3cretFromThePortal")))
    #expect(recognition.finding(.secretInWrongField) != nil)
  }

  @Test(arguments: ["same0ne", "'same0ne'", "(same0ne)\n"])
  func `a client ID that is the secret as well is said to be`(_ text: String) {
    let context = Recognizer.Context(clientID: "same0ne", clientSecret: Secret("same0ne"))
    #expect(Recognizer(context: context).recognize(text).finding(.clientIDEqualsSecret) != nil)
  }
}
