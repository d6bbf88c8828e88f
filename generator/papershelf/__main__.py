"""`python -m papershelf` is the same as `papershelf`."""

from papershelf.cli import main

if __name__ == "__main__":
    main(prog_name="papershelf")
