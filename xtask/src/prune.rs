//! What the front end's library can do and the viewer never asks of it, taken out of a module.
//!
//! The compiler keeps it, since nodes of such kinds could be made; nothing here makes any. Where one of these functions
//! were reached after all, the module would trap, and every test of the viewer with it.

use std::{collections::BTreeSet, fs, ops::Range, path::Path};

use walrus::{
    ir::{self, Instr, InstrSeqId, Unreachable},
    ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module,
};

use crate::{
    shell::{read, root},
    Outcome,
};

/// Parts of names, as they are demangled: nodes that wait, that stand elsewhere in the page, that are a text of HTML;
/// lists with keys, whose nodes are moved; nodes that are kept for twice; attributes by any name; words for a panic, which
/// ends a module of ours at once.
const UNUSED: [&str; 15] = [
    "::suspense::",
    "::virtual_dom::vsuspense::",
    "::virtual_dom::vportal::",
    "::virtual_dom::vraw::",
    "::dom_bundle::bsuspense::",
    "::dom_bundle::bportal::",
    "::dom_bundle::braw::",
    "::dom_bundle::blist::KeyedEntry",
    "ReconcileTarget>::shift",
    "::shift_node",
    "virtual_dom::vnode::VNode as core::clone::Clone",
    "virtual_dom::vlist::VList as core::clone::Clone",
    "virtual_dom::vcomp::VComp as core::clone::Clone",
    "indexmap",
    "console_error_panic_hook",
];

/// What ends a value may be asked to end none: these stay.
const ENDS: [&str; 3] = ["drop", "Drop", "Weak"];

/// Tells of a listener what it listens to, by a hundred branches.
const EVENTS: &str = "ListenerKind>::type_name";
/// How the viewer names one.
const EVENT: &str = "ListenerKind::";

/// Empties these functions, and takes out the branches and the names of events that nothing in the viewer listens to.
pub(crate) fn run(module: &mut Module) -> Outcome {
    for part in UNUSED {
        let found = named(module, |name| name.contains(part) && !ENDS.iter().any(|end| name.contains(end)));
        if found.is_empty() {
            return Err(format!("no function of {part} is in the module"));
        }
        for id in found {
            if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
                let body = function.entry_block();
                function.block_mut(body).instrs = vec![end()];
            }
        }
    }
    let mut listened = BTreeSet::new();
    events_of(&root().join("src/viewer"), &mut listened)?;
    let found = named(module, |name| name.contains(EVENTS));
    let texts = Texts::of(module);
    let &[id] = found.as_slice() else { return Err(format!("{} functions are {EVENTS}", found.len())) };
    let mut cut = Vec::new();
    if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
        let body = function.entry_block();
        silence(function, body, &texts, &listened, &mut cut);
    }
    if cut.is_empty() {
        return Err(format!("{EVENTS} has no branch of an event that is not listened to"));
    }
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        let Some(offset) = offset(&data.kind) else { continue };
        for place in cut.iter().filter_map(|range| Some(range.start.checked_sub(offset)?..range.end - offset))
        {
            // Zeros weigh nothing in a packed file.
            if let Some(name) = data.value.get_mut(place) {
                name.fill(0);
            }
        }
    }
    Ok(())
}

/// The functions whose name, without the hashes of crates, is one that is asked for.
fn named(module: &Module, is: impl Fn(&str) -> bool) -> Vec<FunctionId> {
    let plain = |name: &str| {
        name.split('[').enumerate().fold(String::new(), |plain, (at, piece)| match piece.split_once(']') {
            Some((hash, rest)) if at > 0 && hash.len() == 16 => plain + rest,
            _ if at > 0 => plain + "[" + piece,
            _ => plain + piece,
        })
    };
    let found =
        module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(|name| is(&plain(name))));
    found.map(walrus::Function::id).collect()
}

fn end() -> (Instr, ir::InstrLocId) {
    (Unreachable {}.into(), ir::InstrLocId::default())
}

/// Ends each branch that gives the name of an event that nothing listens to. A branch stands behind the block of those
/// before it, which is the first of its instructions. Out: where the names lie.
fn silence(
    function: &mut LocalFunction,
    at: InstrSeqId,
    texts: &Texts,
    listened: &BTreeSet<String>,
    cut: &mut Vec<Range<usize>>,
) {
    let block = |(instr, _): &(Instr, ir::InstrLocId)| match instr {
        Instr::Block(block) => Some(block.seq),
        _ => None,
    };
    let instrs = &function.block(at).instrs;
    let blocks: Vec<_> = instrs.iter().filter_map(block).collect();
    let branch = instrs.first().and_then(block).is_some();
    let event = instrs.windows(2).filter(|_| branch).find_map(|pair| texts.event(&pair[0].0, &pair[1].0));
    if let Some((place, _)) = event.filter(|(_, event)| !listened.contains(*event)) {
        function.block_mut(at).instrs.splice(1.., [end()]);
        cut.push(place);
    }
    for block in blocks {
        silence(function, block, texts, listened, cut);
    }
}

/// Where bytes of a module go.
fn offset(kind: &DataKind) -> Option<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(ir::Value::I32(offset)), .. } => {
            usize::try_from(*offset).ok()
        }
        _ => None,
    }
}

/// The constant bytes of a module.
struct Texts(Vec<(usize, Vec<u8>)>);

impl Texts {
    fn of(module: &Module) -> Self {
        Self(module.data.iter().filter_map(|data| Some((offset(&data.kind)?, data.value.clone()))).collect())
    }

    /// The event whose name two constants give as place and length, with where it lies.
    fn event(&self, place: &Instr, length: &Instr) -> Option<(Range<usize>, &str)> {
        let number = |instr: &Instr| match instr {
            Instr::Const(ir::Const { value: ir::Value::I32(value) }) => usize::try_from(*value).ok(),
            _ => None,
        };
        let (place, length) = (number(place)?, number(length)?);
        let (offset, bytes) = self.0.iter().rfind(|(offset, _)| *offset <= place)?;
        let name = bytes.get(place - offset..place - offset + length)?;
        let name = std::str::from_utf8(name).ok().filter(|name| name.starts_with("on"))?;
        Some((place..place + length, name))
    }
}

/// The events that sources name.
fn events_of(folder: &Path, events: &mut BTreeSet<String>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            events_of(&path, events)?;
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = read(&path)?;
            events.extend(
                text.split(EVENT)
                    .skip(1)
                    .map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect::<String>()),
            );
        }
    }
    Ok(())
}
