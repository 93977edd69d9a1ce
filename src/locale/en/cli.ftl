# The command line.

cli-page-vertical-help = columns from right to left; a number: on, with so many rows; always with a value
