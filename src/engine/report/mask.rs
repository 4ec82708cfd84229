//! The report with ＊ for private numbers: what every view and export shows.

use super::{Field, Report, Span};
use crate::engine::facts::private::{self, Private};

/// What stands for one UTF-16 unit of a private value.
const MASK: char = '＊';

impl Report {
    /// The report with private numbers masked in the text and in every string, unit by unit, so that
    /// offsets in UTF-16 units stay what they were.
    #[must_use]
    pub fn masked(mut self) -> Self {
        self.source.asides.iter_mut().for_each(|aside| mask_alone(&mut aside.words));
        #[cfg(feature = "check")]
        self.findings.iter_mut().filter_map(|f| f.mark.as_mut()).for_each(|mark| mask_alone(&mut mark.note));
        if self.private.is_empty() {
            return self;
        }
        let text = core::mem::take(&mut self.text);
        let values: Vec<(&str, String)> = self
            .private
            .iter()
            .filter_map(|s| text.get(s.start as usize..s.end as usize))
            .map(|value| (value, core::iter::repeat_n(MASK, value.encode_utf16().count()).collect()))
            .collect();
        let shift = Shift::new(&text, &self.private);
        self.text = masked_text(&text, &self.private);
        self.private.iter_mut().for_each(|span| *span = shift.span(*span));
        self.each_span(|span| *span = shift.span(*span));
        self.each_string(|string| {
            for (value, mask) in &values {
                if string.contains(value) {
                    *string = string.replace(value, mask);
                }
            }
        });
        self
    }

    fn each_span(&mut self, mut f: impl FnMut(&mut Span)) {
        let mut field = |span: Option<&mut Option<Span>>| {
            if let Some(Some(span)) = span {
                f(span);
            }
        };
        let m = &mut self.meta;
        for text in [
            &mut m.title,
            &mut m.issuer,
            &mut m.region,
            &mut m.dated,
            &mut m.published,
            &mut m.addressee,
            &mut m.signature,
            &mut m.document_number,
        ] {
            field(text.as_mut().map(|t| &mut t.span));
        }
        field(m.level.as_mut().map(|l| &mut l.span));
        field(m.year.as_mut().map(|y| &mut y.span));
        self.noise.iter_mut().for_each(|n| f(&mut n.span));
        self.source.marks.iter_mut().for_each(|m| f(&mut m.span));
        self.source.asides.iter_mut().for_each(|a| f(&mut a.at));
        self.sections.iter_mut().for_each(|s| {
            f(&mut s.span);
            f(&mut s.body);
        });
        self.figures.iter_mut().for_each(|x| f(&mut x.span));
        self.citations.iter_mut().for_each(|c| f(&mut c.span));
        #[cfg(feature = "check")]
        for finding in &mut self.findings {
            finding.span.iter_mut().chain(&mut finding.related).for_each(&mut f);
        }
    }

    fn each_string(&mut self, mut f: impl FnMut(&mut String)) {
        let m = &mut self.meta;
        let fields = [&mut m.title, &mut m.issuer, &mut m.region, &mut m.addressee, &mut m.signature];
        fields.into_iter().flatten().for_each(|Field { value, .. }| f(value));
        f(&mut self.display_title);
        self.sections.iter_mut().for_each(|s| f(&mut s.heading));
        self.figures.iter_mut().for_each(|x| f(&mut x.subject));
        self.citations.iter_mut().filter_map(|c| c.name.as_mut()).for_each(&mut f);
        #[cfg(feature = "check")]
        for finding in &mut self.findings {
            f(&mut finding.quote);
            f(&mut finding.message);
            finding.args.iter_mut().for_each(|(_, value)| f(value));
        }
    }
}

/// Masks words that are not in the text.
fn mask_alone(words: &mut String) {
    let mut found = Vec::new();
    for Private { span, .. } in private::find(words) {
        found.push(Span { start: span.start, end: span.end });
    }
    if !found.is_empty() {
        *words = masked_text(words, &found);
    }
}

fn masked_text(text: &str, private: &[Span]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for span in private {
        let (start, end) = (span.start as usize, span.end as usize);
        out.push_str(text.get(done..start).unwrap_or_default());
        let units = text.get(start..end).unwrap_or_default().encode_utf16().count();
        out.extend(core::iter::repeat_n(MASK, units));
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// How far bytes move when masked characters become longer.
struct Shift {
    /// (byte in the old text, byte in the new text) behind each masked value, ascending.
    marks: Vec<(u32, u32)>,
}

impl Shift {
    fn new(text: &str, private: &[Span]) -> Self {
        let (mut marks, mut grown) = (Vec::new(), 0);
        for span in private {
            let value = text.get(span.start as usize..span.end as usize).unwrap_or_default();
            let masked = value.encode_utf16().count() * MASK.len_utf8();
            marks.push((span.start, span.start + grown));
            grown += (masked - value.len()) as u32;
            marks.push((span.end, span.end + grown));
        }
        Self { marks }
    }

    /// Inside a masked value every character is one mask, so a cut inside moves to its start or end.
    fn at(&self, byte: u32) -> u32 {
        let next = self.marks.partition_point(|m| m.0 <= byte);
        match next.checked_sub(1).map(|i| self.marks[i]) {
            None => byte,
            Some((_, new)) if next % 2 == 1 => new,
            Some((old, new)) => new + (byte - old),
        }
    }

    fn span(&self, span: Span) -> Span {
        Span { start: self.at(span.start), end: self.at(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use crate::{analyze, engine::export::json, Input, Options};

    #[test]
    fn offsets_in_utf16_stay() {
        let text = "某县2024年法治政府建设情况报告\n一、主要举措\n联系人电话13912345678，受理12件。\n";
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let masked = report.clone().masked();
        assert!(masked.text.contains("电话＊＊＊＊＊＊＊＊＊＊＊，受理"));
        let at = |r: &crate::Report| json::write(r).split("\"text\"").count();
        assert_eq!(at(&report), at(&masked));
        for (a, b) in report.figures.iter().zip(&masked.figures) {
            let slice = |t: &str, s: super::Span| t[s.start as usize..s.end as usize].to_owned();
            assert_eq!(slice(&report.text, a.span), slice(&masked.text, b.span));
        }
        assert!(!json::write(&masked).contains("13912345678"));
    }
}
