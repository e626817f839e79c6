"""``python -m permease`` is the command ``permease``."""


def main() -> None:
    """The entry point of the program: exits with the code of its outcome; Ctrl-C is told from the first moment."""
    try:
        from .cli.main import main as program

        program()
    except KeyboardInterrupt:
        _stopped()
    finally:
        # after a KeyboardInterrupt out of exec(), as in dataclasses, CPython kills itself unless another exec() ran
        exec("")


def _stopped() -> None:
    import signal
    import sys

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        from .cli.failures import report
        from .cli.session import Session, hoist

        report(Session.of(hoist(sys.argv[1:])[0], sys.argv[1:]), KeyboardInterrupt())
    except Exception:
        # modules whose import was cut short
        sys.stderr.write("interrupted\n")
    sys.exit(130)


if __name__ == "__main__":
    main()
