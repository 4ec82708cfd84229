//! Packs the tables: what a person reads and edits is text with remarks, what ships is small.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const FOLDERS: [&str; 2] = ["src/engine/tables", "src/engine/messages"];

const OFFICER_STYLES: [&str; 6] = ["gravity", "findings", "reading", "open", "files", "many"];

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
    fs::write(out.join("officer.css"), officer_styles()?)?;
    fs::write(out.join("hong_kong.bin"), hong_kong())?;
    println!("cargo:rustc-check-cfg=cfg(hong_kong)");
    // A page's browser knows these characters; Node, which runs the edition without viewer, does not.
    let set = |name: &str| env::var_os(name).is_some();
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && set("CARGO_FEATURE_CHECK") && !set("CARGO_FEATURE_VIEWER") {
        println!("cargo:rustc-cfg=hong_kong");
    }
    let characters = fs::read_to_string(out.join(CHARACTERS))?;
    let pairs = pairs(&characters);
    fs::write(out.join(CHARACTERS).with_extension("bin"), packed_pairs(&pairs))?;
    let phrases = fs::read_to_string(out.join(PHRASES))?;
    fs::write(out.join(PHRASES), packed_phrases(&phrases, &pairs))
}

/// The styles of what only officers see, without remarks, indents and ends of lines.
fn officer_styles() -> io::Result<String> {
    let mut styles = String::new();
    for name in OFFICER_STYLES {
        let path = Path::new("www/styles").join(name).with_extension("css");
        println!("cargo:rerun-if-changed={}", path.display());
        let text = fs::read_to_string(path)?;
        for (i, piece) in text.split("/*").enumerate() {
            // Behind a remark's end, but for what stands before the first one.
            let rules = if i == 0 { piece } else { piece.split_once("*/").map_or("", |(_, rules)| rules) };
            rules.lines().for_each(|line| styles.push_str(line.trim()));
        }
    }
    Ok(styles)
}

/// The lines of a table that say something: neither remarks nor empty.
fn bare(path: &Path) -> io::Result<String> {
    let text = fs::read_to_string(path)?;
    let mut lines: Vec<&str> = text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    if SORTED.iter().any(|name| path.ends_with(name)) {
        lines.sort_unstable();
    }
    Ok(lines.into_iter().flat_map(|l| [l, "\n"]).collect())
}

/// Traditional and Simplified characters, ascending by the first.
fn pairs(text: &str) -> Vec<(char, char)> {
    let characters: Vec<char> = text.chars().filter(|c| *c != '\n').collect();
    let mut pairs: Vec<(char, char)> = characters.chunks_exact(2).map(|c| (c[0], c[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// Tables that the module looks things up in by bisection.
const SORTED: [&str; 1] = ["law_periods.txt"];

/// What the codes are counted from: the first Han character.
const FIRST: u32 = 0x3400;

/// How far a place may lie from the one expected and still move what is expected next.
const NEAR: usize = 32;

/// Three lists of as many numbers: how far each Traditional character lies behind the one before; the same
/// for the Simplified ones, sorted on their own; and for each Simplified one, from the last to the first,
/// where in what is left of the first list its Traditional one stands. Both columns run through the radicals
/// in nearly the same order, so that is mostly near the end: the place is told as the distance from the one
/// expected, the sign in the lowest bit.
fn packed_pairs(pairs: &[(char, char)]) -> Vec<u8> {
    let mut left: Vec<u32> = pairs.iter().map(|p| u32::from(p.0)).collect();
    let mut back: Vec<(u32, u32)> = pairs.iter().map(|p| (u32::from(p.1), u32::from(p.0))).collect();
    back.sort_unstable();
    let mut numbers = steps(left.iter().copied());
    numbers.extend(steps(back.iter().map(|p| p.0)));
    let mut expected = left.len() - 1;
    for (_, from) in back.iter().rev() {
        let place = left.partition_point(|c| c < from);
        let distance = place.abs_diff(expected);
        numbers.push((distance as u32) << 1 | u32::from(place < expected));
        if distance < NEAR {
            expected = place;
        }
        left.remove(place);
        if place <= expected {
            expected = expected.saturating_sub(1);
        }
    }
    bytes(&numbers)
}

/// The difference of each code to the one before.
fn steps(codes: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut before = FIRST;
    codes.map(|n| n - std::mem::replace(&mut before, n)).collect()
}

/// A byte a number; one over 127 is its upper bits with the highest bit of the byte set, and its lower seven
/// stand at the end, the last number's first: bytes of one meaning pack better together.
fn bytes(numbers: &[u32]) -> Vec<u8> {
    let upper = numbers.iter().map(|n| if *n > 0x7F { (n >> 7) as u8 | 0x80 } else { *n as u8 });
    let lower = numbers.iter().filter(|n| **n > 0x7F).map(|n| *n as u8 & 0x7F);
    upper.chain(lower.rev()).collect()
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

/// The characters that Big5 has for Hong Kong: the second lowest byte of each code, the lowest, then a bit
/// each for the plane, 0 or 2; zeros where a position has no character or two.
fn hong_kong() -> Vec<u8> {
    let (mut upper, mut lower, mut planes) = (Vec::new(), Vec::new(), Vec::new());
    for lead in [0x87..=0xA0_u8, 0xC6..=0xC8, 0xFA..=0xFE].into_iter().flatten() {
        for trail in (0x40..=0x7E_u8).chain(0xA1..=0xFE) {
            let pair = [lead, trail];
            let (text, damaged) = encoding_rs::BIG5.decode_without_bom_handling(&pair);
            let mut chars = text.chars();
            let code = match (chars.next(), chars.next()) {
                (Some(c), None) if !damaged => u32::from(c),
                _ => 0,
            };
            let [_, plane, second, first] = code.to_be_bytes();
            if upper.len() % 8 == 0 {
                planes.push(0_u8);
            }
            if let Some(bits) = planes.last_mut().filter(|_| plane > 0) {
                *bits |= 1 << (upper.len() % 8);
            }
            upper.push(second);
            lower.push(first);
        }
    }
    upper.extend(lower);
    upper.extend(planes);
    upper
}
