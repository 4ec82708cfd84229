//! Is a sum or count out of all proportion?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::{
    facts::{FigureKind, Number},
    profile::Kind,
    text::Signs,
};

rule! {
    "N-19", "金额和次数的数量级", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    applies: Applies::REPORT.profiles(&[Kind::County, Kind::Township, Kind::Street, Kind::Department, Kind::Zone]),
    what: "查找区县、乡镇、街道、开发区和地方部门报告中以“万元”为单位、超过十亿元的罚没金额，以及单个机关一年超过九十次的学法、常务会议次数。",
    why: "把元误写为万元，会相差一万倍。",
    bad: [In("全年罚没收入⟦318600.5万元⟧。"), In("全年组织会前学法⟦120次⟧。")],
    good: [In("全年罚没收入31.86万元，全年组织学法12次，开展普法活动120次，群众学法1200人次。")],
    limits: "只看几种常见的说法；确有其事的可以不改。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    if figures.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for figure in figures {
        let before = c.before(figure.span.start);
        let most = match figure.kind {
            FigureKind::Money if before.contains_word("罚款 罚没 处罚 罚金") => 1_000_000_000,
            FigureKind::Count if figure.unit == "次" && before.ends_with_word(MEETINGS) => 90,
            _ => continue,
        };
        if figure.value > Number::integer(most) {
            drafts.push(Draft::at(figure.span, "N-19.large", "N-19.advice").likely());
        }
    }
    Check::found(drafts)
}

/// What one organ does not do a hundred times a year.
const MEETINGS: &str = "会前学法 组织学法 集体学法 常务会议 常务会 党组会议 党委会议 法治专题会议";
