//! Source → `dist/`: compile, bind, shrink, bundle.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    delivery,
    edition::{self, Edition, Module},
    glue::{self, Names},
    order, prune, release,
    shell::{output, read, root, run as run_command, say, write},
    tools::{npm, rust},
    Flags, Outcome,
};

/// The bindings as a function, beside the module.
const FACTORY: &str = "factory.js";
/// The short names of what the bindings name.
const NAMES: &str = "names";

/// Builds the editions that the flags name.
pub(crate) fn run(flags: &Flags) -> Outcome {
    build(&edition::named(&flags.words)?, flags.release)
}

/// Builds editions; a development build is not shrunk, but made for the same browsers.
pub(crate) fn build(editions: &[Edition], release: bool) -> Outcome {
    npm::ready()?;
    let toolchain = rust::wasm()?;
    let dist = root().join("dist");
    fs::create_dir_all(&dist).map_err(|e| format!("cannot make {}: {e}", dist.display()))?;
    let mut made = Vec::new();
    for edition in editions {
        for (at, (_, module)) in edition.modules.iter().enumerate() {
            if !made.contains(&module.name) {
                made.push(module.name);
                make(toolchain, module, release)?;
            }
            // What a script begins with lies under its own name, whoever else begins with the same.
            let stem = if at == 0 { edition.stem } else { module.stem };
            let from = bindings(module, release).join(format!("{}_bg.wasm", module.stem));
            let to = dist.join(format!("{stem}.wasm"));
            fs::copy(&from, to).map_err(|e| format!("cannot copy {}: {e}", from.display()))?;
        }
        bundle(edition, &Form::Module, &dist.join(format!("{}.js", edition.stem)), release)?;
    }
    packs(&dist)?;
    pages(&dist)?;
    if release && editions.len() == edition::EDITIONS.len() {
        delivery::make(&dist)?;
        release::make(&dist)?;
    }
    say("dist/ is ready");
    Ok(())
}

/// The glossary, and the words of the languages that no module holds, without remarks: those of the viewer for readers alone, and
/// all of them, first those that a view says often.
fn packs(dist: &Path) -> Outcome {
    let words = |path: String| -> Outcome<String> {
        let text = read(&root().join(path))?;
        let said = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(said.flat_map(|line| [line, "\n"]).collect())
    };
    write(&dist.join("fazhi-glossary.txt"), words("src/engine/tables/glossary.txt".to_owned())?)?;
    for (lang, table) in [("zh-Hant", "zh_hant"), ("en", "en")] {
        let glossary = words(format!("src/viewer/words/glossary_{table}.txt"))?;
        write(&dist.join(format!("fazhi-glossary-{lang}.txt")), glossary)?;
        let readers = words(format!("src/viewer/words/{table}.txt"))?;
        let officers = words(format!("src/viewer/words/{table}_check.txt"))?;
        let rules = words(format!("src/engine/messages/{table}.txt"))?;
        write(&dist.join(format!("fazhi-reader-{lang}.txt")), readers.clone())?;
        write(&dist.join(format!("fazhi-{lang}.txt")), readers + &officers + &rules)?;
    }
    Ok(())
}

/// The page for frames, with its script, and what tells old browsers.
fn pages(dist: &Path) -> Outcome {
    let www = root().join("www");
    write(&dist.join("viewer.html"), read(&www.join("viewer.html"))?)?;
    for (from, to, target) in
        [("viewer.js", "fazhi-viewer.js", "chrome78"), ("old.js", "fazhi-old.js", "es5")]
    {
        let mut script = npm::tool("esbuild");
        script.arg(www.join(from)).args(["--bundle", "--minify", "--format=iife"]);
        script.args([&format!("--target={target}"), "--log-level=error"]);
        output(script.arg(format!("--outfile={}", dist.join(to).display())))?;
    }
    Ok(())
}

