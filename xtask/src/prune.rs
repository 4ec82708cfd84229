//! What the front end's library can do and the viewer never asks of it, taken out of a module.
//!
//! The compiler keeps it, since nodes of such kinds could be made; nothing here makes any. Where one of these functions
//! were reached after all, the module would trap, and every test of the viewer with it.

use walrus::{ir::Unreachable, FunctionKind, Module};

use crate::Outcome;

/// Parts of names, as they are demangled: nodes that wait, that stand elsewhere in the page, that are a text of HTML;
/// lists with keys; attributes by any name.
const UNUSED: [&str; 8] = [
    "::virtual_dom::vsuspense::",
    "::virtual_dom::vportal::",
    "::virtual_dom::vraw::",
    "::dom_bundle::bsuspense::",
    "::dom_bundle::bportal::",
    "::dom_bundle::braw::",
    "::dom_bundle::blist::KeyedEntry",
    "indexmap",
];

/// What ends a value may be asked to end none: these stay.
const ENDS: [&str; 3] = ["drop", "Drop", "Weak"];

/// Empties these functions.
pub(crate) fn run(module: &mut Module) -> Outcome {
    for part in UNUSED {
        let of = |name: &str| name.contains(part) && !ENDS.iter().any(|end| name.contains(end));
        let named = module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(of));
        let found: Vec<_> = named.map(walrus::Function::id).collect();
        if found.is_empty() {
            return Err(format!("no function of {part} is in the module"));
        }
        for id in found {
            if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
                let body = function.entry_block();
                function.block_mut(body).instrs =
                    vec![(Unreachable {}.into(), walrus::ir::InstrLocId::default())];
            }
        }
    }
    Ok(())
}
