//! What is made of the modules and their script for those who cannot take them as they are: plain JavaScript where
//! WebAssembly is refused, classic scripts, scripts with everything inside, and one file for a stick.

use std::{fs, path::Path, process::Command};

use crate::{
    edition::{Module, EDITIONS, FILE, MODULES},
    shell::{output, read, root, say, write},
    tools::npm,
    wasm::{bundle, Form},
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
    let inside = [
        "fazhi-reader.wasm",
        "fazhi-more.wasm",
        "fazhi-glossary.txt",
        "fazhi-reader-zh-Hant.txt",
        "fazhi-reader-en.txt",
    ];
    let inside = inside.map(str::to_owned);
    bundle(&reader, &Form::Inside(pack(dist, &inside)?), &dist.join("fazhi-reader.bundle.js"), true)?;
    // Other languages would be 80 kB more; offices read this one.
    let inside = ["fazhi-check.wasm", "fazhi-glossary.txt"].map(str::to_owned);
    let script = root().join("target/wasm-bindings/file.js");
    bundle(&FILE, &Form::Inside(pack(dist, &inside)?), &script, true)?;
    file(dist, &script)
}

/// A module in JavaScript: `wasm2js`, made a function from the imports to the exports.
fn plain(dist: &Path, module: &Module) -> Outcome {
    let made = dist.join(format!("{}.nowasm.js", module.stem));
    say(&format!("translating {} to JavaScript", module.stem));
    let wasm = dist.join(format!("{}.wasm", module.stem));
    let text =
        output(npm::tool("wasm2js").args(["--mvp-features", "--enable-mutable-globals", "-Oz"]).arg(&wasm))?;
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

/// Files as a JavaScript object of texts: deflated, in base 85.
fn pack(dist: &Path, names: &[String]) -> Outcome<String> {
    let mut object = String::from("export default {\n");
    for name in names {
        let bytes = fs::read(dist.join(name)).map_err(|e| format!("cannot read {name}: {e}"))?;
        let mut deflated = Vec::new();
        zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, &*bytes, &mut deflated)
            .map_err(|e| format!("cannot deflate {name}: {e}"))?;
        object.extend([format!("{name:?}: \"").as_str(), &base85(&deflated), "\",\n"]);
    }
    object.push_str("};\n");
    Ok(object)
}

/// The characters of base 85: printable, none of which means anything in a JavaScript string or, alone, in a page.
const CHARACTERS: &[u8; 85] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&~>()[]{}@%$#";

/// Five characters for four bytes; what is missing of the last four is zero.
fn base85(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for four in bytes.chunks(4) {
        let mut filled = [0; 4];
        filled[..four.len()].copy_from_slice(four);
        let mut value = u32::from_be_bytes(filled);
        let mut five = ['0'; 5];
        for place in five.iter_mut().rev() {
            *place = char::from(CHARACTERS[(value % 85) as usize]);
            value /= 85;
        }
        text.extend(five);
    }
    text
}

/// The page with its script inside. Its policy allows these two scripts and nothing else.
fn file(dist: &Path, script: &Path) -> Outcome {
    let page = read(&root().join("www/file.html"))?;
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
    let page = page.replace("{hashes}", &hashes).replace("{old}", &old);
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
    use super::base85;

    #[test]
    fn four_bytes_are_five_characters() {
        assert_eq!(base85(&[0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B]), "HelloWorld");
        assert_eq!(base85(&[1]), base85(&[1, 0, 0, 0]));
        assert_eq!(base85(&[]), "");
    }
}
