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
/// encodings character for character. A run that the input does not hold has no place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// Names of the parts of a container; empty for a file that is one piece.
    parts: Vec<String>,
    /// (first byte in the text, where it comes from), ascending in the text.
    runs: Vec<(u32, Option<Place>)>,
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

    /// Where a byte of the text comes from, in a file of UTF-8; `None` where the file does not hold it.
    pub fn locate(&self, text: u32) -> Option<Place> {
        step(self.run(text)?, text)
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
    place.map(|place| Place { byte: place.byte + text - start, ..place })
}
