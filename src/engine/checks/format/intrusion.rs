//! Do advertisements stand in the text?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "F-13", "疑似植入的广告", Format, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找被篡改的网页和转载页中常见的博彩广告用语。",
    why: "政府信息应当准确；公开页面被植入广告的，还应当报告网站管理单位处理。",
    bad: [Whole("青溪县⟦皇冠体育⟧投注在线官网2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("依法查处网络赌博、非法彩票投注站12处，取缔有奖娱乐游戏机。")],
    limits: "只核对词表中的少数用语。",
}

fn check(c: &Context<'_>) -> Check {
    Check::once(&c.places("F-13"), "F-13.advert", "F-13.advice")
}
