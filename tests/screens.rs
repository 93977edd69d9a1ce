//! Keys in, screen out: the reader as a person at a terminal meets it, on the sample archive.

mod screens {
    mod axis;
    mod desk;
    mod filtering;
    mod reading;
    mod sizes;
}
