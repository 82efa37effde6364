import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// All that is saved, from the index: nothing in it is secret.
struct SetupsList {
  let folder: String
  let listing: SetupListing
  let intents: [RefreshIntent]
  let now: Date

  static func read() throws(CommandFailure) -> SetupsList {
    let store = try SetupStore.ofThisUser()
    do throws(SetupError) {
      return SetupsList(
        folder: store.directory, listing: try store.listing(), intents: try store.interruptedRefreshes(), now: Date())
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Prints it: in words a line for each setup, with the given columns after the name.
  func print(asJSON isJSON: Bool, by columns: (Line) -> [String]) throws(CommandFailure) {
    for error in listing.unreadable { StandardStream.complain(error.explanation) }
    if isJSON { return StandardStream.write(JSONText.of(shape), to: STDOUT_FILENO) }
    for intent in intents { StandardStream.complain(intent.explanation) }
    let rows = listing.summaries.map { summary in
      ([summary.name.text] + columns(Line(summary: summary, now: now))).map { VisibleText($0).description }
    }
    if rows.isEmpty { StandardStream.complain("nothing is saved in \(folder).") }
    StandardStream.write(Self.table(rows), to: STDOUT_FILENO)
  }

  private var shape: ListShape {
    ListShape(
      folder: folder, setups: listing.summaries.map { SummaryShape($0, at: now) },
      unreadable: listing.unreadable.map(\.explanation), interruptedRefreshes: intents.map(IntentShape.init))
  }

  /// A line of the list, by what can stand in it.
  struct Line {
    let summary: SetupSummary
    let now: Date

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
      [summary.account ?? "-", summary.vault.rawValue, "saved " + TimeText.instant(summary.savedAt)]
    }

    private func left(_ end: Date?) -> String { end.map { TimeText.left($0.timeIntervalSince(now)) } ?? "not known" }
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
  func opened(_ name: SetupName, passphrase: Secret?) throws(CommandFailure) -> Setup {
    let result = try PatientWork.runUntilSignal { () async -> Result<Setup, SetupError> in
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
