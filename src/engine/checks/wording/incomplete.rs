//! Have fixed phrases lost a character?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-15", "缺字的搭配", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "按词表查找缺字的固定搭配，如“加大执法监督力。”“在合同审查中作用，”。",
    why: "缺字多因删改、复制时丢失，有的会改变原意。",
    bad: [In("加大执法⟦监督力⟧。"), In("充分发挥公职律师在合同审查⟦中作用⟧，防范风险。"), In("紧盯酒店⟦容留成年人⟧问题开展检查。"), In("镇长⟦法治政府建设负总责⟧。"), In("⟦立以镇长⟧为组长的领导小组。"), In("在县委⟦的坚强领导⟧，全县扎实推进法治政府建设。")],
    good: [In("增强普法的传播力、宣传力，提升基层执法力。以先进推动后进，把法治学习列入中心组重要内容，按时公开法治政府年度报告。"), In("加大普法宣传力度，发挥公职律师的作用，接纳未成年人，主要领导对党风廉政建设负总责，成立以党委书记为组长的领导小组，自我组织开展学习，书记抓党风廉政建设负总责，成绩的取得在于县委的坚强领导，在县委的坚强领导下推进。")],
    limits: "只核对词表中的搭配。",
}

fn check(c: &Context<'_>) -> Check {
    const MARKS: &[char] = &[',', '。', ';'];
    let mut drafts = Vec::new();
    for (span, right) in c.words("W-15") {
        let word = c.at(span).trim_end_of(MARKS);
        let before = c.before(span.start);
        let said = match right.strip_suffix(word) {
            // What is missing in front may stand earlier in the clause.
            Some(missing) => {
                before.contains(missing) || missing == "对" && before.contains_any(&['抓', '为', '由', '就'])
            }
            // 加大……宣传力。 has lost its 度; 增强宣传力 has not.
            None if right.ends_with("力度") => !before.contains("加大"),
            // 在……的领导, has lost its 下; 在于……的领导, has not.
            None if right.ends_with('下') => !before.contains('在') || before.contains("在于"),
            None => false,
        };
        if !said {
            let place = Span::new(span.start as usize, span.start as usize + word.len());
            drafts.push(
                Draft::at(place, "W-15.lost", "W-15.advice").with("right", context::text(right)).likely(),
            );
        }
    }
    Check::found(drafts)
}
