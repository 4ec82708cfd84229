//! A stub for a new rule.

use crate::{
    shell::{root, say, write},
    Flags, Outcome,
};

const STUB: &str = include_str!("../templates/rule.rs");

/// Writes `src/engine/checks/GROUP/NAME.rs` and says what is left to do.
pub(crate) fn run(flags: &Flags) -> Outcome {
    let usage = || "usage: cargo xtask new-rule GROUP/NAME, such as numbers/rate_out_of_range".to_owned();
    let (group, name) = flags.words.first().and_then(|w| w.split_once('/')).ok_or_else(usage)?;
    let folder = root().join("src/engine/checks").join(group);
    if !folder.is_dir() {
        return Err(format!("there is no group `{group}` in src/engine/checks"));
    }
    let plain =
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !plain {
        return Err(format!("`{name}` should be snake_case"));
    }
    let path = folder.join(format!("{name}.rs"));
    if path.exists() {
        return Err(format!("{} is there already", path.display()));
    }
    write(&path, STUB.replace("RULE_NAME", &name.replace('_', " ")).replace("RULE_GROUP", &variant(group)))?;
    say(&format!("wrote {}", path.display()));
    say(&format!(
        "now: give it its id, words and examples, add `mod {name};` to the group and a line to registry.rs, its messages to messages/zh_hans.txt"
    ));
    say("then: cargo test, cargo xtask rules");
    Ok(())
}

/// The variant of `Group` that a folder stands for.
fn variant(folder: &str) -> String {
    let mut letters = folder.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
