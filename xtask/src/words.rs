//! Traditional Chinese from the Simplified words, of the engine's messages and of the viewer, by the table that the engine reads Traditional
//! reports with, turned round, and a reviewed table of what that one leaves open.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use crate::{
    shell::{output, read, root, say, write},
    Flags, Outcome,
};

const HEAD: &str = "\
# Traditional Chinese. Made by `cargo xtask words` from the Simplified words; do not edit:
# what is wrong here is put right in xtask/tables/hant.txt or in the words that it is made from.
";

/// Words of the viewer and of the glossary: the English table, whose left side is the Simplified words, and the
/// Traditional one.
const VIEWER: [[&str; 2]; 3] = [
    ["src/viewer/words/en.txt", "src/viewer/words/zh_hant.txt"],
    ["src/viewer/words/en_check.txt", "src/viewer/words/zh_hant_check.txt"],
    ["src/viewer/words/glossary_en.txt", "src/viewer/words/glossary_zh_hant.txt"],
];

/// Writes the files, or with `--check` tells whether one is stale.
pub(crate) fn run(flags: &Flags) -> Outcome {
    say("asking the rule book for its words");
    let args = ["run", "--quiet", "--bin", "fazhi", "--", "rules", "--format", "words"];
    let simplified = output(Command::new("cargo").args(args))?;
    let characters = read(&root().join("src/engine/tables/t2s_characters.txt"))?;
    let reviewed = read(&root().join("xtask/tables/hant.txt"))?;
    let script = Script::new(&characters, &reviewed);
    let mut tables = vec![("src/engine/messages/zh_hant.txt", simplified)];
    for [english, traditional] in VIEWER {
        tables.push((traditional, themselves(&read(&root().join(english))?)));
    }
    for (table, simplified) in tables {
        let made = HEAD.to_owned() + &script.pack(&simplified).map_err(|open| format!("{table}: {open}"))?;
        let path = root().join(table);
        if !flags.check {
            write(&path, made)?;
        } else if !read(&path).is_ok_and(|before| before == made) {
            return Err(format!("{table} is stale; run `cargo xtask words`"));
        }
    }
    Ok(())
}

/// Lines of `words = words` from those of `words = words in another language`.
fn themselves(table: &str) -> String {
    lines(table)
        .filter_map(|line| line.split_once(" = "))
        .fold(String::new(), |all, (words, _)| all + words + " = " + words + "\n")
}

/// From Simplified to Traditional script.
struct Script<'a> {
    /// Every Traditional form of a Simplified character.
    forms: BTreeMap<char, Vec<char>>,
    /// Words and characters that somebody has looked at.
    reviewed: BTreeMap<&'a str, &'a str>,
}

impl<'a> Script<'a> {
    fn new(characters: &str, reviewed: &'a str) -> Self {
        let pairs: Vec<char> = lines(characters).flat_map(str::chars).collect();
        let mut forms = BTreeMap::<char, Vec<char>>::new();
        for pair in pairs.chunks_exact(2) {
            forms.entry(pair[1]).or_default().push(pair[0]);
        }
        Self { forms, reviewed: lines(reviewed).filter_map(|line| line.split_once(' ')).collect() }
    }

    /// Every line `id = words` with its words in Traditional script.
    fn pack(&self, simplified: &str) -> Outcome<String> {
        let (mut out, mut open) = (String::new(), BTreeSet::new());
        for (id, words) in simplified.lines().filter_map(|line| line.split_once(" = ")) {
            out.push_str(id);
            out.push_str(" = ");
            self.write(&mut out, words, &mut open);
            out.push('\n');
        }
        if open.is_empty() {
            return Ok(out);
        }
        let open: String = open.into_iter().collect();
        Err(format!("more than one Traditional form: {open}; say which in xtask/tables/hant.txt"))
    }

    /// Longest reviewed word first, then the one form that a character has; others are open.
    fn write(&self, out: &mut String, words: &str, open: &mut BTreeSet<char>) {
        let longest = self.reviewed.keys().map(|word| word.len()).max().unwrap_or_default();
        let mut rest = words;
        while let Some(c) = rest.chars().next() {
            let most = longest.min(rest.len());
            let known = (1..=most).rev().find_map(|end| self.reviewed.get_key_value(rest.get(..end)?));
            if let Some((from, to)) = known {
                out.push_str(to);
                rest = &rest[from.len()..];
                continue;
            }
            match self.forms.get(&c).map(Vec::as_slice) {
                None => out.push(c),
                Some([form]) if !is_traditional(c) => out.push(*form),
                Some(_) => {
                    open.insert(c);
                }
            }
            rest = &rest[c.len_utf8()..];
        }
    }
}

/// Lines that are no remarks.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

/// True for a character that Traditional texts use too: Big5 has it.
fn is_traditional(c: char) -> bool {
    !encoding_rs::BIG5.encode(c.encode_utf8(&mut [0; 4])).2
}

#[cfg(test)]
mod tests {
    use super::Script;

    #[test]
    fn words_before_characters_and_nothing_by_chance() {
        let script = Script::new("# pairs\n國国後后復复複复\n", "复 復\n重复 重複\n后 後\n");
        assert_eq!(script.pack("A.x = 国后恢复，重复{n}\n").unwrap(), "A.x = 國後恢復，重複{n}\n");
        let open = Script::new("國国後后復复複复\n", "重复 重複\n").pack("A.x = 后复国重复\n");
        assert_eq!(open.unwrap_err().split(['：', ':', ';']).nth(1).unwrap().trim(), "后复");
    }
}