/// A module and its bindings, as far as they are not up to date.
fn make(toolchain: rust::Toolchain, module: &Module, release: bool) -> Outcome {
    say(&format!("compiling {} for wasm", module.stem));
    let compiled = compile(toolchain, module, release)?;
    let work = bindings(module, release);
    let shared = module.shares.map(|smaller| bindings(smaller, release));
    let given = shared.as_ref().is_some_and(|shared| newer(&shared.join(FACTORY), &work.join(FACTORY)));
    // The factory is made last: while it is missing, a step before it was cut off.
    if given || newer(&compiled, &work.join(FACTORY)) {
        say(&format!("binding {}", module.stem));
        bind(&compiled, &work, module, shared.as_deref(), release)?;
        if release {
            let wasm = work.join(format!("{}_bg.wasm", module.stem));
            shrink(&wasm)?;
            order::run(&wasm)?;
        }
        wrap(&work, module)?;
    }
    Ok(())
}

/// Where the bindings of a module are made.
fn bindings(module: &Module, release: bool) -> PathBuf {
    root().join("target/wasm-bindings").join(mode(release)).join(module.stem)
}

fn mode(release: bool) -> &'static str {
    if release {
        "release"
    } else {
        "dev"
    }
}

/// Compiles the library and gives the path of the module; cargo does nothing when nothing changed.
fn compile(toolchain: rust::Toolchain, module: &Module, release: bool) -> Outcome<PathBuf> {
    // One folder a module: another one's features would make cargo compile anew each time.
    let target = root().join("target/wasm").join(module.name);
    let profile = if release { "release" } else { "wasm-dev" };
    let mut cargo = toolchain.cargo(release, module.is_viewer());
    cargo
        .args([
            "build",
            "--quiet",
            "--lib",
            "--package",
            "fazhi-report",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args(["--profile", profile, "--no-default-features", "--features", module.features])
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "--target-dir"])
        .arg(&target);
    if release {
        cargo.args(["--config", &format!("profile.release.opt-level={}", module.level)]);
    }
    run_command(&mut cargo)?;
    Ok(target.join("wasm32-unknown-unknown").join(profile).join("fazhi_report.wasm"))
}

/// wasm-bindgen: the module without its private sections, and the JavaScript glue; for a smaller module too, whose
/// bindings lie in `shared`.
fn bind(compiled: &Path, work: &Path, module: &Module, shared: Option<&Path>, release: bool) -> Outcome {
    let _ = fs::remove_dir_all(work);
    let bytes = fs::read(compiled).map_err(|e| format!("cannot read {}: {e}", compiled.display()))?;
    // Where a module looks for its imports: it fits no glue but that of its own build, so that one that a cache has
    // kept of another version is refused at once and not halfway.
    let room = format!("fazhi_{:016x}", digest(&bytes));
    let wrong = |e: &dyn std::fmt::Display| format!("wasm-bindgen: {e}");
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(module.stem)
        .typescript(false)
        .remove_producers_section(true)
        .remove_name_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.omit_default_module_path(true).generate_output())
        .map_err(|e| wrong(&e))?;
    output.emit(work).map_err(|e| wrong(&e))?;
    let path = work.join(format!("{}.js", module.stem));
    let text = read(&path)?;
    let mut names = match shared {
        Some(shared) => Names::read(&read(&shared.join(NAMES))?),
        None => Names::default(),
    };
    let wasm = output.wasm_mut();
    // A development build is made otherwise: what is taken out has other names there, or none.
    if release && module.is_viewer() {
        prune::run(wasm)?;
    }
    let does = glue::imports(&text)?;
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for import in wasm.imports.iter_mut() {
        import.module.clone_from(&room);
        let does = does.iter().find(|(name, _)| *name == import.name);
        let short = names.import(&does.ok_or_else(|| format!("nothing stands for {}", import.name))?.1);
        imports.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    for export in wasm.exports.iter_mut() {
        if let Some(short) = names.export(&export.name) {
            exports.push((std::mem::replace(&mut export.name, short.clone()), short));
        }
    }
    output.emit(work).map_err(|e| wrong(&e))?;
    let text = glue::shortened(&text, &imports, &exports)?;
    let imports = format!("./{}_bg.js", module.stem);
    if !text.contains(STARTS) || !text.contains(&imports) {
        return Err(format!("{}: wasm-bindgen starts a module otherwise than it did", path.display()));
    }
    let text = text
        .replace(&imports, &room)
        .replace(".byteLength === 0", ".buffer !== wasm.memory.buffer")
        .replace(DETACHED, "cachedDataViewMemory0.buffer !== wasm.memory.buffer")
        .replace(NAMESPACE, OTHER_NAMESPACE)
        .replace(STARTS, START);
    write(&work.join(NAMES), names.text())?;
    write(
        &path,
        match (module.shares, shared) {
            (Some(smaller), Some(shared)) => {
                glue::joined(&text, &read(&shared.join(format!("{}.js", smaller.stem)))?)?
            }
            _ => text,
        },
    )
}

