import Testing

/// The commands as processes of the real program, one test after the other: some count on the time that a process takes.
@Suite("Commands", .serialized) struct CommandTests {}
