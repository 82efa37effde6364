// WizardEffects does what the wizard wants of the world, one file for each part of it: requests, saved setups, the
// practice server, the tools of this machine. Each effect is answered with an event. It must never import curses.

import FoundationEssentials
package import InfusionsoftOAuth
package import Platform
import PracticeServer
import Synchronization
package import Wizard

/// Does what the wizard wants of the world; each task answers with an event and wakes the loop.
package final class EffectRunner: Sendable {
  private let transport: any Transport
  /// Makes ready what a first request would wait for.
  private let prepareTransport: @Sendable () -> Void
  private let client: TokenClient
  private let setups: SetupEffects
  private let wakeUp: WakeUp
  private let events = Mailbox<Event>()
  private let practice = PracticeEffects()
  private let environment: [String: String]
  private let requestsOut = Mutex(0)

  package init(
    transport: any Transport, prepareTransport: @escaping @Sendable () -> Void, environment: [String: String],
    wakeUp: WakeUp
  ) {
    self.transport = transport
    self.prepareTransport = prepareTransport
    setups = SetupEffects(environment: environment)
    self.environment = environment
    client = TokenClient(transport: transport, now: { Date() })
    self.wakeUp = wakeUp
  }

  /// What has happened since the last call, oldest first.
  package func takeEvents() -> [Event] { events.takeAll() }

  /// Whether a one-time request is out whose answer has not been taken.
  package var isAwaitingToken: Bool { requestsOut.withLock { $0 > 0 } }

  /// Starts an effect that does not concern the terminal.
  package func run(_ effect: Effect) {
    switch effect {
    case .openPractice(let clientID, let fault):
      post { await self.practice.open(clientID: clientID, fault: fault.flatMap(Fault.init)) }
    case .closePractice: Task.detached { await self.practice.close() }
    case .answerConsent(let consent, let link): post { await self.practice.answer(consent, link: link) }
    case .generateTokens(let credentials): post { await self.practice.generateTokens(for: credentials) }
    case .openBrowser(let url): post { .browserOpened(await Browser.open(url)) }
    case .prepareTransport: DetachedThread.start(prepareTransport)
    case .requestToken(let request, let attempt):
      requestsOut.withLock { $0 += 1 }
      post {
        let answer = await self.client.send(request)
        self.requestsOut.withLock { $0 -= 1 }
        return .tokenAnswered(answer, attempt: attempt, self.moment())
      }
    case .checkToken(let accessToken, let api):
      let check = LiveCheck(transport: transport, api: api, now: { Date() })
      post { .tokenChecked(await check.run(accessToken), self.moment()) }
    case .listSetups: postFromThread { self.setups.list() }
    case .findVaults: post { await self.setups.vaults() }
    case .saveSetup(let setup, let vault, let passphrase, let replacing):
      post { await self.setups.save(setup, in: vault, passphrase: passphrase, replacing: replacing) }
    case .openSetup(let name, let passphrase): post { await self.setups.open(name, passphrase: passphrase) }
    case .removeSetup(let name): post { await self.setups.remove(name) }
    case .refreshSetup(let name, let passphrase, let attempt):
      requestsOut.withLock { $0 += 1 }
      post {
        let (outcome, exchange) = await self.setups.refresh(name, passphrase: passphrase, client: self.client)
        self.requestsOut.withLock { $0 -= 1 }
        return .setupRefreshed(outcome, exchange, attempt: attempt, self.moment())
      }
    case .writeFile(let name, let content): post { FileEffects.write(content, named: name) }
    case .copy, .showBare, .suspend, .quit: break
    }
  }

  /// Hands a value to the tools of this machine; the terminal may have it already.
  package func copy(_ takeaway: CopyTarget, _ value: Secret, terminalCopies: Bool) {
    post { [environment] in
      let delivery: Delivery =
        switch await Clipboard.copyThroughTools(Array(value.exposed.utf8), in: environment) {
        case .tmux: .tmux
        case .tool(let name): .tool(name)
        case nil: terminalCopies ? .terminal : .failed
        }
      return .copied(takeaway, delivery)
    }
  }

  private func post(_ work: @escaping @Sendable () async -> Event) {
    Task.detached { [events, wakeUp] in
      events.post(await work())
      wakeUp.wake()
    }
  }

  /// Posts what blocks for a moment only, and may come first.
  ///
  /// A task would start libdispatch, whose watch over its threads wakes the program once a second from then on; until a
  /// request is made, an idle page is to wake nothing.
  private func postFromThread(_ work: @escaping @Sendable () -> Event) {
    DetachedThread.start { [events, wakeUp] in
      events.post(work())
      wakeUp.wake()
    }
  }

  private func moment() -> Moment {
    var random = SystemRandomNumberGenerator()
    return Moment(now: Date(), freshState: AuthorizationState.random(using: &random))
  }
}
