//! What is built: wasm modules out of one source, and the scripts that load them.

/// A wasm module.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Module {
    /// Its name in this tool.
    pub(crate) name: &'static str,
    /// Stem of its file in `dist/`.
    pub(crate) stem: &'static str,
    /// Cargo features.
    pub(crate) features: &'static str,
    /// How the compiler weighs speed and size: `opt-level` of a release, as TOML.
    pub(crate) level: &'static str,
    /// A smaller module that its bindings serve as well.
    pub(crate) shares: Option<&'static Module>,
}

impl Module {
    /// It holds a front end.
    pub(crate) fn is_viewer(&self) -> bool {
        self.features.contains("viewer")
    }
}

/// What a page loads is small first.
const SMALL: &str = "\"z\"";
/// What a program loads once and asks for many reports is quick first.
const QUICK: &str = "2";

/// The viewer for citizens.
pub(crate) const READER: Module =
    Module { name: "reader", stem: "fazhi-reader", features: "viewer", level: SMALL, shares: None };
/// What that one rarely needs: office files and Traditional script.
pub(crate) const MORE: Module =
    Module { name: "more", stem: "fazhi-more", features: "office,script", level: SMALL, shares: None };
/// The viewer for officers, with everything.
pub(crate) const CHECK: Module = Module {
    name: "check",
    stem: "fazhi-check",
    features: "viewer,check",
    level: SMALL,
    shares: Some(&READER),
};
/// No viewer.
const ENGINE: Module =
    Module { name: "engine", stem: "fazhi-engine", features: "check", level: QUICK, shares: None };

/// All of them.
pub(crate) const MODULES: [Module; 4] = [READER, MORE, CHECK, ENGINE];

/// A script, and what it loads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edition {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    /// Stem of its file in `dist/`.
    pub(crate) stem: &'static str,
    /// Its entry in `www/element/`.
    pub(crate) entry: &'static str,
    /// The modules that it loads, each with the name that its sources call its bindings by. The first one lies
    /// beside it under its own stem.
    pub(crate) modules: &'static [(&'static str, Module)],
}

/// Full, portal and engine. The full one reads with the portal's module, by bindings that are the same for both
/// modules of its own; the one for officers comes in check mode.
pub(crate) const EDITIONS: [Edition; 3] = [
    Edition {
        name: "full",
        stem: "fazhi-report",
        entry: "entry-full.js",
        modules: &[("reader", READER), ("more", MORE), ("glue", CHECK)],
    },
    Edition {
        name: "reader",
        stem: "fazhi-reader",
        entry: "entry-reader.js",
        modules: &[("glue", READER), ("more", MORE)],
    },
    Edition { name: "engine", stem: "fazhi-engine", entry: "entry-engine.js", modules: &[("glue", ENGINE)] },
];

/// The script of the one-file page.
pub(crate) const FILE: Edition =
    Edition { name: "full", stem: "fazhi-report", entry: "entry-file.js", modules: &[("glue", CHECK)] };

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
