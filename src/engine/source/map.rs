//! From the text back to the input's bytes.

/// Where a byte of the text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which part of the file; see [`SourceMap::part`].
    pub part: u8,
    /// Byte of that part, unpacked.
    pub byte: u32,
}

/// Runs of the text and where their bytes stand in the input.
///
/// Inside a run text and input go on in step, byte for byte, where the input is UTF-8; in other
/// encodings character for character, each as many bytes wide as the others of its run. A run that the
/// input does not hold has no place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// Names of the parts of a container; empty for a file that is one piece.
    parts: Vec<String>,
    /// (first byte in the text, where it comes from), ascending in the text.
    runs: Vec<(u32, Option<Place>)>,
    /// (first byte in the text, bytes that each character from there on takes in the input), where it is
    /// not UTF-8, ascending in the text.
    widths: Vec<(u32, u8)>,
}

impl SourceMap {
    /// The map of a text whose first byte comes from input byte `input`.
    pub(super) fn at(input: usize) -> Self {
        let mut map = Self::default();
        map.push(0, input);
        map
    }

    /// Notes that text byte `text` comes from input byte `input` of a file in one piece.
    pub(super) fn push(&mut self, text: usize, input: usize) {
        self.runs.push((text as u32, Some(Place { part: 0, byte: input as u32 })));
    }

    /// Notes that text byte `text` comes from a place of an input in which this character and those that follow
    /// take `width` bytes each; 0 where text and input go on byte for byte.
    pub(super) fn step(&mut self, text: u32, place: Option<Place>, width: u8) {
        self.runs.push((text, place));
        if self.widths.last().map_or(0, |last| last.1) != width {
            self.widths.push((text, width));
        }
    }

    /// Notes that the character at text byte `text` takes `width` bytes from input byte `input` on; a decoder
    /// tells so of each character.
    pub(super) fn character(&mut self, text: usize, input: usize, width: usize) {
        if self.widths.last().is_none_or(|last| usize::from(last.1) != width) {
            self.step(text as u32, Some(Place { part: 0, byte: input as u32 }), width as u8);
        }
    }

    /// The number of the part with this name, noted where it is new.
    pub(super) fn named(&mut self, name: &str) -> u8 {
        let known = self.parts.iter().position(|part| part == name);
        known.unwrap_or_else(|| {
            self.parts.push(name.to_owned());
            self.parts.len() - 1
        }) as u8
    }

    /// Notes where text byte `text` comes from, unless that goes on in step with what is noted.
    pub(super) fn note(&mut self, text: u32, place: Option<Place>) {
        let goes_on = self.run(text).is_some_and(|run| step(run, text) == place);
        if !goes_on {
            self.runs.push((text, place));
        }
    }

    /// Notes that a run begins at text byte `text`, in an encoding whose bytes do not go on in step.
    #[cfg(feature = "office")]
    pub(super) fn begin(&mut self, text: u32, place: Place) {
        self.runs.push((text, Some(place)));
    }

    /// Forgets what was noted from text byte `text` on.
    pub(super) fn cut(&mut self, text: u32) {
        while self.runs.last().is_some_and(|r| r.0 >= text) {
            self.runs.pop();
        }
    }

    /// The map of a text that was made out of another text, straight to that one's file. `self` leads from `text`
    /// into the text `between`, in the order of that text; `inner` leads from there to the file.
    pub(super) fn through(&self, text: &str, between: &str, inner: &Self) -> Self {
        let mut map = Self { parts: inner.parts.clone(), ..Self::default() };
        let mut walk = Walk::new(between, inner);
        for (at, &(start, place)) in self.runs.iter().enumerate() {
            let Some(place) = place else {
                map.runs.push((start, None));
                continue;
            };
            let end = self.runs.get(at + 1).map_or(text.len() as u32, |run| run.0);
            let (mut start, mut from) = (start, place.byte);
            while start < end {
                let (place, width, next) = walk.to(from);
                map.step(start, place, width);
                start = start.saturating_add(next - from);
                from = next;
            }
        }
        map
    }

    /// Where a byte of the text comes from, in a file of UTF-8; `None` where the file does not hold it.
    pub fn locate(&self, text: u32) -> Option<Place> {
        step(self.run(text)?, text)
    }

