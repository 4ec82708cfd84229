//! What is built: three editions of one source.

/// An edition and its names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edition {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    /// Stem of its files in `dist/`.
    pub(crate) stem: &'static str,
    /// Cargo features.
    pub(crate) features: &'static str,
    /// Its entry in `www/element/`.
    pub(crate) entry: &'static str,
}

/// Full, portal and engine.
pub(crate) const EDITIONS: [Edition; 3] = [
    Edition { name: "full", stem: "fazhi-report", features: "viewer,check", entry: "entry-full.js" },
    Edition { name: "reader", stem: "fazhi-reader", features: "viewer", entry: "entry-reader.js" },
    Edition { name: "engine", stem: "fazhi-engine", features: "check,office", entry: "entry-engine.js" },
];

/// The editions that the words of a command name; all of them without any.
pub(crate) fn named(words: &[String]) -> Result<Vec<Edition>, String> {
    if words.is_empty() || words == ["all"] {
        return Ok(EDITIONS.to_vec());
    }
    let one = |word: &String| {
        EDITIONS.into_iter().find(|e| e.name == word).ok_or_else(|| format!("there is no edition `{word}`"))
    };
    words.iter().map(one).collect()
}
