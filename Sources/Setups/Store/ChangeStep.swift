/// A step that a change of a setup has taken.
///
/// After each the process may be killed, and the next start must find the old setup or the new one.
enum ChangeStep: CaseIterable, Sendable {
  /// Another process has the setup, and is waited for.
  case waiting
  /// The setup is locked.
  case locked
  /// The room for the new file is taken, and in a keyring an item for the new pair.
  case reserved
  /// The mark of the refresh is on the disk.
  case marked
  /// The server's answer is here.
  case answered
  /// The keyring has the new pair.
  case keptInKeyring
  /// The new file is on the disk, under its temporary name.
  case written
  /// The new file is in the old one's place.
  case committed
  /// The index and the keyring are tidied.
  case tidied
}

extension SetupStore {
  /// Told of each step; what it throws ends the change there.
  typealias StepHook = @Sendable (ChangeStep) throws(SetupError) -> Void
}
