//! Is there a mark of internal use?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{is_letter, Signs, Span};

rule! {
    "P-08", "内部标识", Privacy, draft: Gate, web: Gate, basis: ["disclosure-17", "secrets-35"],
    what: "查找“内部资料”“内部文件”“注意保存”“不予公开”“此件不公开”“仅供内部使用”等标识：独占一行、单独写在括号内，或写在“公开方式：”之后。",
    why: "带内部标识的文本，公开前应当完成信息公开审查和保密审查。",
    bad: [
        In("⟦内部资料⟧　注意保存"),
        In("扎实开展各项工作。（⟦此件不公开⟧）"),
        Whole("公开方式：⟦不予公开⟧\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    good: [
        In("严格内部文件审核，规范内部资料管理。"),
        In("对依法不予公开的信息，逐件说明理由。\n（三）不予公开\n全年2件。"),
        In("规范内部审批流程，依法公开政务信息。"),
    ],
    limits: "只看固定的标识用语；写在句子里的不是标识，不提示。文首有密级的文本不予读取。",
}

/// Labels that a mark may stand behind.
const LABELS: [&str; 5] = ["公开方式", "公开属性", "公开类别", "公开范围", "公开选项"];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let words = c.words("P-08");
    let mut rest = &words[..];
    while let Some(&(mark, _)) = rest.first() {
        let (stretch, bracketed) = stretch(c, mark);
        let (inside, behind) = rest.split_at(rest.partition_point(|(word, _)| word.end <= stretch.end));
        rest = behind;
        // What is left of the stretch without its marks.
        let (mut other, mut from) = (String::new(), stretch.start);
        for (word, _) in inside {
            other.push_str(c.at(Span { start: from, end: word.start }));
            from = word.end;
        }
        other.push_str(c.at(Span { start: from, end: stretch.end }));
        let other = other.trim_matches(|c: char| !is_letter(c));
        let strong = bracketed || LABELS.contains(&other) || inside.iter().any(|(_, value)| value.is_empty());
        if strong && (other.is_empty() || LABELS.contains(&other)) {
            drafts.push(Draft::at(mark, "P-08.mark", "P-08.advice").likely());
        }
    }
    Check::found(drafts)
}

/// The line around a word, or what stands in the brackets around it, and which of the two it is.
fn stretch(c: &Context<'_>, word: Span) -> (Span, bool) {
    const OPEN: [char; 4] = ['(', '[', '【', '〔'];
    const CLOSE: [char; 4] = [')', ']', '】', '〕'];
    let lines = &c.document.structure.lines;
    let line = lines[lines.partition_point(|l| l.span.end < word.end)].span;
    let before = c.at(Span { start: line.start, end: word.start });
    let behind = c.at(Span { start: word.end, end: line.end });
    let open = before.rfind_any(&OPEN).filter(|at| !before[*at..].contains_any(&CLOSE));
    let close = behind.find_any(&CLOSE).filter(|at| !behind[..*at].contains_any(&OPEN));
    match (open, close) {
        (Some(open), Some(close)) => (Span::new(line.start as usize + open, word.end as usize + close), true),
        _ => (line, false),
    }
}
