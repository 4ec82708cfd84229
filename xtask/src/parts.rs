//! A module in parts: what it takes until a report can be read, and the rest, which is fetched behind that and uses the
//! memory and the table of the first.
//!
//! What one part calls of the other it calls by its place in the table. A place of the rest is empty until the rest is
//! there; a call of it traps, and whoever loads the module begins anew with both.

mod data;
mod mark;
mod read;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use wasm_encoder::{
    reencode::{utils, Error, Reencode},
    CodeSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    GlobalSection, ImportSection, Instruction, MemorySection, Module, TableSection, TypeSection,
};
use wasmparser::{FunctionBody, Operator};

use data::Pieces;
pub(crate) use mark::marked;
use read::Read;

use crate::{wasm::digest, Outcome};

/// Where the rest looks for what it uses of the first part.
const FIRST: &str = "first";

/// A module with nothing in it: the rest, where all comes first.
pub(crate) const NOTHING: &[u8] = b"\0asm\x01\0\0\0";

/// The bytes of the two parts.
pub(crate) struct Parts {
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
}

/// Takes a module apart. `comes_first` is asked with the names of its functions, without the hashes of crates and of
/// instances; a function without a name comes first. `tables` are bytes that only the rest reads.
pub(crate) fn of(bytes: &[u8], comes_first: impl Fn(&str) -> bool, tables: &[Vec<u8>]) -> Outcome<Parts> {
    let wrong = |e: &dyn std::fmt::Display| format!("a module cannot be taken apart: {e}");
    let read = Read::of(bytes).map_err(|e| wrong(&e))?;
    let plan = Plan::of(&read, comes_first, tables).map_err(|e| wrong(&e))?;
    let first = Part::of(&plan, false).module().map_err(|e| wrong(&e))?;
    let rest = if plan.later.contains(&true) {
        Part::of(&plan, true).module().map_err(|e| wrong(&e))?
    } else {
        NOTHING.to_vec()
    };
    Ok(Parts { first, rest })
}

/// A module with its functions in an order in which a packer finds those that are alike near one another, without names.
pub(crate) fn whole(bytes: &[u8]) -> Outcome<Vec<u8>> {
    Ok(of(bytes, |_| true, &[])?.first)
}

/// A module's own functions: the name of each, and the bytes of its code.
pub(crate) fn functions(bytes: &[u8]) -> Outcome<Vec<(String, usize)>> {
    let read = Read::of(bytes).map_err(|e| format!("a module cannot be read: {e}"))?;
    let names = read.names.into_iter().map(Option::unwrap_or_default);
    Ok(names.zip(read.bodies.iter().map(|body| body.as_bytes().len())).collect())
}

/// What goes where.
struct Plan<'a> {
    read: &'a Read<'a>,
    /// Of each function of the module itself: whether it comes with the rest.
    later: Vec<bool>,
    /// The functions of the module itself in their order.
    order: Vec<usize>,
    /// The place in the table of each function that is in it, as the module counts functions.
    places: BTreeMap<u32, u32>,
    /// What is in the table beyond those that the module has there itself: the first that has no place is called from the
    /// other part.
    added: Vec<u32>,
    data: Pieces<'a>,
    /// What the table is called in both parts: no rest finds one that was laid out for another.
    table_name: String,
}

impl<'a> Plan<'a> {
    fn of(
        read: &'a Read<'a>,
        comes_first: impl Fn(&str) -> bool,
        tables: &[Vec<u8>],
    ) -> Result<Self, read::Error> {
        let later: Vec<bool> =
            read.names.iter().map(|name| name.as_deref().is_some_and(|name| !comes_first(name))).collect();
        let mut order: Vec<usize> = (0..read.bodies.len()).collect();
        let keys = read.bodies.iter().enumerate();
        let keys = keys
            .map(|(at, body)| Ok((read.types_of[read.imported() + at], variables(body)?, body.as_bytes())));
        let keys = keys.collect::<wasmparser::Result<Vec<_>>>()?;
        order.sort_by_key(|&at| (keys[at], at));
        let mut places: BTreeMap<u32, u32> =
            read.table.iter().map(|(place, function)| (*function, *place)).collect();
        let mut added = Vec::new();
        // From outside is from the first part.
        let mut called: Vec<(bool, u32)> = read.exported().map(|function| (false, function)).collect();
        for &at in &order {
            called.extend(read.calls(at)?.into_iter().map(|callee| (later[at], callee)));
        }
        for (from_later, callee) in called {
            let Some(own) = (callee as usize).checked_sub(read.imported()) else { continue };
            if later[own] != from_later && !places.contains_key(&callee) {
                places.insert(callee, 0);
                added.push(callee);
            }
        }
        // In the order of the functions, so that neighbours are neighbours in the table.
        let mut rank = vec![0; order.len()];
        for (at, &function) in order.iter().enumerate() {
            rank[function] = at;
        }
        added.sort_by_key(|&function| rank[function as usize - read.imported()]);
        for (place, function) in (read.table_size..).zip(&added) {
            places.insert(*function, place);
        }
        let data = Pieces::of(read, tables)?;
        let names = read.names.iter().map(Option::as_deref);
        let first = read.bodies.iter().zip(names).zip(&later).filter(|(_, later)| !**later);
        data.are_apart(first.map(|(function, _)| function))?;
        let table_name =
            format!("t{:016x}", digest(format!("{later:?}{places:?}{:?}", data.places()).as_bytes()));
        Ok(Self { read, later, order, places, added, data, table_name })
    }

