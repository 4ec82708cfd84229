//! Are Traditional characters mixed into a Simplified text?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::{
    structure::LineKind,
    tables::script,
    text::{decode, Script, Span},
};

rule! {
    "F-10", "繁体字", Format, draft: Warning, web: Info, basis: ["language"],
    applies: Applies::REPORT,
    what: "在简体文本中查找常见的繁体字；全文为繁体的不核对。",
    why: "国家机关以规范汉字为公务用字；个别繁体字多因转换不全。",
    bad: [In("加⟦強⟧行政執法。")],
    good: [In("加强行政执法。"), In("由李昇牵头，在谿口村开展普法。")],
    limits: "只核对三百多个常用字，人名、地名中可用的“昇”“陞”“脩”“谿”“寀”不提示；全文只提示一次。",
}

fn check(c: &Context<'_>) -> Check {
    if c.document.reading.script() == Script::Traditional {
        return Check::NotApplicable;
    }
    if !c.document.reading.is_mixed() {
        return Check::Pass;
    }
    let is_traditional = script::traditional();
    let mut places = Vec::new();
    for line in c.document.structure.lines.iter().filter(|l| l.kind != LineKind::Noise) {
        let (text, mut at) = (c.at(line.span), 0);
        while let Some((code, width)) = decode(text.as_bytes(), at) {
            let is_name = || char::from_u32(code).is_some_and(|sign| NAMES.contains(sign));
            if is_traditional(code) == Some(true) && !is_name() {
                let start = line.span.start as usize + at;
                places.push(Span::new(start, start + width));
            }
            at += width;
        }
    }
    Check::once(&places, "F-10.mixed", "F-10.advice")
}

/// What names may hold: the list of standard characters of 2013 gives them back, or they are rare elsewhere.
const NAMES: &str = "昇陞脩谿寀";
