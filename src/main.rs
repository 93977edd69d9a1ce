//! The program `yuelan`.

fn main() {}
