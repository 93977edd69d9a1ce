//! The architecture of the house: who may use whom, what each module must never name, and how
//! large things may grow. A complaint names file and line.

mod architecture {
    mod dependencies;
    mod law;
    mod names;
    mod path;
    mod sizes;
    mod source;
    mod supply;
    mod token;
}
