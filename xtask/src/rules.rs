//! `docs/RULES.md` from the rules themselves, with a list of them in front and the source of each.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use crate::{
    shell::{output, read, root, say, write},
    Flags, Outcome,
};

/// Writes the file, or with `--check` tells whether it is stale.
pub(crate) fn run(flags: &Flags) -> Outcome {
    say("asking the rules for their documentation");
    let args = ["run", "--quiet", "--bin", "fazhi", "--", "rules", "--format", "markdown"];
    let text = output(Command::new("cargo").args(args))?;
    let mut sources = BTreeMap::new();
    find(&root().join("src/engine/checks"), &mut sources)?;
    let text = linked(&text, &sources)?;
    let path = root().join("docs/RULES.md");
    if !flags.check {
        return write(&path, text);
    }
    if fs::read_to_string(&path).is_ok_and(|before| before == text) {
        Ok(())
    } else {
        Err("docs/RULES.md is stale; run `cargo xtask rules`".to_owned())
    }
}

/// The file of each rule, by its id, which the first line of a `rule!` begins with.
fn find(folder: &Path, sources: &mut BTreeMap<String, String>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?.flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            find(&path, sources)?;
            continue;
        }
        let text = read(&path)?;
        let id = text.split_once("\nrule! {\n").and_then(|(_, rule)| rule.trim_start().split('"').nth(1));
        if let (Some(id), Ok(path)) = (id, path.strip_prefix(root())) {
            sources.insert(id.to_owned(), path.display().to_string());
        }
    }
    Ok(())
}

/// The catalogue with a list of all rules before the first group, and a link to its source below each rule's name.
fn linked(text: &str, sources: &BTreeMap<String, String>) -> Outcome<String> {
    let first = text.find("\n## ").ok_or("the catalogue has no group")? + 1;
    let (mut list, mut rules) = (String::new(), String::new());
    let mut group = "";
    for line in text[first..].lines() {
        rules.extend([line, "\n"]);
        if let Some(name) = line.strip_prefix("## ") {
            group = name;
        } else if let Some(rule) = line.strip_prefix("### ") {
            let id = rule.split(' ').next().unwrap_or_default();
            let source = sources.get(id).ok_or_else(|| format!("no file holds rule {id}"))?;
            if !group.is_empty() {
                list.extend(["\n- **", group, "**"]);
                group = "";
            }
            list.extend([" · [", rule, "](#", &anchor(rule), ")"]);
            rules.extend(["\n源码：[", source, "](../", source, ")\n"]);
        }
    }
    Ok(text[..first].trim_end().to_owned() + "\n" + &list + "\n\n" + &rules)
}

/// What a heading is linked by: small letters, hyphens for blanks, no punctuation.
fn anchor(heading: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || c == ' ' || c == '-' || c == '_';
    heading.chars().filter(|c| kept(*c)).collect::<String>().to_lowercase().replace(' ', "-")
}
