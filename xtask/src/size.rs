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
    let mut over = Vec::new();
    for line in table.lines() {
        let mut fields = line.split(' ');
        let name = fields.next().unwrap_or_default();
        let sizes: Vec<u64> = fields.filter_map(|f| f.parse().ok()).collect();
        let [raw, gzip, brotli] = sizes[..] else { continue };
        let budget = budgets.iter().find(|(n, _)| n == name).map(|(_, b)| *b);
        let shown = budget.map_or_else(String::new, |b| b.to_string());
        println!("{name:<28}{raw:>10}{gzip:>10}{brotli:>10}{shown:>10}");
        if budget.is_some_and(|b| brotli > b) {
            over.push(name.to_owned());
        }
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("over budget: {}; see tests/budgets.toml", over.join(", ")))
    }
}

/// `"name" = bytes` lines of the budget file.
fn budgets(text: &str) -> Vec<(String, u64)> {
    let line = |l: &str| {
        let (name, value) = l.split_once('=')?;
        let value = value.split('#').next()?.trim().replace('_', "").parse().ok()?;
        Some((name.trim().trim_matches('"').to_owned(), value))
    };
    text.lines().filter_map(line).collect()
}

/// One line a file: name, raw, gzip, brotli; then the sums that a first load fetches, of the full edition by mode.
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
for (const [load, ...names] of [
  ["fazhi-reader", "fazhi-reader.js", "fazhi-reader.wasm"],
  ["fazhi-report", "fazhi-report.js", "fazhi-report.wasm"],
  ["fazhi-report:check", "fazhi-report.js", "fazhi-check.wasm"],
]) {
  const sizes = names.map((name) => all[name]);
  if (sizes.every(Boolean)) console.log("first-load:" + load, ...[0, 1, 2].map((i) => sizes[0][i] + sizes[1][i]));
}
"#;

#[cfg(test)]
mod tests {
    use super::budgets;

    #[test]
    fn reads_budget_lines() {
        let text = "# brotli bytes\n[brotli]\n\"first-load:fazhi-report\" = 200_000 # design\n";
        assert_eq!(budgets(text), [("first-load:fazhi-report".to_owned(), 200_000)]);
    }
}
