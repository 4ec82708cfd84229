//! One dimension: its lines against verdicts and facts.

use super::{
    rubric::{Line, Plan},
    types::{Dimension, Row},
};
use crate::engine::{
    checks::{self, Arg, Args, Outcome, Verdict, VerdictKind},
    facts::Number,
    options::Lang,
    structure::{Level, Topic},
    Document,
};

/// Figures from which on the data of a report can be judged in full.
const ENOUGH_FIGURES: i32 = 5;

/// Topics by name for people, and whether a township is expected to have them.
const TOPICS: [(Topic, &str, bool); 9] = [
    (Topic::Functions, "政府职能", true),
    (Topic::Rulemaking, "依法行政制度", false),
    (Topic::Decision, "行政决策", true),
    (Topic::Enforcement, "行政执法", true),
    (Topic::Emergency, "突发事件应对", true),
    (Topic::Disputes, "矛盾纠纷化解", true),
    (Topic::Oversight, "权力制约和监督", true),
    (Topic::Technology, "数字法治政府", false),
    (Topic::Leadership, "党的领导和推进机制", true),
];

/// Reckons a dimension: rows, and what they come to at worst, at best, and with unknown at half.
pub(super) fn reckon(plan: &Plan<'_>, document: &Document, outcome: &Outcome) -> Dimension {
    let reckoning = Reckoning { document, outcome };
    let mut rows: Vec<Row> = plan.lines.iter().flat_map(|line| reckoning.rows(line)).collect();
    rescale(&mut rows, plan.points);
    let unknown: i32 =
        rows.iter().filter(|r| r.verdict == VerdictKind::Unknown).map(|r| r.of - r.points).sum();
    let known: i32 = rows.iter().filter(|r| r.verdict == VerdictKind::Unknown).map(|r| r.points).sum();
    let sum: i32 = rows.iter().map(|r| r.points).sum();
    if sum < 0 {
        rows.push(reckoning.row("floor", VerdictKind::NotApplicable, -sum, 0, "score.floor", &Args::new()));
    }
    let value = sum.max(0);
    Dimension {
        id: plan.id.to_owned(),
        name: plan.name.to_owned(),
        value,
        low: (sum - known).max(0),
        high: (sum + unknown).max(0),
        of: rows.iter().map(|r| r.of).sum(),
        rows,
    }
}

/// Brings the rows that apply to the dimension's points: largest remainder, ties in row order.
fn rescale(rows: &mut [Row], points: i32) {
    let total: i64 = rows.iter().map(|r| i64::from(r.of)).sum();
    if total == 0 || total == i64::from(points) {
        return;
    }
    let exact = |of: i32| i64::from(of) * i64::from(points);
    let mut order: Vec<usize> = (0..rows.len()).filter(|&i| rows[i].of > 0).collect();
    let mut shares: Vec<i64> = rows.iter().map(|r| exact(r.of) / total).collect();
    order.sort_unstable_by_key(|&i| (core::cmp::Reverse(exact(rows[i].of) % total), i));
    let missing = i64::from(points) - order.iter().map(|&i| shares[i]).sum::<i64>();
    for &i in order.iter().take(usize::try_from(missing).unwrap_or(0)) {
        shares[i] += 1;
    }
    for i in order {
        let row = &mut rows[i];
        let share = shares[i] as i32;
        // Part points go by the same measure.
        row.points = (i64::from(row.points) * i64::from(share) / i64::from(row.of)) as i32;
        row.of = share;
    }
}

/// A count to reckon points with.
fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

struct Reckoning<'a> {
    document: &'a Document,
    outcome: &'a Outcome,
}

