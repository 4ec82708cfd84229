//! The functions of a module in an order in which a packer finds those that are alike near one another: 1 % less to
//! fetch. A module runs the same in any order.

use std::{fs, path::Path};

use wasm_encoder::{
    reencode::{utils, Error, Reencode},
    CodeSection, FunctionSection, Module,
};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::Outcome;

/// Puts functions of one signature together, of these those with as many variables, and of these those that begin alike.
pub(crate) fn run(path: &Path) -> Outcome {
    let wrong = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let bytes = fs::read(path).map_err(|e| wrong(&e))?;
    let mut order = Order::of(&bytes).map_err(|e| wrong(&e))?;
    let mut module = Module::new();
    order.parse_core_module(&mut module, Parser::new(0), &bytes).map_err(|e| wrong(&e))?;
    fs::write(path, module.finish()).map_err(|e| wrong(&e))
}

struct Order {
    imported: u32,
    /// Of each function that the module has itself, by its new place: the place it had.
    before: Vec<usize>,
    /// The same the other way round, as a module counts functions.
    after: Vec<u32>,
}

impl Order {
    fn of(bytes: &[u8]) -> wasmparser::Result<Self> {
        let (mut imported, mut types, mut keys) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => {
                    keys.push((types[keys.len()], variables(&body)?, &bytes[body.range()]));
                }
                _ => {}
            }
        }
        let mut before: Vec<usize> = (0..keys.len()).collect();
        before.sort_by_key(|&at| (keys[at], at));
        let mut after = vec![0; before.len()];
        for (new, &old) in before.iter().enumerate() {
            after[old] = imported + new as u32;
        }
        Ok(Self { imported, before, after })
    }
}

fn variables(body: &FunctionBody<'_>) -> wasmparser::Result<u32> {
    body.get_locals_reader()?.into_iter().map(|group| Ok(group?.0)).sum()
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(function.checked_sub(self.imported).map_or(function, |at| self.after[at as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &at in &self.before {
            functions.function(types[at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let mut bodies = section.into_iter().map(|body| body.map(Some)).collect::<Result<Vec<_>, _>>()?;
        for at in self.before.clone() {
            if let Some(body) = bodies[at].take() {
                utils::parse_function_body(self, code, body)?;
            }
        }
        Ok(())
    }
}
