//! The report as exports see it: read back from the JSON of the schema, private numbers masked already.

mod read;

use core::ops::Range;

use super::units::Units;
use crate::engine::{
    export::gravity,
    severity::Severity,
    structure::{Part, Topic},
};

/// A heading with what follows it.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) parent: &'a str,
    pub(super) marker: &'a str,
    pub(super) heading: &'a str,
    pub(super) depth: u32,
    /// Marker and heading.
    pub(super) span: Range<usize>,
    pub(super) run_in: bool,
    pub(super) part: Part,
    pub(super) role: Option<Part>,
    pub(super) topic: Option<Topic>,
}

/// A number with its meaning, in words for people.
#[derive(Debug)]
pub(super) struct Figure<'a> {
    pub(super) id: &'a str,
    pub(super) span: Range<usize>,
    pub(super) subject: &'a str,
    pub(super) value: &'a str,
    pub(super) value_to: &'a str,
    pub(super) unit: &'a str,
    pub(super) kind: &'static str,
    pub(super) qualifier: &'static str,
    pub(super) year: &'a str,
    pub(super) base: &'a str,
    pub(super) section: &'a str,
    pub(super) target: bool,
}

/// How figures hang together.
#[derive(Debug)]
pub(super) struct Relation<'a> {
    pub(super) id: &'a str,
    pub(super) kind: &'static str,
    pub(super) figures: Vec<&'a str>,
    pub(super) formula: &'a str,
    pub(super) stated: &'a str,
    pub(super) computed: &'a str,
    pub(super) holds: Option<bool>,
    pub(super) note: &'a str,
}

/// One thing to look at.
#[derive(Debug)]
pub(super) struct Finding<'a> {
    pub(super) id: &'a str,
    pub(super) rule: &'a str,
    pub(super) severity: Severity,
    pub(super) message: &'a str,
    /// UTF-16 units; `None` for something absent.
    pub(super) units: Option<(u32, u32)>,
    pub(super) quote: &'a str,
    pub(super) advice: &'a str,
    /// Name and article, one a basis; the wording of those not verified is not vouched for.
    pub(super) basis: Vec<String>,
    /// What an officer has settled, with the note; empty where nothing is.
    pub(super) settled: String,
}

/// A quotation is cut behind so many characters: enough to find the place.
const LONGEST_QUOTE: usize = 60;

impl Finding<'_> {
    /// What people call its gravity.
    pub(super) fn label(&self) -> &'static str {
        gravity(self.severity, self.rule)
    }

    /// The words in quotation marks, cut where they are long; empty where there are none.
    pub(super) fn short(&self) -> String {
        if self.quote.is_empty() {
            return String::new();
        }
        let mut words = self.quote.chars();
        let quote: String = words.by_ref().take(LONGEST_QUOTE).collect();
        ["“", &quote, if words.next().is_some() { "……" } else { "" }, "”"].concat()
    }
}

/// What a dimension or the whole comes to, hundredths of a point.
#[derive(Debug)]
pub(super) struct Points {
    pub(super) value: i32,
    pub(super) low: i32,
    pub(super) high: i32,
    pub(super) of: i32,
}

/// A row of the score.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) rule: &'a str,
    pub(super) verdict: &'static str,
    pub(super) value: i32,
    pub(super) of: i32,
    pub(super) why: &'a str,
}

/// Rows that add up.
#[derive(Debug)]
pub(super) struct Dimension<'a> {
    pub(super) id: &'a str,
    pub(super) points: Points,
    pub(super) rows: Vec<Row<'a>>,
}

/// The score.
#[derive(Debug)]
pub(super) struct Score<'a> {
    pub(super) rubric: &'a str,
    pub(super) status: &'a str,
    pub(super) points: Points,
    pub(super) dimensions: Vec<Dimension<'a>>,
}

/// Everything that exports show.
#[derive(Debug)]
pub(super) struct Model<'a> {
    pub(super) version: &'a str,
    pub(super) rule_set: &'a str,
    /// The file's name, its format by its name in the schema.
    pub(super) file: &'a str,
    pub(super) format: &'a str,
    pub(super) text: &'a str,
    units: Units,
    pub(super) title: Option<&'a str>,
    title_units: Option<(u32, u32)>,
    pub(super) display_title: &'a str,
    pub(super) issuer: &'a str,
    pub(super) level: &'static str,
    pub(super) year: &'a str,
    pub(super) dated: &'a str,
    pub(super) document_number: &'a str,
    /// By what it was judged: a profile, the place's notice, its day.
    pub(super) profile: String,
    /// Where lines begin that hold anything.
    paragraphs: Vec<usize>,
    /// Tables of the text, one row a line, in the order of the text.
    tables: Vec<Range<usize>>,
    /// What is not the report's, in the order of the text.
    pub(super) noise: Vec<Range<usize>>,
    pub(super) sections: Vec<Section<'a>>,
    pub(super) figures: Vec<Figure<'a>>,
    pub(super) relations: Vec<Relation<'a>>,
    pub(super) findings: Vec<Finding<'a>>,
    /// Rule ids with what each came to, by its name in the schema.
    pub(super) verdicts: Vec<(&'a str, &'a str)>,
    pub(super) score: Option<Score<'a>>,
}

