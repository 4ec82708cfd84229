//! What the report says of each topic: what was done, what is planned, and how much of the text either takes.

use crate::{
    engine::{
        report::Span,
        structure::{Part, Topic},
    },
    Report,
};

/// The topics in the order in which they are shown.
pub(in crate::viewer) const TOPICS: [Topic; 10] = [
    Topic::Leadership,
    Topic::Functions,
    Topic::Rulemaking,
    Topic::Decision,
    Topic::Enforcement,
    Topic::Emergency,
    Topic::Disputes,
    Topic::Oversight,
    Topic::Technology,
    Topic::Publicity,
];

/// One topic.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::viewer) struct About {
    pub(in crate::viewer) topic: Topic,
    /// The topmost sections on it by their indexes: among what was done, what is planned, and elsewhere.
    pub(in crate::viewer) done: Vec<usize>,
    pub(in crate::viewer) planned: Vec<usize>,
    pub(in crate::viewer) elsewhere: Vec<usize>,
    /// Thousandths of the report's characters: what was done, what is planned, all that is on the topic.
    pub(in crate::viewer) of_done: usize,
    pub(in crate::viewer) of_planned: usize,
    pub(in crate::viewer) share: usize,
}

/// The topics that a report speaks of, in their usual order.
pub(in crate::viewer) fn about(report: &Report) -> Vec<About> {
    let topics = topics_of(report);
    let whole = whole_length(report);
    let mut found = Vec::new();
    for topic in TOPICS {
        let mut about = About {
            topic,
            done: Vec::new(),
            planned: Vec::new(),
            elsewhere: Vec::new(),
            of_done: 0,
            of_planned: 0,
            share: 0,
        };
        for (i, section) in report.sections.iter().enumerate().filter(|(i, _)| topics[*i] == Some(topic)) {
            let characters = length(report, section.span) + length(report, section.body);
            let around = section.parent.as_ref().map(|id| index(id));
            let topmost = around.is_none_or(|p| topics[p] != Some(topic));
            about.share += characters;
            let list = match section.role.unwrap_or(section.part) {
                Part::Achievements => {
                    about.of_done += characters;
                    &mut about.done
                }
                Part::NextYearPlan => {
                    about.of_planned += characters;
                    &mut about.planned
                }
                _ => &mut about.elsewhere,
            };
            if topmost {
                list.push(i);
            }
        }
        if about.share > 0 {
            for share in [&mut about.of_done, &mut about.of_planned, &mut about.share] {
                *share = thousandths(*share, whole);
            }
            found.push(about);
        }
    }
    found
}

/// Index of a section by its id, `s1` being the first.
pub(super) fn index(id: &str) -> usize {
    id.get(1..).and_then(|number| number.parse().ok()).map_or(0, |number: usize| number.saturating_sub(1))
}

/// The topic of each section, or of the nearest one around that has one.
pub(super) fn topics_of(report: &Report) -> Vec<Option<Topic>> {
    let mut topics: Vec<Option<Topic>> = Vec::new();
    for section in &report.sections {
        let around = || section.parent.as_ref().and_then(|id| topics[index(id)]);
        topics.push(section.topic.or_else(around));
    }
    topics
}

/// Characters of the whole report, at least one.
pub(in crate::viewer) fn whole_length(report: &Report) -> usize {
    length(report, Span { start: 0, end: report.text.len() as u32 }).max(1)
}

/// A part of a whole in thousandths.
pub(in crate::viewer) fn thousandths(part: usize, whole: usize) -> usize {
    (part * 1000 / whole).min(1000)
}

/// Thousandths as whole percents.
pub(in crate::viewer) fn percent(thousandths: usize) -> usize {
    (thousandths + 5) / 10
}

/// Characters that are no space.
pub(in crate::viewer) fn length(report: &Report, span: Span) -> usize {
    let words = report.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    words.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::about;
    use crate::{analyze, engine::structure::Topic, Input, Options};

    #[test]
    fn a_topic_is_told_by_what_was_done_and_what_is_planned() {
        let text = "甲县人民政府2024年法治政府建设情况报告\n一、主要举措和成效\n\
            （一）规范行政执法。开展执法检查三十次，办理处罚案件。\n一是培训执法人员。二是评查执法案卷。\n\
            （二）化解矛盾纠纷。办理行政复议案件。\n二、存在的不足\n执法力量薄弱。\n三、下一步工作安排\n\
            一是加强执法监督。二是开展普法宣传。\n";
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let about = about(&report);
        let heading =
            |of: &[usize]| of.iter().map(|&i| report.sections[i].heading.clone()).collect::<Vec<_>>();
        let enforcement = about.iter().find(|a| a.topic == Topic::Enforcement).unwrap();
        assert_eq!(heading(&enforcement.done), ["规范行政执法"], "what lies inside is not told again");
        assert!(enforcement.of_done > 0 && enforcement.of_done <= enforcement.share, "{enforcement:?}");
        let disputes = about.iter().find(|a| a.topic == Topic::Disputes).unwrap();
        assert_eq!(heading(&disputes.done), ["化解矛盾纠纷"]);
        assert!(disputes.planned.is_empty() && disputes.of_planned == 0);
        let publicity = about.iter().find(|a| a.topic == Topic::Publicity).unwrap();
        assert!(publicity.done.is_empty() && publicity.planned.len() == 1, "{publicity:?}");
        assert_eq!(publicity.of_planned, publicity.share);
        let all: usize = about.iter().map(|a| a.share).sum();
        assert!(all <= 1000 && all > 300, "{all}");
    }
}
