import CurlTransport
import Foundation
import InfusionsoftOAuth

/// Signs in: `browse` shows a link to the account's owner, and gives the address that the browser came back with.
func signIn(
  _ credentials: ClientCredentials, at endpoints: Endpoints = .infusionsoft(),
  browse: (String) async throws -> String
) async throws -> (token: Token, email: String?) {
  var random = SystemRandomNumberGenerator()
  let request = AuthorizationRequest(
    endpoint: endpoints.authorization, clientID: credentials.clientID, redirectURI: "https://localhost/callback",
    state: .random(using: &random))

  guard let response = AuthorizationResponse(url: try await browse(request.url)) else { throw URLError(.badURL) }
  let grant = try AuthorizationGrant.read(response, answering: request).get()

  let transport = CurlTransport()
  let client = TokenClient(transport: transport, now: { Date() })
  let exchange = TokenRequest.exchange(grant, credentials: credentials, endpoint: endpoints.token)
  let token = try await client.send(exchange).result.get()

  let check = LiveCheck(transport: transport, api: endpoints.api, now: { Date() })
  return (token, try await check.run(token.accessToken).result.get().userInfo.email)
}
