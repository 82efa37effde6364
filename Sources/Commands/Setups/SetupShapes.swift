import FoundationEssentials
import InfusionsoftOAuth
import Setups

// The published shapes of what the commands say about saved setups. Instants are ISO 8601 in UTC, spans whole seconds.
// A key whose value is not known is left out. Each object that is printed has a version; a new key does not change it.

/// One of the two clocks: {"until", "seconds_left", "status"}; `status` stands for the access token only.
struct ClockShape: Encodable, Equatable {
  /// When it ends; with the status "unknown" when it ends at the latest.
  let until: String?
  /// 0 once it has ended.
  let secondsLeft: Int?
  /// "active", "expires-soon" (less than an hour), "expired" or "unknown".
  var status: String?

  enum CodingKeys: String, CodingKey {
    case until, status
    case secondsLeft = "seconds_left"
  }
}

/// A token in a setup's history: {"label", "origin", "refresh_number", "made_at", "account"}; never a value.
struct RecordShape: Encodable, Equatable {
  /// "token 3".
  let label: String
  /// "code", "refresh" or "account-central".
  let origin: String
  let refreshNumber: Int?
  let madeAt: String
  let account: String?

  enum CodingKeys: String, CodingKey {
    case label, origin, account
    case refreshNumber = "refresh_number"
    case madeAt = "made_at"
  }

  init(_ record: TokenRecord) {
    label = record.label
    origin = record.publishedOrigin
    refreshNumber = record.refreshNumber
    madeAt = TimeText.published(record.madeAt)
    account = record.account
  }
}

/// A refresh that began and whose end nobody wrote down: {"setup", "label", "started_at"}.
struct IntentShape: Encodable, Equatable {
  let setup: String
  /// The token whose refresh token was sent, or was about to be.
  let label: String
  let startedAt: String

  enum CodingKeys: String, CodingKey {
    case setup, label
    case startedAt = "started_at"
  }

  init(_ intent: RefreshIntent) {
    setup = intent.name.text
    label = intent.label
    startedAt = TimeText.published(intent.startedAt)
  }
}

/// One line of a list: {"name", "vault", "account", "access", "refresh", "saved_at"}.
struct SummaryShape: Encodable, Equatable {
  let name: String
  /// "keyring", "encrypted" or "plain".
  let vault: String
  let account: String?
  let access: ClockShape?
  let refresh: ClockShape?
  let savedAt: String

  enum CodingKeys: String, CodingKey {
    case name, vault, account, access, refresh
    case savedAt = "saved_at"
  }

  init(_ summary: SetupSummary, at now: Date) {
    name = summary.name.text
    vault = summary.vault.rawValue
    account = summary.account
    access = summary.accessUntil.map { ClockShape($0, at: now) }
    refresh = summary.refreshUntil.map { ClockShape($0, at: now) }
    savedAt = TimeText.published(summary.savedAt)
  }
}

/// What `setups` and `status` without a setup print: {"version", "folder", "setups", "unreadable",
/// "interrupted_refreshes"}.
struct ListShape: Encodable, Equatable {
  var version = 1
  /// Where it all is.
  let folder: String
  let setups: [SummaryShape]
  /// A sentence for each file that cannot be read; it is left as it is.
  let unreadable: [String]
  let interruptedRefreshes: [IntentShape]

  enum CodingKeys: String, CodingKey {
    case version, folder, setups, unreadable
    case interruptedRefreshes = "interrupted_refreshes"
  }
}

/// What `status SETUP` prints: {"version", "name", "vault", "saved_at", "client_id", "redirect_uri", "authorize_url",
/// "token_url", "api_url", "account", "account_host", "access", "refresh", "token", "history",
/// "clock_moved_back_seconds", "interrupted_refresh", "live"}.
struct StatusShape: Encodable, Equatable {
  var version = 1
  let name: String
  let vault: String
  let savedAt: String?
  let clientID: String
  let redirectURI: String
  let authorizeURL: String
  let tokenURL: String
  let apiURL: String
  let account: String?
  let accountHost: String?
  let access: ClockShape?
  let refresh: ClockShape?
  /// The token that is there now, by its label.
  let token: String?
  /// Oldest first; the last is the one that is there now.
  let history: [RecordShape]
  /// By how much this machine's clock has gone back since the token came: then the clocks tell nothing.
  let clockMovedBack: Int?
  let interruptedRefresh: IntentShape?
  let live: LiveShape?

  enum CodingKeys: String, CodingKey {
    case version, name, vault, account, access, refresh, token, history, live
    case savedAt = "saved_at"
    case clientID = "client_id"
    case redirectURI = "redirect_uri"
    case authorizeURL = "authorize_url"
    case tokenURL = "token_url"
    case apiURL = "api_url"
    case accountHost = "account_host"
    case clockMovedBack = "clock_moved_back_seconds"
    case interruptedRefresh = "interrupted_refresh"
  }
}

/// What `refresh` prints: {"version", "name", "refreshed", "account", "access", "refresh", "token"}.
struct RefreshShape: Encodable, Equatable {
  var version = 1
  let name: String
  /// False if another process refreshed it meanwhile, and nothing was sent.
  let refreshed: Bool
  let account: String?
  let access: ClockShape?
  let refresh: ClockShape?
  let token: String?

  init(_ report: SetupReport, isRefreshed: Bool) {
    name = report.name
    refreshed = isRefreshed
    account = report.setup.token?.account
    access = report.clocks?.access
    refresh = report.clocks?.refresh
    token = report.setup.tokenRecord?.label
  }
}

extension ClockShape {
  /// A clock of which only the end is known.
  init(_ until: Date, at now: Date) {
    self.init(until: TimeText.published(until), secondsLeft: max(0, Int(until.timeIntervalSince(now))))
  }
}
