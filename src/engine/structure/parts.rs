//! Which statutory part a heading opens: 举措成效, 不足原因, 第一责任人, 下年安排.

use super::Part;

/// The part that a heading names, with `year` the report's own year where known.
pub(super) fn of_heading(heading: &str, year: Option<u16>) -> Option<Part> {
    if is_first_person(heading) {
        return Some(Part::FirstResponsiblePerson);
    }
    let problems = is_problems(heading);
    if is_plan(heading, year) && !problems {
        return Some(Part::NextYearPlan);
    }
    // 主要举措、成效和不足: one part for two; the achievements come first.
    if problems && !has(heading, &["成效", "举措", "做法"]) {
        return Some(Part::Problems);
    }
    is_achievements(heading).then_some(Part::Achievements)
}

/// 举措、成效和不足 in one heading.
pub(super) fn is_merged(heading: &str) -> bool {
    is_problems(heading) && has(heading, &["成效", "举措", "做法"])
}

/// The head of the party or the government and the duty.
pub(super) fn is_first_person(heading: &str) -> bool {
    let person = [
        "主要负责人",
        "主要负责同志",
        "主要领导",
        "党政负责人",
        "党政班子",
        "党政领导",
        "党政主要",
        "一把手",
        "领导班子",
        "负责人依法履职",
    ];
    heading.contains("第一责任")
        || person.iter().any(|p| heading.contains(p)) && has(heading, &["履行", "履职", "职责", "责任"])
}

/// A heading on responsibility whose body speaks of the first responsible person serves that part.
pub(super) fn is_first_person_by_body(heading: &str, body: &str) -> bool {
    has(heading, &["责任", "关键少数", "履职"]) && body.contains("第一责任人")
}

fn is_problems(heading: &str) -> bool {
    // Problems that are put right are an achievement, not a weakness of the work.
    let dealt_with = ["整治", "整改", "化解", "解决", "治理", "破解", "聚焦", "补齐", "补短板", "排查"];
    let strong = [
        "存在的不足",
        "存在的问题",
        "存在问题",
        "存在不足",
        "主要问题",
        "困难和问题",
        "问题和不足",
        "不足和原因",
        "不足及原因",
        "不足与原因",
        "问题及原因",
        "问题和原因",
        "薄弱环节",
        "短板不足",
        "问题与不足",
        "问题、不足",
        "不足之处",
        "存在的短板",
        "存在的主要",
        "存在的困难",
    ];
    if strong.iter().any(|w| heading.contains(w)) {
        return true;
    }
    has(heading, &["不足", "问题", "困难", "短板", "差距"])
        && heading.chars().count() <= 24
        && !dealt_with.iter().any(|w| heading.contains(w))
}

fn is_plan(heading: &str, year: Option<u16>) -> bool {
    let done = ["完成情况", "开展情况", "落实情况", "成效", "总结", "回顾"];
    if done.iter().any(|w| heading.contains(w)) {
        return false;
    }
    let next = year.map(|y| format!("{}年", y + 1));
    let next_year = next.is_some_and(|n| heading.contains(&n))
        || has(heading, &["下一步", "下一年", "下年", "明年", "今后", "下阶段", "下一阶段", "下步"]);
    let plan = has(
        heading,
        &[
            "打算", "计划", "思路", "安排", "部署", "建议", "举措", "措施", "重点", "任务", "设想", "目标",
            "方向", "谋划", "工作",
        ],
    );
    next_year && (plan || heading.chars().count() <= 12)
        || heading.chars().count() <= 22
            && has(
                heading,
                &[
                    "工作打算",
                    "工作计划",
                    "工作思路",
                    "工作安排",
                    "努力方向",
                    "工作展望",
                    "工作要点",
                    "主要安排",
                ],
            )
}

fn is_achievements(heading: &str) -> bool {
    has(
        heading,
        &[
            "举措",
            "成效",
            "开展情况",
            "工作情况",
            "工作总结",
            "做法",
            "成绩",
            "亮点",
            "完成情况",
            "落实情况",
            "进展情况",
            "建设情况",
            "总体情况",
            "基本情况",
            "主要工作",
            "工作回顾",
            "主要措施",
            "工作举措",
            "工作措施",
            "推进情况",
            "重点工作",
            "履职情况",
            "总体成效",
        ],
    )
}

fn has(heading: &str, words: &[&str]) -> bool {
    words.iter().any(|w| heading.contains(w))
}

#[cfg(test)]
mod tests {
    use super::of_heading;
    use crate::engine::structure::Part;

    #[test]
    fn headings_in_many_words() {
        use Part::{Achievements, FirstResponsiblePerson, NextYearPlan, Problems};
        for (heading, part) in [
            ("2024年度推进法治政府建设的主要举措和成效", Some(Achievements)),
            ("工作开展情况", Some(Achievements)),
            ("2024年法治政府建设工作总结", Some(Achievements)),
            ("存在的问题", Some(Problems)),
            ("推进法治政府建设工作中存在的不足及原因分析", Some(Problems)),
            ("存在的短板和差距", Some(Problems)),
            ("党政主要负责人履行推进法治建设第一责任人职责情况", Some(FirstResponsiblePerson)),
            ("下一步工作打算", Some(NextYearPlan)),
            ("关于2025年推进法治政府建设的思路", Some(NextYearPlan)),
            ("2025年工作计划", Some(NextYearPlan)),
            ("聚焦突出问题,推进专项整治", None),
            ("优化营商环境", None),
            ("2024年工作计划完成情况", Some(Achievements)),
        ] {
            assert_eq!(of_heading(heading, Some(2024)), part, "{heading}");
        }
    }
}
