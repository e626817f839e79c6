"""``python -m permease`` is the command ``permease``."""

from .cli.main import main

if __name__ == "__main__":
    main()
