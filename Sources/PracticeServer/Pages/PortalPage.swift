/// The developer portal: the application's card, as the article shows it.
struct PortalPage {
  let card: ApplicationCard
  let configuration: PracticeConfiguration

  var html: HTML {
    """
    <h1>Developer portal</h1>
    <p>This application has been made for you. With the vendor you find it at keys.developer.keap.com, under Apps, where
    the client ID is called "Key" and the client secret "Secret".</p>
    <dl>
    <dt>Application</dt><dd id="application">\(card.name)</dd>
    <dt>client_id</dt><dd><code id="client_id">\(card.clientID)</code></dd>
    <dt>client_secret</dt><dd><code id="client_secret">\(card.clientSecret)</code></dd>
    <dt>Status</dt><dd id="status">\(card.status)</dd>
    <dt>Created</dt><dd id="created">\(HTTPDate.text(card.createdAt))</dd>
    </dl>
    \(other)
    <h2>Where to go on</h2>
    <dl>
    <dt>Authorize</dt><dd><code>\(Route.authorize.rawValue)</code> with <code>?client_id=…</code> and the other
    parameters; your program makes that link.</dd>
    <dt>Token</dt><dd><code>\(Route.token.rawValue)</code> takes a POST with a form.</dd>
    <dt>Account Central</dt><dd><a href="\(Route.central.rawValue)">\(Route.central.rawValue)</a> is the second way to a
    token.</dd>
    <dt>API</dt><dd><code>\(Route.userInfoV2.rawValue)</code> says whose token it is.</dd>
    </dl>
    <p class="note">What this server knows from the vendor it does likewise; the rest it had to
    <a href="\(Route.guesses.rawValue)">guess</a>. It keeps a <a href="\(Route.log.rawValue)">list of requests</a>, without
    what was sent in them.</p>
    """
  }

  private var other: HTML {
    guard let clientID = configuration.clientID else { return "" }
    return "<p>The client ID <code>\(clientID)</code> is known here too, with any secret.</p>"
  }
}

/// The list of all that nobody has verified with the vendor.
enum GuessesPage {
  static var html: HTML {
    """
    <h1>What is a guess here</h1>
    <p>The vendor does not publish these, and reports of them are old or missing. A program must not count on them.</p>
    <ul>
    \(.joined(Guess.allCases.map { "<li>\($0.summary)</li>" }))
    </ul>
    """
  }
}
