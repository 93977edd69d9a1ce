# What is wrong with a YAML file that a person wrote.

yaml-tag = no YAML tag (!) can stand here; delete it
yaml-deep = nested too deep; such a file needs fewer levels
yaml-several = one file holds one document; delete the second ---
yaml-key = a key must be a word; check colons and indentation here
yaml-anchors = no YAML anchor (&) or alias (*) can stand here; write it out, or quote text that begins with & or *
yaml-tab = tabs cannot indent; use blanks
yaml-quotes = quotes do not pair, or what is in them is miswritten
yaml-content = something is missing, or [ ] {"{"} {"}"} do not pair
yaml-brackets = [ ] or {"{"} {"}"} do not pair, or a comma is missing
yaml-other = not valid YAML; check indentation, colons and quotes
