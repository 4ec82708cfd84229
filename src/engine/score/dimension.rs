//! One dimension: its lines against verdicts and facts.

use super::{
    rubric::{Line, LineKind, Plan},
    types::{Dimension, Row},
};
use crate::engine::{
    checks::{self, Arg, Args, Outcome, Verdict, VerdictKind},
    facts::Number,
    messages::Words,
    options::Options,
    order::ordered,
    profile::Kind,
    structure::Topic,
    tables::sources,
    Document,
};

/// Figures from which on the data of a report can be judged in full.
const ENOUGH_FIGURES: i32 = 5;

/// The topics of the national outline, by name for people.
const TOPICS: [(Topic, &str); 9] = [
    (Topic::Functions, "政府职能"),
    (Topic::Rulemaking, "依法行政制度"),
    (Topic::Decision, "行政决策"),
    (Topic::Enforcement, "行政执法"),
    (Topic::Emergency, "突发事件应对"),
    (Topic::Disputes, "矛盾纠纷化解"),
    (Topic::Oversight, "权力制约和监督"),
    (Topic::Technology, "数字法治政府"),
    (Topic::Leadership, "党的领导和推进机制"),
];

/// Reckons a dimension: rows, and what they come to at worst, at best, and with unknown at half.
pub(super) fn reckon(
    plan: &Plan,
    document: &Document,
    outcome: &Outcome,
    profile: Kind,
    options: &Options,
) -> Dimension {
    let mut reckoning = Reckoning { document, outcome, profile, words: options.words(), rows: Vec::new() };
    for line in &plan.lines {
        reckoning.line(line);
    }
    rescale(&mut reckoning.rows, plan.points);
    let (mut sum, mut of, mut low, mut high) = (0, 0, 0, 0);
    for row in &reckoning.rows {
        let unknown = row.verdict == VerdictKind::Unknown;
        sum += row.points;
        of += row.of;
        low += if unknown { 0 } else { row.points };
        high += if unknown { row.of } else { row.points };
    }
    if sum < 0 {
        reckoning.row("floor", VerdictKind::NotApplicable, -sum, 0, "score.floor", &Args::new());
    }
    Dimension {
        id: plan.id.clone(),
        name: plan.name.clone(),
        value: sum.max(0),
        low: low.max(0),
        high: high.max(0),
        of,
        rows: reckoning.rows,
    }
}

/// Brings the rows that apply to the dimension's points: largest remainder, ties in row order.
fn rescale(rows: &mut [Row], points: i32) {
    // A rubric's numbers are of sixteen bits: their products fit.
    let points = points.unsigned_abs();
    let total: u32 = rows.iter().map(|r| r.of.unsigned_abs()).sum();
    if total == 0 || total == points {
        return;
    }
    let (mut shares, mut keys) = (Vec::new(), Vec::new());
    let mut missing = points;
    for row in rows.iter() {
        let exact = row.of.unsigned_abs() * points;
        shares.push(exact / total);
        missing -= exact / total;
        keys.push((total - exact % total, 0));
    }
    for (_, at) in ordered(&keys).into_iter().take(missing as usize) {
        shares[at] += 1;
    }
    for (row, share) in rows.iter_mut().zip(shares) {
        if row.of > 0 {
            // Part points go by the same measure.
            row.points = (i64::from(row.points) * i64::from(share) / i64::from(row.of)) as i32;
            row.of = share.cast_signed();
        }
    }
}

/// A count to reckon points with.
fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

struct Reckoning<'a> {
    document: &'a Document,
    outcome: &'a Outcome,
    profile: Kind,
    words: Words,
    rows: Vec<Row>,
}

impl<'a> Reckoning<'a> {
    fn line(&mut self, line: &Line) {
        let (id, points) = (line.id, line.points);
        let facts = &self.document.facts;
        match line.kind {
            LineKind::Rule => self.rule(id, points),
            LineKind::Deduct => self.deduction(id, points, line.most),
            LineKind::Topics => self.topics(points),
            LineKind::Figures => {
                let count = facts.figures.len();
                let share = points * whole(count).min(ENOUGH_FIGURES) / ENOUGH_FIGURES;
                self.counted(id, share, points, "score.figures", count);
            }
            LineKind::Citations => {
                let count = facts.citations.len();
                let share = if count == 0 { points / 2 } else { points };
                self.counted(id, share, points, "score.citations", count);
            }
            LineKind::Text => {
                self.row(id, VerdictKind::Pass, points, points, "score.text", &Args::new());
            }
        }
    }

