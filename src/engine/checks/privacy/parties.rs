//! Is a private party named?

use crate::engine::checks::{
    privacy::names,
    rule::{rule, Check},
    Context,
};

rule! {
    "P-05", "案件当事人姓名", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找“当事人”“原告”“申请人”“信访人”“村民”等称呼之后的完整姓名。",
    why: "政府信息公开条例第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开，第三方同意公开或者不公开会对公共利益造成重大影响的除外。",
    bad: [In("成功调解村民⟦李建国⟧与邻居的土地纠纷。"), In("原告⟦王小明⟧诉镇政府一案，法院判决驳回。")],
    good: [In("成功调解村民李某与邻居张某某的土地纠纷，当事人陈述、申辩权利得到保障，当事人满意。原告王××诉镇政府一案已审结，申请人高度认可，村民张贴告示。")],
    limits: "只看常见姓氏、后面接标点或“诉”“与”“因”等词的两三字姓名；写作某、×的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(names(c, "P-05"), "P-05.open", "P-05.advice")
}
