package import Commands
import FoundationEssentials
import Platform
import PracticeServer
package import Wizard

extension Environment {
  /// The surroundings of a process with this environment, read once.
  package static func reading(_ environment: [String: String], _ arguments: WizardArguments) -> Environment {
    let entry = Entry(
      isPractice: arguments.isPractice, fault: arguments.fault, setup: arguments.setup, clientID: arguments.clientID,
      redirectURI: arguments.redirectURI, host: arguments.host, endpoints: arguments.endpoints)
    return Environment(
      version: arguments.version, timeZone: .current, isOverSSH: Browser.isOverSSH(environment),
      canOpenBrowser: Browser.canOpen(in: environment), proxyVariable: ProxyVariable.name(in: environment),
      faults: Fault.allCases.map { PracticeFault(name: $0.rawValue, summary: $0.summary, diagnosis: $0.diagnosis) },
      entry: entry)
  }
}
