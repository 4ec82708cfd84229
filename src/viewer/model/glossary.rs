//! Where a report speaks of terms that the glossary explains.

use crate::{
    engine::{
        report::Span,
        tables::glossary,
        text::{self, Reading},
    },
    Report,
};

/// A term in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Mention {
    pub(in crate::viewer) span: Span,
    /// Its index among the terms of the glossary.
    pub(in crate::viewer) term: usize,
}

/// Headings down to this depth begin a section of their own: 一、 and （一）. What stands below them is too
/// short for a term to be explained in each anew.
const SECTION_DEPTH: u8 = 2;

/// From this depth on (一是) a heading is the beginning of a sentence.
const SENTENCE_DEPTH: u8 = 4;

/// The first mention of each term in each section, in text order. Left out is what stands in 《》, in a
/// heading, in the title block or the sign-off, and in page furniture.
pub(in crate::viewer) fn mentions(report: &Report) -> Vec<Mention> {
    let reading = Reading::new(report.text.clone());
    let copy = reading.copy();
    let mut marks = reading.marks(text::Span::new(0, copy.len())).peekable();
    let mut sections = report.sections.iter().peekable();
    let mut noise = report.noise.iter().peekable();
    let headed = headed(report);
    // Inside a name, and behind how many headings that begin a section.
    let (mut named, mut section) = (false, 1);
    let mut heading = Span::default();
    // In which section a term was met last.
    let mut met = vec![0; glossary::terms().len()];
    let mut found = Vec::new();
    for hit in glossary::find(copy) {
        while let Some((_, mark)) = marks.next_if(|(at, _)| *at < hit.at) {
            named = mark == '《' || named && mark != '》' && mark != '\n';
        }
        let (start, end) = reading.printed_range(text::Span::new(hit.at, hit.at + hit.word.len()));
        let span = Span { start, end };
        while let Some(next) = sections.next_if(|s| s.span.start < end) {
            section += usize::from(next.depth <= SECTION_DEPTH);
            if next.depth < SENTENCE_DEPTH {
                heading = next.span;
            }
        }
        while noise.next_if(|n| n.span.end <= start).is_some() {}
        let aside = named
            || overlap(heading, span)
            || noise.peek().is_some_and(|n| overlap(n.span, span))
            || headed.iter().any(|s| overlap(*s, span));
        if !aside && met[hit.value] != section {
            met[hit.value] = section;
            found.push(Mention { span, term: hit.value });
        }
    }
    found
}

/// The title block and the sign-off.
fn headed(report: &Report) -> Vec<Span> {
    let meta = &report.meta;
    let mut spans = Vec::new();
    for field in [&meta.title, &meta.issuer, &meta.addressee, &meta.signature, &meta.document_number] {
        spans.extend(field.as_ref().and_then(|f| f.span));
    }
    spans
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use super::{glossary::terms, mentions};
    use crate::{analyze, Input, Options, Report};

    const TEXT: &str = "\
岚县行政复议局
关于2024年法治政府建设情况的报告
本局依法行政，推进行政复议工作。
一、主要举措和成效
全年依法行政，依法行政，落实“双随机、一公开”。
（一）推进行政复议。办理行政复议案件30件，其中行政复议调解12件。
1.建设行政复议委员会
一是行政复议公开透明。二是公平竞争审查有序，贯彻《行政复议工作指引》《依法行政读本》。
（二）深化行政执法监督。行政复议意见书发出2份，行政复议案件办结。
二、存在的不足
行政应诉能力不足。
";

    fn report(text: &str) -> Report {
        analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap()
    }

    fn told(report: &Report) -> Vec<(&str, &'static str)> {
        let printed = |m: &super::Mention| {
            (&report.text[m.span.start as usize..m.span.end as usize], terms()[m.term].name)
        };
        mentions(report).iter().map(printed).collect()
    }

    #[test]
    fn once_a_section_and_not_in_headings_or_names() {
        let report = report(TEXT);
        let words: Vec<&str> = told(&report).into_iter().map(|(words, _)| words).collect();
        assert_eq!(
            words,
            [
                "依法行政",
                "行政复议",
                "依法行政",
                "双随机、一公开",
                "行政复议",
                "公平竞争审查",
                "行政复议意见书",
                "行政复议",
                "行政应诉",
            ]
        );
        let heading = TEXT.find("推进行政复议。").unwrap() as u32;
        assert!(mentions(&report).iter().all(|m| m.span.start != heading + 6));
    }

    #[test]
    fn traditional_script_and_full_width_lead_back_to_the_print() {
        let report = report(
            "嵐縣人民政府關於2024年法治政府建設情況的報告\n一、主要舉措和成效\n\
             辦理行政復議案件３０件，開通１２３４５熱線，貫徹《行政復議法》。\n",
        );
        assert_eq!(told(&report), [("行政復議", "行政复议"), ("１２３４５熱線", "12345热线")]);
    }

    #[test]
    fn a_name_that_is_never_closed_ends_with_its_line() {
        let report =
            report("岚县2024年法治政府建设情况报告\n一、主要举措\n学习《行政复议。\n推进行政复议。\n");
        assert_eq!(told(&report).len(), 1);
    }
}
