//! Where words of the report stand among the text nodes of the page.

use super::Page;
use crate::{engine::report::Span, Report};

/// Three numbers for each span: the index of its chapter, and where in the text of the chapter, as it stands on the
/// page, its words begin and end, in UTF-16 units. Spans that are not shown are left out.
pub(in crate::viewer) fn places(report: &Report, page: &Page, spans: &[Span]) -> Vec<u32> {
    let mut pieces = Vec::new();
    for (index, chapter) in page.chapters.iter().enumerate() {
        let mut before = 0;
        for piece in chapter.blocks.iter().flat_map(|b| &b.pieces) {
            pieces.push((piece.span, index as u32, before));
            before += units(report, piece.span);
        }
    }
    let mut places = Vec::new();
    for span in spans {
        let first = pieces.partition_point(|(piece, ..)| piece.end <= span.start);
        let after = pieces.partition_point(|(piece, ..)| piece.start < span.end);
        let Some(shown) = pieces.get(first..after) else { continue };
        let Some(&(start, chapter, before)) = shown.first() else { continue };
        // What goes on in another chapter ends with this one.
        let Some(&(end, _, before_end)) = shown.iter().rfind(|(_, in_chapter, _)| *in_chapter == chapter)
        else {
            continue;
        };
        let from = before + units(report, Span { start: start.start, end: span.start });
        let to = before_end + units(report, Span { start: end.start, end: span.end.min(end.end) });
        places.extend([chapter, from, to]);
    }
    places
}

/// Length of printed words; none for a span that begins behind its end.
fn units(report: &Report, span: Span) -> u32 {
    let words = report.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    words.chars().map(char::len_utf16).sum::<usize>() as u32
}

#[cfg(test)]
mod tests {
    use super::{places, Page, Span};
    use crate::{analyze, Input, Options};

    const TEXT: &str = "\
某县人民政府关于2024年法治政府建设情况的报告
来源：某县司法局 浏览次数：12
一、主要举措
𠮷镇办结案件30件。另有5件在办。

二、存在不足
力量不足。
";

    /// The words at a place, taken from the text of its chapter.
    fn at(place: &[u32]) -> String {
        let report = analyze(&Input::new(TEXT.as_bytes()), &Options::default()).unwrap();
        let page = Page::new(&report);
        let pieces = page.chapters[place[0] as usize].blocks.iter().flat_map(|b| &b.pieces);
        let shown: Vec<u16> = pieces
            .flat_map(|p| report.text[p.span.start as usize..p.span.end as usize].encode_utf16())
            .collect();
        String::from_utf16(&shown[place[1] as usize..place[2] as usize]).unwrap()
    }

    fn placed(spans: &[Span]) -> Vec<String> {
        let report = analyze(&Input::new(TEXT.as_bytes()), &Options::default()).unwrap();
        places(&report, &Page::new(&report), spans).chunks(3).map(at).collect()
    }

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap() as u32;
        Span { start, end: start + words.len() as u32 }
    }

    #[test]
    fn words_are_found_among_those_that_are_shown() {
        let words = ["主要举措", "30件", "镇办结案件30件。另有5件", "力量不足。"];
        assert_eq!(placed(&words.map(span)), words);
    }

    #[test]
    fn what_is_not_shown_has_no_place_and_line_ends_count_for_nothing() {
        assert!(placed(&[span("浏览次数")]).is_empty());
        assert_eq!(placed(&[span("一、主要举措\n𠮷镇")]), ["一、主要举措𠮷镇"]);
        assert_eq!(placed(&[span("在办。\n\n二、存在")]), ["在办。"]);
    }
}
