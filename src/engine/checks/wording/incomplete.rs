//! Have fixed phrases lost a character?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-15", "缺字的搭配", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "按词表查找缺字的固定搭配，如“加大执法监督力。”“在合同审查中作用，”，以及“身兼”后面没有职务、“部分干部……方面还……”缺“在”的。",
    why: "缺字多因删改、复制时丢失，有的会改变原意。",
    bad: [In("站所人员⟦身兼⟧事务杂，精力有限。"), In("个别站所⟦文书制作方面⟧仍不规范。"), In("加大执法⟦监督力⟧。"), In("充分发挥公职律师在合同审查⟦中作用⟧，防范风险。"), In("紧盯酒店⟦容留成年人⟧问题开展检查。"), In("镇长⟦法治政府建设负总责⟧。"), In("⟦立以镇长⟧为组长的领导小组。"), In("在县委⟦的坚强领导⟧，全县扎实推进法治政府建设。")],
    good: [In("干部身兼数职，所长身兼站长，个别站所在文书制作方面仍不规范，部分人员执法方面的经验不足，文书制作方面还有不足。"), In("增强普法的传播力、宣传力，提升基层执法力。以先进推动后进，把法治学习列入中心组重要内容，按时公开法治政府年度报告。"), In("加大普法宣传力度，发挥公职律师的作用，接纳未成年人，主要领导对党风廉政建设负总责，成立以党委书记为组长的领导小组，自我组织开展学习，书记抓党风廉政建设负总责，成绩的取得在于县委的坚强领导，在县委的坚强领导下推进。")],
    limits: "只核对词表中的搭配。",
}

fn check(c: &Context<'_>) -> Check {
    const MARKS: &[char] = &[',', '。', ';'];
    let mut drafts = Vec::new();
    for (span, right) in c.words("W-15") {
        if let Some(kind) = right.strip_prefix('@') {
            if let Some((place, right)) = of_pattern(c, span, kind) {
                let draft = Draft::at(place, "W-15.lost", "W-15.advice");
                drafts.push(draft.with("right", context::text(right)).likely());
            }
            continue;
        }
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

/// What has lost a word by the pattern of its clause, and how it reads whole.
fn of_pattern(c: &Context<'_>, word: Span, kind: &str) -> Option<(Span, &'static str)> {
    const SOME: &str = "大部分 部分 极少数 少数 多数 个别 一些 有些 有的 某些";
    const PEOPLE: &str = "干部 人员 同志 职工 队员 党员 领导 单位 部门 站所 科室";
    const ROLES: &str = "职 岗 任 长 员 角 身 份 多 数 两 二 三 几 责 师 官 书记 代表 委 使命 重担";
    /// What has the words in front of 方面 as its subject, object or place.
    const TIED: &[char] =
        &['在', '对', '于', '从', '就', '的', '因', '由', '是', '向', '给', '与', '和', '、'];
    const LACKS: &str = "还 仍 尚 存在 缺乏 缺少 不够 不足 有待 较 欠";
    if kind == "posts" {
        let behind = c.behind(word.end);
        return (!behind.is_empty() && !behind.contains_word(ROLES)).then_some((word, "身兼数职"));
    }
    // 部分干部法律学习方面还不够: a place cannot stand behind a subject without 在.
    let place = c.before(word.start).behind_word(SOME)?;
    let at = PEOPLE.split(' ').filter_map(|people| Some(place.find(people)? + people.len())).min()?;
    let place = &place[at..];
    let open = (2..=8).contains(&place.chars().count()) && !place.contains_any(TIED);
    let found = open && c.behind(word.end).starts_with_word(LACKS);
    found.then(|| (Span { start: word.start - place.len() as u32, ..word }, "在……方面"))
}