    /// Whether a function is of a part; what is imported is of the first, and of the rest besides where that calls it.
    fn is_of(&self, function: u32, later: bool) -> bool {
        match (function as usize).checked_sub(self.read.imported()) {
            Some(own) => self.later[own] == later,
            None => !later,
        }
    }
}

fn variables(body: &FunctionBody<'_>) -> wasmparser::Result<u32> {
    body.get_locals_reader()?.into_iter().map(|group| Ok(group?.0)).sum()
}

/// One of the two, on the way.
struct Part<'a> {
    plan: &'a Plan<'a>,
    later: bool,
    /// The functions of the module itself that are in it, in their order.
    own: Vec<usize>,
    /// The number of each function of the whole module in this one.
    numbers: Vec<Option<u32>>,
    /// Functions of the rest that are called from outside: the first part has a door to each.
    doors: Vec<u32>,
}

type Done<T = ()> = Result<T, Error>;

impl<'a> Part<'a> {
    fn of(plan: &'a Plan<'a>, later: bool) -> Self {
        let read = plan.read;
        let mut used = vec![false; read.imported()];
        let own: Vec<usize> = plan.order.iter().copied().filter(|&at| plan.later[at] == later).collect();
        for callee in own.iter().filter_map(|&at| read.calls(at).ok()).flatten() {
            if let Some(used) = used.get_mut(callee as usize) {
                *used = true;
            }
        }
        if !later {
            // Whatever else names one needs it from the beginning.
            for function in read.exported().chain(read.table.iter().map(|(_, f)| *f)) {
                if let Some(used) = used.get_mut(function as usize) {
                    *used = true;
                }
            }
        }
        let mut numbers = vec![None; read.types_of.len()];
        let imported = (0..read.imported()).filter(|&at| used[at]);
        let mut doors: Vec<u32> = read.exported().collect();
        doors.sort_unstable();
        doors.dedup();
        doors.retain(|&function| !later && !plan.is_of(function, later));
        let defined =
            own.iter().map(|at| at + read.imported()).chain(doors.iter().map(|&door| door as usize));
        for (number, at) in (0..).zip(imported.chain(defined)) {
            numbers[at] = Some(number);
        }
        Self { plan, later, own, numbers, doors }
    }

    fn module(&mut self) -> Done<Vec<u8>> {
        let read = self.plan.read;
        let mut module = Module::new();
        let mut types = TypeSection::new();
        self.parse_type_section(&mut types, read.types.clone())?;
        module.section(&types);
        module.section(&self.imports()?);
        let mut functions = FunctionSection::new();
        for &at in &self.own {
            functions.function(read.types_of[read.imported() + at]);
        }
        for &door in &self.doors {
            functions.function(read.types_of[door as usize]);
        }
        module.section(&functions);
        if !self.later {
            self.room(&mut module)?;
        }
        module.section(&self.exports()?);
        module.section(&self.elements());
        let mut code = CodeSection::new();
        for at in self.own.clone() {
            self.function(&mut code, &read.bodies[at])?;
        }
        for &door in &self.doors {
            code.function(&self.door(door)?);
        }
        module.section(&code);
        module.section(&self.plan.data.section(self.later));
        Ok(module.finish())
    }

