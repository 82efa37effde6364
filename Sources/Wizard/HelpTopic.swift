/// What Ctrl-G answers on a page.
enum HelpTopic: Sendable {
  case start, explain, faults, keys, credentials, authorize, accountCentral, paste, browser, waiting, failure, token,
    check, refresh, programGuide, save, setups,
    leaving, request

  /// A question and its answer.
  struct Answer: Sendable {
    let question: String
    let text: String

    init(_ question: String, _ text: String) {
      self.question = question
      self.text = text
    }
  }

  /// What stands at the right of the head.
  var title: String {
    switch self {
    case .start: "the beginning"
    case .explain: "explaining"
    case .faults: "failures"
    case .keys: "the two values"
    case .credentials: "credentials"
    case .authorize: "the link"
    case .accountCentral: "Account Central"
    case .paste, .browser: "the code"
    case .waiting: "waiting"
    case .failure: "a refusal"
    case .token: "the token"
    case .check: "the live check"
    case .refresh: "refreshing"
    case .programGuide: "your program"
    case .save: "saving"
    case .setups: "saved setups"
    case .leaving: "leaving"
    case .request: "the request"
    }
  }

  /// The questions that a newcomer asks on that page.
  var answers: [Answer] {
    switch self {
    case .start:
      [
        Answer(
          "What is OAuth?",
          "A way to let a program work in an account without giving it the password. The owner signs in at the "
            + "vendor, in a browser, and clicks Allow. The program gets a token instead."),
        Answer(
          "What is practice?",
          "The same pages against a server inside this program. Nothing leaves this machine, and no account is "
            + "needed. It takes two minutes and shows all that will happen."),
      ]
    case .explain:
      [
        Answer(
          "Is anything sent?",
          "No. The text is read by this program only. A sign-in that you start from it sends something when you say so, "
            + "on page 4."),
        Answer(
          "Repaired, or as it is?",
          "Repaired is what you need to get a token. As it is opens the very link that you were sent, so that you see "
            + "what the customer sees."),
        Answer(
          "What is not repaired?",
          "What a link means: another redirect URI, http in place of https, another client ID. That is said, and left."),
      ]
    case .faults:
      [
        Answer(
          "How are these made?",
          "The practice server answers as the vendor is known to, or, where nobody has written it down, as we guess. "
            + "Each guess is marked as one.")
      ]
    case .keys:
      [
        Answer(
          "Why are there two accounts?",
          "The developer account holds your applications, with a client ID and a secret each. The Infusionsoft "
            + "account holds contacts and orders. Your program, known by the first, asks for access to the second."),
        Answer(
          "The status says \"Waiting\".",
          "The vendor says that the first application is approved by itself, and that a second one waits for a "
            + "person. Until it is active, expect \"Invalid Client\"."),
        Answer(
          "Is this the API Settings page in Infusionsoft?",
          "No. What is made there starts with KeapAK- and is another kind of key, which needs no OAuth."),
      ]
    case .credentials:
      [
        Answer(
          "Where does the secret go?",
          "It stays in this program's memory. It is sent to the vendor's token address, encrypted, when you get the "
            + "token. It is never in the link. It is on the screen only after Ctrl-R, and in a file only if you save it."
        ),
        Answer(
          "How do I paste?",
          "With Ctrl-Shift-V, Cmd-V, or a right click: pasting belongs to your terminal. What came with the copy "
            + "(spaces, quotes) is taken off and named."),
        Answer(
          "Must I register the redirect URI?",
          "It seems not: today's form for a new application does not ask for one, and several people report that "
            + "any https address works. The vendor does not say."),
      ]
    case .authorize:
      [
        Answer(
          "How do I get the link out of here?",
          "c copies it. If it did not arrive, b shows it alone, to be selected with the mouse. Over SSH, both work "
            + "on the computer you sit at."),
        Answer(
          "Why is an error page right?",
          "After Allow, the vendor sends your browser to the redirect URI. At localhost nothing answers, so the "
            + "browser complains. The code is in the address all the same, and it has gone nowhere else."),
        Answer(
          "The article's link looks different.",
          "The article prints it without the \"?\", the redirect URI and the response type. Opened like that, it ends "
            + "in Account Central, without a code."),
        Answer(
          "What does h do?",
          "The article says signin.infusionsoft.com, the vendor's newer pages say accounts.infusionsoft.com. Both "
            + "are the vendor's. h changes between them."),
      ]
    case .accountCentral:
      [
        Answer(
          "What is this road for?",
          "The vendor can make the tokens on its own page, from your client ID and secret. It is the article's steps "
            + "6 to 8. Whether every account still has that page is not known."),
        Answer(
          "Personal or Partner?",
          "Personal gives two tokens, which belong here. Partner gives a code, and that code has no redirect URI: it "
            + "cannot be exchanged on page 4."),
      ]
    case .paste, .browser:
      [
        Answer(
          "Which address?",
          "The one your browser ended on after Allow. Click into its address bar: some browsers show only a part "
            + "until you do. Copy all of it."),
        Answer(
          "Is a code secret?",
          "It is worth something together with your client secret, and only once, for a short time. It is masked "
            + "here. Ctrl-R shows what you typed."),
        Answer(
          "How long does a code live?",
          "The vendor does not say. Others allow ten minutes at most, so paste it soon."),
      ]
    case .waiting:
      [
        Answer(
          "What if I stop waiting?",
          "The request cannot be called back. If a token comes after all, it is kept, and every page says so. Then "
            + "Ctrl-N shows it."),
        Answer(
          "Why does it end after 30 seconds?", "No answer by then is unlikely to come. The code counts as used."),
      ]
    case .failure:
      [
        Answer(
          "What do \"checked\" and \"cannot check\" mean?",
          "Some causes this program can look into, and says what it found. Others only the vendor or you can see."),
        Answer(
          "Why not send the code again?",
          "A code works once. Sent a second time it is refused, and some servers then withdraw what it gave."),
      ]
    case .token:
      [
        Answer(
          "What is the access token for?",
          "Your program sends it with each call, as \"Authorization: Bearer\" and the token. It lives for a day."),
        Answer(
          "What is the refresh token for?",
          "It gets the next pair, once: each refresh gives a new one, and the old one is dead. The vendor says it "
            + "lives 45 days."),
        Answer("Who can use them?", "Whoever has them. Keep both like passwords."),
      ]
    case .check:
      [
        Answer(
          "Does the check change anything?",
          "No. It asks whose token this is, and for the business name. It counts as one or two calls."),
        Answer(
          "What are the numbers of calls?",
          "The vendor sends them with each answer: how many calls your application and the account may make. What it "
            + "does not say is left out."),
      ]
    case .refresh:
      [
        Answer(
          "When do I need this?",
          "When the access token has ended, or soon will. A program does it by itself, once a day. Here you do it once by "
            + "hand, to see it."),
        Answer(
          "What happens to the old tokens?",
          "The old refresh token is dead. Whether the old access token lives on is not documented: use the new one."),
      ]
    case .programGuide:
      [
        Answer(
          "Where do the files go?",
          "Into the folder you started this program in, readable by you alone. A file that is there is not written over."
        ),
        Answer("Is a .env file safe?", "It is as safe as the folder it is in. Keep it out of version control."),
      ]
    case .save:
      [
        Answer(
          "Which place is best?",
          "The keyring, if your system has one: it opens with your login. Else the encrypted file, with a passphrase that "
            + "you will remember. A plain file is for scripts on a machine of your own."),
        Answer(
          "What is it good for?",
          "Tomorrow the access token has ended. Saved, it can be refreshed: here, or by the command "
            + "\"infusionsoft-oauth token\" in a script."),
      ]
    case .setups:
      [
        Answer(
          "What happens when I open one?",
          "Its tokens are shown, with both clocks. Nothing is sent. From there you test or refresh it."),
        Answer(
          "Can two programs use one?",
          "Yes. Each refresh takes a lock and writes the new pair before anybody sees it, so two at once make one request."
        ),
      ]
    case .leaving:
      [Answer("Can I get the tokens again later?", "Not these. Opening the link once more gives new ones.")]
    case .request:
      [
        Answer(
          "Why look at this?",
          "Your program will send the same. What is masked here is sent in full, and nothing else is sent.")
      ]
    }
  }
}
