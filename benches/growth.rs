//! Texts that no office writes, at two sizes: equal throughput at both means linear growth.

mod shapes;

use std::fmt;

use divan::{counter::BytesCount, Bencher};
use fazhi_report::{analyze, Input, Options};
use shapes::SHAPES;

fn main() {
    divan::main();
}

/// A unit of text, repeated up to a size.
struct Shape {
    name: &'static str,
    unit: &'static str,
    megabytes: usize,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} MB", self.name, self.megabytes)
    }
}

fn shapes() -> impl Iterator<Item = Shape> {
    let sizes = |&(name, unit)| [1, 4].map(|megabytes| Shape { name, unit, megabytes });
    SHAPES.iter().flat_map(sizes)
}

#[divan::bench(args = shapes(), max_time = 2)]
fn analyze_whole(bencher: Bencher<'_, '_>, shape: &Shape) {
    let text = format!("某县{}", shape.unit.repeat(shape.megabytes * 1_000_000 / shape.unit.len()));
    bencher
        .counter(BytesCount::new(text.len()))
        .bench(|| analyze(&Input::new(text.as_bytes()), &Options::default()));
}
