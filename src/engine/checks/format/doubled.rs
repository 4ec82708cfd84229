//! Do two marks stand where one belongs?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Span;

rule! {
    "F-12", "重复的标点", Format, draft: Warning, web: Warning, basis: ["punctuation"],
    what: "查找连在一起的两个点号，如“，，”“。。”“，。”。",
    why: "一处停顿只用一个点号；两个相连，多因修改时未删净。",
    bad: [In("健全制度⟦，，⟧压实责任。"), In("健全制度、压实责任⟦。，⟧强化保障。")],
    good: [In("健全制度，压实责任；强化保障……有序推进。")],
    limits: "只看逗号、顿号、句号、分号、冒号。",
}

const MARKS: [char; 5] = [',', '、', '。', ';', ':'];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, _) in c.paragraphs() {
        let (mut start, mut end, mut count) = (0, 0, 0);
        let mut close = |start, end, count| {
            if count > 1 {
                drafts.push(Draft::at(Span::new(start, end), "F-12.doubled", "F-12.advice"));
            }
        };
        for (at, mark) in c.document.reading.marks(line).filter(|(_, mark)| MARKS.contains(mark)) {
            if at != end {
                close(start, end, count);
                (start, count) = (at, 0);
            }
            end = at + mark.len_utf8();
            count += 1;
        }
        close(start, end, count);
    }
    Check::found(drafts)
}
