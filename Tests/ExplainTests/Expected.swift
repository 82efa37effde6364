/// Whole outputs of the command.
enum Expected {
  static let maskedAddress = ""
  static let words = ""
  static let repairedArticleLink = ""
}
