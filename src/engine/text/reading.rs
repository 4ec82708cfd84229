//! The text twice: as printed, and the copy that everything behind reads.

use super::{
    fold::{fold, Fold},
    map::OffsetMap,
    marks::Marks,
    Signs, Span,
};

/// The script that a report is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Script {
    /// 简体
    #[default]
    Simplified,
    /// 繁体
    Traditional,
}

/// A text as printed and its reading copy.
///
/// The copy is in Simplified script with half-width digits, letters and ASCII punctuation
/// (`，：；（）！？％` become `,:;()!?%`; `。、“”《》〔〕` stay). Tabs, no-break and ideographic spaces are
/// plain spaces, every line ends in `\n`, zero-width characters are left out, and so are the line ends of a
/// fixed width. So every pattern
/// behind is written once. Words for people always come from the printed text.
#[derive(Debug)]
pub struct Reading {
    printed: String,
    /// `None` when the printed text needs no folding.
    copy: Option<String>,
    map: OffsetMap,
    marks: Marks,
    script: Script,
    mixed: bool,
}

impl Reading {
    /// Makes the reading copy of a printed text.
    pub fn new(printed: String) -> Self {
        let Fold { script, mixed, copy, map, marks } = fold(&printed);
        Self { printed, copy, map, marks, script, mixed }
    }

    /// The copy: Simplified, half-width.
    pub fn copy(&self) -> &str {
        self.copy.as_deref().unwrap_or(&self.printed)
    }

    /// The words of the copy at a span.
    pub fn at(&self, span: Span) -> &str {
        &self.copy()[span.range()]
    }

    /// The characters at a span of the copy that are no plain Han characters (punctuation, digits, letters,
    /// spaces, line ends) or belong to Chinese numerals, with their bytes. A few others may be among them.
    pub(crate) fn marks(&self, span: Span) -> impl Iterator<Item = (usize, char)> + '_ {
        self.marks.within(span)
    }

    /// The words as printed at a span of the copy.
    pub fn printed(&self, span: Span) -> &str {
        let (start, end) = self.printed_range(span);
        &self.printed[start as usize..end as usize]
    }

    /// The words as printed without space around them. A name or a heading may go on behind the end of a line
    /// or of a page: then without what the copy leaves out there.
    pub fn words(&self, span: Span) -> String {
        let printed = self.printed(span).trim();
        if !printed.contains_any(&['\n', '\r']) {
            return printed.to_owned();
        }
        let mut words = String::new();
        for (at, c) in self.at(span).char_indices().filter(|(_, c)| *c != '\n') {
            let start = span.start as usize + at;
            words.push_str(self.printed(Span::new(start, start + c.len_utf8())));
        }
        words.trim().to_owned()
    }

    /// The printed bytes (start, end) that a span of the copy stands for.
    pub fn printed_range(&self, span: Span) -> (u32, u32) {
        let start = self.map.start(span.start);
        (start, self.map.end(span.end).max(start))
    }

    /// The whole printed text.
    pub fn text(&self) -> &str {
        &self.printed
    }

    /// The script it is printed in.
    pub fn script(&self) -> Script {
        self.script
    }

    /// Whether any character is one by which Traditional script is known.
    pub fn is_mixed(&self) -> bool {
        self.mixed
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Script};
    use crate::engine::text::Span;

    #[test]
    fn folds_and_leads_back() {
        let reading = Reading::new("關於２０２４年，\u{feff}全縣（區）\r\n共　12件".into());
        assert_eq!(reading.copy(), "关于2024年,全县(区) \n共 12件");
        assert_eq!(reading.script(), Script::Traditional);
        let at = |words: &str| {
            let start = reading.copy().find(words).unwrap();
            reading.printed(Span::new(start, start + words.len()))
        };
        assert_eq!(at("2024"), "２０２４");
        assert_eq!(at("年,"), "年，");
        assert_eq!(at("全县(区)"), "全縣（區）");
        assert_eq!(at("共 12件"), "共　12件");
    }

    #[test]
    fn marks_are_all_but_plain_han() {
        for text in ["全县（区）共１２件,增长三成。\t完", "關於縣(xiàn)鎮　3萬件"] {
            let reading = Reading::new(text.into());
            let copy = reading.copy();
            let marks: String = reading.marks(Span::new(0, copy.len())).map(|(_, c)| c).collect();
            let wanted = |c: &char| !matches!(c, '\u{3400}'..='\u{9FFF}') || "三万".contains(*c);
            let wanted: String = copy.chars().filter(wanted).collect();
            assert_eq!(marks.chars().filter(|c| wanted.contains(*c)).collect::<String>(), wanted);
            assert!(reading.marks(Span::new(0, copy.len())).all(|(at, c)| copy[at..].starts_with(c)));
        }
    }

    #[test]
    fn reading_aids_of_mirror_sites_are_left_out() {
        let reading = Reading::new("統(tǒng)籌發(fā)展，現(xiàn)將會(huì )議(二)".into());
        assert_eq!(reading.copy(), "统筹发展,现将会议(二)");
        let at = reading.copy().find("发展").unwrap();
        assert_eq!(reading.printed(Span::new(at, at + 6)), "發(fā)展");
    }

    #[test]
    fn a_plain_text_is_its_own_copy() {
        let reading = Reading::new("全县共12件。".into());
        assert_eq!(reading.copy.as_deref(), None);
        assert_eq!(reading.printed(Span::new(0, 6)), "全县");
    }
}