/// FNV-1a.
fn digest(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// How wasm-bindgen tells that memory has grown under a view: WebAssembly takes the old buffer away, plain JavaScript
/// leaves it. That the buffer is another one is true in both.
const DETACHED: &str = "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)";

/// What Yew asks of the parent of each element that it makes, twice: whether it draws, or does mathematics.
const NAMESPACE: &str = "const ret = getObject(arg1).namespaceURI;";

/// The answer for all others is no name at all, which need not be carried over: a fifth of the time of setting a document.
const OTHER_NAMESPACE: &str = "const named = getObject(arg1).namespaceURI;
            const ret = named.endsWith('xhtml') ? undefined : named;";

/// The two ways that wasm-bindgen offers to start: they fetch, guess and warn, in 2 kB that nobody calls.
const STARTS: &str = "export { initSync, __wbg_init as default };";

/// Ours: the loader has compiled the module already.
const START: &str = "export async function start(module) {
    const imports = __wbg_get_imports();
    // In plain JavaScript it is a function from the imports to the exports.
    const plain = typeof module === 'function';
    const instance = plain ? { exports: module(imports) } : await WebAssembly.instantiate(module, imports);
    __wbg_finalize_init(instance, module);
}";

/// wasm-opt, with no feature that Chromium 78 lacks.
fn shrink(wasm: &Path) -> Outcome {
    say(&format!("shrinking {}", wasm.display()));
    let mut command = npm::tool("wasm-opt");
    command
        .args([
            "--mvp-features",
            "--enable-mutable-globals",
            "--strip-debug",
            "--strip-producers",
            // Addresses below 1024 are the far end of the stack.
            "--low-memory-unused",
            // Control flow is laid out anew: 1 % less than by shrinking alone.
            "--flatten",
            "--rereloop",
            "-Oz",
            "-Oz",
            "--converge",
            // A function of one caller stays one unless it is tiny: in a function of hundreds of variables
            // no two stretches of code look alike, which costs brotli 4 %.
            "--one-caller-inline-max-function-size=20",
            "-o",
        ])
        .arg(wasm)
        .arg(wasm);
    output(&mut command).map(drop)
}

/// The glue as a factory: each call of `createGlue` gives bindings of their own, so that an instance
/// can be dropped after a trap.
fn wrap(work: &Path, module: &Module) -> Outcome {
    let glue = output(npm::tool("esbuild").arg(work.join(format!("{}.js", module.stem))).args([
        "--bundle",
        "--format=iife",
        "--global-name=glue",
        "--target=chrome78",
        "--log-level=error",
    ]))?;
    let factory = format!("export function createGlue() {{\n{glue}\nreturn glue;\n}}\n");
    write(&work.join(FACTORY), factory)
}

/// A short name for each that a class of these scripts keeps to itself, as esbuild reads them: `{"_frame":"_a"}`.
fn short_names(scripts: &Path) -> Outcome<String> {
    let files = fs::read_dir(scripts).map_err(|e| format!("cannot list {}: {e}", scripts.display()))?;
    let mut names = BTreeSet::new();
    for file in files.flatten().filter(|file| file.path().extension().is_some_and(|e| e == "js")) {
        let text = read(&file.path())?;
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let own =
            |word: &&str| word.starts_with('_') && word[1..].starts_with(|c: char| c.is_ascii_lowercase());
        names.extend(words.filter(own).map(str::to_owned));
    }
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let short = |at: usize| match at.checked_sub(letters.len()) {
        None => format!("_{}", letters[at]),
        Some(more) => format!("_{}{}", letters[more / letters.len()], letters[more % letters.len()]),
    };
    let pairs = names.iter().enumerate().map(|(at, name)| format!("\"{name}\":\"{}\"", short(at)));
    Ok(format!("{{{}}}", pairs.collect::<Vec<_>>().join(",")))
}

