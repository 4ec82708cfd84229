//! Does another place speak in the report?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-19", "其他地方的名称", Wording, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找“在××县委……领导下”和句首的“××镇坚持”“××县深入”等，核对其地名是否在报告机关的名称之中。",
    why: "写成其他地方，多因借用其他单位的稿件。",
    bad: [Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n在⟦白石县⟧委的坚强领导下，扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n⟦白石镇⟧坚持依法行政。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n在县委、县政府和青溪县委的领导下，青山镇坚持依法行政。与白石县委开展共建。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), In("在青溪县委领导下推进。白石镇坚持依法行政。"), In("在县委县政府的坚强领导下推进。")],
    limits: "只比较同一级的地名；县级报告中举例写到下辖乡镇的不提示；报告机关的名称没有上级地名的，不核对上级。",
}

fn check(c: &Context<'_>) -> Check {
    let issuer = c.issuer();
    if issuer.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for (span, value) in c.words("W-19") {
        let (sign, led) = value.split_once(' ').unwrap_or((value, ""));
        // The issuer's own place of that rank is told by the same sign.
        if !issuer.contains(sign) {
            continue;
        }
        let clause = c.before(span.start);
        let name = if led.is_empty() {
            // Only the subject of a sentence.
            Some(clause)
                .filter(|_| c.sentence_at(span.start).start as usize + clause.len() == span.start as usize)
        } else {
            let at = clause.find_last("在").map(|at| at + '在'.len_utf8());
            at.map(|at| &clause[at..]).filter(|_| c.behind(span.end).contains("领导"))
        };
        let Some(name) =
            name.filter(|n| (2..=4).contains(&n.chars().count()) && !n.contains_any(&['、', '委']))
        else {
            continue;
        };
        let known: String = name.chars().take(2).collect();
        if !name.starts_with_any(&OTHER) && !issuer.contains(known.as_str()) {
            let end = span.start as usize + c.at(span).find(sign).map_or(0, |at| at + sign.len());
            let place = Span::new(span.start as usize - name.len(), end);
            drafts.push(Draft::at(place, "W-19.foreign", "W-19.advice").likely());
        }
    }
    Check::found(drafts)
}

/// What begins a clause and no name of the place that speaks: others that are dealt with, what stands for a name.
const OTHER: [char; 14] =
    ['我', '全', '各', '本', '该', '每', '由', '经', '和', '与', '同', '向', '赴', '对'];
