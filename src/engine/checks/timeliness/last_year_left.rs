//! Is the year before told as if it were this one?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    years, Applies, Context,
};
use crate::engine::{
    structure::Part,
    text::{Signs, Span},
};

rule! {
    "T-15", "沿用往年的年度", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“主要举措和成效”中查找以上一年度开头的语句（“2023年，我县……”），同段没有提到报告年度，也没有回顾、比较的用语。",
    why: "报告写的是上一年度的工作；以更早的年度开头，多因沿用旧稿。",
    bad: [In("⟦2023年⟧，全县举办法治讲座12场，发放资料3000份。")],
    good: [In("2023年获评示范单位后，持续深化创建。2023年，全县受理案件10件；2024年受理12件。2023年以来，累计培训3次。较2023年有所增加。"), In("2023年，县政府印发实施方案。")],
    limits: "只看句首写“××年，”“××年度，”“××年全年”的；同段写有报告年度，或同句有印发、启动、获评、自……以来等用语的不提示。",
}

/// Words of a sentence that looks back on purpose.
const BACK: &str = "以来 印发 出台 启动 获 评为 命名 成立 建成 设立 相比 同期 增长 下降 起 至今 持续 连续";

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::Unknown };
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let years = years::of_line(c, line);
        if years.is_empty() || years.iter().any(|&(_, other)| other >= year) {
            continue;
        }
        for (at, _) in years.into_iter().filter(|&(_, other)| other + 1 == year) {
            let start = line.start + at as u32;
            let sentence = c.sentence_at(start);
            let behind = text[at + 4..].strip_prefix('年').unwrap_or_default();
            let opens = sentence.start == start && behind.starts_with_word(", 度, 全年");
            if opens && c.part_at(start) == Part::Achievements && !c.at(sentence).contains_word(BACK) {
                let span = Span::new(start as usize, start as usize + 4 + '年'.len_utf8());
                drafts.push(Draft::at(span, "T-15.earlier", "T-15.advice").likely());
            }
        }
    }
    Check::found(drafts)
}
