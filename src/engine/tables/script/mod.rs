//! Simplified and Traditional script: which one a text is in, and from the second to the first.

#[cfg(feature = "script")]
mod conversion;

#[cfg(feature = "script")]
pub use conversion::simplify;

use std::sync::LazyLock;
#[cfg(not(feature = "script"))]
use std::sync::OnceLock;

use super::table;

/// Characters by which Traditional script is known, each before its Simplified form.
const KNOWN: &str = table!("traditional.txt");

/// First and last character that is looked up.
const FIRST: usize = 0x3400;
const LAST: usize = 0x9FFF;

/// Tells of a character's code whether Traditional script is known by it; `None` for one that is not Han.
pub(crate) fn traditional() -> impl Fn(u32) -> Option<bool> {
    let known = &**TABLE;
    move |code| known.get((code as usize).checked_sub(FIRST)?).map(|unit| *unit != 0)
}

/// One unit a character from `FIRST` to `LAST`, 0 for those by which no script is known.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table = vec![0; LAST - FIRST + 1];
    let mut characters = KNOWN.chars().filter(|c| *c != '\n');
    while let (Some(from), Some(to)) = (characters.next(), characters.next()) {
        table[from as usize - FIRST] = to as u16;
    }
    table
});

/// A Traditional text in Simplified script, its words those of the mainland (资讯 → 信息), character for
/// character and byte for byte.
#[cfg(feature = "script")]
pub fn to_mainland(text: &str) -> String {
    conversion::without_gateway_words(&simplify(text))
}

/// What simplifies a text beside this build, which lacks the tables.
#[cfg(not(feature = "script"))]
static BESIDE: OnceLock<fn(&str) -> Option<String>> = OnceLock::new();

/// Takes what simplifies a text. Whoever builds without feature `script` gives it before anything is read.
#[cfg(not(feature = "script"))]
pub fn simplify_by(beside: fn(&str) -> Option<String>) {
    let _ = BESIDE.set(beside);
}

/// A Traditional text in Simplified script, by what is beside this build; where nothing is, as far as the most
/// frequent characters go, which will do for the words that a reader looks for.
#[cfg(not(feature = "script"))]
pub fn to_mainland(text: &str) -> String {
    let beside = BESIDE.get().and_then(|simplify| simplify(text));
    // Spans hold only where every byte keeps its place.
    beside.filter(|simplified| simplified.len() == text.len()).unwrap_or_else(|| {
        text.chars()
            .map(|c| {
                let unit =
                    (c as usize).checked_sub(FIRST).and_then(|at| TABLE.get(at)).copied().unwrap_or_default();
                char::from_u32(u32::from(unit)).filter(|_| unit != 0).unwrap_or(c)
            })
            .collect()
    })
}
