# The configuration: what its fields are about, what is said of mistakes, and when it is read again.

config-head =
    Configuration of yuelan: keep it as ~/.config/yuelan/config.yaml.
    Everything may be left out; these are the defaults. To check it: yuelan config check.
config-archives = What opens when no path is given: folders or files; with a name, several folders, paths left out. Holds from the next start on.
config-fold-duplicates = Whether articles that are the same or nearly so (reprints) share a row: on off. Holds from the next start on.
config-shelves = Shelves: queries with names, listed by gl in the list. Holds from the next start on.
config-begin-with-shelves = Whether the reader begins with the shelves, if there are any: on off. Holds from the next start on.
config-theme = Theme: terminal (the terminal's own colours), auto (light or dark, by the terminal's background), light, dark, sepia, high-contrast, or one of your own.
config-themes = Themes of your own: looks by name. A colour is a name, #rrggbb or 0–255; behind “on” stands the background. They may also be files: themes/NAME.yaml.
config-language = The language of the interface: auto (by LC_ALL, LC_MESSAGES, LANG), zh-CN, zh-TW, en, ja. A change holds from the next start on.
config-mouse = Whether the mouse is used: on off. When it is off, the terminal itself selects text; M changes it.
config-list-width = Columns of the list beside the article: auto, by the window, or 20–200; the line between them can be dragged, too.
config-keys = Keys: a preset, and your own by context. Keys are written j, Ctrl-d, “g s”; for the names of actions see yuelan keys. Several actions stand in a list; none takes a key away.
config-keys-names =
    Presets: { $presets }
    Contexts: { $contexts }
config-page = The page: how articles are set.

config-a-word = a word or a number is wanted here
config-a-text = a text is wanted here; put quotes around one with : # [ ] in it
config-an-archive = an archive is a path, or {"{"}name: NAME, folders: [PATH], exclude: [PATH or pattern]{"}"}
config-archive-name = name cannot be “{ $name }”; write one without a /
config-archive-folders = the folders of “{ $name }” must have one at least
config-lacks = { $name } is missing
config-fields = a configuration is fields and values (such as mouse: on)
config-page-is = options of the page are wanted here (such as indent: 2)
config-shelves-are = names and queries are wanted here (such as unread: is:unread)
config-themes-are = names and what they look like are wanted here (such as heading: bold red)
config-keys-are = a preset and keys by context are wanted here (such as list: {"{"}x: star{"}"})
config-keys-of = { $context } takes keys and actions (such as x: star)
config-no-key = “{ $key }” is no key; write j, Ctrl-d, Alt-x, Space, PgDn, F5, with a blank between several
config-typed-key = “{ $key }” cannot be used where text is typed; write one with Ctrl or Alt, or F1–F12
config-keys-clash = “{ $key }” clashes with the key in line { $line }: they are the same, or one begins the other
config-not-here = { $action } means nothing in { $context }; it does in { $known }
config-no-action = an action is missing; to take the key away, write none
config-twice = { $name } occurs twice
config-unknown = there is no “{ $name }” here; there is { $known }
config-unknown-near = there is no “{ $name }” here; is it { $near }?
config-not-one-of = it cannot be “{ $value }”; it can be { $known }
config-not-one-of-near = it cannot be “{ $value }”; is it { $near }?
config-unreadable = cannot read the configuration { $path }: { $reason }
config-not-utf8 = it is not UTF-8; save it as UTF-8
config-invalid = the configuration { $path } has a mistake: { $what }
config-at = { $what } (line { $line }, column { $column })
config-and-more = { $what }; and { $more } more, see yuelan config check
config-mistake = Mistakes in the configuration, defaults are used there: { $what }
config-mouse-taken = The mouse is used by yuelan
config-mouse-given = The mouse is the terminal’s: it can select text; { $key } takes it again
config-list-width-now = The list has { $width } columns (to keep that, write list_width: { $width } in the configuration)
config-reloaded = Configuration read again
config-restart = Configuration read again; { $fields } will hold from the next start on
config-good = { $path }: no mistakes
config-absent = { $path }: there is no such file yet; yuelan config prints the defaults to put there
config-errors =
    { $count ->
        [one] one mistake
       *[other] { $count } mistakes
    }
config-kept = Written to the configuration: { $written }
config-kept-nothing = The configuration says so already
config-keep-mistakes = Not written: mend the configuration first; { $what }
config-keep-odd = Not written: the configuration is written in a way that is not easily changed; write it under page: yourself
config-keep-failed = Cannot write the configuration { $path }: { $reason }
config-keep-nowhere = Not written: no home folder is known
config-clipboard = How text gets to the clipboard: auto (by the terminal where it can, else by a command that is found), osc52 (by the terminal), or a command that reads it
config-opener = The command that opens addresses, which are added to it; auto for what the system has
config-images = How pictures in the text are shown: auto as well as the terminal can, halfblocks in block characters, off as numbers (only in a program built with the feature images)
config-hyperlinks = Whether the terminal is told of links (OSC 8); auto for terminals known to have them
