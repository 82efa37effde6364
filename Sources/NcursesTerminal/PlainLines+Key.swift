#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension PlainLines {
  /// Waits for one key, which is not shown, whatever key it is; the terminal wraps lines as before meanwhile.
  ///
  /// It ends without one at the end of input, and when `descriptor` has something to read.
  package func waitForKey(orReadable descriptor: Int32) {
    var before = termios()
    guard tcgetattr(input, &before) == 0 else { return }
    var keys = before
    keys.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(input, TCSANOW, &keys)
    defer { tcsetattr(input, TCSANOW, &before) }
    while true {
      var ready = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&ready, 2, -1) > 0 else {
        if errno == EINTR { continue }
        return
      }
      if ready[0].revents != 0 { _ = read() }
      return
    }
  }
}
