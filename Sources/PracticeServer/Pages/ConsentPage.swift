/// The page with the vendor's question: may this application open one of your accounts.
struct ConsentPage {
  let application: String
  let token: String
  let target: String
  /// The accounts to choose from; empty if the login has none.
  let accounts: [Account]

  var html: HTML {
    """
    <h1>\(application) asks for access to your Infusionsoft account</h1>
    <p>You are signed in as pat@practice.example.</p>
    <form method="post" action="\(Route.authorize.rawValue)">
    <input type="hidden" name="consent" value="\(token)">
    \(choice)
    <p>Allow lets the application work in that account as you. Your browser then goes to <code>\(target)</code>.</p>
    <button type="submit" name="decision" value="allow" id="allow">Allow</button>
    <button type="submit" name="decision" value="deny" id="deny">Deny</button>
    </form>
    """
  }

  private var choice: HTML {
    guard let first = accounts.first else { return "<p>No account is attached to this login.</p>" }
    let options = accounts.map { account -> HTML in
      let mark: HTML = account == first ? " checked" : ""
      return """
        <label><input type="radio" name="account" value="\(account.name)" id="account-\(account.name)"\(mark)>
        \(account.name), \(account.business)</label>
        """
    }
    return "<fieldset><legend>Which account may it open?</legend>\n\(.joined(options))\n</fieldset>"
  }
}
