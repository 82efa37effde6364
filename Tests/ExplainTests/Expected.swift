/// Whole outputs of the command.
enum Expected {
  static let maskedAddress =
    #"{"also":[],"findings":[],"kind":"redirect","parts":{"account":"ab123","address":"https://localhost/callback","#
    + #""code":"(8 characters)","scope":"full|ab123.infusionsoft.com","state":"q7VhT2mZ0s"},"#
    + #""summary":"This is an address that a browser came back with, and a code is in it.","version":1}"# + "\n"

  static let words = """
    This is an address that a browser came back with, and a code is in it.
      account: ab123
      address: https://localhost/callback
      code: (8 characters)
      scope: full|ab123.infusionsoft.com
      state: q7VhT2mZ0s

    """

  /// Its form is repaired; that it has no redirect URI is a finding, since nobody can guess whose to put in.
  static let repairedArticleLink =
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&response_type=code&scope=full"
}
