import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// A token as blocks: a headline, and a row, a clock and a sentence for each of its two values.
struct TokenView {
  private static let labelWidth = 14
  private static let indent = 16

  let token: Token
  let history: [TokenRecord]
  let now: Date
  let zone: TimeZone

  func body(selected: TokenPage.Row, isRevealed: Bool) -> [Block] {
    [.notice(headline)] + historyLine + clockNotice + [.gap]
      + access(isCurrent: selected == .access, isRevealed: isRevealed) + [.gap]
      + refresh(isCurrent: selected == .refresh, isRevealed: isRevealed)
  }

  func compactBody(selected: TokenPage.Row, isRevealed: Bool) -> [Block] {
    [.notice(headline)]
      + [
        value("Access token", token.accessToken, isCurrent: selected == .access, isRevealed: isRevealed, atMost: 10),
        .prose(Prose(TokenText.life(statusWord, token.timeLeft(at: now)), indent: 2)),
      ]
      + refreshToken.map {
        [
          value("Refresh token", $0, isCurrent: selected == .refresh, isRevealed: isRevealed, atMost: 10),
          .prose(Prose(TokenText.life(refreshWord, token.refreshTimeLeft(at: now)), indent: 2)),
        ]
      }.orEmpty
      + accessWords.map { .prose(Prose($0)) } + clockNotice
  }

  /// When any of the clocks shown next reads differently.
  var changesAt: Duration? {
    [token.timeLeft(at: now), token.refreshTimeLeft(at: now)]
      .compactMap(TokenText.secondsUntilChange).min()
      .map { .seconds(now.timeIntervalSince1970 + $0) }
  }

  private var headline: Notice {
    let account = token.account.map { " It opens the account \($0)." } ?? " The answer does not name its account."
    switch token.origin {
    case .codeExchange, .refresh: return Notice("You have a token.\(account)", tone: .good)
    case .accountCentral:
      return Notice("These are the tokens you brought. Nothing says whose they are.", tone: .good)
    }
  }

  private var historyLine: [Block] {
    SetupsText.history(history, in: zone).map { [.prose(Prose($0, tone: .quiet, indent: 2))] }.orEmpty
  }

  private var refreshToken: Secret? { token.refreshToken }

  private func access(isCurrent: Bool, isRevealed: Bool) -> [Block] {
    [
      value("Access token", token.accessToken, isCurrent: isCurrent, isRevealed: isRevealed, atMost: 16),
      meter(
        statusWord, left: token.timeLeft(at: now), of: token.lifetime ?? Token.longestLifetime, tone: statusTone),
    ] + accessWords.map { .prose(Prose($0, tone: .quiet, indent: Self.indent)) }
  }

  private var accessWords: [String] {
    let bearer = "Goes with each call as a bearer token."
    switch token.expiry {
    case .at(let end): return ["until \(TokenText.instant(end, in: zone))", bearer]
    case .atMost24h: return ["At most 24 h, if made just now.", bearer]
    case .unknown: return ["The answer does not say for how long.", bearer]
    }
  }

  private func refresh(isCurrent: Bool, isRevealed: Bool) -> [Block] {
    guard let refreshToken else {
      return [.prose(Prose("No refresh token came with it. When it ends, sign in again.", indent: 2))]
    }
    let left = token.refreshTimeLeft(at: now)
    let until = token.refreshExpiry.map { ["until \(TokenText.instant($0, in: zone))"] }.orEmpty
    let isPasted = token.origin == .accountCentral
    let source = isPasted ? "At most 45 days, if made just now." : "45 days: the vendor says so."
    return [
      value("Refresh token", refreshToken, isCurrent: isCurrent, isRevealed: isRevealed, atMost: 16),
      meter(refreshWord, left: left, of: Token.refreshLifetime, tone: (left ?? 1) > 0 ? .good : .bad),
    ]
      + ((isPasted ? [] : until) + ["Gets the next two tokens. Works once.", source]).map {
        .prose(Prose($0, tone: .quiet, indent: Self.indent))
      }
  }

  /// Said when this machine's clock and the server's differ by more than a minute.
  private var clockNotice: [Block] {
    guard let offset = token.clockOffset, token.isClockOff else { return [] }
    let direction = offset > 0 ? "behind" : "ahead of"
    let amount = TokenText.amount(abs(offset))
    return [
      .notice(
        Notice(
          "This machine's clock is \(amount) \(direction) the server's (clock-wrong). Set it; the times here follow the "
            + "server.",
          tone: .warning))
    ]
  }

  private func value(_ label: String, _ secret: Secret, isCurrent: Bool, isRevealed: Bool, atMost: Int) -> Block {
    .value(
      Value(
        label: label, labelWidth: Self.labelWidth,
        content: isRevealed ? .text(secret.exposed) : .masked(count: secret.count, atMost: atMost),
        remark: isRevealed ? nil : Remark(CredentialsText.characters(secret.count)), isCurrent: isCurrent))
  }

  private func meter(_ label: String, left: TimeInterval?, of whole: TimeInterval, tone: Tone) -> Block {
    .meter(
      Meter(
        label: label, labelWidth: Self.labelWidth, fraction: max(0, min(1, (left ?? 0) / max(whole, 1))),
        remark: Remark(TokenText.left(left), tone: .plain), tone: tone, indent: 2))
  }

  private var statusWord: String {
    switch token.status(at: now) {
    case .active: "active"
    case .expiresSoon: "expires soon"
    case .expired: "expired"
    case .unknown: (token.timeLeft(at: now) ?? 1) > 0 ? "not tested" : "expired"
    }
  }

  private var statusTone: Tone {
    switch token.status(at: now) {
    case .active: .good
    case .expiresSoon, .unknown: .warning
    case .expired: .bad
    }
  }

  private var refreshWord: String {
    guard let left = token.refreshTimeLeft(at: now) else { return "not known" }
    return left <= 0 ? "expired" : token.origin == .accountCentral ? "not tested" : "active"
  }
}

extension Optional where Wrapped: RangeReplaceableCollection {
  fileprivate var orEmpty: Wrapped { self ?? Wrapped() }
}
