# Around the panes: top line, bottom line, notices.

chrome-too-small = Window too small
