//! Are characters lost?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{checks::Arg, structure::NoiseKind, text::Span};

rule! {
    "F-09", "乱码", Format, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找无法显示的字符和成串的问号。",
    why: "乱码说明编码转换有误，可能丢失文字。",
    bad: [In("扎实推进⟦????⟧各项工作。")],
    good: [In("扎实推进各项工作。")],
    limits: "全文各处合为一条提示；单个问号不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let noise = c.document.structure.noise.iter().filter(|n| n.kind == NoiseKind::Damage);
    let damage: Vec<Span> = noise.map(|n| n.span).collect();
    let Some((first, others)) = damage.split_first() else { return Check::Pass };
    let draft = Draft::at(*first, "F-09.lost", "F-09.advice").with("count", Arg::Count(damage.len() as u64));
    Check::Found(vec![draft.related(others)])
}
