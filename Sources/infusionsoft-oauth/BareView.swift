import NcursesTerminal
import Platform
import Wizard

/// One value alone on plain lines, to be selected with the mouse; gone with the next key.
struct BareView {
  let lines: PlainLines
  let wakeUp: WakeUp

  /// Shows it until a key is pressed.
  ///
  /// A signal that ends the program ends this too.
  func show(_ value: CopiedValue) {
    lines.write(BareText.page(of: value))
    lines.waitForKey(or: wakeUp)
  }
}
