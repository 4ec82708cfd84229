//! Does money carry its unit?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::facts::{Figure, FigureKind};

rule! {
    "N-11", "金额单位", Numbers, draft: Warning, web: Warning, basis: ["numerals"],
    what: "查找没有写“元”的金额。",
    why: "“100余万”是元还是件，读者要猜。",
    bad: [In("化解矛盾纠纷案件40起，涉及金额⟦100余万⟧。")],
    good: [In("化解矛盾纠纷案件40起，涉及金额100余万元。")],
    limits: "只看前文有金额、资金、罚款等词的数值。",
}

fn check(c: &Context<'_>) -> Check {
    let money = |f: &&Figure| f.kind == FigureKind::Money;
    let figures = &c.document.facts.figures;
    if !figures.iter().any(|f| money(&f)) {
        return Check::NotApplicable;
    }
    let bare = |f: &&Figure| !c.at(f.span).contains(['元', '角', '分', '$', '￥', '¥', '币']);
    let drafts = figures.iter().filter(money).filter(bare);
    Check::found(drafts.map(|f| Draft::at(f.span, "N-11.bare", "N-11.advice")).collect())
}
