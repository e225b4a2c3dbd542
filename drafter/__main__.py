"""`python -m drafter`: the command line, where the command `drafter` is not on the path."""

from drafter.cli import main

if __name__ == "__main__":
    main()