    /// Where the character at a byte of the text comes from, in a file of any encoding; `None` where the file
    /// does not hold it.
    pub fn locate_in(&self, text: &str, at: u32) -> Option<Place> {
        let (start, place) = self.run(at)?;
        let width = self.width(start);
        if width == 0 {
            return step((start, place), at);
        }
        let passed = text.get(start as usize..at as usize)?.chars().count() as u32;
        place.map(|place| Place { byte: place.byte + passed * u32::from(width), ..place })
    }

    /// Bytes that a character takes in the input, 0 for UTF-8.
    fn width(&self, text: u32) -> u8 {
        self.widths.partition_point(|w| w.0 <= text).checked_sub(1).map_or(0, |i| self.widths[i].1)
    }

    /// The run that holds a byte of the text: its first byte, and where that comes from.
    pub fn run(&self, text: u32) -> Option<(u32, Option<Place>)> {
        self.runs.partition_point(|r| r.0 <= text).checked_sub(1).map(|i| self.runs[i])
    }

    /// Names of the parts of a container, by number.
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// Every run: its first byte in the text, and where that comes from.
    pub fn runs(&self) -> &[(u32, Option<Place>)] {
        &self.runs
    }

    /// The name of a part: an entry of a package, or empty for a file in one piece.
    pub fn part(&self, part: u8) -> &str {
        self.parts.get(usize::from(part)).map_or("", String::as_str)
    }
}

/// Where a byte of a run comes from.
fn step((start, place): (u32, Option<Place>), text: u32) -> Option<Place> {
    // What another module sent may say anything.
    place.map(|place| Place { byte: place.byte.saturating_add(text.saturating_sub(start)), ..place })
}

/// Goes through a text that was decoded from a file, place after place.
struct Walk<'a> {
    text: &'a str,
    map: &'a SourceMap,
    /// The run that is gone through, and how wide its characters are.
    run: usize,
    width: u8,
    /// Where the last place is in the text and in the file.
    last: (u32, Option<Place>),
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, map: &'a SourceMap) -> Self {
        let first = map.runs.first().copied().unwrap_or_default();
        Self { text, map, run: 0, width: map.width(first.0), last: first }
    }

    /// Goes on to a byte of the text: where it is in the file, how wide its character is, and up to which byte
    /// of the text that goes on.
    fn to(&mut self, at: u32) -> (Option<Place>, u8, u32) {
        let starts = |run: usize| self.map.runs.get(run).map_or(u32::MAX, |run| run.0);
        while starts(self.run + 1) <= at {
            self.run += 1;
            self.last = self.map.runs[self.run];
            self.width = self.map.width(self.last.0);
        }
        let passed = match self.width {
            0 => at - self.last.0,
            wide => {
                let between = self.text.get(self.last.0 as usize..at as usize).unwrap_or_default();
                between.chars().count() as u32 * u32::from(wide)
            }
        };
        let place = self.last.1.map(|place| Place { byte: place.byte + passed, ..place });
        self.last = (at, place);
        (place, self.width, starts(self.run + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, SourceMap};

    fn at(byte: u32) -> Place {
        Place { part: 0, byte }
    }

    #[test]
    fn a_text_out_of_a_decoded_text_leads_to_the_file() {
        // `<p>甲乙&amp;丙` in GBK: three bytes, two characters of two, five bytes, one character of two.
        let between = "<p>甲乙&amp;丙";
        let mut inner = SourceMap::default();
        inner.step(0, Some(at(0)), 1);
        inner.step(3, Some(at(3)), 2);
        inner.step(9, Some(at(7)), 1);
        inner.step(14, Some(at(12)), 2);
        let mut outer = SourceMap::default();
        outer.note(0, Some(at(6)));
        outer.note(3, Some(at(9)));
        outer.note(4, Some(at(14)));
        outer.note(7, None);
        let text = "乙&丙。";
        let map = outer.through(text, between, &inner);
        let places = [0, 3, 4, 7].map(|byte| map.locate_in(text, byte));
        assert_eq!(places, [Some(at(5)), Some(at(7)), Some(at(12)), None]);
    }

    #[test]
    fn a_run_may_go_over_several_of_the_file() {
        let between = "2024年度报告";
        let mut inner = SourceMap::default();
        inner.step(0, Some(at(2)), 1);
        inner.step(4, Some(at(6)), 2);
        let map = SourceMap::at(0).through(between, between, &inner);
        assert_eq!(map.locate_in(between, 3), Some(at(5)));
        assert_eq!(map.locate_in(between, 10), Some(at(10)));
        let damaged = SourceMap::at(0).through(between, between, &SourceMap::at(3));
        assert_eq!(damaged.locate_in(between, 10), Some(at(13)));
    }
}
