use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, Instruction, MemArg, MemorySection, MemoryType, Module,
    NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{Parser, Payload, Validator};

use super::{functions, of, whole, NOTHING};

const TABLE: &[u8] = b"\nwords of a table";
/// Where it lies, and where it is read.
const PLACE: i32 = 1024;

/// A module of two functions, of which the first calls the second and that reads the table; `reads`: so does the first.
fn module(reads: bool) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    module.section(&types);
    let mut functions = FunctionSection::new();
    functions.function(0).function(0);
    module.section(&functions);
    let mut tables = TableSection::new();
    let table_type = TableType {
        element_type: RefType::FUNCREF,
        minimum: 2,
        maximum: Some(2),
        table64: false,
        shared: false,
    };
    tables.table(table_type);
    module.section(&tables);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    module.section(&memories);
    let mut globals = GlobalSection::new();
    globals.global(
        GlobalType { val_type: ValType::I32, mutable: true, shared: false },
        &ConstExpr::i32_const(0),
    );
    module.section(&globals);
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0).export("a", ExportKind::Func, 0).export(
        "b",
        ExportKind::Func,
        1,
    );
    module.section(&exports);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([0].as_slice().into()));
    module.section(&elements);
    let word = Instruction::I32Load(MemArg { offset: 0, align: 2, memory_index: 0 });
    let read = [Instruction::I32Const(PLACE + 1), word];
    let mut code = CodeSection::new();
    let mut first = Function::new([]);
    first.instruction(&Instruction::Call(1));
    for instruction in read.iter().filter(|_| reads) {
        first.instruction(instruction);
    }
    if reads {
        first.instruction(&Instruction::I32Add);
    }
    code.function(first.instruction(&Instruction::End));
    let mut second = Function::new([]);
    for instruction in &read {
        second.instruction(instruction);
    }
    code.function(second.instruction(&Instruction::End));
    module.section(&code);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(PLACE - 6), [b"before".as_slice(), TABLE].concat());
    module.section(&data);
    let (mut names, mut of_functions) = (NameSection::new(), NameMap::new());
    of_functions.append(0, "first[0123456789abcdef]::a");
    of_functions.append(1, "later[0123456789abcdef]::b");
    names.functions(&of_functions);
    module.section(&names);
    module.finish()
}

/// What a module takes from others and gives to them, and how many functions it has of its own.
fn outline(bytes: &[u8]) -> (Vec<String>, Vec<String>, u32) {
    let (mut imports, mut exports, mut own) = (Vec::new(), Vec::new(), 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                imports.extend(
                    section.into_imports().map(|i| i.unwrap()).map(|i| format!("{} {}", i.module, i.name)),
                );
            }
            Payload::ExportSection(section) => {
                exports.extend(section.into_iter().map(|e| e.unwrap().name.to_owned()));
            }
            Payload::FunctionSection(section) => own = section.count(),
            _ => {}
        }
    }
    (imports, exports, own)
}

fn comes_first(name: &str) -> bool {
    name != "later::b"
}

#[test]
fn both_parts_are_modules_and_the_rest_uses_the_first() {
    let bytes = module(false);
    let parts = of(&bytes, comes_first, &[TABLE.to_vec()]).unwrap();
    for part in [&parts.first, &parts.rest] {
        Validator::new().validate_all(part).unwrap();
    }
    let (imports, exports, own) = outline(&parts.first);
    // A door to what is called from outside beside its own.
    assert_eq!((imports.len(), own), (0, 2));
    let table = &exports[3];
    assert_eq!(exports, ["memory", "a", "b", table.as_str(), "m", "g0"]);
    let used = [format!("first {table}"), "first m".to_owned(), "first g0".to_owned()].to_vec();
    assert_eq!(outline(&parts.rest), (used, Vec::new(), 1));
    let holds = |part: &[u8]| part.windows(TABLE.len()).any(|bytes| bytes == TABLE);
    assert_eq!((holds(&parts.first), holds(&parts.rest)), (false, true));
}

#[test]
fn parts_of_two_divisions_do_not_fit() {
    let table = |tables: &[Vec<u8>]| {
        outline(&of(&module(false), comes_first, tables).unwrap().first).1.swap_remove(3)
    };
    assert_ne!(table(&[TABLE.to_vec()]), table(&[]));
}

#[test]
fn a_table_that_the_first_part_reads_is_refused() {
    let told = of(&module(true), comes_first, &[TABLE.to_vec()]).err().unwrap();
    assert!(told.contains("first::a comes first and reads a table of the rest"), "{told}");
}

#[test]
fn where_all_comes_first_there_is_no_rest() {
    let bytes = module(true);
    let parts = of(&bytes, |_| true, &[TABLE.to_vec()][..0]).unwrap();
    assert_eq!(parts.rest, NOTHING);
    assert_eq!(parts.first, whole(&bytes).unwrap());
    Validator::new().validate_all(&parts.first).unwrap();
}

#[test]
fn functions_are_named_without_the_hashes_of_crates() {
    let own = functions(&module(false)).unwrap();
    let names: Vec<&str> = own.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["first::a", "later::b"]);
}
