//! A county's own profile: what its notice asks for beyond the law.

use super::Kind;
use crate::engine::{
    checks::Severity,
    report::Basis,
    structure::{Date, Part},
};

/// What a notice asks for. What it does not speak of is empty.
#[derive(Clone, Debug, Default)]
pub struct LocalProfile {
    /// What people call it.
    pub name: String,
    /// As of when.
    pub date: Option<Date>,
    /// Whom it is for.
    pub kind: Option<Kind>,
    /// Title of the notice.
    pub notice: String,
    /// Its document number.
    pub number: String,
    /// Last day for handing the report in, in the year after the report's.
    pub filed: Option<Day>,
    /// Last day for publishing it, in the same year.
    pub published: Option<Day>,
    /// To whom it is addressed.
    pub addressees: Vec<String>,
    /// Form of the title: `{issuer}` and `{year}` stand for the issuer and the report year.
    pub title_form: String,
    /// Parts, in the words of the place.
    pub parts: Vec<LocalPart>,
    /// Data that must be given.
    pub data: Vec<Datum>,
    /// Fewest and most characters of the body.
    pub length: (Option<u32>, Option<u32>),
    /// Own terms and names, in Simplified script, which no rule takes for a slip.
    pub terms: Vec<String>,
    /// Rules with a gravity of their own.
    pub severity: Vec<(&'static str, Severity)>,
    /// Rules switched off.
    pub off: Vec<&'static str>,
}

/// A day of some year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// In this year.
    pub fn of(self, year: u16) -> Date {
        Date { year, month: self.month, day: self.day }
    }
}

/// A part that a notice asks for.
#[derive(Clone, Debug)]
pub struct LocalPart {
    /// What people call it.
    pub name: String,
    /// The statutory part that it is, if any.
    pub part: Option<Part>,
    /// Words by which its heading is known, in Simplified script.
    pub headings: Vec<String>,
}

/// A figure that a notice asks for.
#[derive(Clone, Debug)]
pub struct Datum {
    /// What people call it.
    pub name: String,
    /// The indicator that it is, by its id, if any.
    pub indicator: Option<&'static str>,
    /// Words by which it is known otherwise, in Simplified script.
    pub words: Vec<String>,
}

impl LocalProfile {
    /// The statutory part that a heading of the place opens.
    pub fn part_of(&self, heading: &str) -> Option<Part> {
        self.parts.iter().find(|p| p.part.is_some() && p.names(heading))?.part
    }

    /// Whether a rule is switched off.
    pub fn is_off(&self, rule: &str) -> bool {
        self.off.contains(&rule)
    }

    /// The gravity that it gives a rule.
    pub fn severity_of(&self, rule: &str) -> Option<Severity> {
        self.severity.iter().find(|(id, _)| *id == rule).map(|(_, severity)| *severity)
    }

    /// The notice as what a rule rests on.
    pub fn basis(&self) -> Basis {
        Basis {
            source: if self.notice.is_empty() { self.name.clone() } else { self.notice.clone() },
            article: self.number.clone(),
            url: String::new(),
            effective: self.date.map(|d| d.to_string()).unwrap_or_default(),
            verified: true,
        }
    }

    /// 关于……的通知（青府办发〔2025〕3号）
    pub fn notice_words(&self) -> String {
        let mut words = self.notice.clone();
        if !self.number.is_empty() {
            words.push('（');
            words.push_str(&self.number);
            words.push('）');
        }
        words
    }
}

impl LocalPart {
    /// Whether a heading, in the reading copy, has one of its words.
    pub fn names(&self, heading: &str) -> bool {
        self.headings.iter().any(|words| heading.contains(words.as_str()))
    }
}

impl Datum {
    /// Whether a figure tells it: by its indicator, or by a word in front of it.
    pub fn is(&self, indicator: Option<&str>, subject: &str) -> bool {
        self.indicator.is_some() && self.indicator == indicator
            || self.words.iter().any(|word| subject.contains(word.as_str()))
    }
}
