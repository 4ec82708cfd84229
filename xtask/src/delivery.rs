//! What is made of the modules and their script for those who cannot take them as they are: plain JavaScript where
//! WebAssembly is refused, classic scripts, scripts with everything inside, and one file for a stick.

use std::{fs, path::Path, process::Command};

use crate::{
    edition::{Module, CHECK, EDITIONS, FILE, MODULES, MORE, READER},
    shell::{output, read, root, say, write},
    tools::npm,
    wasm::{bundle, styles, whole, Form},
    Outcome,
};

/// Everything beside the modules and their scripts.
pub(crate) fn make(dist: &Path) -> Outcome {
    for module in MODULES {
        plain(dist, &module)?;
    }
    // The full edition begins with the portal's module under its own name.
    copy(dist, "fazhi-reader.nowasm.js", "fazhi-report.nowasm.js")?;
    let [full, reader, _] = EDITIONS;
    for edition in [full, reader] {
        bundle(&edition, &Form::Classic, &dist.join(format!("{}.iife.js", edition.stem)), true)?;
    }
    let words = [
        "fazhi-glossary.txt",
        "fazhi-glossary-zh-Hant.txt",
        "fazhi-glossary-en.txt",
        "fazhi-reader-zh-Hant.txt",
        "fazhi-reader-en.txt",
    ];
    let mut inside = modules(&[READER, MORE])?;
    inside.extend(files(dist, &words)?);
    let inside = pack(&inside)?;
    bundle(&reader, &Form::Inside(inside), &dist.join("fazhi-reader.bundle.js"), true)?;
    let page = template()?;
    // Other languages would be 80 kB more; offices read this one.
    let mut inside = modules(&[CHECK])?;
    inside.extend(files(dist, &["fazhi-glossary.txt"])?);
    inside.push(("page.html".to_owned(), page.clone().into_bytes()));
    inside.push(("viewer.css".to_owned(), read(&styles(true))?.into_bytes()));
    let script = root().join("target/wasm-bindings/file.js");
    bundle(&FILE, &Form::Page(pack(&inside)?), &script, true)?;
    file(dist, &page, &script)
}

/// A module in JavaScript: `wasm2js`, made a function from the imports to the exports.
fn plain(dist: &Path, module: &Module) -> Outcome {
    let made = dist.join(format!("{}.nowasm.js", module.stem));
    say(&format!("translating {} to JavaScript", module.stem));
    let text = output(
        npm::tool("wasm2js").args(["--mvp-features", "--enable-mutable-globals", "-Oz"]).arg(whole(module)),
    )?;
    let begin = text.find("\n\n").filter(|_| text.starts_with("import ")).unwrap_or_default();
    let end = text.find("var retasmFunc").ok_or("wasm2js makes a module otherwise than it did")?;
    let body = &text[begin..end];
    // An error that the element knows as the end of an instance.
    let body = body.replace("throw new Error('abort');", "throw new RangeError('trap');");
    let work = root().join("target/wasm-bindings").join(format!("{}.nowasm.js", module.stem));
    write(&work, format!("{body}\nexport default asmFunc;\n"))?;
    let mut minify = npm::tool("esbuild");
    minify.arg(&work).args(["--minify", "--format=esm", "--target=chrome78", "--log-level=error"]);
    output(minify.arg(format!("--outfile={}", made.display()))).map(drop)
}

/// Files as a JavaScript object of texts: deflated, two characters for thirteen bits.
fn pack(files: &[(String, Vec<u8>)]) -> Outcome<String> {
    let mut object = String::from("export default {\n");
    for (name, bytes) in files {
        let mut deflated = Vec::new();
        zopfli::compress(
            zopfli::Options::default(),
            zopfli::Format::Deflate,
            bytes.as_slice(),
            &mut deflated,
        )
        .map_err(|e| format!("cannot deflate {name}: {e}"))?;
        object.extend([format!("{name:?}: \"").as_str(), &base91(&deflated), "\",\n"]);
    }
    object.push_str("};\n");
    Ok(object)
}

/// Files of `dist/` with their names there.
fn files(dist: &Path, names: &[&str]) -> Outcome<Vec<(String, Vec<u8>)>> {
    names.iter().map(|name| file_as(&dist.join(name), name)).collect()
}

