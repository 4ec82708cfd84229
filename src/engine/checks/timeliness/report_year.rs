//! Is the report year known, and one?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    years::named,
    Applies, Context,
};
use crate::engine::{
    structure::Part,
    text::{Signs, Span},
};

rule! {
    "T-01", "报告年度", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "在标题、导语和各级标题中查找报告年度，并核对导语“现将……报告如下”和各部分标题所写的年度是否与之一致。",
    why: "年度决定适用的时限和要求；前后不一，多因沿用上年文稿。",
    bad: [
        Whole("青溪县人民政府法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n2024年，我县成效明显。现将⟦2023⟧年法治政府建设情况报告如下：\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、⟦2023⟧年推进法治政府建设的主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    good: [
        In("扎实开展各项工作。"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n现将2024年法治政府建设情况及2025年打算报告如下：\n一、贯彻落实《法治政府建设实施纲要（2021—2025年）》主要举措和成效\n扎实推进。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    limits: "“今年”“上年度”等说法不能确定年度；正文各段中的年度不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::absent("T-01.absent", "T-01.advice") };
    let mut places: Vec<Span> = lead(c).into_iter().collect();
    for part in [Part::Achievements, Part::Problems, Part::FirstResponsiblePerson] {
        for opener in c.openers(part) {
            places.push(opener.heading);
        }
    }
    let mut drafts = Vec::new();
    for place in places {
        let years = named(c.at(place));
        if let (Some(&(at, other)), false) = (years.first(), years.iter().any(|&(_, y)| y == year)) {
            let start = place.start as usize + at;
            let draft = Draft::at(Span::new(start, start + 4), "T-01.other", "T-01.other_advice");
            drafts.push(draft.with("other", context::text(other.to_string())).likely());
        }
    }
    Check::found(drafts)
}

/// 现将……如下, at the end of the lead.
fn lead(c: &Context<'_>) -> Option<Span> {
    let structure = &c.document.structure;
    let end = structure.sections.first().map_or(structure.body.end, |s| s.marker.start);
    let lead = Span { start: structure.body.start, end: end.max(structure.body.start) };
    let words = c.at(lead);
    let at = ["现将", "现就"].iter().filter_map(|w| words.find_last(w)).max()?;
    let length = words[at..].find("如下")?;
    let start = lead.start as usize + at;
    Some(Span::new(start, start + length))
}
