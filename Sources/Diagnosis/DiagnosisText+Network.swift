import InfusionsoftOAuth

/// Answers that are not what was asked for, and no answer at all.
extension DiagnosisText {
  static func serverError(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The vendor's server failed." + noTokenYet(situation),
      meaning: "A status of 500 or above says that the server has trouble of its own: what you entered is not judged.",
      wayOn: "Wait a minute. " + afterUselessAnswer(situation),
      source: "The HTTP standard.")
  }

  static func serverErrorHTML(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The server failed, and answered with a web page." + noTokenYet(situation),
      meaning: "The token endpoint answers in JSON. A web page under a status of 500 or above comes from something "
        + "before it: a gateway in trouble, a maintenance page, or a proxy on the way.",
      wayOn: "Wait a minute. " + afterUselessAnswer(situation),
      source: "The HTTP standard.")
  }

  static func answerCut(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The answer ends in the middle." + noTokenYet(situation),
      meaning: "Its beginning came, and its end did not. If there were tokens in it, they cannot be used.",
      wayOn: afterUselessAnswer(situation),
      source: "Seen by this program.")
  }

  static func answerNotJSON(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The answer is not in the form of a token." + noTokenYet(situation),
      meaning:
        "The token endpoint answers in JSON. Something else answered: another server, a proxy, or the login page "
        + "of a network.",
      wayOn: afterUselessAnswer(situation),
      source: "Seen by this program.")
  }

  static func tokenMissing(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The answer has no token in it, and no error." + noTokenYet(situation),
      meaning: "JSON came, but neither access_token nor an error that this program knows.",
      wayOn: afterUselessAnswer(situation),
      source: "Seen by this program.")
  }

  static func tokenRedirected(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The server sent the request elsewhere, and it was not followed." + noTokenYet(situation),
      meaning:
        "The token endpoint does not redirect. A redirect is never followed, as it would carry your code and your "
        + "secret to another address.",
      wayOn: afterUselessAnswer(situation),
      source: "Seen by this program.")
  }

  static func addressRefused(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The address is not one to send secrets to, so nothing was sent.",
      meaning: "Requests go to https addresses only; plain http is for this machine alone.",
      wayOn: afterNothingSent(situation),
      source: "A rule of this program.")
  }

  static func hostNotFound(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The name of \(host(situation)) cannot be found.",
      meaning: "Before anything is sent, the host's name is looked up, and nobody had an address for it.",
      wayOn: afterNothingSent(situation),
      source: "Seen by this program.")
  }

  static func connectionFailed(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "There is no connection to \(host(situation)).",
      meaning: "The name is known, but nobody answers at its address, or the way there is closed.",
      wayOn: afterNothingSent(situation),
      source: "Seen by this program.")
  }

  static func proxyFailed(_ situation: DiagnosisSituation) -> DiagnosisWords {
    let name = situation.facts.proxyInEnvironment.map(shown)
    return DiagnosisWords(
      headline: "The proxy \(name.map { "named in \($0) " } ?? "")did not let the request through.",
      meaning: "The environment names a proxy, and requests go through it. It could not be reached, or it refused.",
      wayOn: afterNothingSent(situation),
      source: "Seen by this program.")
  }

  static func certificateRefused(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The certificate of \(host(situation)) is not trusted.",
      meaning: "Before anything is sent, the server proves who it is. The proof was not accepted, so nothing was sent. "
        + "This check cannot be switched off here.",
      wayOn: afterNothingSent(situation),
      source: "Seen by this program.")
  }

  static func tlsFailed(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "No encrypted connection to \(host(situation)).",
      meaning: "The two sides did not agree on how to encrypt. Often something between them takes part in it.",
      wayOn: afterNothingSent(situation),
      source: "Seen by this program.")
  }

  static func timedOut(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: situation.wasSent == false
        ? "No connection within 10 seconds." : "No answer within 30 seconds." + noTokenYet(situation),
      meaning: "The program waits 10 seconds for a connection and 30 for the whole answer. Whether the server did "
        + "something in that time cannot be seen from here.",
      wayOn: afterNoAnswer(situation),
      source: "Seen by this program.")
  }

  static func connectionLost(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The connection ended before the answer was there." + noTokenYet(situation),
      meaning: "The request was on its way, and then the connection broke. Whether the server did something cannot be "
        + "seen from here.",
      wayOn: afterNoAnswer(situation),
      source: "Seen by this program.")
  }

  static func answerNotHTTP(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "What answered does not speak HTTP." + noTokenYet(situation),
      meaning: "Something is at that address, and it is no web server.",
      wayOn: afterNoAnswer(situation),
      source: "Seen by this program.")
  }

  static func transportFailed(_ situation: DiagnosisSituation) -> DiagnosisWords {
    DiagnosisWords(
      headline: "The request failed on its way." + noTokenYet(situation),
      meaning:
        "The network library gave up for a reason that this program has no name for. Its words are all there is.",
      wayOn: afterNoAnswer(situation),
      source: "Seen by this program.")
  }
}
