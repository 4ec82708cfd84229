//! What lies in memory from the beginning, and what comes there with the rest.

use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{DataKind, FunctionBody, Operator};

use super::read::{Error, Read};

/// The first value that is no character: code compares with it, and it is no address.
const NO_CHARACTER: u32 = 0x0011_0000;

/// Bytes and the address where they lie.
type Piece<'a> = (u32, &'a [u8]);

/// What lies where, of either part.
pub(super) struct Pieces<'a> {
    first: Vec<Piece<'a>>,
    rest: Vec<Piece<'a>>,
}

impl<'a> Pieces<'a> {
    /// Takes tables out of the data of a module, each as a whole; those that it does not hold are passed over.
    pub(super) fn of(read: &Read<'a>, tables: &[Vec<u8>]) -> Result<Self, Error> {
        let mut pieces = Self { first: Vec::new(), rest: Vec::new() };
        for segment in read.data.clone() {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else {
                return Err("data is of another kind".into());
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                return Err("data is of another kind".into());
            };
            let begin = value.cast_unsigned();
            let mut places: Vec<(usize, usize)> = tables
                .iter()
                .filter_map(|table| Some((place(segment.data, table)?, table.len())))
                .map(|(at, len)| (at, at + len))
                .collect();
            places.sort_unstable();
            let mut at = 0;
            for (start, end) in places {
                pieces.first.push((begin + at as u32, &segment.data[at..start]));
                pieces.rest.push((begin + start as u32, &segment.data[start..end]));
                at = end;
            }
            pieces.first.push((begin + at as u32, &segment.data[at..]));
        }
        pieces.first.retain(|(_, bytes)| !bytes.is_empty());
        Ok(pieces)
    }

    /// Looks whether anything of the first part names a place in what comes with the rest: it would find nothing there. The
    /// address where a table begins may be the end of what lies before it, so that nobody is to read its first byte.
    pub(super) fn are_apart<'b>(
        &self,
        first: impl Iterator<Item = (&'b FunctionBody<'b>, Option<&'b str>)>,
    ) -> Result<(), Error> {
        let inside = |at: u32| {
            at != NO_CHARACTER
                && self.rest.iter().any(|(from, bytes)| (*from + 1..*from + bytes.len() as u32).contains(&at))
        };
        for (body, name) in first {
            for operator in body.get_operators_reader()? {
                if let Some(at) = address(&operator?).filter(|at| inside(*at)) {
                    let name = name.unwrap_or("a function without a name");
                    return Err(format!("{name} comes first and reads a table of the rest, at {at}").into());
                }
            }
        }
        for (from, bytes) in &self.first {
            let aligned = bytes.get((from.wrapping_neg() % 4) as usize..).unwrap_or_default();
            let mut words =
                aligned.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
            // A pointer is to the first that is read; in other words any number may come by chance.
            if let Some(at) = words.find(|at| self.rest.iter().any(|(begin, _)| *at == begin + 1)) {
                return Err(format!("what lies at {from} names a table of the rest, at {at}").into());
            }
        }
        Ok(())
    }

    /// Where the tables of the rest lie.
    pub(super) fn places(&self) -> Vec<u32> {
        self.rest.iter().map(|(at, _)| *at).collect()
    }

    pub(super) fn section(&self, later: bool) -> DataSection {
        let mut section = DataSection::new();
        for (at, bytes) in if later { &self.rest } else { &self.first } {
            section.active(0, &ConstExpr::i32_const(at.cast_signed()), bytes.iter().copied());
        }
        section
    }
}

/// Where a table begins in a segment.
fn place(data: &[u8], table: &[u8]) -> Option<usize> {
    let head = table.first()?;
    (0..=data.len().checked_sub(table.len())?).find(|&at| data[at] == *head && data[at..].starts_with(table))
}

/// What an operator may have for an address.
fn address(operator: &Operator<'_>) -> Option<u32> {
    match operator {
        Operator::I32Const { value } => Some(value.cast_unsigned()),
        Operator::I32Load { memarg }
        | Operator::I64Load { memarg }
        | Operator::F32Load { memarg }
        | Operator::F64Load { memarg }
        | Operator::I32Load8S { memarg }
        | Operator::I32Load8U { memarg }
        | Operator::I32Load16S { memarg }
        | Operator::I32Load16U { memarg }
        | Operator::I64Load8S { memarg }
        | Operator::I64Load8U { memarg }
        | Operator::I64Load16S { memarg }
        | Operator::I64Load16U { memarg }
        | Operator::I64Load32S { memarg }
        | Operator::I64Load32U { memarg } => Some(memarg.offset as u32),
        _ => None,
    }
}
