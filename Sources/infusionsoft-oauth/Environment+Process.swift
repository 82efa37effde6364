import FoundationEssentials
import PracticeServer
import Wizard

extension Environment {
  /// The surroundings of this process, read once.
  static func ofThisProcess(entry: Entry, version: String) -> Environment {
    let environment = ProcessInfo.processInfo.environment
    let proxy = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first { environment[$0]?.isEmpty == false }
    return Environment(
      version: version, timeZone: .current, isOverSSH: Browser.isOverSSH(environment),
      canOpenBrowser: Browser.canOpen(in: environment), proxyVariable: proxy,
      faults: Fault.allCases.map { PracticeFault(name: $0.rawValue, summary: $0.summary) }, entry: entry)
  }
}