/// Modules in one part each.
fn modules(modules: &[Module]) -> Outcome<Vec<(String, Vec<u8>)>> {
    modules.iter().map(|module| file_as(&whole(module), &format!("{}.wasm", module.stem))).collect()
}

fn file_as(path: &Path, name: &str) -> Outcome<(String, Vec<u8>)> {
    fs::read(path)
        .map(|bytes| (name.to_owned(), bytes))
        .map_err(|e| format!("cannot read {}: {e}", path.display()))
}

/// Two printable characters for thirteen bits; what is missing of the last thirteen is zero.
fn base91(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 13 * 16 + 16);
    let (mut held, mut bits) = (0_u32, 0);
    let mut put = |value: u32| text.extend([character(value / 91), character(value % 91)]);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= 13 {
            put(held & 0x1FFF);
            held >>= 13;
            bits -= 13;
        }
    }
    if bits > 0 {
        put(held);
    }
    text
}

/// The printable characters without the blank and those that mean something in a string or a page: `"` `<` `\`.
fn character(value: u32) -> char {
    let skipped = [34, 60, 92].iter().fold(value + 33, |code, left_out| code + u32::from(code >= *left_out));
    char::from_u32(skipped).unwrap_or_default()
}

/// The one-file page without what it holds, and without remarks: it carries this too, to write a copy of itself.
fn template() -> Outcome<String> {
    let page = read(&root().join("www/file.html"))?;
    let Some((before, (_, after))) =
        page.split_once("<!--").and_then(|(b, a)| Some((b, a.split_once("-->")?)))
    else {
        return Ok(page);
    };
    Ok([before.trim_end(), after].concat())
}

/// The page with its script inside. Its policy allows these two scripts and nothing else.
fn file(dist: &Path, page: &str, script: &Path) -> Outcome {
    let minified = |path: &Path| -> Outcome<String> {
        let mut command = npm::tool("esbuild");
        command.arg(path).args(["--minify", "--target=es5", "--charset=utf8", "--log-level=error"]);
        Ok(output(&mut command)?.trim_end().to_owned())
    };
    let old = minified(&root().join("www/old.js"))?;
    let script = read(script)?.trim_end().to_owned();
    for text in [&old, &script] {
        if text.contains("</script") || text.contains("<!--") {
            return Err("a script of the one-file page holds words that end it".to_owned());
        }
    }
    let hashes = format!("'sha256-{}' 'sha256-{}'", hash(&old)?, hash(&script)?);
    // As shipped it holds no place's profile.
    let page = page.replace("{hashes}", &hashes).replace("{old}", &old).replace("{profile}", "");
    // Last, since the script holds braces of its own.
    let (before, after) = page.split_once("{script}").ok_or("www/file.html has no place for the script")?;
    write(&dist.join("fazhi-report.html"), [before, &script, after].concat())
}

/// SHA-256 in base 64, as a policy names a script.
fn hash(text: &str) -> Outcome<String> {
    let work = root().join("target/wasm-bindings/hashed");
    write(&work, text)?;
    let program = "const c=require('crypto'),f=require('fs');\
        process.stdout.write(c.createHash('sha256').update(f.readFileSync(process.argv[1])).digest('base64'))";
    output(Command::new("node").arg("-e").arg(program).arg(&work))
}

fn copy(dist: &Path, from: &str, to: &str) -> Outcome {
    fs::copy(dist.join(from), dist.join(to)).map(drop).map_err(|e| format!("cannot copy {from}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::{base91, character};

    #[test]
    fn thirteen_bits_are_two_characters() {
        assert_eq!(base91(&[]), "");
        assert_eq!(base91(&[0]), "!!");
        // 255 = 2 × 91 + 73.
        assert_eq!(base91(&[0xFF]), "$m");
        assert_eq!(base91(&[0; 13]).len(), 16);
    }

    #[test]
    fn no_character_means_anything_to_a_string_or_a_page() {
        let all: String = (0..91).map(character).collect();
        assert!(all.is_ascii() && !all.contains(['"', '<', '\\', '\u{7f}']));
        assert_eq!((all.len(), all.chars().next(), all.chars().last()), (91, Some('!'), Some('~')));
    }
}
