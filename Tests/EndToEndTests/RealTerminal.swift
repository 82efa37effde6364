import Testing

/// The tests that share a terminal's worth of patience: one after the other, since each is a whole program.
@Suite("In a real terminal", .serialized) struct RealTerminal {}
