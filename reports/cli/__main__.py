"""`python -m reports.cli` is the command `deskofficer`."""

from reports.cli import main

main(prog_name="deskofficer")
