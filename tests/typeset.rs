//! Text in, lines out: the rules of the page, as a reader would check them with a ruler.

mod typeset {
    mod any_choice;
    mod bounds;
    mod choices;
    mod figures;
    mod obeyed;
    mod page;
    mod properties;
    mod quality;
    mod rules;
    mod score;
    mod suites;
    mod tables;
    mod vertical;
}
