//! An analysis in pieces, for a page where somebody types meanwhile: each takes a part of the time of the whole.

use super::{
    judge, report, source, structure, text::Reading, told, Document, Input, Options, ReadError, Report,
    Source, Structure,
};

/// What [`analyze`](super::analyze) does, a step a call.
#[derive(Debug)]
pub struct Steps {
    options: Options,
    at: Option<At>,
}

#[derive(Debug)]
enum At {
    Source(Source),
    Structure(Source, Reading, Structure),
    Document(Document),
    Judged(Document, Option<report::Judged>),
}

impl Steps {
    /// Begins with the text of a file.
    ///
    /// # Errors
    /// As [`analyze`](super::analyze).
    pub fn begin(input: &Input<'_>, options: Options) -> Result<Self, ReadError> {
        Ok(Self { at: Some(At::Source(source::read(input)?)), options })
    }

    /// Reads on as far as there is something to judge. Out: the report without what judges it; nothing once that has
    /// begun.
    pub fn read(&mut self) -> Option<Report> {
        while matches!(self.at, Some(At::Source(_) | At::Structure(..))) {
            self.step();
        }
        match &self.at {
            Some(At::Document(document)) => Some(told(document, None, &self.options)),
            _ => None,
        }
    }

    /// Goes on. Out: the report, from the last step; after it nothing.
    pub fn step(&mut self) -> Option<Report> {
        let options = &self.options;
        self.at = Some(match self.at.take()? {
            At::Source(source) => {
                let reading = Reading::new(source.text.clone());
                let structure = structure::read(&reading, &source, options);
                At::Structure(source, reading, structure)
            }
            At::Structure(source, reading, structure) => {
                At::Document(Document::of(source, reading, structure))
            }
            At::Document(document) => {
                let judged = judge(&document, options);
                At::Judged(document, judged)
            }
            At::Judged(document, judged) => {
                return Some(told(&document, judged, options));
            }
        });
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
        let mut steps = Steps::begin(&input, Options::default()).unwrap();
        let read = steps.read().unwrap();
        assert_eq!((read.figures.len(), read.findings.len()), (4, 0));
        assert!(read.score.is_none(), "nothing is judged yet");
        let report = (0..9).find_map(|_| steps.step()).unwrap();
        assert_eq!(json::write(&report), json::write(&analyze(&input, &Options::default()).unwrap()));
        assert!(!report.findings.is_empty());
        assert!(steps.read().is_none());
    }

    #[test]
    fn what_cannot_be_read_does_not_begin() {
        assert!(Steps::begin(&Input::new(b""), Options::default()).is_err());
    }
}
