//! From a key to a painted screen: update, store, view and the difference to the screen before.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[path = "../screens/desk.rs"]
#[allow(dead_code, reason = "shared with the tests of the screen")]
mod desk;

use desk::Desk;

fn keys(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("key to screen, 120×36, sample archive");
    for (name, open, keys) in [
        ("j k in the list, with preview", "g g", ["j", "k"]),
        ("j k in the reader", "Enter", ["j", "k"]),
        ("next and previous report", "j j j j", ["] s", "[ s"]),
        ("next and previous article", "Enter", ["J", "K"]),
    ] {
        let mut desk = Desk::sample(120, 36);
        desk.press(open);
        let mut before = Buffer::empty(Rect::new(0, 0, 120, 36));
        let mut turn = 0;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                desk.press(keys[turn]);
                turn = 1 - turn;
                let screen = desk.buffer();
                black_box(before.diff(&screen).len());
                before = screen;
            });
        });
    }
    group.finish();
}

criterion_group!(benches, keys);
criterion_main!(benches);
