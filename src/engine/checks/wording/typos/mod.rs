//! Does a set phrase hold a wrong character?

mod run;
mod search;

use search::{Kind, Search, Slip};

use crate::engine::{
    checks::{
        context,
        rule::{rule, Check, Draft},
        Context, Severity,
    },
    structure::LineKind,
    tables::typos::{Likeness, BUILT_IN},
    text::{Script, Span},
};

rule! {
    "W-30", "疑似错字", Wording, draft: Warning, web: Warning, basis: ["language"],
    what: "以本领域常用词语表为准，查找只差一字的写法：同音、近音、形近的字，前后颠倒、重复或者遗漏的字。",
    why: "国家机关以规范汉字为公务用字；错别字影响公文的严肃性。",
    bad: [
        In("健全⟦执法监读⟧制度，推进⟦职能转辩⟧。"),
        In("持续推进⟦政务公凯⟧。"),
        In("全年化解⟦信访积岸⟧12件，聘请⟦法律顾文⟧6名。"),
        In("认真开展⟦合发性审查⟧。"),
        In("依法办理⟦行政议复⟧申请，持续推进⟦法治政政府⟧建设。"),
        In("推进⟦公法律服务⟧体系建设。"),
        In("組織開展行政⟦執發培訓⟧，⟦營商環竟⟧持續改善。"),
    ],
    good: [
        In("有待加快、有待加深的工作抓紧推进，依法行使职权，规范行政复核。"),
        In("做好政务公布、法制审核、公证机构管理，行政检察与行政检查分别开展。"),
        In("依法治县、依法治市、依法治区工作统筹推进，各项工作全面展开，进一步好转。"),
        Whole("青溪縣人民政府關於2024年法治政府建設情況的報告\n一、主要舉措和成效\n著力推進行政區畫調整，開展調處化解。\n二、存在的問題\n由於人手不足，仍有差距。\n三、下一步工作打算\n加強培訓。\n"),
        In("保护饮用水水源，落实邻长制，推行会前学法制度化，加强饮用水水源的保护，开展终期评估。"),
        In("水务部门推广新能源车，查处不合格品，制止抗法行为，关注未成年人身心发展。"),
        In("学习《行政复义读本》，更正标语“贯策落实”。"),
    ],
    limits: "只核对词语表所列的词语；错成另一个常用词的（如“权利”与“权力”）由常见错字一条核对；书名号、引号之内不看。",
}

fn check(c: &Context<'_>) -> Check {
    // What is wrong by a list of its own is told there.
    let listed = ["W-01", "W-02", "W-15", "W-16"].map(|rule| c.places(rule));
    let traditional = c.document.reading.script() == Script::Traditional;
    let mut drafts = Vec::new();
    let (mut search, mut found) = (Search::new(&BUILT_IN), Vec::new());
    for line in &c.document.structure.lines {
        if line.kind != LineKind::Noise {
            search.slips(c.at(line.span), &mut found);
            let start = line.span.start as usize;
            for slip in found.drain(..) {
                let span = Span::new(start + slip.start, start + slip.end);
                let variant = traditional && plain(c.at(span)) == plain(&slip.right);
                if !variant && !listed.iter().any(|places| is_at(places, span)) {
                    drafts.push(draft(c, &slip, span));
                }
            }
        }
    }
    Check::found(drafts)
}

/// Words in which what Traditional script may write either way is one: 區畫 and 區劃, 著力 and 着力.
fn plain(words: &str) -> String {
    words.replace('画', "划").replace('著', "着")
}

/// Whether one of some places, which are in order and apart, shares a byte with a span.
fn is_at(places: &[Span], span: Span) -> bool {
    let next = places.partition_point(|place| place.end <= span.start);
    places.get(next).is_some_and(|place| place.overlaps(span))
}

/// A finding on a slip. What is not quite sure is only noted in a web copy, which may have lost a character.
fn draft(c: &Context<'_>, slip: &Slip, span: Span) -> Draft {
    let draft = Draft::at(span, "W-30.near", "W-30.advice").with("right", context::text(slip.right.as_str()));
    let short = slip.right.chars().count() < 4;
    let unsure = matches!(slip.kind, Kind::Dropped | Kind::Other(Likeness::NearSound));
    match (short || unsure, c.is_web()) {
        (false, _) => draft,
        (true, false) => draft.likely(),
        (true, true) => draft.likely().only(Severity::Info),
    }
}
