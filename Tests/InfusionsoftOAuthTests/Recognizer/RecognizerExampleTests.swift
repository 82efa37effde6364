import InfusionsoftOAuth
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

  @Test func `names of examples are used once`() {
    let names = RecognizerExample.all.map(\.name)
    #expect(names.count == Set(names).count)
  }
}
