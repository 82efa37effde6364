import FoundationEssentials

/// One of the two worlds that a person can be in, the vendor's or practice, with all that was done there.
struct Workspace: Equatable, Sendable {
  var draft: Draft
  var journey: Journey

  init(draft: Draft, journey: Journey) {
    self.draft = draft
    self.journey = journey
  }

  /// A workspace in which nothing was done yet.
  init(entry: Entry) { self.init(draft: Draft(entry: entry), journey: Journey()) }
}

extension Wizard {
  /// Goes to the other workspace; the vendor's is parked meanwhile.
  mutating func changeWorkspace(to workspace: Workspace) {
    parked = draft.site.practice == nil ? Workspace(draft: draft, journey: journey) : nil
    draft = workspace.draft
    journey = workspace.journey
  }
}
