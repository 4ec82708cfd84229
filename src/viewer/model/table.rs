//! The figures as a table: in which groups and order, and which can be compared at a glance.

use std::cmp::Reverse;

use super::topics::{index, topics_of, TOPICS};
use crate::{
    engine::{
        facts::{FigureKind, Number},
        order::ordered,
        report::Figure,
        structure::Topic,
    },
    Report,
};

/// How the rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) enum Order {
    /// By topic, and within by indicator.
    #[default]
    Topic,
    /// As in the text.
    Text,
    /// The largest first.
    Value,
}

impl Order {
    pub(in crate::viewer) const ALL: [Self; 3] = [Self::Topic, Self::Text, Self::Value];
}

/// Rows that stand together.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Group {
    /// What they are about; `None` also where the rows are in no groups.
    pub(in crate::viewer) topic: Option<Topic>,
    pub(in crate::viewer) rows: Vec<Row>,
}

/// One figure.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Row {
    /// Its index.
    pub(in crate::viewer) figure: usize,
    /// Thousandths of the whole (a percentage) or of the largest figure of the group in the same unit,
    /// where there are several.
    pub(in crate::viewer) share: Option<usize>,
}

/// So many figures in one unit make a picture.
const SEVERAL: usize = 3;

const HUNDRED: Number = Number { digits: 100, scale: 0 };

/// Groups of the figures with these indexes.
pub(in crate::viewer) fn groups(report: &Report, mut figures: Vec<usize>, order: Order) -> Vec<Group> {
    if order == Order::Value {
        figures.sort_unstable_by_key(|&i| (Reverse(report.figures[i].value), i));
    }
    if order != Order::Topic {
        let rows = figures.into_iter().map(|figure| Row { figure, share: None }).collect();
        return vec![Group { topic: None, rows }];
    }
    let topics = topics_of(report);
    let topic_of = |figure: usize| report.figures[figure].section.as_ref().and_then(|id| topics[index(id)]);
    let mut groups = Vec::new();
    for topic in TOPICS.map(Some).into_iter().chain([None]) {
        let own: Vec<usize> = figures.iter().copied().filter(|&i| topic_of(i) == topic).collect();
        if !own.is_empty() {
            groups.push(Group { topic, rows: compared(report, &alike_together(report, own)) });
        }
    }
    groups
}

/// Figures of one indicator behind the first of them.
fn alike_together(report: &Report, figures: Vec<usize>) -> Vec<usize> {
    let mut met: Vec<(&str, usize)> = Vec::new();
    let mut placed = Vec::new();
    for figure in figures {
        let mut first = figure;
        if let Some(indicator) = report.figures[figure].indicator {
            match met.iter().find(|(name, _)| *name == indicator) {
                Some((_, at)) => first = *at,
                None => met.push((indicator, figure)),
            }
        }
        placed.push((first as u32, figure as u32));
    }
    ordered(&placed).into_iter().map(|((_, figure), _)| figure as usize).collect()
}

/// How large each figure is beside those of the same kind and unit.
fn compared(report: &Report, figures: &[usize]) -> Vec<Row> {
    let mut kinds: Vec<(FigureKind, &str, usize, Number)> = Vec::new();
    for &figure in figures {
        let Figure { kind, unit, value, .. } = &report.figures[figure];
        match kinds.iter_mut().find(|(k, u, ..)| k == kind && u == unit) {
            Some((.., count, largest)) => {
                *count += 1;
                *largest = (*largest).max(*value);
            }
            None => kinds.push((*kind, unit, 1, *value)),
        }
    }
    let share = |figure: usize| {
        let Figure { kind, unit, value, .. } = &report.figures[figure];
        let (.., count, largest) = kinds.iter().find(|(k, u, ..)| k == kind && u == unit)?;
        let whole = match kind {
            FigureKind::Percent => HUNDRED.max(*largest),
            FigureKind::Count | FigureKind::Money => *largest,
            _ => return None,
        };
        let (part, whole, _) = value.aligned(whole)?;
        let share = part.checked_mul(1000)?.checked_div(whole)?;
        usize::try_from(share).ok().filter(|_| *count >= SEVERAL)
    };
    figures.iter().map(|&figure| Row { figure, share: share(figure) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{groups, Group, Order, Row};
    use crate::{
        engine::{structure::Topic, Input},
        Options, Report,
    };

    fn report() -> Report {
        let text = "甲县人民政府2024年法治政府建设情况报告\n一、主要举措和成效\n\
            （一）规范行政执法。办理行政处罚案件400件，评查案卷100件，纠正问题7个，移送司法机关20件。\n\
            （二）化解矛盾纠纷。调解纠纷300件，调解成功率98%。\n\
            二、存在的不足\n行政处罚案件中有6件被撤销。\n";
        crate::analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap()
    }

    fn printed(report: &Report, group: &Group) -> Vec<(String, Option<usize>)> {
        let words = |row: &Row| {
            let span = report.figures[row.figure].span;
            (report.text[span.start as usize..span.end as usize].to_owned(), row.share)
        };
        group.rows.iter().map(words).collect()
    }

    #[test]
    fn by_topic_with_a_picture_of_what_can_be_compared() {
        let report = report();
        let groups = groups(&report, (0..report.figures.len()).collect(), Order::Topic);
        let row = |words: &str, share| (words.to_owned(), share);
        assert_eq!(groups[0].topic, Some(Topic::Enforcement));
        let rows = printed(&report, &groups[0]);
        assert_eq!(rows[0], row("400件", Some(1000)));
        assert!(rows.contains(&row("100件", Some(250))) && rows.contains(&row("7个", None)), "{rows:?}");
        assert_eq!(groups[1].topic, Some(Topic::Disputes));
        assert_eq!(printed(&report, &groups[1]), [row("300件", None), row("98%", None)], "too few of a kind");
    }

    #[test]
    fn by_value_and_as_in_the_text() {
        let report = report();
        let all: Vec<usize> = (0..report.figures.len()).collect();
        let order = |order| -> Vec<usize> {
            groups(&report, all.clone(), order).iter().flat_map(|g| g.rows.iter().map(|r| r.figure)).collect()
        };
        assert_eq!(order(Order::Text), all);
        let values: Vec<_> = order(Order::Value).iter().map(|&i| report.figures[i].value).collect();
        assert!(values.windows(2).all(|w| w[0] >= w[1]), "{values:?}");
    }
}
