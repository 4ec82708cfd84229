//! Texts that no office writes, at two sizes: equal throughput at both means linear growth.

use std::fmt;

use divan::{counter::BytesCount, Bencher};
use fazhi_report::{analyze, Input, Options};

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

const SHAPES: &[(&str, &str)] = &[
    ("headings", "一、主要举措和成效\n"),
    ("nested headings", "一、成效\n（一）学习\n1.抓部署。\n一是抓落实。\n"),
    ("one line of items", "一是抓部署；二是抓落实，"),
    ("items without a stop", "一是抓部署 "),
    ("one line of numbers", "1.抓部署。2.抓落实 "),
    ("one line of headings", "一、成效 （一）学习 "),
    ("contents", "目录\n一、成效\n"),
    ("titles", "某县关于2024年法治政府建设情况的报告\n"),
    ("one line of titles", "法治建设报告 "),
    ("one line of labels", "来源：某县 发布时间：2025-01-20 16:56 "),
    ("days", "2024年1月1日"),
    ("addressees", "县委、县政府："),
    ("one sentence of figures", "办理案件12件，"),
    ("divided parts", "3件（含"),
    ("numbers that share a counter", "分别1、2"),
    ("shares", "百分之九十五，"),
    ("orders", "国务院令第1号"),
    ("lists of parts", "共办理12件，其中甲类5件、乙类7件。\n"),
    ("equal paragraphs", "全年办理行政复议案件12件，扎实推进法治政府建设各项工作落地见效。\n"),
    ("digits", "1234567890"),
    ("一", "一"),
    ("百万", "百万"),
    ("《", "《"),
    ("《》", "《法》"),
    ("〔", "〔2024"),
    ("“", "“"),
    ("(", "("),
    ("()", "（一）"),
    ("spaces", " "),
    ("?", "?"),
    ("damage", "\u{FFFD}"),
    ("Traditional", "關於縣鎮法治政府建設情況的報告。"),
    ("bank cards", "4111111111111111,"),
];

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
