//! A module and its bindings: compile, bind, shrink, wrap.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    edition::Module,
    first,
    glue::{self, Names},
    parts, prune,
    shell::{output, read, root, run, say, write},
    strings,
    tools::{npm, rust},
    Outcome,
};

/// The bindings as a function, beside the module.
pub(super) const FACTORY: &str = "factory.js";
/// The short names of what the bindings name.
const NAMES: &str = "names";

/// A module and its bindings, as far as they are not up to date.
pub(super) fn make(toolchain: rust::Toolchain, module: &Module, release: bool) -> Outcome {
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
            shrink(&work.join(bound(module)), &work.join(NAMED))?;
        }
        wrap(&work, module)?;
    }
    take_apart(&work, module, release)
}

/// A release as it comes from the shrinker, its functions with their names.
const NAMED: &str = "named.wasm";
/// The two parts of a module with a viewer.
const FIRST: &str = "first.wasm";
const REST: &str = "rest.wasm";

/// The files of a module, and what they are called in `dist/` under a stem.
pub(crate) fn shipped(module: &Module, stem: &str) -> Vec<(String, String)> {
    if module.is_viewer() {
        vec![(FIRST.into(), format!("{stem}.wasm")), (REST.into(), format!("{stem}-rest.wasm"))]
    } else {
        vec![(bound(module), format!("{stem}.wasm"))]
    }
}

/// The whole module without names, and where it has a viewer the two parts; of a development build all is in the first.
fn take_apart(work: &Path, module: &Module, release: bool) -> Outcome {
    let whole = work.join(bound(module));
    let made = if release { work.join(NAMED) } else { whole.clone() };
    let bytes = fs::read(&made).map_err(|e| format!("cannot read {}: {e}", made.display()))?;
    if release {
        write(&whole, parts::whole(&bytes)?)?;
    }
    if module.is_viewer() {
        let parts = if release {
            parts::of(&bytes, first::comes_first()?, &first::tables(module)?)?
        } else {
            parts::Parts { first: bytes, rest: parts::NOTHING.to_vec() }
        };
        write(&work.join(FIRST), parts.first)?;
        write(&work.join(REST), parts.rest)?;
    }
    Ok(())
}

/// Where a release lies with the names of its functions.
pub(crate) fn named(module: &Module) -> PathBuf {
    bindings(module, true).join(NAMED)
}

/// Where a release lies in one part, without names.
pub(crate) fn whole(module: &Module) -> PathBuf {
    bindings(module, true).join(bound(module))
}

/// What wasm-bindgen calls a module beside its bindings.
fn bound(module: &Module) -> String {
    format!("{}_bg.wasm", module.stem)
}

/// Where the bindings of a module are made.
pub(super) fn bindings(module: &Module, release: bool) -> PathBuf {
    root().join("target/wasm-bindings").join(mode(release)).join(module.stem)
}

pub(super) fn mode(release: bool) -> &'static str {
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
    let mut cargo = toolchain.library("build", module.features, release, module.is_viewer());
    cargo.args(["--profile", profile, "-Zbuild-std-features=optimize_for_size", "--target-dir"]).arg(&target);
    if release {
        cargo.args(["--config", &format!("profile.release.opt-level={}", module.level)]);
    }
    run(&mut cargo)?;
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
        .remove_name_section(!release)
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
    let text = strings::keep(&text, output.wasm())?;
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
pub(crate) fn digest(bytes: &[u8]) -> u64 {
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

/// Ours: the loader has compiled the module already. What a module in two parts calls for is looked for in both.
const START: &str = "let imports;
export async function start(module) {
    imports = __wbg_get_imports();
    const [first, rest] = [].concat(module);
    // In plain JavaScript it is a function from the imports to the exports.
    const plain = typeof first === 'function';
    const instance = plain ? { exports: first(imports) } : await WebAssembly.instantiate(first, imports);
    __wbg_finalize_init(instance, first);
    if (rest) await join(rest);
}
export async function join(rest) {
    await WebAssembly.instantiate(rest, { ...imports, first: wasm });
    wasmModule = [wasmModule, rest];
}";

/// wasm-opt, with no feature that Chromium 78 lacks.
fn shrink(wasm: &Path, named: &Path) -> Outcome {
    say(&format!("shrinking {}", wasm.display()));
    let mut command = npm::tool("wasm-opt");
    command
        .args([
            "--mvp-features",
            "--enable-mutable-globals",
            // The names of functions stay; they tell what comes first.
            "-g",
            "--strip-dwarf",
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
        .arg(named)
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

/// True when `made` is missing or older than what it is made from.
fn newer(source: &Path, made: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    time(source) > time(made)
}
