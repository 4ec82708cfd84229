//! Are details of internal stability work told?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "P-09", "内部维稳信息", Privacy, draft: Info, web: Info, basis: ["secrets-rules-42", "own"],
    what: "查找“稳控”“重点人员”“涉访”“维稳”等多用于内部工作的词语。",
    why: "保守国家秘密法实施条例第四十二条要求对拟公开的信息逐项审查；这类内容是否宜于公开，由机关判断。",
    bad: [In("落实⟦重点人员⟧稳控措施。")],
    good: [In("化解矛盾纠纷，维护社会稳定。")],
    limits: "全文只提示一次，不判断能否公开。",
}

fn check(c: &Context<'_>) -> Check {
    Check::once(&c.places("P-09"), "P-09.inner", "P-09.advice")
}
