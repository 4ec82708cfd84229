//! Packs the tables: what a person reads and edits is text with remarks, what ships is small.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const FOLDERS: [&str; 2] = ["src/engine/tables", "src/engine/messages"];

/// The two tables that are packed further; the module holds none of them as it stands.
const CHARACTERS: &str = "t2s_characters.txt";
const PHRASES: &str = "t2s_phrases.txt";

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    for folder in FOLDERS {
        println!("cargo:rerun-if-changed={folder}");
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == "txt") {
                fs::write(out.join(path.file_name().unwrap_or_default()), bare(&path)?)?;
            }
        }
    }
    let characters = fs::read_to_string(out.join(CHARACTERS))?;
    let pairs = pairs(&characters);
    fs::write(out.join(CHARACTERS).with_extension("bin"), packed_pairs(&pairs))?;
    let phrases = fs::read_to_string(out.join(PHRASES))?;
    fs::write(out.join(PHRASES), packed_phrases(&phrases, &pairs))
}

/// The lines of a table that say something: neither remarks nor empty.
fn bare(path: &Path) -> io::Result<String> {
    let text = fs::read_to_string(path)?;
    let lines = text.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    Ok(lines.flat_map(|l| [l, "\n"]).collect())
}

/// Traditional and Simplified characters, ascending by the first.
fn pairs(text: &str) -> Vec<(char, char)> {
    let characters: Vec<char> = text.chars().filter(|c| *c != '\n').collect();
    let mut pairs: Vec<(char, char)> = characters.chunks_exact(2).map(|c| (c[0], c[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// Two streams of differences, since both columns run through the radicals in nearly the same order:
/// first how far each Traditional character lies behind the one before, then how far each Simplified
/// one lies from the one before, the sign in the lowest bit. Seven bits a byte, the highest bit says
/// that more follow.
fn packed_pairs(pairs: &[(char, char)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0;
    for (from, _) in pairs {
        push(&mut bytes, u32::from(*from) - before);
        before = u32::from(*from);
    }
    let mut before = 0;
    for (_, to) in pairs {
        let distance = i64::from(u32::from(*to)) - i64::from(before);
        push(&mut bytes, (distance.unsigned_abs() as u32) << 1 | u32::from(distance < 0));
        before = u32::from(*to);
    }
    bytes
}

fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7F {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The phrase with `=X` behind each character whose Simplified form is not the one of the characters.
fn packed_phrases(text: &str, pairs: &[(char, char)]) -> String {
    let single = |c: char| pairs.binary_search_by_key(&c, |p| p.0).map_or(c, |at| pairs[at].1);
    let mut packed = String::new();
    for (from, to) in text.lines().filter_map(|l| l.split_once(' ')) {
        // Only what keeps every byte in its place can be used.
        if from.len() != to.len() || from.chars().count() != to.chars().count() {
            continue;
        }
        for (a, b) in from.chars().zip(to.chars()) {
            packed.push(a);
            if single(a) != b {
                packed.extend(['=', b]);
            }
        }
        packed.push('\n');
    }
    packed
}
