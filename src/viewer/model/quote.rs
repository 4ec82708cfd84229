//! A sentence of a report with where it is from, to be quoted elsewhere.

use core::fmt::Write;

use crate::{
    engine::{
        report::Span,
        text::{self, Reading},
    },
    Report,
};

/// A sentence and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Quote {
    pub(in crate::viewer) sentence: Span,
    /// （《title》，issuer，headings，发布), as printed.
    pub(in crate::viewer) source: String,
}

impl Quote {
    /// The sentence in quotation marks, as printed but for ends of lines, and its source.
    pub(in crate::viewer) fn words(&self, report: &Report) -> String {
        let range = self.sentence.start as usize..self.sentence.end as usize;
        let mut words = String::from("“");
        words.extend(report.text.get(range).unwrap_or_default().chars().filter(|c| !c.is_control()));
        words + "”" + &self.source
    }
}

/// From this depth on (一是) a heading is the beginning of a sentence.
const SENTENCE_DEPTH: u8 = 4;

/// The sentence, or sentences of one paragraph, around a place in the text.
pub(in crate::viewer) fn quote(report: &Report, span: Span) -> Quote {
    Quote { sentence: sentence(&report.text, span), source: source(report, span.start) }
}

/// From the sentence that a span begins in to the one that it ends in, at most to the end of the paragraph.
fn sentence(text: &str, span: Span) -> Span {
    let reading = Reading::new(text.to_owned());
    let copy = reading.copy();
    let whole = text::Span::new(0, copy.len());
    // Where the sentence begins, and whether it is one that the span touches.
    let (mut start, mut touched) = (0, false);
    let mut end = copy.len();
    for (at, mark) in reading.marks(whole).filter(|(_, c)| matches!(c, '。' | '!' | '?' | ';' | '\n')) {
        let paragraph = mark == '\n';
        let behind = if paragraph { at } else { closed(copy, at + mark.len_utf8()) };
        let printed = reading.printed_range(text::Span::new(start.min(behind), behind)).1;
        touched = touched || printed > span.start;
        if touched && (paragraph || printed >= span.end) {
            end = behind;
            break;
        }
        if !touched {
            start = behind + usize::from(paragraph);
        }
    }
    let (start, end) = reading.printed_range(text::Span::new(start.min(end), end));
    let words = text.get(start as usize..end as usize).unwrap_or_default();
    let start = start + (words.len() - words.trim_start().len()) as u32;
    Span { start, end: start + words.trim().len() as u32 }
}

/// Behind the closing marks that follow the end of a sentence.
fn closed(copy: &str, end: usize) -> usize {
    let marks = copy[end..].chars().take_while(|c| matches!(c, '”' | '’' | '"' | ')' | '」' | '』' | '》'));
    end + marks.map(char::len_utf8).sum::<usize>()
}

/// What is known of where a byte of the text stands.
fn source(report: &Report, at: u32) -> String {
    let meta = &report.meta;
    let mut source = match &meta.title {
        Some(title) => format!("（《{}》", title.value),
        // Made, not printed: no name of a work.
        None => format!("（{}", report.display_title),
    };
    let issuer = meta.issuer.as_ref().map_or("", |f| f.value.as_str());
    // Mostly the title names it.
    if !source.contains(issuer) {
        source = source + "，" + issuer;
    }
    for (depth, (marker, heading)) in headings(report, at).into_iter().rev().enumerate() {
        source = source + if depth == 0 { "，" } else { "／" } + marker + heading;
    }
    if let Some(published) = &meta.published {
        source.push('，');
        for (number, unit) in published.value.split('-').zip(["年", "月", "日"]) {
            let _ = write!(source, "{}{unit}", number.trim_start_matches('0'));
        }
        source.push_str("发布");
    }
    source + "）"
}

/// Marker and words of the headings above a byte, from the innermost out.
fn headings(report: &Report, at: u32) -> Vec<(&str, &str)> {
    let sections = &report.sections;
    let mut above = Vec::new();
    let mut before = sections.partition_point(|s| s.span.start <= at);
    // Each is the nearest one before that stands higher.
    let mut depth = SENTENCE_DEPTH;
    while let Some(section) = before.checked_sub(1).map(|i| &sections[i]) {
        before -= 1;
        if section.depth < depth {
            depth = section.depth;
            above.push((section.marker.as_str(), section.heading.as_str()));
        }
    }
    above
}

#[cfg(test)]
mod tests {
    use super::{quote, Quote, Span};
    use crate::{analyze, Input, Options, Report};

    const TEXT: &str = "\
岚县人民政府关于2024年法治政府建设情况的报告
发布时间：2025-03-01
2024年，岚县推进法治政府建设。现将情况报告如下：
一、主要举措和成效
（一）规范执法。一是开展培训１２场；参训“多数是新人。”二是办理案件30件！
　　（二）公开政务。公开信息9条
二、存在的不足和原因
力量不足。
";

    fn report(text: &str) -> Report {
        analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap()
    }

    fn quoted<'a>(report: &'a Report, words: &str) -> (&'a str, Quote) {
        let at = report.text.find(words).unwrap();
        let quote = quote(report, Span { start: at as u32, end: (at + words.len()) as u32 });
        (&report.text[quote.sentence.start as usize..quote.sentence.end as usize], quote)
    }

    #[test]
    fn the_whole_sentence_of_a_paragraph() {
        let report = report(TEXT);
        for (words, sentence) in [
            ("１２场", "一是开展培训１２场；"),
            ("参训", "参训“多数是新人。”"),
            ("30件", "二是办理案件30件！"),
            ("规范", "（一）规范执法。"),
            ("12场；参训".replace("12", "１２").as_str(), "一是开展培训１２场；参训“多数是新人。”"),
            ("9条", "公开信息9条"),
            ("9条\n二、存在", "公开信息9条"),
            ("公开政务", "（二）公开政务。"),
            ("不足。", "力量不足。"),
        ] {
            assert_eq!(quoted(&report, words).0, sentence, "{words}");
        }
    }

    #[test]
    fn its_source_as_printed() {
        let report = report(TEXT);
        let (_, quote) = quoted(&report, "30件");
        assert_eq!(
            quote.words(&report),
            "“二是办理案件30件！”（《岚县人民政府关于2024年法治政府建设情况的报告》，\
             一、主要举措和成效／（一）规范执法，2025年3月1日发布）"
        );
        let (_, quote) = quoted(&report, "推进");
        assert_eq!(quote.source, "（《岚县人民政府关于2024年法治政府建设情况的报告》，2025年3月1日发布）");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let report = report("一、主要举措\n办理案件30件。\n岚县司法局\n2025年1月2日\n");
        let (_, quote) = quoted(&report, "30件");
        assert!(!quote.source.contains(['《', '发']), "{}", quote.source);
        assert!(quote.source.contains("岚县司法局") && quote.source.ends_with("，一、主要举措）"));
    }

    #[test]
    fn any_place_in_any_text() {
        for text in ["", "\n\n", "。。。", "\u{feff}甲。\r\n乙", "无标点"] {
            let report = report(&format!("岚县2024年法治政府建设情况报告{text}"));
            let length = report.text.len() as u32;
            for (at, _) in report.text.char_indices() {
                let Span { start, end } =
                    quote(&report, Span { start: at as u32, end: at as u32 + 1 }).sentence;
                assert!(
                    start <= end && end <= length && report.text.get(start as usize..end as usize).is_some()
                );
            }
        }
    }
}
