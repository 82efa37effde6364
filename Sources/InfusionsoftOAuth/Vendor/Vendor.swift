public import FoundationEssentials

/// All that is one vendor's and not the protocol's: addresses, scope, lifetimes, authentication, header names.
///
/// Every request and every check takes its facts from here. "Documented" is what the vendor's own pages or staff say,
/// "observed" what was read off its servers' responses, "reported" what others write.
public struct Vendor: Equatable, Sendable {
  /// Where the client's credentials stand in a token request (RFC 6749 section 2.3.1).
  public enum Authentication: Equatable, Sendable {
    /// `client_id` and `client_secret` in the form.
    case form
    /// `Authorization: Basic` with the base64 of the raw "id:secret", neither of them form-encoded first.
    case basicHeader
  }

  /// So many calls a minute, a day.
  public struct Quota: Equatable, Sendable {
    /// Calls a minute.
    public var perMinute: Int
    /// Calls a day.
    public var perDay: Int
  }

  /// The vendor's sign-in pages.
  ///
  /// Documented: signin by the support article, accounts by the developer pages.
  public var signInHosts: [SignInHost: String]
  /// The sign-in host that is used if nobody chooses.
  public var defaultSignInHost: SignInHost
  /// The path of the authorization endpoint on either sign-in host.
  ///
  /// Documented.
  public var authorizationPath: String
  /// The value of `response_type`.
  ///
  /// Documented, and the only one.
  public var responseType: String
  /// The value of `scope`.
  ///
  /// Documented, and the only one there is.
  public var scope: String
  /// What stands between the scope and the account's host in a response.
  ///
  /// Observed: "full|ab123.infusionsoft.com".
  public var scopeSeparator: Character
  /// The token endpoint, absolute; the same for both sign-in hosts.
  ///
  /// Documented.
  public var tokenEndpoint: String
  /// How a code's request authenticates the client.
  ///
  /// Documented.
  public var codeAuthentication: Authentication
  /// How a refresh authenticates the client.
  ///
  /// Documented.
  public var refreshAuthentication: Authentication
  /// The access token's longest life in seconds: 24 hours.
  ///
  /// Documented by a vendor's engineer, observed in `expires_in`.
  public var accessTokenLifetime: TimeInterval
  /// The refresh token's life in seconds: 45 days.
  ///
  /// Documented by a vendor's engineer; no response says it.
  public var refreshTokenLifetime: TimeInterval

  /// The base of the API's paths, without a slash at its end.
  ///
  /// Documented.
  public var apiBase: String
  /// The hosts of the API and the token endpoint.
  ///
  /// Documented: the second is the specification's server since 2025.
  public var apiHosts: [String]
  /// Who a token acts for, version 2, below the API's base; no permission withholds it.
  ///
  /// Documented.
  public var userInfoPath: String
  /// The same of version 1.
  ///
  /// Documented.
  public var olderUserInfoPath: String
  /// The account's business profile, which a user's permissions may withhold.
  ///
  /// Documented.
  public var profilePath: String
  /// What the vendor's own headers begin with.
  ///
  /// Documented, observed.
  public var headerPrefix: String
  /// What every `…-limit`, `…-used` header of the application's quota over long begins with.
  ///
  /// Documented, observed.
  public var productQuotaHeaders: String
  /// The same of the application's quota at a time.
  ///
  /// Documented, observed.
  public var productThrottleHeaders: String
  /// The same of the account's quota, whose values are pairs with a bar between them.
  ///
  /// Documented, observed.
  public var tenantThrottleHeaders: String
  /// The header of the burst limit.
  ///
  /// Observed, as "10ps".
  public var spikeLimitHeader: String
  /// The header of the account's host.
  ///
  /// Documented, observed.
  public var tenantHeader: String
  /// The header with the number that the vendor's support can look up.
  ///
  /// Observed.
  public var requestIDHeader: String
  /// What an API key, a credential of another kind, begins with.
  ///
  /// Observed in every key, and in the vendor's library.
  public var apiKeyPrefix: String
  /// The header in which such a key is sent.
  ///
  /// Documented.
  public var apiKeyHeader: String
  /// The quota of one application.
  ///
  /// Documented.
  public var productQuota: Quota
  /// The quota of one account, for all its applications together.
  ///
  /// Documented, since June 2026.
  public var tenantQuota: Quota
  /// The quota of one API key.
  ///
  /// Documented.
  public var apiKeyQuota: Quota
  /// The most calls in a second before the burst limit strikes.
  ///
  /// Observed.
  public var spikeLimit: Int

