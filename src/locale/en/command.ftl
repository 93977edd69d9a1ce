# The reference of the command line: what each command does.

command-heading-command = Command
command-heading-does = Does
command-heading-options = Options
command-read = open the reading room; a single file, or `-` for standard input, opens as in less; options of the page besides
command-list = list articles, newest first
command-search = find words in articles: how often, and the line that shows them best
command-show = print an article; options of the page besides
command-series = list series and their editions, with what the archive holds of them
command-series-check = check files of series: what is wrong, what they give
command-series-set = say on which edition an article reports
command-compare = compare two articles, paragraph by paragraph
command-doctor = say what was repaired, guessed, unreadable, or is there twice
command-index = bring the catalog up to date, or say what it holds
command-state = say where reading state is and what it holds
command-state-export = write reading state as lines of JSON
command-state-import = join what was exported
command-state-merge = join the reading state of other machines
command-notes = print the notes written on articles, with how to cite them
command-config = print the defaults of the configuration, say where it is, or check it
command-config-check = tell every mistake in a configuration with its line and column
command-keys = print what the keys do
command-completions = print completions for a shell
command-man = print the manual page
