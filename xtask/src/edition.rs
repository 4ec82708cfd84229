//! What is built: three editions of one source, and what two of them load beside.

/// An edition and its names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edition {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    /// Stem of its files in `dist/`.
    pub(crate) stem: &'static str,
    /// Cargo features.
    pub(crate) features: &'static str,
    /// Its entry in `www/element/`; none for a module that others load.
    pub(crate) entry: Option<&'static str>,
}

/// What is rarely needed, office files and Traditional script. Its bindings go into the scripts of the others,
/// so it is built first.
pub(crate) const MORE: Edition =
    Edition { name: "more", stem: "fazhi-more", features: "office,script", entry: None };

/// Full, portal and engine, and what they load.
pub(crate) const EDITIONS: [Edition; 4] = [
    MORE,
    Edition { name: "full", stem: "fazhi-report", features: "viewer,check", entry: Some("entry-full.js") },
    Edition { name: "reader", stem: "fazhi-reader", features: "viewer", entry: Some("entry-reader.js") },
    Edition {
        name: "engine",
        stem: "fazhi-engine",
        features: "check,office,script,typos",
        entry: Some("entry-engine.js"),
    },
];

/// The editions that the words of a command name; all of them without any.
pub(crate) fn named(words: &[String]) -> Result<Vec<Edition>, String> {
    if words.is_empty() || words == ["all"] {
        return Ok(EDITIONS.to_vec());
    }
    let one = |word: &String| {
        EDITIONS.into_iter().find(|e| e.name == word).ok_or_else(|| format!("there is no edition `{word}`"))
    };
    let mut named = vec![MORE];
    for word in words {
        let edition = one(word)?;
        if edition.name != MORE.name {
            named.push(edition);
        }
    }
    Ok(named)
}
