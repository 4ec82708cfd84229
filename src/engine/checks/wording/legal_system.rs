//! Is 法制 written where 法治 is usual?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "W-03", "“法制”与“法治”", Wording, draft: Info, web: Info, basis: ["own"],
    what: "按词表查找“法制意识”“法制宣传”等今写作“法治”的词语。",
    why: "“法治”与“法制”含义不同；法制审核、法制机构等固定用语仍写“法制”。",
    bad: [In("增强干部⟦法制意识⟧。")],
    good: [In("落实重大执法决定法制审核制度，充实法制机构力量，增强法治意识，坚持会前学法制度化。")],
    limits: "全文只提示一次；只核对词表中的词语。",
}

fn check(c: &Context<'_>) -> Check {
    Check::once(&c.places("W-03"), "W-03.system", "W-03.advice")
}
