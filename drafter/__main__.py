"""The command `drafter`, and `python -m drafter` where that is not on the path."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line; Ctrl-C while it is loaded only ends it, for nothing has begun that could be told of."""
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from drafter.cli import main as run

    signal.signal(signal.SIGINT, usual)
    run()


if __name__ == "__main__":
    main()
