//! Does every period run forward?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    years, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "T-13", "起止年份的先后", Timeliness, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "核对“2021—2025年”等起止年份的先后。",
    why: "起止颠倒，多因输入差错。",
    bad: [In("落实⟦2025—2021年⟧规划。")],
    good: [In("落实2021—2025年规划，2024年较2023年增长，电话2024-2023。")],
    limits: "只看以连接号、“至”相连、后面写“年”的两个四位年份。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        for pair in years::of_line(c, line).windows(2) {
            let ((from, first), (to, last)) = (pair[0], pair[1]);
            let between = text[from + 4..to].trim_matches(['年', ' ']);
            let joined = matches!(between, "—" | "-" | "－" | "～" | "~" | "至" | "——" | "–");
            if joined && last < first && text[to + 4..].starts_with_any(&['年']) {
                let start = line.start as usize;
                let span = Span::new(start + from, start + to + 4 + '年'.len_utf8());
                drafts.push(Draft::at(span, "T-13.backward", "T-13.advice"));
            }
        }
    }
    Check::found(drafts)
}
