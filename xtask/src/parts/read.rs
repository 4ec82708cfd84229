//! A module as it lies in a file, section by section.

use wasmparser::{
    DataSectionReader, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, GlobalSectionReader,
    Import, MemorySectionReader, Name, NameSectionReader, Operator, Parser, Payload, TableType, TypeRef,
    TypeSectionReader,
};

pub(super) type Error = Box<dyn std::error::Error>;

/// What a module of ours holds.
pub(super) struct Read<'a> {
    pub(super) types: TypeSectionReader<'a>,
    /// All of them functions.
    pub(super) imports: Vec<Import<'a>>,
    /// The type of each function, imported ones first.
    pub(super) types_of: Vec<u32>,
    pub(super) table_type: TableType,
    pub(super) table_size: u32,
    pub(super) memories: MemorySectionReader<'a>,
    pub(super) globals: GlobalSectionReader<'a>,
    pub(super) exports: Vec<Export<'a>>,
    /// What stands in the table: place and function.
    pub(super) table: Vec<(u32, u32)>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// The name of each function of its own.
    pub(super) names: Vec<Option<String>>,
    pub(super) data: DataSectionReader<'a>,
}

impl<'a> Read<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, Error> {
        let (mut types, mut table_type, mut memories, mut globals, mut data) = (None, None, None, None, None);
        let (mut imports, mut types_of, mut exports, mut table) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut bodies, mut told) = (Vec::new(), Vec::new());
        let other = |what: &str| Error::from(format!("{what} is of another kind"));
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => types = Some(section),
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let TypeRef::Func(of) = import.ty else { return Err(other("an import")) };
                        types_of.push(of);
                        imports.push(import);
                    }
                }
                Payload::FunctionSection(section) => {
                    for of in section {
                        types_of.push(of?);
                    }
                }
                Payload::TableSection(section) => {
                    for one in section {
                        table_type = Some(one?.ty);
                    }
                }
                Payload::MemorySection(section) => memories = Some(section),
                Payload::GlobalSection(section) => globals = Some(section),
                Payload::ExportSection(section) => exports = section.into_iter().collect::<Result<_, _>>()?,
                Payload::ElementSection(section) => {
                    for element in section {
                        let element = element?;
                        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                            (element.kind, element.items)
                        else {
                            return Err(other("an element"));
                        };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                            return Err(other("an element"));
                        };
                        for (place, function) in (value.cast_unsigned()..).zip(functions) {
                            table.push((place, function?));
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::DataSection(section) => data = Some(section),
                Payload::CustomSection(section) if section.name() == "name" => {
                    let reader = wasmparser::BinaryReader::new(section.data(), section.data_offset());
                    for part in NameSectionReader::new(reader) {
                        let Name::Function(of) = part? else { continue };
                        for naming in of {
                            told.push(naming?);
                        }
                    }
                }
                _ => {}
            }
        }
        let mut names = vec![None; bodies.len()];
        for naming in told {
            let own = (naming.index as usize).checked_sub(imports.len());
            if let Some(name) = own.and_then(|own| names.get_mut(own)) {
                *name = Some(plain(naming.name));
            }
        }
        let (Some(types), Some(table_type), Some(memories), Some(globals), Some(data)) =
            (types, table_type, memories, globals, data)
        else {
            return Err("a section is missing".into());
        };
        let table_size = table_type.initial as u32;
        Ok(Self {
            types,
            imports,
            types_of,
            table_type,
            table_size,
            memories,
            globals,
            exports,
            table,
            bodies,
            names,
            data,
        })
    }

    pub(super) fn imported(&self) -> usize {
        self.imports.len()
    }

    /// Functions that are called from outside.
    pub(super) fn exported(&self) -> impl Iterator<Item = u32> + '_ {
        self.exports.iter().filter(|export| export.kind == ExternalKind::Func).map(|export| export.index)
    }

    /// How many values a function takes.
    pub(super) fn parameters(&self, function: u32) -> wasmparser::Result<u32> {
        let mut types = self.types.clone().into_iter_err_on_gc_types();
        let of = self.types_of[function as usize] as usize;
        Ok(types.nth(of).transpose()?.map_or(0, |of| of.params().len() as u32))
    }

    /// What a function of the module itself calls by name.
    pub(super) fn calls(&self, at: usize) -> wasmparser::Result<Vec<u32>> {
        let mut calls = Vec::new();
        for operator in self.bodies[at].get_operators_reader()? {
            if let Operator::Call { function_index } = operator? {
                calls.push(function_index);
            }
        }
        Ok(calls)
    }
}

/// A name without the hashes of crates, which differ from build to build.
pub(crate) fn plain(name: &str) -> String {
    name.split('[').enumerate().fold(String::new(), |plain, (at, piece)| match piece.split_once(']') {
        Some((hash, rest)) if at > 0 && hash.len() == 16 => plain + rest,
        _ if at > 0 => plain + "[" + piece,
        _ => plain + piece,
    })
}
