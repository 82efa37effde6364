import Testing

/// The commands, one test after the other: some are processes of the real program, and count on the time that one takes.
@Suite("Commands", .serialized) struct CommandTests {}
