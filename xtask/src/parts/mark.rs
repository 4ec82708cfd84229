//! A module that tells which of its functions have run: each has a global of its own, which it sets to 1.

use wasm_encoder::{
    reencode::{utils, Error, Reencode},
    CodeSection, ConstExpr, ExportKind, ExportSection, GlobalSection, GlobalType, Instruction, Module,
    ValType,
};
use wasmparser::{ExportSectionReader, FunctionBody, GlobalSectionReader, Parser};

use super::read::Read;
use crate::Outcome;

/// The module with a mark at the head of each function. The global of the nth function of its own is called `ran` and n.
pub(crate) fn marked(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let wrong = |e: &dyn std::fmt::Display| format!("a module cannot be marked: {e}");
    let read = Read::of(bytes).map_err(|e| wrong(&e))?;
    let mut marks = Marks { functions: read.bodies.len() as u32, globals: read.globals.count(), at: 0 };
    let mut module = Module::new();
    marks.parse_core_module(&mut module, Parser::new(0), bytes).map_err(|e| wrong(&e))?;
    Ok(module.finish())
}

struct Marks {
    functions: u32,
    globals: u32,
    at: u32,
}

impl Reencode for Marks {
    type Error = std::convert::Infallible;

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: GlobalSectionReader<'_>,
    ) -> Result<(), Error> {
        utils::parse_global_section(self, globals, section)?;
        for _ in 0..self.functions {
            let kind = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            globals.global(kind, &ConstExpr::i32_const(0));
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        utils::parse_export_section(self, exports, section)?;
        for at in 0..self.functions {
            exports.export(&format!("ran{at}"), ExportKind::Global, self.globals + at);
        }
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        function.instruction(&Instruction::I32Const(1));
        function.instruction(&Instruction::GlobalSet(self.globals + self.at));
        self.at += 1;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&utils::instruction(self, operators.read()?)?);
        }
        code.function(&function);
        Ok(())
    }
}
