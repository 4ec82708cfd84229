//! The JavaScript that wasm-bindgen writes beside a module, as text: with short names, and made to serve two modules.

use crate::Outcome;

/// What imports and exports of one or more modules are called: the place of their keys. An import's key is what it
/// does, so that the same one has the same name in every module.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<String>);

impl Names {
    /// As [`Names::text`] wrote them.
    pub(crate) fn read(text: &str) -> Self {
        Self(text.lines().map(str::to_owned).collect())
    }

    /// One key a line.
    pub(crate) fn text(&self) -> String {
        self.0.iter().flat_map(|key| [key, "\n"]).collect()
    }

    /// The number of a key, the next one for a new key.
    fn number(&mut self, key: &str) -> usize {
        self.0.iter().position(|known| known == key).unwrap_or_else(|| {
            self.0.push(key.to_owned());
            self.0.len() - 1
        })
    }

    /// What the import is called that does this.
    pub(crate) fn import(&mut self, does: &str) -> String {
        format!("i{}", self.number(does))
    }

    /// What an export is called: wasm-bindgen names those of closures by their types at length.
    pub(crate) fn export(&mut self, name: &str) -> Option<String> {
        name.starts_with("wasm_bindgen_").then(|| format!("e{}", self.number(name)))
    }
}

/// An import: its name, and the function behind it.
struct Import<'a> {
    name: &'a str,
    function: &'a str,
}

impl Import<'_> {
    /// What it does, in one line and without remarks, which name places of the module.
    fn does(&self) -> String {
        let lines = self.function.lines().map(str::trim).filter(|line| !line.starts_with("//"));
        lines.collect::<Vec<_>>().join(" ")
    }
}

/// The text around the imports, and these.
struct Glue<'a> {
    before: &'a str,
    imports: Vec<Import<'a>>,
    after: &'a str,
}

const IMPORTS: &str = "const import0 = {\n        __proto__: null,\n";
const END: &str = "    };\n    return {";

impl<'a> Glue<'a> {
    fn of(text: &'a str) -> Outcome<Self> {
        let parts = || {
            let start = text.find(IMPORTS)? + IMPORTS.len();
            let end = start + text[start..].find(END)?;
            let mut imports = Vec::new();
            let (mut begun, mut at) = (start, start);
            for line in text[start..end].split_inclusive('\n') {
                at += line.len();
                let next = text[at..end].strip_prefix("        ").unwrap_or_default();
                if at == end || next.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
                    let (name, function) = text[begun..at].trim_start().split_once(": ")?;
                    imports.push(Import { name, function });
                    begun = at;
                }
            }
            Some(Self { before: &text[..start], imports, after: &text[end..] })
        };
        parts().ok_or_else(|| "wasm-bindgen writes imports otherwise than it did".to_owned())
    }

    fn text(&self) -> String {
        let mut text = self.before.to_owned();
        for Import { name, function } in &self.imports {
            text.extend(["        ", name, ": ", function]);
        }
        text + self.after
    }
}

/// The names of all imports of a module, with what each does.
pub(crate) fn imports(glue: &str) -> Outcome<Vec<(String, String)>> {
    let glue = Glue::of(glue)?;
    Ok(glue.imports.iter().map(|import| (import.name.to_owned(), import.does())).collect())
}

/// Glue with imports and exports under their short names, in the order of these, as the module has them.
pub(crate) fn shortened(
    glue: &str,
    imports: &[(String, String)],
    exports: &[(String, String)],
) -> Outcome<String> {
    let glue = exports.iter().fold(glue.to_owned(), |glue, (long, short)| {
        // One long name can begin another.
        glue.replace(&format!("wasm.{long}("), &format!("wasm.{short}("))
    });
    let mut glue = Glue::of(&glue)?;
    for import in &mut glue.imports {
        let short = imports.iter().find(|(long, _)| long == import.name);
        import.name = short.map(|(_, short)| short.as_str()).ok_or("an import has no short name")?;
    }
    glue.imports.sort_by_key(|import| import.name[1..].parse::<usize>().unwrap_or(usize::MAX));
    glue.imports.dedup_by_key(|import| import.name);
    Ok(glue.text())
}

