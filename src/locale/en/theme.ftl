# Themes: their names, going to the next, and what is said of mistakes.

theme-now = Theme: { $name }
theme-now-keep = Theme: { $name } (to keep it, write theme: { $name } in the configuration)
theme-unknown = there is no theme “{ $name }”; there is { $known }
theme-unknown-near = there is no theme “{ $name }”; is it { $near }?
theme-word = “{ $word }” is no colour; write a name (such as red), #rrggbb or 0–255
theme-word-near = “{ $word }” is no colour; is it { $near }?
theme-look = there is no look “{ $name }”; for their names see the README
theme-look-near = there is no look “{ $name }”; is it { $near }?
theme-page = page takes two colours: text on background
theme-names =
    Looks that a theme may say: { $looks }

    Names of colours, which a theme may define: { $colours }. A look may also be `bold` `dim` `italic` `underline` `reverse` `strike`; `plain` adds nothing.
