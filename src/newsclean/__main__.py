"""``python -m newsclean`` and the ``newsclean`` script."""

import sys


def main() -> None:
    """Runs the command, or says in one line what it needs."""
    try:
        from newsclean.cli import main as run
    except ImportError as error:
        sys.exit(f"newsclean: {error}")
    run()


if __name__ == "__main__":
    main()
