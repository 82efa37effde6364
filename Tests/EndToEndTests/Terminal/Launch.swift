import TestSupport

/// How something is started in a terminal: the program itself, or a shell to start it from.
struct Launch: Sendable {
  /// What runs in the terminal.
  enum What: Sendable {
    /// The program, with these arguments.
    case program([String])
    /// An interactive bash with job control, in which `$PROGRAM` is the program's path.
    case shell
  }

  var what: What
  var columns = 80
  var rows = 24
  /// What the environment has beside PATH, HOME, TERM and what tmux sets; nil takes a variable away.
  var environment: [String: String?] = [:]

  static func program(_ arguments: String...) -> Launch { Launch(what: .program(arguments)) }
  static var practice: Launch { .program("--practice") }
  static var shell: Launch { Launch(what: .shell) }

  func sized(_ columns: Int, _ rows: Int) -> Launch {
    var launch = self
    launch.columns = columns
    launch.rows = rows
    return launch
  }

  func with(_ name: String, _ value: String?) -> Launch {
    var launch = self
    launch.environment[name] = .some(value)
    return launch
  }
}

extension Launch {
  /// The command line of the terminal's pane, whose notes go to a folder: how the terminal was before and after, the
  /// program's process id, and how it ended.
  func command(notes folder: String) -> [String] {
    let program: [String] =
      switch what {
      case .program(let arguments): [BuiltProgram.path] + arguments
      case .shell: ["bash", "--noprofile", "--norc", "-i"]
      }
    return ["sh", "-c", Self.script, "sh", folder, "env"] + variables + program
  }

  /// It outlives its terminal and Ctrl-C to take its notes; the program it starts has the usual signals again.
  private static let script = """
    folder=$1; shift; trap : HUP INT
    stty -g >"$folder/before"
    sh -c 'echo $$ >"$0/pid.new"; mv "$0/pid.new" "$0/pid"; exec "$@"' "$folder" "$@"
    status=$?
    stty -g >"$folder/after"
    echo "$status" >"$folder/status.new"; mv "$folder/status.new" "$folder/status"
    exec cat -v
    """

  private var variables: [String] {
    let all: [String: String?] = [
      "LANG": "C.UTF-8", "PROGRAM": isShell ? BuiltProgram.path : nil, "PS1": isShell ? "shell> " : nil,
    ]
    .merging(environment) { $1 }
    let (set, unset) = (all.filter { $0.value != nil }, all.filter { $0.value == nil })
    return unset.keys.sorted().flatMap { ["-u", $0] } + set.sorted { $0.key < $1.key }.map { "\($0)=\($1 ?? "")" }
  }

  private var isShell: Bool {
    if case .shell = what { true } else { false }
  }
}
