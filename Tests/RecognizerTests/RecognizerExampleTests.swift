import InfusionsoftOAuth
import Recognizer
import RecognizerExamples
import Testing

@Suite struct RecognizerExampleTests {
  @Test(arguments: RecognizerExample.all)
  func `each example is what it is, and all that is wrong with it is named`(_ example: RecognizerExample) {
    let recognition = Recognizer().recognize(example.text)
    #expect(recognition.kind.name == example.kind)
    #expect(recognition.findings.map(\.code.rawValue) == example.findings)
    #expect(recognition.also.map(\.kind.name) == example.also)
  }

  @Test(arguments: RepairExample.all)
  func `each broken link is written anew, and each repair is named`(_ example: RepairExample) throws {
    guard case .authorizeURL(let reading) = Recognizer().recognize(example.text).kind else {
      throw ExpectedALink()
    }
    #expect(reading.repaired == example.repaired)
    #expect(reading.repairs.map(\.code.rawValue) == example.repairs)
    #expect(reading.repairs.allSatisfy { !$0.message.isEmpty && !$0.message.contains("\n") })
  }

  private struct ExpectedALink: Error {}

  @Test(arguments: RedirectURIPair.all)
  func `two redirect URIs differ in the part that is named`(_ pair: RedirectURIPair) throws {
    let difference = try #require(RedirectURIDifference.between(pair.first, pair.second))
    #expect(difference.places.map(\.part.rawValue) == pair.parts)
    let turned = try #require(RedirectURIDifference.between(pair.second, pair.first))
    #expect(turned.places.map(\.part.rawValue) == pair.parts)
  }

  @Test func `names of examples are used once`() {
    for names in [RecognizerExample.all.map(\.name), RepairExample.all.map(\.name)] {
      #expect(names.count == Set(names).count)
    }
  }
}
