//! From the text back to the input's bytes.

/// Runs of the text and where their bytes stand in the input.
///
/// For UTF-8 a run reaches to the next damage; for other encodings one run a line is enough to find
/// the place, since within a run offsets are told exactly by decoding it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// (first byte in the text, first byte in the input), ascending in both.
    runs: Vec<(u32, u32)>,
}

impl SourceMap {
    /// The map of a text whose first byte comes from input byte `input`.
    pub(super) fn at(input: usize) -> Self {
        Self { runs: vec![(0, input as u32)] }
    }

    /// Notes that text byte `text` comes from input byte `input`.
    pub(super) fn push(&mut self, text: usize, input: usize) {
        self.runs.push((text as u32, input as u32));
    }

    /// The run that holds a byte of the text: its first byte in the text and in the input.
    pub fn run(&self, text: u32) -> Option<(u32, u32)> {
        self.runs.partition_point(|r| r.0 <= text).checked_sub(1).map(|i| self.runs[i])
    }
}
