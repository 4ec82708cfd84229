//! Sizes of the artifacts against the committed budget.

use std::process::Command;

use crate::{
    shell::{output, read, root},
    Outcome,
};

/// Prints raw, gzip and brotli bytes of everything in `dist/`; fails when a budget is exceeded.
pub(crate) fn run() -> Outcome {
    let dist = root().join("dist");
    if !dist.exists() {
        return Err("dist/ is not there; run `cargo xtask dist` first".to_owned());
    }
    let table = output(Command::new("node").arg("--input-type=module").arg("--eval").arg(SCRIPT))?;
    let budgets = budgets(&read(&root().join("tests/budgets.toml"))?);
    println!("{:<28}{:>10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli", "budget");
    let (mut over, mut all) = (Vec::new(), Vec::new());
    for line in table.lines() {
        let mut fields = line.split(' ');
        let name = fields.next().unwrap_or_default();
        let sizes: Vec<u64> = fields.filter_map(|f| f.parse().ok()).collect();
        let [raw, gzip, brotli] = sizes[..] else { continue };
        let own = |kind: &str| budgets.iter().find(|b| b.kind == kind && b.name == name).map(|b| b.bytes);
        let shown = own("brotli").map_or_else(String::new, |bytes| bytes.to_string());
        println!("{name:<28}{raw:>10}{gzip:>10}{brotli:>10}{shown:>10}");
        for (kind, size) in [("raw", raw), ("gzip", gzip), ("brotli", brotli)] {
            if own(kind).is_some_and(|bytes| size > bytes) {
                over.push(format!("{name} ({kind})"));
            }
        }
        all.push((name.to_owned(), brotli));
    }
    over.extend(plain_over(&all));
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("over budget: {}; see tests/budgets.toml", over.join(", ")))
    }
}

/// Modules in plain JavaScript may be half as large again as in WebAssembly, and a little: the ones that are not.
fn plain_over(all: &[(String, u64)]) -> Vec<String> {
    let of = |name: &str| all.iter().find(|(n, _)| n == name).map(|(_, brotli)| *brotli);
    let too_large = |(name, plain): &(String, u64)| {
        let stem = name.strip_suffix(".nowasm.js")?;
        let wasm = of(&format!("{stem}.wasm"))? + of(&format!("{stem}-rest.wasm")).unwrap_or_default();
        (plain * 10 > wasm * 16).then(|| format!("{name} (more than 1.6 times the module)"))
    };
    all.iter().filter_map(too_large).collect()
}

/// A line of the budget file: bytes of one kind, or what else is counted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

/// `"name" = bytes` lines of the budget file, below the kind that they are of.
pub(crate) fn budgets(text: &str) -> Vec<Budget> {
    let mut kind = String::new();
    let mut budgets = Vec::new();
    for line in text.lines().filter_map(|line| line.split('#').next()) {
        if let Some(head) = line.trim().strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            head.clone_into(&mut kind);
        } else if let Some((name, bytes)) = line.split_once('=') {
            let name = name.trim().trim_matches('"').to_owned();
            let bytes = bytes.trim().replace('_', "").parse();
            budgets.extend(bytes.ok().map(|bytes| Budget { kind: kind.clone(), name, bytes }));
        }
    }
    budgets
}

/// One line a file: name, raw, gzip, brotli; then the sums of what a page fetches until a report can be read, and of all
/// that it fetches before it is ready, of the full edition by mode.
const SCRIPT: &str = r#"
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";
const all = {};
for (const name of readdirSync("dist").sort()) {
  if (!/\.(js|wasm|html|css|txt|json)$/.test(name)) continue;
  const bytes = readFileSync("dist/" + name);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
  console.log(name, ...sizes);
  all[name] = sizes;
}
for (const [load, script, stem] of [
  ["fazhi-reader", "fazhi-reader", "fazhi-reader"],
  ["fazhi-report", "fazhi-report", "fazhi-report"],
  ["fazhi-report:check", "fazhi-report", "fazhi-check"],
]) {
  const sizes = [`${script}.js`, `${stem}.wasm`, `${stem}-rest.wasm`].map((name) => all[name]);
  if (!sizes.every(Boolean)) continue;
  for (const [of, parts] of [["first-load", sizes.slice(0, 2)], ["whole-load", sizes]]) {
    console.log(`${of}:${load}`, ...[0, 1, 2].map((i) => parts.reduce((sum, part) => sum + part[i], 0)));
  }
}
"#;

#[cfg(test)]
mod tests {
    use super::{budgets, plain_over, Budget};

    #[test]
    fn reads_budget_lines() {
        let text =
            "# bytes\n[brotli]\n\"first-load:fazhi-report\" = 200_000 # design\n[raw]\n\"a.html\" = 7\n";
        let line =
            |kind: &str, name: &str, bytes| Budget { kind: kind.to_owned(), name: name.to_owned(), bytes };
        assert_eq!(
            budgets(text),
            [line("brotli", "first-load:fazhi-report", 200_000), line("raw", "a.html", 7)]
        );
    }

    #[test]
    fn plain_javascript_has_a_limit() {
        let all = |plain| {
            [("a.nowasm.js", plain), ("a.wasm", 70), ("a-rest.wasm", 30), ("b.nowasm.js", 9)]
                .map(|(name, size)| (name.to_owned(), size))
        };
        assert!(plain_over(&all(160)).is_empty());
        assert_eq!(plain_over(&all(161)).len(), 1);
    }
}
