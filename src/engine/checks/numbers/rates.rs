//! Do stated rates agree with their counts?

use crate::engine::checks::{
    numbers,
    rule::{rule, Check},
    Context,
};
use crate::engine::relations::RelationKind;

rule! {
    "N-02", "比率", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6", "inclusive-numbers"],
    what: "用文中的两个数量重算比率，与文中比率比较；写“以上”的严格比较，参照民法典第一千二百五十九条，“以上”包括本数。",
    why: "比率与数量不符，读者无法判断哪个正确。",
    bad: [In("全年受理调解案件200件，调解成功150件，调解成功率⟦90%⟧。")],
    good: [In("全年受理调解案件200件，调解成功190件，调解成功率95%。")],
    limits: "四舍五入或截尾均认可，相差一个百分点以内不下结论。",
}

fn check(c: &Context<'_>) -> Check {
    numbers::broken(c, &[RelationKind::Ratio], |_| "N-02.differs", "N-02.advice")
}
