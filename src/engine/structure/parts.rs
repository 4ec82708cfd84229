//! Which statutory part a heading opens: 举措成效, 不足原因, 第一责任人, 下年安排.

use std::sync::LazyLock;

use super::Part;
use crate::engine::text::Lexicon;

/// What a word of a heading speaks for; a heading's clues are the union of its words'.
type Clues = u16;

const FIRST_DUTY: Clues = 1;
const PERSON: Clues = 1 << 1;
const DUTY: Clues = 1 << 2;
const PROBLEMS: Clues = 1 << 3;
const WEAKNESS: Clues = 1 << 4;
/// Problems that are put right are an achievement, not a weakness of the work.
const DEALT_WITH: Clues = 1 << 5;
const DONE: Clues = 1 << 6;
const NEXT_YEAR: Clues = 1 << 7;
const INTENT: Clues = 1 << 8;
const PLAN: Clues = 1 << 9;
const ACHIEVEMENTS: Clues = 1 << 10;
const RESULTS: Clues = 1 << 11;
const RESPONSIBILITY: Clues = 1 << 12;
/// The duty to build the rule of law, whoever bears it.
const LEGAL_DUTY: Clues = 1 << 13;
/// Duties of enterprises, watchdogs and services.
const OTHER_DUTY: Clues = 1 << 14;

/// What was done about a plan: 落实上级工作要点.
const CARRIED_OUT: Clues = 1 << 15;

/// Which words are clues to what.
#[rustfmt::skip]
const WORDS: &[(Clues, &str)] = &[
    (FIRST_DUTY, "第一责任"),
    (PERSON, "书记 局长 镇长 主要负责人 主要负责同志 主要领导 党政负责人 党政班子 党政领导 党政主要 一把手 领导班子 负责人依法履职"),
    (DUTY, "履行 履职 职责 责任 推进法治建设 抓法治"),
    (PROBLEMS, "存在的不足 存在的问题 存在问题 存在不足 主要问题 困难和问题 问题和不足 不足和原因 不足及原因 不足与原因 \
        问题及原因 问题和原因 薄弱环节 存在的短板 存在的主要"),
    (WEAKNESS, "不足 问题 困难 短板 差距"),
    (DEALT_WITH, "整治 整改 化解 解决 治理 破解 聚焦 补齐 补短板 排查"),
    (DONE, "完成情况 开展情况 落实情况 成效 总结 回顾"),
    (NEXT_YEAR, "下半年 下一步 下一年 下年 明年 今后 下阶段 下一阶段 下步"),
    (INTENT, "打算 计划 思路 安排 部署 建议 举措 措施 重点 任务 设想 目标 方向 谋划 工作"),
    (PLAN, "工作打算 工作计划 工作思路 工作安排 努力方向 工作展望 工作要点 主要安排 改进措施"),
    (CARRIED_OUT, "贯彻 落实 制定"),
    (ACHIEVEMENTS, "举措 成效 开展情况 工作情况 工作总结 做法 成绩 亮点 完成情况 落实情况 进展情况 建设情况 总体情况 \
        基本情况 主要工作 工作回顾 主要措施 工作举措 工作措施 推进情况 重点工作 履职情况 总体成效"),
    (RESULTS, "成效 举措 做法"),
    (RESPONSIBILITY, "责任 关键少数 履职"),
    (LEGAL_DUTY, "法治责任 法治建设责任 法治政府建设责任 法治建设主体责任 法治政府建设主体责任 法治建设领导责任 \
        法治政府建设领导责任 依法行政主体责任 压实主体责任 夯实主体责任 扛牢主体责任 扛起主体责任 压紧主体责任 落实主体责任 \
        强化主体责任 履行主体责任 压实领导责任 落实领导责任 主体责任压"),
    (OTHER_DUTY, "安全 企业 生产 监管 普法 执法 审查 公开 环保 平台 学校 部门"),
];

