//! Many files, each judged by itself: of one no more is kept than a line of the table says.

use crate::{
    engine::{
        export::{
            csv::{points, Table},
            Label, Name,
        },
        profile::Kind,
        score::ScoreStatus,
        source::{ErrorCode, ReadError},
    },
    viewer::{model::GRAVEST_FIRST, words},
    Report,
};

/// So many rows are in the page at first, and as many more each time that more are asked for.
const ROWS: usize = 200;

/// What the table says of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) struct Judged {
    /// The issuer, or the title where that is not known.
    pub(in crate::viewer) who: String,
    /// The report's year, or empty.
    pub(in crate::viewer) year: String,
    /// What is asked of whom; nothing for a text that is no such report.
    pub(in crate::viewer) kind: Option<Kind>,
    /// Findings of each severity, the gravest first, without those that are settled.
    pub(in crate::viewer) counts: [usize; 4],
    /// Between which points the score lies, or empty.
    pub(in crate::viewer) score: String,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Outcome {
    Judged(Judged),
    /// Why it was not, in Simplified Chinese.
    Unread(String),
}

impl Outcome {
    /// What comes of a report, or of one that cannot be read.
    pub(in crate::viewer) fn of(read: Result<Report, ReadError>) -> Self {
        let report = match read {
            Ok(report) => report.masked(),
            Err(error) => return Self::Unread(error.message),
        };
        let mut counts = [0; 4];
        for finding in report.findings.iter().filter(|finding| finding.mark.is_none()) {
            let at = GRAVEST_FIRST.iter().position(|severity| *severity == finding.severity);
            counts[at.unwrap_or_default()] += 1;
        }
        let scored = [ScoreStatus::Scored, ScoreStatus::Partial];
        let score = report.score.as_ref().filter(|score| scored.contains(&score.status)).map(|score| {
            let (low, high) = (points(score.low), points(score.high));
            if low == high {
                low
            } else {
                low + "—" + &high
            }
        });
        Self::Judged(Judged {
            who: report.meta.issuer.map_or(report.display_title, |issuer| issuer.value),
            year: report.meta.year.map_or_else(String::new, |year| year.value.to_string()),
            kind: report.profile.filter(|_| report.annual).map(|profile| profile.kind),
            counts,
            score: score.unwrap_or_default(),
        })
    }

    /// As a line for another instance: fields between tabs, or why there are none.
    pub(in crate::viewer) fn write(&self) -> String {
        let Self::Judged(Judged { who, year, kind, counts, score }) = self else {
            let Self::Unread(why) = self else { return String::new() };
            return why.clone();
        };
        let mut line = tame(who);
        for field in [&**year, kind.map_or("", Name::name), score] {
            line.push('\t');
            line.push_str(field);
        }
        for count in counts {
            line.push('\t');
            line.push_str(&count.to_string());
        }
        line
    }

    /// The same back. An instance that came to grief over a file has nothing to say, and `-` of one that could not be
    /// had.
    pub(in crate::viewer) fn read(line: &str) -> Self {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let who = next().to_owned();
        if who.len() == line.len() {
            return Self::Unread(match line {
                "" => words::BATCH_TRAPPED.to_owned(),
                "-" => ReadError::of(ErrorCode::Corrupt).message,
                why => why.to_owned(),
            });
        }
        let (year, kind, score) = (next().to_owned(), next(), next().to_owned());
        let kind = Kind::ALL.iter().copied().find(|one| one.name() == kind);
        let mut counts = [0; 4];
        for count in &mut counts {
            *count = next().parse().unwrap_or(0);
        }
        Self::Judged(Judged { who, year, kind, counts, score })
    }

    /// By how much it wants a look: what could not be read before all.
    fn gravity(&self) -> [usize; 5] {
        match self {
            Self::Unread(_) => [1, 0, 0, 0, 0],
            Self::Judged(Judged { counts: [gate, error, warning, info], .. }) => {
                [0, *gate, *error, *warning, *info]
            }
        }
    }

    fn is(&self, only: Only) -> bool {
        match (self, only) {
            (_, Only::All) | (Self::Unread(_), Only::Unread) => true,
            (Self::Judged(judged), Only::Found) => judged.grave(),
            (Self::Judged(judged), Only::Clean) => !judged.grave(),
            _ => false,
        }
    }
}

impl Judged {
    /// There is more than notes.
    fn grave(&self) -> bool {
        self.counts[..3].iter().any(|count| *count > 0)
    }
}

/// Which rows are wished to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) enum Only {
    #[default]
    All,
    Found,
    Unread,
    Clean,
}

impl Only {
    pub(in crate::viewer) const ALL: [Self; 4] = [Self::All, Self::Found, Self::Unread, Self::Clean];

    /// What people call it.
    pub(in crate::viewer) fn words(self) -> &'static str {
        match self {
            Self::All => words::BATCH_ALL,
            Self::Found => words::BATCH_FOUND,
            Self::Unread => words::BATCH_UNREAD,
            Self::Clean => words::BATCH_CLEAN,
        }
    }
}

