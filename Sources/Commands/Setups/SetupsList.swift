import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// All that is saved, from the index: nothing in it is secret.
struct SetupsList {
  let folder: String
  let listing: SetupListing
  let intents: [RefreshIntent]
  let time: LocalTime

  static func read(in world: CommandEnvironment) throws(CommandFailure) -> SetupsList {
    let store = try world.setupStore()
    do throws(SetupError) {
      return SetupsList(
        folder: store.directory, listing: try store.listing(), intents: try store.interruptedRefreshes(),
        time: world.localTime)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Prints it: in words a line for each setup, with the given columns after the name.
  func print(asJSON isJSON: Bool, by columns: (Line) -> [String], in world: CommandEnvironment) {
    for error in listing.unreadable { world.complain(error.explanation) }
    guard !isJSON else {
      world.print(JSONText.of(shape))
      return
    }
    for intent in intents { world.complain(intent.explanation) }
    let rows = listing.summaries.map { summary in
      ([summary.name.text] + columns(Line(summary: summary, time: time))).map { VisibleText($0).description }
    }
    if rows.isEmpty { world.complain("nothing is saved in \(folder).") }
    world.print(Self.table(rows))
  }

  private var shape: ListShape {
    ListShape(
      folder: folder, setups: listing.summaries.map { SummaryShape($0, at: time.now) },
      unreadable: listing.unreadable.map(\.explanation), interruptedRefreshes: intents.map(IntentShape.init))
  }

  /// A line of the list, by what can stand in it.
  struct Line {
    let summary: SetupSummary
    let time: LocalTime

    /// Account and both clocks.
    var clocks: [String] {
      [
        summary.account ?? "-",
        "access: " + left(summary.accessUntil),
        "refresh: " + left(summary.refreshUntil),
      ]
    }

    /// Account, and where and when it was saved.
    var place: [String] {
      [summary.account ?? "-", summary.vault.rawValue, "saved " + time.words(summary.savedAt)]
    }

    private func left(_ end: Date?) -> String {
      end.map { TimeLeft.words($0.timeIntervalSince(time.now)) } ?? "not known"
    }
  }

  /// Columns as wide as their widest cell, two blanks between.
  private static func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { displayWidth(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] + 2 - displayWidth(of: cell))
      }.joined() + "\n"
    }.joined()
  }
}

extension SetupStore {
  /// A setup with its secrets.
  func opened(
    _ name: SetupName, passphrase: Secret?, in world: CommandEnvironment
  ) throws(CommandFailure) -> Setup {
    let result = try world.waitUntilSignal { () async -> Result<Setup, SetupError> in
      do throws(SetupError) { return .success(try await load(name, passphrase: passphrase)) } catch {
        return .failure(error)
      }
    }
    do throws(SetupError) { return try result.get() } catch { throw CommandFailure(error) }
  }

  /// What the list says of a setup; nil if it is not in it.
  func summary(of name: SetupName) throws(CommandFailure) -> SetupSummary? {
    do throws(SetupError) { return try summaries().first { $0.name == name } } catch { throw CommandFailure(error) }
  }
}
