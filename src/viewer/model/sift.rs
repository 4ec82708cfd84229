//! Findings as an officer goes through them: which ones, and in what order.

use crate::{
    engine::{
        checks::{rule, Group, Severity},
        report::Finding,
        text::Reading,
    },
    Report,
};

/// What findings are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) enum By {
    #[default]
    Severity,
    Group,
    Section,
}

impl By {
    pub(in crate::viewer) const ALL: [Self; 3] = [Self::Severity, Self::Group, Self::Section];

    /// For the page.
    pub(in crate::viewer) fn name(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::Group => "group",
            Self::Section => "section",
        }
    }
}

/// A chapter that findings are looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Chapter {
    /// Before the first heading, or nowhere: of the report as a whole.
    Whole,
    /// Index of a section of the first depth.
    Section(usize),
}

impl Chapter {
    /// For the page: an id of the report, or `whole`.
    pub(in crate::viewer) fn id(self, report: &Report) -> String {
        match self {
            Self::Whole => "whole".to_owned(),
            Self::Section(i) => report.sections.get(i).map(|s| s.id.clone()).unwrap_or_default(),
        }
    }

    /// The one with this id.
    pub(in crate::viewer) fn parse(report: &Report, id: &str) -> Option<Self> {
        if id == "whole" {
            return Some(Self::Whole);
        }
        report.sections.iter().position(|s| s.id == id).map(Self::Section)
    }
}

/// What is wished to be seen of the findings; by itself all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) struct Sift {
    pub(in crate::viewer) only: Option<Severity>,
    pub(in crate::viewer) group: Option<Group>,
    pub(in crate::viewer) chapter: Option<Chapter>,
    pub(in crate::viewer) words: String,
    pub(in crate::viewer) by: By,
}

/// What findings stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Head {
    Severity(Severity),
    Group(Group),
    Chapter(Chapter),
}

pub(in crate::viewer) const GRAVEST_FIRST: [Severity; 4] =
    [Severity::Gate, Severity::Error, Severity::Warning, Severity::Info];

impl Sift {
    /// True when something is left out.
    pub(in crate::viewer) fn is_on(&self) -> bool {
        self.only.is_some() || self.group.is_some() || self.chapter.is_some() || !self.words.trim().is_empty()
    }

    /// Whether a finding is wished to be seen.
    fn takes(&self, report: &Report, finding: &Finding, words: &str) -> bool {
        self.only.is_none_or(|only| only == finding.severity)
            && self.group.is_none_or(|group| group_of(finding) == Some(group))
            && self.chapter.is_none_or(|chapter| chapter_of(report, finding) == chapter)
            && (words.is_empty() || holds(finding, words))
    }

    /// Indexes of findings that are wished to be seen, under their heads in order; settled ones or the others.
    pub(in crate::viewer) fn of(&self, report: &Report, settled: bool) -> Vec<(Head, Vec<usize>)> {
        let words = folded(self.words.trim());
        let mut heads: Vec<(Head, Vec<usize>)> = Vec::new();
        for (i, finding) in report.findings.iter().enumerate() {
            if finding.mark.is_some() != settled || !self.takes(report, finding, &words) {
                continue;
            }
            let head = match self.by {
                By::Severity => Head::Severity(finding.severity),
                By::Group => group_of(finding).map_or(Head::Severity(finding.severity), Head::Group),
                By::Section => Head::Chapter(chapter_of(report, finding)),
            };
            match heads.iter_mut().find(|(other, _)| *other == head) {
                Some((_, under)) => under.push(i),
                None => heads.push((head, vec![i])),
            }
        }
        heads.sort_by_key(|(head, _)| match head {
            Head::Severity(severity) => GRAVEST_FIRST.iter().position(|s| s == severity).unwrap_or(0),
            Head::Group(group) => *group as usize,
            Head::Chapter(Chapter::Whole) => 0,
            Head::Chapter(Chapter::Section(i)) => i + 1,
        });
        heads
    }

    /// The findings that wait for an officer, in the order that they are gone through.
    pub(in crate::viewer) fn line(&self, report: &Report) -> Vec<usize> {
        self.of(report, false).into_iter().flat_map(|(_, under)| under).collect()
    }

    /// The next one of that line, or the one before, round the end; the first or last from elsewhere.
    pub(in crate::viewer) fn step(
        &self,
        report: &Report,
        from: Option<usize>,
        forward: bool,
    ) -> Option<usize> {
        let line = self.line(report);
        let at = from.and_then(|from| line.iter().position(|i| *i == from));
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % line.len(),
            (Some(at), false) => (at + line.len() - 1) % line.len(),
            (None, true) => 0,
            (None, false) => line.len().saturating_sub(1),
        };
        line.get(next).copied()
    }
}

/// The group of the rule that found it.
pub(in crate::viewer) fn group_of(finding: &Finding) -> Option<Group> {
    rule(finding.rule).map(|rule| rule.group)
}

/// The chapter that a finding stands in.
pub(in crate::viewer) fn chapter_of(report: &Report, finding: &Finding) -> Chapter {
    let Some(span) = finding.span else { return Chapter::Whole };
    let before = report.sections.iter().rposition(|s| s.depth == 1 && s.span.start <= span.start);
    before.map_or(Chapter::Whole, Chapter::Section)
}

