//! Are common words mistyped?

use crate::engine::checks::{
    rule::{rule, Check},
    wording, Context,
};

rule! {
    "W-01", "常见错字", Wording, draft: Warning, web: Warning, basis: ["language"],
    what: "按易混词表核对，词表中的误写在规范文本中不会出现。",
    why: "国家机关以规范汉字为公务用字；错别字影响公文的严肃性。",
    bad: [
        In("完善行政执法与刑事司法⟦街接机制⟧。"),
        In("坚决克服懒政、⟦息政⟧。"),
        In("个别人员工作主动性⟦欠差⟧，有待改进。"),
        In("⟦截止目前⟧，全县调解纠纷12件。"),
        Whole("青溪县人民政府2024年⟦推荐法治政府建设情况⟧的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    good: [
        In("完善行政执法与刑事司法衔接机制，坚决克服懒政、怠政。"),
        In("做好政务公开、信息政策解读，推荐法治政府建设示范项目，推荐法治建设先进个人。"),
        In("公布劳动者权利清单，依法核销拖欠差旅费，全体骨干职工参加培训。"),
    ],
    limits: "只核对词表中的误写，不是全面校对。",
}

fn check(c: &Context<'_>) -> Check {
    wording::replaced(c, "W-01", "W-01.confused", "W-01.advice")
}
