//! Packs the tables that are large in the module: what a person reads and edits is text, what ships is small.

use std::{env, fs, io, path::Path};

const TABLES: &str = "src/engine/tables";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={TABLES}");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let characters = read("t2s_characters.txt")?;
    let pairs = pairs(&characters);
    fs::write(Path::new(&out).join("t2s_characters.bin"), packed_pairs(&pairs))?;
    let phrases = packed_phrases(&read("t2s_phrases.txt")?, &pairs);
    fs::write(Path::new(&out).join("t2s_phrases.txt"), phrases)
}

/// A table without its comments.
fn read(name: &str) -> io::Result<String> {
    let text = fs::read_to_string(Path::new(TABLES).join(name))?;
    Ok(text.lines().filter(|l| !l.starts_with('#')).flat_map(|l| [l, "\n"]).collect())
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