static LEXICON: LazyLock<Lexicon<Clues>> = LazyLock::new(|| Lexicon::grouped(WORDS));

/// A heading and what its words speak for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    heading: &'a str,
    clues: Clues,
}

impl<'a> Named<'a> {
    /// Looks a heading's words up.
    pub(super) fn new(heading: &'a str) -> Self {
        Self { heading, clues: LEXICON.all(heading).fold(0, |clues, hit| clues | hit.value) }
    }

    /// The part that the heading names, with the year behind the report's own (`2025年`) where known.
    pub(super) fn part(self, next_year: Option<&str>) -> Option<Part> {
        if self.is_first_person() {
            return Some(Part::FirstResponsiblePerson);
        }
        let problems = self.is_problems();
        if self.is_plan(next_year) && !problems {
            return Some(Part::NextYearPlan);
        }
        // 主要举措、成效和不足: one part for two; the achievements come first.
        if problems && !self.has(RESULTS) {
            return Some(Part::Problems);
        }
        self.has(ACHIEVEMENTS).then_some(Part::Achievements)
    }

    /// The other part that one heading names: 举措、成效和不足, 存在的不足及下一步打算.
    pub(super) fn second_part(self, next_year: Option<&str>) -> Option<Part> {
        if !self.is_problems() {
            None
        } else if self.has(RESULTS) {
            Some(Part::Problems)
        } else {
            self.is_plan(next_year).then_some(Part::NextYearPlan)
        }
    }

    /// 下一步, 明年.
    pub(super) fn looks_ahead(self) -> bool {
        self.has(NEXT_YEAR)
    }

    /// A heading on the duty to build the rule of law serves the part on the first responsible person, and so
    /// does one on any responsibility whose body speaks of that person.
    pub(super) fn serves_first_person(self, body: &str) -> bool {
        self.has(LEGAL_DUTY) && !self.has(OTHER_DUTY)
            || self.has(RESPONSIBILITY) && body.contains("第一责任人")
    }

    /// The head of the party or the government and the duty.
    pub(super) fn is_first_person(self) -> bool {
        self.has(FIRST_DUTY) || self.has(PERSON) && self.has(DUTY)
    }

    fn is_problems(self) -> bool {
        self.has(PROBLEMS) || self.has(WEAKNESS) && self.length() <= 24 && !self.has(DEALT_WITH)
    }

    fn is_plan(self, next_year: Option<&str>) -> bool {
        if self.has(DONE) {
            return false;
        }
        let ahead = self.has(NEXT_YEAR) || next_year.is_some_and(|year| self.heading.contains(year));
        ahead && (self.has(INTENT) || self.length() <= 12)
            || self.has(PLAN) && self.length() <= 22 && !self.has(CARRIED_OUT)
    }

    fn has(self, clue: Clues) -> bool {
        self.clues & clue != 0
    }

    /// In characters.
    fn length(self) -> usize {
        self.heading.chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::Named;
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
            ("全面落实上级工作要点", None),
            ("改进措施", Some(NextYearPlan)),
            ("“一把手”抓法治情况", Some(FirstResponsiblePerson)),
        ] {
            assert_eq!(Named::new(heading).part(Some("2025年")), part, "{heading}");
        }
    }

    #[test]
    fn the_duty_of_the_first_person_in_other_words() {
        for (heading, body, serves) in [
            ("压紧主体责任,凝聚法治合力", "", true),
            ("履行法治政府建设领导责任", "", true),
            ("落实安全生产主体责任", "", false),
            ("压实“谁执法谁普法”主体责任", "", false),
            ("压实各级责任", "县长认真履行第一责任人职责。", true),
            ("压实各级责任", "层层传导压力。", false),
            ("坚持党的领导", "县长认真履行第一责任人职责。", false),
        ] {
            assert_eq!(Named::new(heading).serves_first_person(body), serves, "{heading}");
        }
    }
}
