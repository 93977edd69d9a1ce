//! Keys in, screen out: the reader as a person at a terminal meets it, on the sample archive.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop where a test may")]

mod screens {
    mod accessible;
    mod alone;
    mod axis;
    mod beginning;
    mod board;
    mod code;
    mod columns;
    mod commands;
    mod comparing;
    mod concordance;
    mod configuring;
    mod counting;
    mod desk;
    mod evidence;
    mod figures;
    mod filtering;
    mod folding;
    mod helping;
    mod links;
    mod marking;
    mod notes;
    mod outline;
    mod page;
    mod paging;
    mod palette;
    mod passage;
    #[cfg(feature = "images")]
    mod pictures;
    mod piping;
    mod pointing;
    mod querying;
    mod raw;
    mod reading;
    mod same_day;
    mod saving;
    mod searching;
    mod shelves;
    mod sizes;
    mod sorting;
    mod statistics;
    mod titles;
    mod trail;
    mod typing;
    mod vertical;
    mod widths;
    mod years;
}
