# Articles in other formats.

export-figure = [figure { $number }]{ " " }
export-lost-figure = [figure]{ " " }