/// What a row says, in the order of its cells.
pub(in crate::viewer) const COLUMNS: [&str; 9] = [
    words::BATCH_FILE,
    words::ISSUER,
    words::YEAR,
    words::LEVEL,
    words::BATCH_GATE,
    words::BATCH_ERROR,
    words::BATCH_WARNING,
    words::BATCH_INFO,
    words::TAB_SCORE,
];

/// All that were given, in the order that they came, by which they are known.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Batch {
    all: Vec<(String, Option<Outcome>)>,
    pub(in crate::viewer) worst_first: bool,
    pub(in crate::viewer) only: Only,
    /// Rows besides the first ones that are in the page.
    more: usize,
}

impl Batch {
    /// Takes a file; among the first `before` one of the same path gives its place up. Out: its number.
    pub(in crate::viewer) fn add(&mut self, path: &str, before: usize) -> usize {
        let path = tame(path);
        let known = self.all.iter().take(before).position(|(one, _)| *one == path);
        let id = known.unwrap_or(self.all.len());
        if known.is_none() {
            self.all.push((path, None));
        }
        self.all[id].1 = None;
        id
    }

    /// What came of one.
    pub(in crate::viewer) fn set(&mut self, id: usize, outcome: Option<Outcome>) {
        if let Some(one) = self.all.get_mut(id) {
            one.1 = outcome;
        }
    }

    /// All are to be judged anew.
    pub(in crate::viewer) fn forget(&mut self) {
        for one in &mut self.all {
            one.1 = None;
        }
    }

    pub(in crate::viewer) fn len(&self) -> usize {
        self.all.len()
    }

    pub(in crate::viewer) fn get(&self, id: usize) -> Option<&(String, Option<Outcome>)> {
        self.all.get(id)
    }

    /// The folder that all of them are in, or nothing.
    pub(in crate::viewer) fn folder(&self) -> &str {
        let first = self.all.first().and_then(|(path, _)| path.split_once('/'));
        let within = |folder: &str| {
            self.all
                .iter()
                .all(|(path, _)| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
        };
        first.map(|(folder, _)| folder).filter(|folder| within(folder)).unwrap_or_default()
    }

    /// How many of them there are.
    pub(in crate::viewer) fn count(&self, only: Only) -> usize {
        self.all.iter().filter(|(_, outcome)| outcome.as_ref().is_some_and(|o| o.is(only))).count()
    }

    /// Those that nothing is known of, in the order of their paths.
    pub(in crate::viewer) fn waiting(&self) -> Vec<usize> {
        self.ordered(None)
    }

    /// Those that are wished to be seen, in the order that is wished.
    pub(in crate::viewer) fn line(&self) -> Vec<usize> {
        self.ordered(Some(self.only))
    }

    /// What there is, or nothing is known of.
    fn ordered(&self, only: Option<Only>) -> Vec<usize> {
        let mut line = Vec::new();
        for (id, (_, outcome)) in self.all.iter().enumerate() {
            if match (outcome, only) {
                (Some(outcome), Some(only)) => outcome.is(only),
                (outcome, only) => outcome.is_none() && only.is_none(),
            } {
                line.push(id);
            }
        }
        let gravity = |id: usize| self.all[id].1.as_ref().filter(|_| self.worst_first).map(Outcome::gravity);
        line.sort_unstable_by(|&a, &b| {
            gravity(b).cmp(&gravity(a)).then_with(|| self.all[a].0.cmp(&self.all[b].0))
        });
        line
    }

    /// As many of these as the page holds.
    pub(in crate::viewer) fn rows(&self) -> usize {
        ROWS + self.more
    }

    /// More rows are asked for.
    pub(in crate::viewer) fn show_more(&mut self) {
        self.more += ROWS;
    }

    /// The table for other programs, with every row that there is. `say` speaks a language.
    pub(in crate::viewer) fn csv<'a>(&self, say: &dyn Fn(&'a str) -> &'a str) -> String {
        let mut header = Vec::new();
        for name in COLUMNS.iter().chain(&[words::NOTE]) {
            header.push(say(name));
        }
        let mut table = Table::new(&header);
        for id in self.ordered(Some(Only::All)) {
            let (path, outcome) = &self.all[id];
            let (judged, note) = match outcome {
                Some(Outcome::Judged(judged)) if judged.kind.is_some() => (judged, ""),
                Some(Outcome::Judged(judged)) => (judged, say(words::BATCH_OTHER)),
                Some(Outcome::Unread(why)) => {
                    table.row(&[path, "", "", "", "", "", "", "", "", why]);
                    continue;
                }
                None => continue,
            };
            let kind = judged.kind.map_or("", |kind| say(kind.label()));
            let [gate, error, warning, info] = &judged.counts;
            table.row(&[
                path,
                &judged.who,
                &judged.year,
                kind,
                &gate.to_string(),
                &error.to_string(),
                &warning.to_string(),
                &info.to_string(),
                &judged.score,
                note,
            ]);
        }
        table.finish()
    }
}

/// A name of someone else's on one line that is read in one direction.
fn tame(words: &str) -> String {
    let turns = |c: char| {
        c.is_control()
            || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let mut tamed = String::new();
    for c in words.chars() {
        tamed.push(if turns(c) { '\u{FFFD}' } else { c });
    }
    tamed
}

#[cfg(test)]
mod tests;
