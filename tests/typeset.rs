//! Text in, lines out: the rules of the page, as a reader would check them with a ruler.

mod typeset {
    mod blocks;
    mod bounds;
    mod choices;
    mod nesting;
    mod page;
    mod properties;
    mod rules;
    mod tables;
}
