import ArgumentParser
import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// Exchanges the refresh token of a saved setup for a new pair.
struct RefreshCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Exchange the refresh token of a saved setup for a new pair, and save that.",
    discussion: """
      The new pair is on the disk before this ends. It ends the refresh token before it: any other program that holds \
      that one is signed out. "infusionsoft-oauth token" refreshes by itself where it must.
      """)

  @OptionGroup var access: SetupAccess

  @Flag(help: "Print one JSON object; its shape is in the README.")
  var json = false

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: json, in: world) {
      let refresh = try SavedRefresh(access, in: world)
      world.complain("any other program that holds this refresh token is signed out by the refresh.")
      let answer = try refresh.run(minimumLifetime: nil)
      let report = SetupReport(answer.setup, at: world.localTime)
      if json {
        world.print(
          JSONText.of(RefreshShape(report, isRefreshed: answer.isRefreshed)))
      } else {
        let first =
          answer.isRefreshed
          ? "\(report.name) has a new pair, and it is saved."
          : "Another process has just refreshed \(report.name); nothing was sent."
        world.print(([first] + report.clockLines).joined(separator: "\n") + "\n")
      }
      if let ending = answer.ending { throw ending }
    }
  }
}