/// The chapters that something was found in, with how much, in order.
pub(in crate::viewer) fn chapters(report: &Report) -> Vec<(Chapter, usize)> {
    let by_section = Sift { by: By::Section, ..Sift::default() };
    let mut found: Vec<(Chapter, usize)> = Vec::new();
    for (head, under) in [by_section.of(report, false), by_section.of(report, true)].concat() {
        let Head::Chapter(chapter) = head else { continue };
        match found.iter_mut().find(|(other, _)| *other == chapter) {
            Some((_, number)) => *number += under.len(),
            None => found.push((chapter, under.len())),
        }
    }
    found.sort_by_key(|(chapter, _)| match chapter {
        Chapter::Whole => 0,
        Chapter::Section(i) => i + 1,
    });
    found
}

/// Looks for folded words in what is said of a finding.
fn holds(finding: &Finding, words: &str) -> bool {
    let title = rule(finding.rule).map_or("", |rule| rule.title);
    [finding.rule, title, &finding.message, &finding.quote, &finding.advice]
        .iter()
        .any(|said| folded(said).contains(words))
}

/// In one script and width, and small letters.
fn folded(words: &str) -> String {
    Reading::new(words.to_owned()).copy().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{By, Chapter, Head, Sift};
    use crate::{
        engine::{
            analyze,
            checks::{Group, Severity},
            marks::{Mark, Marks, State, Target},
            Input, Options,
        },
        Report,
    };

    const TEXT: &str = "岚溪县人民政府关于2024年法治政府建设情况的报告\n\n一、主要举措和成效\n\
        全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。电话13800138000。\n\
        二、存在的问题\n全年排查矛盾纠纷30件，其中调解成功45件。\n";

    fn read(options: &Options) -> Report {
        analyze(&Input::new(TEXT.as_bytes()), options).expect("text can be read")
    }

    fn rules(report: &Report, line: &[usize]) -> Vec<&'static str> {
        line.iter().map(|&i| report.findings[i].rule).collect()
    }

    #[test]
    fn without_wishes_all_come_gravest_first() {
        let report = read(&Options::default());
        let sift = Sift::default();
        let line = sift.line(&report);
        assert_eq!(line.len(), report.findings.len());
        let grave = |i: &usize| match report.findings[*i].severity {
            Severity::Gate => 0,
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Info => 3,
        };
        assert!(line.iter().map(grave).is_sorted(), "{:?}", rules(&report, &line));
        assert_eq!(report.findings[line[0]].severity, Severity::Gate);
    }

    #[test]
    fn wishes_are_taken_together() {
        let report = read(&Options::default());
        let numbers = Sift { group: Some(Group::Numbers), ..Sift::default() };
        let found = numbers.line(&report);
        assert!(!found.is_empty() && rules(&report, &found).iter().all(|id| id.starts_with('N')));
        let second = report.sections.iter().rposition(|s| s.depth == 1).expect("two chapters");
        let there = Sift { chapter: Some(Chapter::Section(second)), ..numbers.clone() };
        assert!(!there.line(&report).is_empty() && there.line(&report).len() < found.len());
        let worded = Sift { words: " 分項相加與總數不符：１２ ".into(), ..numbers };
        assert_eq!(worded.line(&report).len(), 1, "script and width do not matter");
        assert!(worded.is_on() && !Sift::default().is_on());
    }

    #[test]
    fn put_together_by_group_and_by_chapter() {
        let report = read(&Options::default());
        let heads = |by| Sift { by, ..Sift::default() }.of(&report, false);
        let groups: Vec<_> = heads(By::Group).iter().map(|(head, _)| *head).collect();
        assert!(
            groups.contains(&Head::Group(Group::Numbers)) && groups.contains(&Head::Group(Group::Privacy))
        );
        let chapters: Vec<_> = heads(By::Section).iter().map(|(head, _)| *head).collect();
        assert_eq!(chapters.last(), Some(&Head::Chapter(Chapter::Section(report.sections.len() - 1))));
        assert_eq!(chapters[0], Head::Chapter(Chapter::Whole), "what is absent stands nowhere");
    }

    #[test]
    fn one_steps_round_and_past_what_is_settled() {
        let before = read(&Options::default());
        let sift = Sift { group: Some(Group::Numbers), ..Sift::default() };
        let line = sift.line(&before);
        let (first, last) = (line[0], line[line.len() - 1]);
        assert_eq!(sift.step(&before, None, true), Some(first));
        assert_eq!(sift.step(&before, Some(last), true), Some(first));
        assert_eq!(sift.step(&before, Some(first), false), Some(last));
        let mut marks = Marks::default();
        let mark = Mark { state: State::Verified, note: String::new() };
        marks.set(Target::Finding(before.findings[first].id.clone()), Some(mark));
        let after = read(&Options { marks, ..Options::default() });
        assert_eq!(sift.line(&after).len(), line.len() - 1);
        assert_eq!(sift.of(&after, true).len(), 1);
        assert_eq!(Sift { words: "没有这样的话".into(), ..sift }.step(&after, None, true), None);
    }
}
