"""A program in a pseudo-terminal, and what the system knows of it."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

ROWS, COLUMNS = 24, 80


class Terminal:
    """A program in a pseudo-terminal of 80x24."""

    def __init__(self, command, home=None):
        program, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        for name in ("NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "TMUX"):
            environment.pop(name, None)
        # What its user has saved is nobody's business here.
        environment["XDG_DATA_HOME"] = home or "/nonexistent"
        self.start = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.login_tty(inside) if hasattr(os, "login_tty") else login(inside)
            os.execvpe(command[0], command, environment)
        os.close(inside)
        os.set_blocking(program, False)
        self.descriptor = program

    def settle(self, quiet, limit=10.0):
        """Reads until nothing has come for `quiet` seconds: the bytes, and when the first and the last of them came."""
        data, first, last = b"", None, None
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            # Until the first byte comes there is no quiet to wait for.
            if not select.select([self.descriptor], [], [], quiet if first else end - time.perf_counter())[0]:
                break
            try:
                piece = os.read(self.descriptor, 65536)
            except OSError:
                break
            last = time.perf_counter()
            first = first or last
            if not piece:
                break
            data += piece
        if first is None:
            sys.exit(f"bench: process {self.pid} drew nothing in {limit:.0f} s")
        return data, first, last

    def write(self, data):
        """Writes all of it, and keeps reading meanwhile: a full terminal would stop both sides."""
        seen, last = 0, None
        while data:
            readable, writable, _ = select.select([self.descriptor], [self.descriptor], [], 10)
            if readable:
                seen += len(os.read(self.descriptor, 65536))
                last = time.perf_counter()
            if writable:
                data = data[os.write(self.descriptor, data) :]
        return seen, last

    def press(self, keys):
        for key in keys:
            self.write(key)
            self.settle(0.1)

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def login(inside):
    os.setsid()
    fcntl.ioctl(inside, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(inside, number)


def switches(pid):
    """How often the program's threads have given up the processor of themselves, all together."""
    count = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        count += int(status(f"{pid}/task/{thread}", "voluntary_ctxt_switches"))
    return count


def status(process, name):
    with open(f"/proc/{process}/status") as file:
        for line in file:
            if line.startswith(name + ":"):
                return line.split()[1]
    return "0"


def processor_time(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
