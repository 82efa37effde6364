import Diagnosis
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// The code in what came back from the browser, and what was checked of it before it is sent.
struct ReceivedCode {
  let grant: AuthorizationGrant
  let stateReport: StateReport

  /// What is known of the state.
  enum StateReport: String, Encodable {
    /// It is the one that was given.
    case matches
    /// One was given, and none came back.
    case absent
    /// None was given, or only the code came.
    case notChecked = "not-checked"

    /// As a sentence's end.
    var words: String {
      switch self {
      case .matches: "The state matches."
      case .absent: "It came back without a state: whose answer it is cannot be told."
      case .notChecked: "The state is not checked."
      }
    }
  }

  /// Reads a text as the answer to a request.
  ///
  /// - Parameter isStateGiven: whether the request's state is the one that was sent; otherwise any is taken.
  init(
    _ text: String, answering request: AuthorizationRequest, isStateGiven: Bool, secret: Secret,
    in world: CommandEnvironment
  ) throws(CommandFailure) {
    let context = Recognizer.Context(
      request: isStateGiven ? request : nil, clientID: request.clientID, clientSecret: secret,
      redirectURI: request.redirectURI)
    let recognition = Recognizer(context: context).recognize(text)
    switch recognition.kind {
    case .code(let code):
      grant = .bareCode(code, answering: request)
      stateReport = .notChecked
    case .redirect(let address), .denied(let address), .redirectWithoutCode(let address):
      let asked = isStateGiven ? request : request.with(AuthorizationState(address.state ?? ""))
      switch AuthorizationGrant.read(address, answering: asked) {
      case .success(let grant): self.grant = grant
      case .failure(let refusal):
        var record = SignInRecord()
        record.links = [Sourced(request, .typed)]
        record.response = Sourced(address, .pasted)
        record.failure = SignInFailure(.authorization(refusal))
        throw CommandFailure(record, status: .refused)
      }
      stateReport = !isStateGiven ? .notChecked : grant.stateCheck == .matches ? .matches : .absent
    case .empty, .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey, .clientID, .clientSecret,
      .redirectURI, .errorBody, .headerDump, .curlCommand, .diagnosisCode, .noise:
      throw CommandFailure(
        code: "no-code-found", message: "\(recognition.summary) There is no code to send in it, and nothing was sent.",
        remedies: ["Give the whole address that the browser came back with after Allow."], status: .refused)
    }
    for finding in recognition.findings where finding.severity == .repair || finding.severity == .warning {
      world.complain(VisibleText(finding.message).description)
    }
  }

  /// Says what is about to be sent to whom.
  func say(host: String, in world: CommandEnvironment) {
    let account = grant.account.map { " for the account \($0)" } ?? ""
    world.complain(
      "sending the code\(VisibleText(account)), \(grant.code.count) characters, to \(VisibleText(host)). "
        + stateReport.words)
  }
}

extension AuthorizationRequest {
  fileprivate func with(_ state: AuthorizationState) -> AuthorizationRequest {
    AuthorizationRequest(endpoint: endpoint, clientID: clientID, redirectURI: redirectURI, state: state)
  }
}
