//! Do numbers carry their unit?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context, Severity,
};
use crate::engine::facts::{Figure, FigureKind, Number, Qualifier};
use crate::engine::text::{is_han, Signs};

rule! {
    "N-11", "数量单位", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6", "own"],
    what: "查找没有写“元”的金额，以及后面直接是文字、没有量词的整数。",
    why: "“100余万”是元还是件，读者要猜；数字后没有量词，多因复制时丢失文字。",
    bad: [In("化解矛盾纠纷案件40起，涉及金额⟦100余万⟧。"), In("全年发放宣传资料⟦3000⟧充分利用集市开展活动。")],
    good: [In("化解矛盾纠纷案件40起，涉及金额100余万元。"), In("发放宣传资料3000份，拨打12345热线，复议诉讼比值达2.6。")],
    limits: "金额只看前文有金额、资金、罚款等词的数值；没有量词的，只看夹在文字中间的两位以上整数，只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    if figures.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for f in figures {
        let draft = |message| Draft::at(f.span, message, "N-11.advice");
        if f.kind == FigureKind::Money {
            if !c.at(f.span).contains_any(&['元', '角', '分', '$', '￥', '¥', '币']) {
                drafts.push(draft("N-11.bare"));
            }
        } else if counter_lost(c, f) {
            drafts.push(draft("N-11.counter").only(Severity::Info).likely());
        }
    }
    Check::found(drafts)
}

/// 宣传资料3000充分利用: a whole number that runs on into words.
fn counter_lost(c: &Context<'_>, f: &Figure) -> bool {
    f.kind == FigureKind::Count
        && f.unit.is_empty()
        && f.qualifier == Qualifier::Exact
        && f.value >= Number { digits: 10, scale: 0 }
        && c.behind(f.span.end).starts_with(is_han)
        && c.before(f.span.start).ends_with(is_han)
}
