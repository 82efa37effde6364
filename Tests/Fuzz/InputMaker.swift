import RecognizerExamples

/// Makes inputs that look enough like what people paste to get past the first question: examples, cut and mixed.
enum InputMaker {
  /// No input is longer, in bytes; length is tried by the command's own tests.
  private static let limit = 8192

  private static let seeds = RecognizerExample.all.map { Array($0.text.utf8) } + answers.map { Array($0.utf8) }

  /// Bodies of the token endpoint and the API, which are no examples of a paste.
  private static let answers = [
    #"{"access_token":"aCc3ssT0ken","token_type":"bearer","expires_in":86399,"refresh_token":"r3freshT0ken","scope":"full|ab123.infusionsoft.com"}"#,
    #"{"access_token":"aCc3ssT0ken","expires_in":"1e3"}"#,
    #"{"error":"invalid_grant","error_description":"Unable to authenticate username and password"}"#,
    #"{"ErrorCode":"invalid_request","Error":"Invalid client id : k3y. ClientId is Invalid"}"#,
    #"{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#,
    #"{"code":429,"message":"Quota Exceeded","status":"Request Throttled","details":[{"domain":"a","resource":"b"}]}"#,
    #"{"email":"kim@shop.example","sub":"kim","keap_id":"kim","is_admin":true,"tenant_id":"ab123.infusionsoft.com"}"#,
    "<html><head><title>503 Service Unavailable</title></head><body></body></html>",
  ]

  static func input(using random: inout Lehmer) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let change = Mutation.allCases.randomElement(using: &random) ?? .cut
      bytes = change.applied(to: bytes, mixing: seeds, using: &random)
      if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    }
    return bytes
  }
}