/// Glue for two modules whose names agree: that of the larger, with what the smaller one has beside. Fails where
/// they do the same thing in two ways.
pub(crate) fn joined(larger: &str, smaller: &str) -> Outcome<String> {
    let (mut glue, other) = (Glue::of(larger)?, Glue::of(smaller)?);
    for import in other.imports {
        match glue.imports.iter().find(|known| known.name == import.name) {
            Some(known) if known.does() == import.does() => {}
            Some(known) => return Err(format!("{} does two things", known.name)),
            None => glue.imports.push(import),
        }
    }
    let (mut text, room) = (glue.text(), room(other.after)?);
    if !text.contains(room) {
        let own = self::room(larger)?;
        text = text.replacen(own, &[own, room].concat(), 1);
    }
    for item in items(other.before).into_iter().chain(items(other.after)) {
        let name = item.lines().find(|line| !is_remark(line)).unwrap_or_default();
        if item.contains("__wbg_get_imports") || item.starts_with(END) || text.contains(item) {
            continue;
        }
        if name.starts_with("export class ") {
            // Its methods one by one: the larger class has more.
            let missing = item
                .split("\n    /**\n")
                .skip(1)
                .find(|method| !text.contains(method.trim_end_matches("}\n")));
            if let Some(method) = missing {
                return Err(format!("no method of the larger class: {method}"));
            }
            continue;
        }
        let head = name.split_once('(').map_or(name, |(head, _)| head);
        if head.is_empty() || text.contains(&format!("\n{head}(")) {
            return Err(format!("two of {name}"));
        }
        text.push_str(item);
    }
    Ok(text)
}

/// The line that says under which name a module looks for its imports.
fn room(text: &str) -> Outcome<&str> {
    let found = text.split_inclusive('\n').find(|line| line.ends_with(": import0,\n"));
    found.ok_or_else(|| "wasm-bindgen hands imports over otherwise than it did".to_owned())
}

/// Everything that begins at the left edge, with the remark above it.
fn items(text: &str) -> Vec<&str> {
    let (mut items, mut start, mut at) = (Vec::new(), 0, 0);
    let mut remark = false;
    for line in text.split_inclusive('\n') {
        let begins = !line.starts_with([' ', '}', '\n', '*']);
        if begins && !remark && at > start {
            items.push(&text[start..at]);
            start = at;
        }
        remark = if line.starts_with("/*") { true } else { remark && line.starts_with(' ') };
        at += line.len();
    }
    items.push(&text[start..]);
    items
}

fn is_remark(line: &str) -> bool {
    line.starts_with("/*") || line.starts_with(" *") || line.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{imports, joined, shortened, Names};

    fn glue(functions: &[(&str, &str)], items: &str) -> String {
        glue_of("js", functions, items)
    }

    fn glue_of(room: &str, functions: &[(&str, &str)], items: &str) -> String {
        let mut text =
            "/* head */\nfunction __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n"
                .to_owned();
        for (name, body) in functions {
            text.extend([
                "        ",
                name,
                ": function(arg0) {\n            // In ",
                name,
                ".\n            ",
                body,
            ]);
            text.push_str("\n        },\n");
        }
        text + &format!("    }};\n    return {{\n        \"{room}\": import0,\n    }};\n}}\n{items}")
    }

    fn short(text: &str, names: &mut Names) -> String {
        let long = imports(text).unwrap();
        let short: Vec<_> = long.into_iter().map(|(name, does)| (name, names.import(&does))).collect();
        shortened(text, &short, &[("wasm_bindgen_a_".to_owned(), "e9".to_owned())]).unwrap()
    }

    #[test]
    fn the_same_import_has_the_same_name_in_two_modules() {
        let mut names = Names::default();
        let one = short(&glue(&[("b_1", "two();"), ("a_1", "one();")], ""), &mut names);
        let mut names = Names::read(&names.text());
        let other = short(&glue(&[("x", "three();"), ("y", "one();"), ("z", "two();")], ""), &mut names);
        assert_eq!(imports(&one).unwrap().len(), 2);
        let does =
            |text: &str, name: &str| imports(text).unwrap().into_iter().find(|i| i.0 == name).unwrap().1;
        assert_eq!(does(&one, "i1"), does(&other, "i1"));
        assert!(does(&other, "i2").contains("three()"));
    }

    #[test]
    fn glue_for_two_modules_holds_what_either_has() {
        let shared = "function shared() {\n    wasm.wasm_bindgen_a_(1);\n}\n";
        let mut names = Names::default();
        let small = short(
            &glue(
                &[("a", "one();"), ("b", "two();")],
                &format!("/**\n * Own.\n */\nexport function own() {{\n    1;\n}}\n{shared}"),
            ),
            &mut names,
        );
        let large = short(&glue_of("larger", &[("b", "two();")], shared), &mut names);
        let both = joined(&large, &small).unwrap();
        assert_eq!(imports(&both).unwrap().len(), 2);
        assert_eq!(both.matches("return {").count(), 1);
        assert!(both.contains("export function own() {") && both.contains("wasm.e9(1)"));
        assert_eq!(both.matches("function shared").count(), 1);
        assert!(
            both.contains("\"js\": import0") && both.contains("\"larger\": import0"),
            "each finds them under its name"
        );
        assert!(joined(&large.replace("two()", "2()"), &small).is_err());
        assert!(joined(&large.replace("e9(1)", "e9(2)"), &small).is_err());
    }
}
