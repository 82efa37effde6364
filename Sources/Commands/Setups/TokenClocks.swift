import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// The two clocks of a token at an instant, for programs and in words.
struct TokenClocks {
  private let token: Token
  private let time: LocalTime
  private var now: Date { time.now }

  init(_ token: Token, at time: LocalTime) {
    self.token = token
    self.time = time
  }

  /// The access token's clock.
  var access: ClockShape {
    let status =
      switch token.status(at: now) {
      case .active: "active"
      case .expiresSoon: "expires-soon"
      case .expired: "expired"
      case .unknown: "unknown"
      }
    return ClockShape(
      until: token.latestExpiry.map(TimeText.published), secondsLeft: token.timeLeft(at: now).map { Int($0) },
      status: status)
  }

  /// The refresh token's clock; nil without one.
  var refresh: ClockShape? {
    guard token.refreshToken != nil else { return nil }
    return ClockShape(
      until: token.refreshExpiry.map(TimeText.published), secondsLeft: token.refreshTimeLeft(at: now).map { Int($0) })
  }

  /// Both in words, a line each, and a third if the clock cannot be believed.
  var words: [String] {
    let access =
      switch token.expiry {
      case .at(let end): "\(time.words(end)), \(TimeLeft.words(token.timeLeft(at: now)))"
      case .atMost24h: token.latestExpiry.map { "\(time.words($0)) at the latest" } ?? "not known"
      case .unknown: "not known"
      }
    let refresh =
      token.refreshToken == nil
      ? "none came"
      : token.refreshExpiry.map {
        "\(time.words($0)) according to the vendor, \(TimeLeft.words(token.refreshTimeLeft(at: now)))"
      } ?? "not known"
    let movedBack = token.clockMovedBack(at: now).map {
      "  This machine's clock has gone back by \(Int($0)) s since the token came: what is left cannot be told."
    }
    return [SetupReport.row("access until", access), SetupReport.row("refresh until", refresh)]
      + [movedBack].compactMap { $0 }
  }
}