    fn imports(&mut self) -> Done<ImportSection> {
        let read = self.plan.read;
        let mut imports = ImportSection::new();
        if self.later {
            imports.import(FIRST, &self.plan.table_name, EntityType::Table(self.table()?));
            for memory in read.memories.clone() {
                imports.import(FIRST, "m", EntityType::Memory(self.memory_type(memory?)?));
            }
            for (at, global) in read.globals.clone().into_iter().enumerate() {
                let kind = self.global_type(global?.ty)?;
                imports.import(FIRST, &global_name(at), EntityType::Global(kind));
            }
        }
        for (at, import) in read.imports.iter().enumerate() {
            if self.numbers[at].is_some() {
                self.parse_import(&mut imports, *import)?;
            }
        }
        Ok(imports)
    }

    /// Table, memory and globals.
    fn room(&mut self, module: &mut Module) -> Done {
        let read = self.plan.read;
        let mut tables = TableSection::new();
        tables.table(self.table()?);
        module.section(&tables);
        let mut memories = MemorySection::new();
        self.parse_memory_section(&mut memories, read.memories.clone())?;
        module.section(&memories);
        let mut globals = GlobalSection::new();
        self.parse_global_section(&mut globals, read.globals.clone())?;
        module.section(&globals);
        Ok(())
    }

    fn table(&mut self) -> Done<wasm_encoder::TableType> {
        let mut table = self.table_type(self.plan.read.table_type)?;
        table.minimum += self.plan.added.len() as u64;
        table.maximum = table.maximum.map(|most| most + self.plan.added.len() as u64);
        Ok(table)
    }

    fn exports(&mut self) -> Done<ExportSection> {
        let mut exports = ExportSection::new();
        if self.later {
            return Ok(exports);
        }
        for export in &self.plan.read.exports {
            self.parse_export(&mut exports, *export)?;
        }
        if self.plan.later.contains(&true) {
            exports.export(&self.plan.table_name, ExportKind::Table, 0);
            exports.export("m", ExportKind::Memory, 0);
            for at in 0..self.plan.read.globals.count() {
                exports.export(&global_name(at as usize), ExportKind::Global, at);
            }
        }
        Ok(exports)
    }

    /// What this part has in the table, a segment for each stretch.
    fn elements(&self) -> ElementSection {
        let places = self.plan.places.iter().map(|(function, place)| (*place, *function));
        let all: BTreeMap<u32, u32> = places.chain(self.plan.read.table.iter().copied()).collect();
        let mut stretches: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, function) in
            all.into_iter().filter(|(_, function)| self.plan.is_of(*function, self.later))
        {
            let number = self.numbers[function as usize].unwrap_or_default();
            match stretches.last_mut() {
                Some((from, functions)) if *from + functions.len() as u32 == place => functions.push(number),
                _ => stretches.push((place, vec![number])),
            }
        }
        let mut elements = ElementSection::new();
        for (from, functions) in stretches {
            let from = wasm_encoder::ConstExpr::i32_const(from.cast_signed());
            elements.active(None, &from, Elements::Functions(functions.into()));
        }
        elements
    }

    fn function(&mut self, code: &mut CodeSection, body: &FunctionBody<'_>) -> Done {
        let mut function: Function = self.new_function_with_parsed_locals(body)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let operator = operators.read()?;
            if let Operator::Call { function_index } = operator {
                if self.numbers[function_index as usize].is_none() {
                    self.call_by_place(&mut function, function_index);
                    continue;
                }
            }
            function.instruction(&utils::instruction(self, operator)?);
        }
        code.function(&function);
        Ok(())
    }

    /// Calls a function of the other part.
    fn call_by_place(&self, function: &mut Function, callee: u32) {
        let place = self.plan.places.get(&callee).copied().unwrap_or_default();
        function.instruction(&Instruction::I32Const(place.cast_signed()));
        let type_index = self.plan.read.types_of[callee as usize];
        function.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
    }

    /// A function that gives what it gets to one of the rest.
    fn door(&self, callee: u32) -> Done<Function> {
        let mut function = Function::new([]);
        for at in 0..self.plan.read.parameters(callee)? {
            function.instruction(&Instruction::LocalGet(at));
        }
        self.call_by_place(&mut function, callee);
        function.instruction(&Instruction::End);
        Ok(function)
    }
}

fn global_name(at: usize) -> String {
    format!("g{at}")
}

impl Reencode for Part<'_> {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        // Calls of the other part do not come here.
        Ok(self.numbers.get(function as usize).copied().flatten().unwrap_or_default())
    }
}
