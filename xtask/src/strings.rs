//! Words that a module holds from the start never change, so the glue makes a string of them once: the name of an element,
//! an attribute or a class is asked for at every node.

use walrus::{ir::Value, ConstExpr, DataKind, Module};

use crate::Outcome;

/// How wasm-bindgen takes a string out of the memory.
const TAKES: &str = "function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}";

/// Ours. No words that a module holds are 2 MB long, and none lie beyond 4 GB: each place is a number of its own.
const KEEPS: &str = "const lasting = new Map();
function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    const place = ptr * 0x200000 + len;
    const lasts = ptr >= FROM && ptr < TO;
    if (lasts && lasting.has(place)) return lasting.get(place);
    const text = decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
    if (lasts) lasting.set(place, text);
    return text;
}";

/// Has the glue keep the strings that lie in the module's own data.
pub(crate) fn keep(glue: &str, module: &Module) -> Outcome<String> {
    let (mut from, mut to) = (u32::MAX, 0);
    for data in module.data.iter() {
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } = data.kind {
            from = from.min(at as u32);
            to = to.max(at as u32 + data.value.len() as u32);
        }
    }
    if !glue.contains(TAKES) {
        return Err("wasm-bindgen takes strings otherwise than it did".to_owned());
    }
    Ok(glue.replace(TAKES, &KEEPS.replace("FROM", &from.to_string()).replace("TO", &to.to_string())))
}
