//! Words that a module holds from the start never change, so the glue makes a string of them once: the name of an element,
//! an attribute or a class is asked for at every node.

use walrus::{ir::Value, ConstExpr, DataKind, Module};

use crate::Outcome;

/// How wasm-bindgen takes a string out of the memory.
const TAKES: &str = "function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}";

/// Ours. No words that a module holds are 2 MB long, so each place is a number of its own.
const KEEPS: &str = "const lasting = new Map();
let handedOut = 0;
function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    const place = ptr * 0x200000 + len;
    const lasts = ptr >= 0x100000 && ptr < handedOut;
    if (lasts && lasting.has(place)) return lasting.get(place);
    const text = decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
    if (lasts) lasting.set(place, text);
    return text;
}";

/// Where what a module holds begins: the stack lies before it.
const BEGINS: i32 = 0x0010_0000;

/// How a module is started.
const STARTED: &str = "    __wbg_finalize_init(instance, first);\n";

/// What the allocator hands out lies in pages that are added to those of the beginning.
const MEASURED: &str = "    handedOut = instance.exports.memory.buffer.byteLength;
    __wbg_finalize_init(instance, first);\n";

/// Has the glue, with our way to start a module, keep the strings that lie in the module's own data.
pub(crate) fn keep(glue: &str, module: &Module) -> Outcome<String> {
    let early = module.data.iter().any(|data| match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => at < BEGINS,
        _ => true,
    });
    if early {
        return Err("the stack of a module lies elsewhere than it did".to_owned());
    }
    if !glue.contains(TAKES) || !glue.contains(STARTED) {
        return Err("wasm-bindgen takes strings otherwise than it did".to_owned());
    }
    Ok(glue.replace(TAKES, KEEPS).replace(STARTED, MEASURED))
}