impl<'a> Model<'a> {
    /// Where a finding stands, in UTF-16 units: at its words, what is absent at the title, and without a title
    /// at the first line.
    pub(super) fn place(&self, finding: &Finding<'_>) -> (u32, u32) {
        finding.units.or(self.title_units).unwrap_or_else(|| {
            let start = self.text.len() - self.text.trim_start().len();
            let line = self.text[start..].lines().next().unwrap_or_default();
            let units = |words: &str| words.encode_utf16().count() as u32;
            let from = units(&self.text[..start]);
            (from, from + units(line))
        })
    }

    /// True for a byte of the title.
    pub(super) fn is_title(&self, byte: usize) -> bool {
        self.title_units.is_some_and(|units| self.range(units).contains(&byte))
    }

    /// The bytes of a span of units.
    pub(super) fn range(&self, units: (u32, u32)) -> Range<usize> {
        self.units.range(self.text, units)
    }

    /// Words of the text.
    pub(super) fn words(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The sentence around words, at most some hundred bytes to each side.
    pub(super) fn sentence(&self, range: &Range<usize>) -> &str {
        const MOST: usize = 600;
        let ends = ['。', '！', '？', '；', '\n'];
        let before = self.text.get(..range.start).unwrap_or_default();
        let from = floor(before, before.len().saturating_sub(MOST));
        let start = before[from..]
            .rfind(ends)
            .map_or(from, |at| from + at + before[from + at..].chars().next().map_or(0, char::len_utf8));
        let behind = self.text.get(range.end..).unwrap_or_default();
        let within = &behind[..floor(behind, MOST)];
        let end = within.find(ends).map_or(within.len(), |at| {
            at + within[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8)
        });
        self.text.get(start..range.end + end).unwrap_or_default().trim()
    }

    /// True for a line that is not the report's, wholly or but for white space.
    pub(super) fn is_noise(&self, line: &Range<usize>) -> bool {
        let first = self.noise.partition_point(|noise| noise.end <= line.start);
        let (mut done, mut left) = (line.start, String::new());
        for noise in self.noise[first..].iter().take_while(|noise| noise.start < line.end) {
            left.push_str(self.words(&(done..noise.start.max(done))));
            done = noise.end.clamp(done, line.end);
        }
        done > line.start && {
            left.push_str(self.words(&(done..line.end)));
            left.trim().is_empty()
        }
    }

    /// The section with this id.
    pub(super) fn section(&self, id: &str) -> Option<&Section<'a>> {
        self.sections.get(number(id)?)
    }

    /// The figure with this id.
    pub(super) fn figure(&self, id: &str) -> Option<&Figure<'a>> {
        self.figures.get(number(id)?)
    }

    /// The number of the paragraph that a byte of the text stands in, from 1.
    pub(super) fn paragraph(&self, byte: usize) -> usize {
        self.paragraphs.partition_point(|start| *start <= byte).max(1)
    }

    /// The table that a byte of the text stands in.
    pub(super) fn table(&self, byte: usize) -> Option<&Range<usize>> {
        let behind = self.tables.partition_point(|table| table.start <= byte);
        self.tables.get(behind.checked_sub(1)?).filter(|table| byte < table.end)
    }

    /// The innermost section that a byte of the text stands in.
    pub(super) fn section_at(&self, byte: usize) -> Option<&Section<'a>> {
        let behind = self.sections.partition_point(|section| section.span.start <= byte);
        self.sections.get(behind.checked_sub(1)?)
    }

    /// How many verdicts there are of this kind.
    pub(super) fn count(&self, verdict: &str) -> usize {
        self.verdicts.iter().filter(|(_, kind)| *kind == verdict).count()
    }
}

/// The place in its list of what has this id: `f1` is the first figure.
fn number(id: &str) -> Option<usize> {
    id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)
}

/// The byte, or the one where the character begins that holds it.
fn floor(text: &str, mut byte: usize) -> usize {
    byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