/// What kind of script is made.
pub(crate) enum Form {
    /// An ES module; the files that go with it lie beside it.
    Module,
    /// The same for bundlers: the text of a JavaScript module that gives the address of each file.
    Package(String),
    /// A classic script; the files lie beside it.
    Classic,
    /// A classic script with these files inside: the text of a JavaScript module that exports them.
    Inside(String),
    /// The same for a page that holds the script and tells its charset.
    Page(String),
}

/// Where the viewer's styles are made, in one file.
pub(crate) fn styles(release: bool) -> PathBuf {
    root().join("target/wasm-bindings").join(mode(release)).join("viewer.css")
}

/// A script: element, loader, styles and glue.
pub(crate) fn bundle(edition: &Edition, form: &Form, to: &Path, release: bool) -> Outcome {
    let entry = root().join("www/element").join(edition.entry);
    if !entry.exists() {
        return Err(format!("{} is missing", entry.display()));
    }
    let styles = styles(release);
    let mut join = npm::tool("esbuild");
    join.arg(root().join("www/styles/viewer.css")).args([
        "--bundle",
        "--minify",
        "--target=chrome78",
        "--charset=utf8",
    ]);
    output(join.arg(format!("--outfile={}", styles.display())))?;
    let mut command = npm::tool("esbuild");
    command
        .arg(entry)
        .args(["--bundle", "--target=chrome78", "--log-level=warning"])
        .args(["--loader:.css=text", "--legal-comments=none"])
        .args(edition.modules.iter().map(|(name, module)| {
            format!("--alias:fazhi:{name}={}", bindings(module, release).join(FACTORY).display())
        }))
        .arg(format!("--define:FAZHI_EDITION=\"{}\"", edition.name))
        .arg(format!("--define:FAZHI_VERSION=\"{}\"", version()?))
        .arg(format!("--outfile={}", to.display()));
    let element = root().join("www/element");
    let files = match form {
        Form::Inside(_) | Form::Page(_) => "files-inside.js",
        Form::Module | Form::Package(_) | Form::Classic => "files.js",
    };
    command.arg(format!("--alias:fazhi:files={}", element.join(files).display()));
    let styles = match form {
        Form::Page(_) => element.join("styles-inside.js"),
        _ => styles,
    };
    command.arg(format!("--alias:fazhi:styles={}", styles.display()));
    command.args(match form {
        Form::Module | Form::Package(_) => ["--format=esm", "--charset=utf8"],
        Form::Page(_) => ["--format=iife", "--charset=utf8"],
        // A browser reads these in the page's own charset, which may be GBK.
        Form::Classic | Form::Inside(_) => ["--format=iife", "--charset=ascii"],
    });
    let made = |name: &str, text: &str| -> Outcome<PathBuf> {
        let path = root().join("target/wasm-bindings").join(name);
        write(&path, text)?;
        Ok(path)
    };
    let at = match form {
        Form::Package(addresses) => made("at.js", addresses)?,
        _ => element.join("at.js"),
    };
    command.arg(format!("--alias:fazhi:at={}", at.display()));
    match form {
        Form::Module | Form::Package(_) => {}
        Form::Classic => {
            command.arg("--define:import.meta.url=scriptAddress");
            command.arg(format!("--inject:{}", element.join("script.js").display()));
        }
        Form::Inside(packed) | Form::Page(packed) => {
            command.arg(format!("--alias:fazhi:inside={}", made("inside.js", packed)?.display()));
        }
    }
    if release {
        // What a class keeps to itself gets a short name behind its `_`; `#` would become a map a field for Chromium 78.
        let names = made("names.json", &short_names(&element)?)?;
        command.args(["--minify", "--mangle-props=^_[a-z]", &format!("--mangle-cache={}", names.display())]);
    }
    output(&mut command).map(drop)
}

/// The package's version, from its manifest.
pub(crate) fn version() -> Outcome<String> {
    let manifest = read(&root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|l| l.strip_prefix("version = \""));
    Ok(line.unwrap_or_default().trim_end_matches('"').to_owned())
}

/// True when `made` is missing or older than what it is made from.
fn newer(source: &Path, made: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    time(source) > time(made)
}