    fn verdict(&self, id: &str) -> Option<&'a Verdict> {
        self.outcome.verdict(id)
    }

    /// Full, none or half; no points where the rule does not apply, or rests on nothing that was checked.
    fn rule(&mut self, id: &str, of: i32) {
        let Some(verdict) = self.verdict(id) else { return };
        let (points, of, why) = match verdict.verdict {
            VerdictKind::NotApplicable => (0, 0, "score.not_applicable"),
            _ if !checks::is_verified(id, self.document) => (0, 0, "score.unverified"),
            VerdictKind::Pass => (of, of, "score.pass"),
            VerdictKind::Unknown => (of / 2, of, "score.unknown"),
            VerdictKind::Fail => (0, of, "score.fail"),
        };
        self.row(id, verdict.verdict, points, of, why, &Args::new()).findings.clone_from(&verdict.findings);
    }

    /// For findings as grave as their rule; a lesser note costs nothing.
    fn deduction(&mut self, id: &str, each: i32, most: i32) {
        let (Some(rule), Some(verdict)) = (checks::rule(id), self.verdict(id)) else { return };
        let mut findings = verdict.findings.clone();
        findings.retain(|&i| self.outcome.findings[i].severity >= rule.web);
        let count = findings.len();
        if count == 0 {
            return;
        }
        if !checks::is_verified(id, self.document) {
            let row = self.row(id, VerdictKind::Fail, 0, 0, "score.unverified", &Args::new());
            row.findings = findings;
            return;
        }
        let points = whole(count).saturating_mul(each).min(most);
        let each = Number { digits: i64::from(each), scale: 2 };
        let args = vec![("count", Arg::Count(count as u64)), ("each", Arg::Number(each))];
        self.row(id, VerdictKind::Fail, -points, 0, "score.deduct", &args).findings = findings;
    }

    /// One row a topic; those that are not asked of the issuer have no share in the points. Nobody has checked
    /// the outline's own wording yet, so the topics carry none at all while that is so.
    fn topics(&mut self, points: i32) {
        let structure = &self.document.structure;
        let level = structure.meta.level.as_ref().map(|f| f.value);
        let year = structure.meta.year.as_ref().map(|f| f.value);
        let verified = sources::find(sources::OUTLINE, year).is_some_and(|source| source.verified);
        let points = if verified { points } else { 0 };
        let asked = |topic| self.profile.treats(topic, level);
        let each = points / whole(TOPICS.iter().filter(|t| asked(t.0)).count()).max(1);
        for (topic, name) in TOPICS {
            let count = structure.sections.iter().filter(|s| s.topic == Some(topic)).count();
            let (verdict, given, of, why) = match count {
                _ if !self.profile.treats(topic, level) => {
                    (VerdictKind::NotApplicable, 0, 0, "score.topic.not_asked")
                }
                0 => (VerdictKind::Fail, 0, each, "score.topic.missing"),
                _ => (VerdictKind::Pass, each, each, "score.topic.covered"),
            };
            let args = vec![("topic", Arg::Text(name.to_owned())), ("count", Arg::Count(count as u64))];
            self.row("topics", verdict, given, of, why, &args);
        }
    }

    fn counted(&mut self, id: &str, points: i32, of: i32, why: &'static str, count: usize) {
        let verdict = if points == of { VerdictKind::Pass } else { VerdictKind::Fail };
        self.row(id, verdict, points, of, why, &vec![("count", Arg::Count(count as u64))]);
    }

    /// Adds a row.
    fn row(
        &mut self,
        id: &str,
        verdict: VerdictKind,
        points: i32,
        of: i32,
        why: &'static str,
        args: &Args,
    ) -> &mut Row {
        let why = checks::message(self.document, why, args, self.words);
        let at = self.rows.len();
        self.rows.push(Row { rule: id.to_owned(), verdict, points, of, findings: Vec::new(), why });
        &mut self.rows[at]
    }
}
