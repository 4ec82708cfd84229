//! Are sentences overlong?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "W-09", "长句", Wording, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找一百八十字以上、中间没有句号和分号的句子。",
    why: "句子过长，不便阅读和朗读。",
    bad: [In("⟦组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，组织开展行政执法人员业务培训和案卷评查，工作质效稳步提升⟧。")],
    good: [In("组织开展培训。")],
    limits: "全文只提示一次；以数据、名称列举为主的长句也会提示。",
}

/// A hundred and eighty Han characters.
const LONG: usize = 540;

fn check(c: &Context<'_>) -> Check {
    let long: Vec<Span> = c.sentences().iter().filter(|s| s.len() >= LONG).copied().collect();
    Check::once(&long, "W-09.long", "W-09.advice")
}
