//! Text in, lines out: the rules of the page, as a reader would check them with a ruler.

mod typeset {
    mod any_choice;
    mod blocks;
    mod bounds;
    mod choice_table;
    mod figures;
    mod nesting;
    mod obeyed;
    mod page;
    mod properties;
    mod quality;
    mod red_pencil;
    mod rules;
    mod score;
    mod sections;
    mod suites;
    mod tables;
    mod vertical;
    mod widths;
}
