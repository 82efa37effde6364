import InfusionsoftOAuth
import TerminalUI

/// The sentences of the page that waits for a token.
enum WaitingText {
  static func body(isRefresh: Bool, seconds: Int, site: Site) -> [Block] {
    let sent =
      isRefresh
      ? "It is being sent the refresh token, your client ID and your client secret"
      : "It is being sent the code, your client ID, your client secret and the redirect URI"
    let consequence =
      isRefresh
      ? "From now on the refresh token counts as used. If you stop, and no answer comes, you have to sign in again."
      : "From now on the code counts as used. If you stop, you need a new code: open the link once more. You are "
        + "usually still signed in then."
    return [
      .prose(Prose(isRefresh ? "Getting the next tokens" : "Getting your token", tone: .strong)), .gap,
      .value(
        Value(label: "asking \(site.tokenHost)", content: .empty, remark: Remark("\(seconds) s"), isCurrent: true)),
      .gap, .prose(Prose(sent + (site.practice == nil ? ", all of it encrypted." : "."))), .gap,
      .prose(
        Prose("This usually takes a second or two. After 30 seconds the program stops waiting and says what it knows.")),
      .gap, .prose(Prose(consequence)),
    ]
  }
}