  /// Account Central's first page, which makes tokens by hand.
  ///
  /// Documented.
  public var accountCentral: String
  /// Where client IDs and secrets are made.
  ///
  /// Documented.
  public var keysPortal: String
  /// The host of the developers' pages.
  ///
  /// Documented.
  public var developerHost: String
  /// The domains that are the vendor's; an account has its host in the first.
  ///
  /// The last is the owner's since 2024.
  public var domains: [String]
  /// The first labels of hosts that are for developers and their questions.
  ///
  /// Observed.
  public var developerLabels: [String]
}

extension Vendor {
  /// Keap, formerly Infusionsoft.
  public static let infusionsoft = Vendor(
    signInHosts: [.signin: "signin.infusionsoft.com", .accounts: "accounts.infusionsoft.com"],
    defaultSignInHost: .signin,
    authorizationPath: "/app/oauth/authorize",
    responseType: "code",
    scope: "full",
    scopeSeparator: "|",
    tokenEndpoint: "https://api.infusionsoft.com/token",
    codeAuthentication: .form,
    refreshAuthentication: .basicHeader,
    accessTokenLifetime: 24 * 3600,
    refreshTokenLifetime: 45 * 24 * 3600,
    apiBase: "https://api.infusionsoft.com/crm",
    apiHosts: ["api.infusionsoft.com", "api.keap.com"],
    userInfoPath: "/rest/v2/oauth/connect/userinfo",
    olderUserInfoPath: "/rest/v1/oauth/connect/userinfo",
    profilePath: "/rest/v1/account/profile",
    headerPrefix: "x-keap-",
    productQuotaHeaders: "x-keap-product-quota-",
    productThrottleHeaders: "x-keap-product-throttle-",
    tenantThrottleHeaders: "x-keap-tenant-throttle-",
    spikeLimitHeader: "x-keap-product-spike-limit",
    tenantHeader: "x-keap-tenant-id",
    requestIDHeader: "x-request-id",
    apiKeyPrefix: "KeapAK-",
    apiKeyHeader: "x-keap-api-key",
    productQuota: Quota(perMinute: 1500, perDay: 150_000),
    tenantQuota: Quota(perMinute: 10_000, perDay: 250_000),
    apiKeyQuota: Quota(perMinute: 240, perDay: 30_000),
    spikeLimit: 25,
    accountCentral: "https://accounts.infusionsoft.com/app/central/home",
    keysPortal: "https://keys.developer.keap.com/",
    developerHost: "developer.infusionsoft.com",
    domains: ["infusionsoft.com", "keap.com", "thryv.com"],
    developerLabels: ["developer", "keys", "devs", "help", "integration"])

  /// The three addresses of a sign-in by one of the vendor's hosts; nil is the default one.
  public func endpoints(signInHost: SignInHost? = nil) -> Endpoints {
    let host = signInHost ?? defaultSignInHost
    return Endpoints(
      authorization: "https://\(signInHosts[host] ?? "")\(authorizationPath)", token: tokenEndpoint, api: apiBase)
  }

  /// How a grant's request authenticates the client.
  public func authentication(for grant: TokenRequest.Grant) -> Authentication {
    switch grant {
    case .authorizationCode: codeAuthentication
    case .refreshToken: refreshAuthentication
    }
  }

  /// Whether a value is an API key, which has no part in OAuth.
  package func isAPIKey(_ value: String) -> Bool { value.lowercased().hasPrefix(apiKeyPrefix.lowercased()) }
}
