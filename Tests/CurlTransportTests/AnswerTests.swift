import CurlTransport
import Foundation
import InfusionsoftOAuth
import Testing

@Suite(.timeLimit(.minutes(1)))
struct AnswerTests {
  /// The answer to a POST with a form, when the server's bytes are these.
  private func response(to answer: [UInt8]) async throws -> HTTPResponse {
    let server = try ScriptedServer {
      try $0.readRequest()
      try $0.write(answer)
    }
    defer { server.stop() }
    return try await CurlTransport().send(
      HTTPRequest(method: .post, url: server.url, form: [.init("code", .secret(Secret("c0de")))]))
  }

  private func response(to answer: String) async throws -> HTTPResponse { try await response(to: Array(answer.utf8)) }

  @Test func `a refused Basic login is an answer`() async throws {
    let body = #"{"error":"invalid_client"}"#
    let answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"practice\"\r\nContent-Length: 26\r\n\r\n"
    #expect(
      try await response(to: answer + body)
        == HTTPResponse(
          status: 401,
          headers: [HTTPHeader("WWW-Authenticate", "Basic realm=\"practice\""), HTTPHeader("Content-Length", "26")],
          body: Array(body.utf8)))
  }

  @Test func `header lines are kept as they came, in their order`() async throws {
    let answer = """
      HTTP/1.1 200 OK\r
      X-Error-Code: \tERR_403 \r
      set-cookie: a=1\r
      SET-COOKIE: b=2\r
      X-Empty:\r
      X-Escape: \u{1B}[31mred\u{7}\r
      X-Name: Grüße\r
      X-Folded: one\r
       \t two\r
      Content-Length: 2\r
      \r
      {}
      """
    #expect(
      try await response(to: answer).headers == [
        HTTPHeader("X-Error-Code", "ERR_403"), HTTPHeader("set-cookie", "a=1"), HTTPHeader("SET-COOKIE", "b=2"),
        HTTPHeader("X-Empty", ""), HTTPHeader("X-Escape", "\u{1B}[31mred\u{7}"), HTTPHeader("X-Name", "Grüße"),
        HTTPHeader("X-Folded", "one two"), HTTPHeader("Content-Length", "2"),
      ])
  }

  @Test func `header bytes that are not UTF-8 become visible`() async throws {
    let answer = Array("HTTP/1.1 200 OK\r\nX: a".utf8) + [0xE9] + Array("b\r\nContent-Length: 0\r\n\r\n".utf8)
    #expect(
      try await response(to: answer)
        == HTTPResponse(status: 200, headers: [HTTPHeader("X", "a\u{FFFD}b"), HTTPHeader("Content-Length", "0")]))
  }

  @Test func `an interim response is no answer, nor are trailers headers`() async throws {
    let answer = """
      HTTP/1.1 100 Continue\r
      X-Interim: 1\r
      \r
      HTTP/1.1 103 Early Hints\r
      Link: </a>\r
      \r
      HTTP/1.1 400 Bad Request\r
      Transfer-Encoding: chunked\r
      \r
      2\r
      {}\r
      0\r
      X-Trailer: 1\r
      \r

      """
    #expect(
      try await response(to: answer)
        == HTTPResponse(
          status: 400, headers: [HTTPHeader("Transfer-Encoding", "chunked")], body: Array("{}".utf8)))
  }

  @Test func `a redirect is an answer and is not followed`() async throws {
    let elsewhere = try ScriptedServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
    defer { elsewhere.stop() }
    for status in [301, 302, 303, 307, 308] {
      let answer = "HTTP/1.1 \(status) Elsewhere\r\nLocation: \(elsewhere.url)/\r\nContent-Length: 0\r\n\r\n"
      #expect(
        try await response(to: answer)
          == HTTPResponse(
            status: status,
            headers: [HTTPHeader("Location", elsewhere.url + "/"), HTTPHeader("Content-Length", "0")]))
    }
    #expect(elsewhere.connectionCount == 0)
  }

  @Test func `compressed bytes stay as they are, since none were asked for`() async throws {
    let body: [UInt8] = [0x1F, 0x8B, 8, 0, 0]
    let response = try await response(
      to: Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n".utf8) + body)
    #expect(response.body == body)
  }

  @Test func `a body without an end is cut at a mebibyte and delivered`() async throws {
    let server = try ScriptedServer {
      try $0.readRequest()
      try $0.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
      while true { try $0.write(repeatElement(UInt8(ascii: "x"), count: 1 << 16)) }
    }
    defer { server.stop() }
    let response = try await CurlTransport().send(HTTPRequest(method: .get, url: server.url))
    #expect(
      response
        == HTTPResponse(
          status: 200, headers: [HTTPHeader("Content-Type", "text/html")],
          body: Array(repeating: UInt8(ascii: "x"), count: 1_048_576), isBodyCut: true))
  }

  @Test(arguments: [(1_048_576, false), (1_048_577, true)])
  func `the limit itself still fits`(count: Int, isCut: Bool) async throws {
    let response = try await response(
      to: "HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count))
    #expect(response.isBodyCut == isCut)
    #expect(response.body.count == 1_048_576)
  }

  @Test func `an answer still arrives after the task was canceled`() async throws {
    let gate = DispatchSemaphore(value: 0)
    let server = try ScriptedServer {
      try $0.readRequest()
      gate.wait()
      try $0.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    }
    defer { server.stop() }
    let sending = Task { try await CurlTransport().send(HTTPRequest(method: .get, url: server.url)) }
    for await _ in server.arrivals { break }
    sending.cancel()
    gate.signal()
    #expect(try await sending.value.body == Array("{}".utf8))
  }
}
