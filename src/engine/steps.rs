//! An analysis in pieces, for a page where somebody reads or types meanwhile: each takes a part of the time of the whole.

#[cfg(feature = "check")]
use super::{checks, options::Mode, scored};
use super::{
    facts::{self, Facts},
    relations, report, source,
    structure::{self, Structure},
    text::Reading,
    told, Document, Input, Options, ReadError, Report,
};

/// What [`analyze`](super::analyze) does, a step a call.
#[derive(Debug)]
pub struct Steps {
    options: Options,
    /// What is read by now; nothing once all is told.
    document: Option<Document>,
    judged: Option<report::Judged>,
    #[cfg(feature = "check")]
    asked: checks::Run,
    next: Step,
}

/// Rules that are asked in one step: of two such, neither takes much longer than the other.
#[cfg(feature = "check")]
const RULES_A_STEP: usize = checks::RULES.len() * 2 / 3;

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
enum Step {
    Structure,
    Facts,
    Relations,
    Judge,
    Tell,
}

impl Steps {
    /// Begins with the text of a file.
    ///
    /// # Errors
    /// As [`analyze`](super::analyze).
    pub fn begin(input: &Input<'_>, options: Options) -> Result<Self, ReadError> {
        let document = Document {
            source: source::read(input)?,
            reading: Reading::new(String::new()),
            structure: Structure::default(),
            facts: Facts::default(),
            relations: Vec::new(),
        };
        Ok(Self {
            options,
            document: Some(document),
            judged: None,
            #[cfg(feature = "check")]
            asked: checks::Run::default(),
            next: Step::Structure,
        })
    }

    /// Reads on as far as there is something to show. In: whether the figures are to be shown with it. Out: the report
    /// without relations and without what judges it, as a rule without figures and citations; nothing once it has gone on.
    pub fn read(&mut self, figures: bool) -> Option<Report> {
        let last = if figures { Step::Relations } else { Step::Facts };
        while self.next < last {
            self.step();
        }
        let document = self.document.as_mut().filter(|_| self.next == last)?;
        if !figures {
            // Whoever shows it masks these.
            document.facts.private = facts::private::find(document.reading.copy());
        }
        Some(told(document, None, &self.options))
    }

    /// Goes on. Out: the report, from the last step; after it nothing.
    pub fn step(&mut self) -> Option<Report> {
        let document = self.document.as_mut()?;
        self.next = match self.next {
            Step::Structure => {
                document.reading = Reading::new(document.source.text.clone());
                document.structure = structure::read(&document.reading, &document.source, &self.options);
                Step::Facts
            }
            Step::Facts => {
                document.facts = facts::read(&document.reading, &document.structure);
                Step::Relations
            }
            Step::Relations => {
                document.relations = relations::find(&document.reading, &document.facts);
                Step::Judge
            }
            #[cfg(feature = "check")]
            Step::Judge if self.options.mode == Mode::Check => {
                if !self.asked.ask(document, &self.options, RULES_A_STEP) {
                    return None;
                }
                let outcome = core::mem::take(&mut self.asked).outcome(document, &self.options);
                self.judged = Some(scored(document, outcome, &self.options));
                Step::Tell
            }
            Step::Judge => Step::Tell,
            Step::Tell => return Some(told(&self.document.take()?, self.judged.take(), &self.options)),
        };
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;
    use crate::{analyze, engine::export::json, Input, Options};

    #[test]
    fn step_by_step_the_report_is_the_same() {
        let text = "某县2024年法治政府建设年度报告\n一、举措\n培训12场，共30人，其中甲镇10人、乙镇25人。\n";
        let input = Input::new(text.as_bytes());
        for redact in [false, true] {
            let options = Options { redact, ..Options::default() };
            let mut steps = Steps::begin(&input, options.clone()).unwrap();
            let report = (0..9).find_map(|_| steps.step()).unwrap();
            assert_eq!(json::write(&report), json::write(&analyze(&input, &options).unwrap()));
            assert!(steps.step().is_none());
        }
    }

    #[test]
    fn it_can_be_read_before_it_is_judged() {
        let text = "某县2024年法治政府建设年度报告\n一、举措\n培训12场，共30人，其中甲镇10人、乙镇25人。\n";
        let input = Input::new(text.as_bytes());
        for (figures, count) in [(false, 0), (true, 4)] {
            let mut steps = Steps::begin(&input, Options::default()).unwrap();
            let read = steps.read(figures).unwrap();
            assert_eq!((read.sections.len(), read.figures.len(), read.findings.len()), (1, count, 0));
            assert!(read.relations.is_empty() && read.score.is_none(), "that takes longer");
            let report = (0..9).find_map(|_| steps.step()).unwrap();
            assert_eq!(json::write(&report), json::write(&analyze(&input, &Options::default()).unwrap()));
            assert!(!report.findings.is_empty());
            assert!(steps.read(figures).is_none());
        }
    }

    #[test]
    fn private_numbers_are_masked_from_the_beginning() {
        let input = Input::new("联系人手机13812345678。\n".as_bytes());
        let read = Steps::begin(&input, Options::default()).unwrap().read(false).unwrap();
        assert_eq!(read.private.len(), 1);
        assert!(!read.masked().text.contains("13812345678"));
    }

    #[test]
    fn what_cannot_be_read_does_not_begin() {
        assert!(Steps::begin(&Input::new(b""), Options::default()).is_err());
    }
}