impl Reckoning<'_> {
    fn rows(&self, line: &Line<'_>) -> Vec<Row> {
        match *line {
            Line::Rule { id, points } => self.rule(id, points).into_iter().collect(),
            Line::Deduct { id, each, most } => self.deduction(id, each, most).into_iter().collect(),
            Line::Topics { points } => self.topics(points),
            Line::Figures { points } => {
                let count = self.document.facts.figures.len();
                let share = points * whole(count).min(ENOUGH_FIGURES) / ENOUGH_FIGURES;
                vec![self.counted("figures", share, points, "score.figures", count)]
            }
            Line::Citations { points } => {
                let count = self.document.facts.citations.len();
                let share = if count == 0 { points / 2 } else { points };
                vec![self.counted("citations", share, points, "score.citations", count)]
            }
            Line::Text { points } => {
                vec![self.row("text", VerdictKind::Pass, points, points, "score.text", &Args::new())]
            }
        }
    }

    fn verdict(&self, id: &str) -> Option<&Verdict> {
        self.outcome.verdicts.iter().find(|v| v.rule == id)
    }

    /// Full, none or half; nothing at all where the rule does not apply.
    fn rule(&self, id: &str, of: i32) -> Option<Row> {
        let verdict = self.verdict(id).filter(|v| v.verdict != VerdictKind::NotApplicable)?;
        let (points, why) = match verdict.verdict {
            VerdictKind::Pass => (of, "score.pass"),
            VerdictKind::Unknown => (of / 2, "score.unknown"),
            _ => (0, "score.fail"),
        };
        let row = self.row(id, verdict.verdict, points, of, why, &Args::new());
        Some(Row { findings: verdict.findings.clone(), ..row })
    }

    /// For findings as grave as their rule; a lesser note costs nothing.
    fn deduction(&self, id: &str, each: i32, most: i32) -> Option<Row> {
        let least = checks::RULES.iter().find(|r| r.id == id)?.web;
        let grave = |&&i: &&usize| self.outcome.findings[i].severity >= least;
        let findings: Vec<usize> = self.verdict(id)?.findings.iter().filter(grave).copied().collect();
        let count = Some(findings.len()).filter(|&count| count > 0)?;
        let points = whole(count).saturating_mul(each).min(most);
        let each = Number { digits: i64::from(each), scale: 2 };
        let args = vec![("count", Arg::Count(count as u64)), ("each", Arg::Number(each))];
        let row = self.row(id, VerdictKind::Fail, -points, 0, "score.deduct", &args);
        Some(Row { findings, ..row })
    }

    /// One row a topic that the issuer's level is expected to treat.
    fn topics(&self, points: i32) -> Vec<Row> {
        let level = self.document.structure.meta.level.as_ref().map(|f| f.value);
        let small = matches!(level, Some(Level::Township | Level::Department));
        let expected: Vec<_> = TOPICS.iter().filter(|(_, _, always)| *always || !small).collect();
        let each = points / whole(expected.len());
        let row = |(topic, name, _): &&(Topic, &str, bool)| {
            let count = self.document.structure.sections.iter().filter(|s| s.topic == Some(*topic)).count();
            let (verdict, given, why) = match count {
                0 => (VerdictKind::Fail, 0, "score.topic.missing"),
                _ => (VerdictKind::Pass, each, "score.topic.covered"),
            };
            let args = vec![("topic", Arg::Text((*name).to_owned())), ("count", Arg::Count(count as u64))];
            self.row("topics", verdict, given, each, why, &args)
        };
        expected.iter().map(row).collect()
    }

    fn counted(&self, id: &str, points: i32, of: i32, why: &'static str, count: usize) -> Row {
        let verdict = if points == of { VerdictKind::Pass } else { VerdictKind::Fail };
        self.row(id, verdict, points, of, why, &vec![("count", Arg::Count(count as u64))])
    }

    fn row(
        &self,
        id: &str,
        verdict: VerdictKind,
        points: i32,
        of: i32,
        why: &'static str,
        args: &Args,
    ) -> Row {
        let why = checks::message(self.document, why, args, Lang::ZhHans);
        Row { rule: id.to_owned(), verdict, points, of, findings: Vec::new(), why }
    }
}
