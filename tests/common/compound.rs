//! Compound files and DOC documents for tests: such as no program here writes, and such as none would.
#![allow(dead_code)]

/// Sizes of sectors, by their binary logarithm: the third and the fourth edition, and small ones.
pub(crate) const THIRD: u32 = 9;
pub(crate) const FOURTH: u32 = 12;
const SMALL: usize = 64;
const CUTOFF: usize = 4096;

const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;
const TABLE: u32 = 0xFFFF_FFFD;
const MORE_TABLE: u32 = 0xFFFF_FFFC;

/// A file in the making.
struct Sectors {
    size: usize,
    bytes: Vec<u8>,
    next: Vec<u32>,
}

impl Sectors {
    /// Adds a chain and gives its first sector.
    fn chain(&mut self, bytes: &[u8]) -> u32 {
        if bytes.is_empty() {
            return END;
        }
        let first = self.next.len() as u32;
        for part in bytes.chunks(self.size) {
            self.bytes.extend(part);
            self.bytes.resize(self.bytes.len().next_multiple_of(self.size), 0);
            self.next.push(self.next.len() as u32 + 1);
        }
        *self.next.last_mut().unwrap() = END;
        first
    }
}

/// A compound file of these streams, in sectors of `1 << shift` bytes.
pub(crate) fn pack(streams: &[(&str, &[u8])], shift: u32) -> Vec<u8> {
    let size = 1 << shift;
    let mut file = Sectors { size, bytes: Vec::new(), next: Vec::new() };
    let mut small = Sectors { size: SMALL, bytes: Vec::new(), next: Vec::new() };
    let mut entries = Vec::new();
    for (number, (name, bytes)) in streams.iter().enumerate() {
        let chains = if bytes.len() < CUTOFF { &mut small } else { &mut file };
        let right = if number + 1 < streams.len() { number as u32 + 2 } else { FREE };
        entries.extend(entry(name, 2, [FREE, right, FREE], chains.chain(bytes), bytes.len()));
    }
    let small_start = file.chain(&small.bytes);
    let small_table = file.chain(&numbers(&small.next));
    let child = if streams.is_empty() { FREE } else { 1 };
    let mut listed = entry("Root Entry", 5, [FREE, FREE, child], small_start, small.bytes.len());
    listed.extend(entries);
    let directory = file.chain(&listed);

    // The allocation table lists itself, and what lists its sectors behind the first 109.
    let of_sector = size / 4;
    let (mut tables, mut lists) = (0, 0);
    while (file.next.len() + tables + lists).div_ceil(of_sector) > tables {
        tables += 1;
        lists = tables.saturating_sub(109).div_ceil(of_sector - 1);
    }
    let first = file.next.len() as u32;
    file.next.extend(core::iter::repeat_n(TABLE, tables));
    file.next.extend(core::iter::repeat_n(MORE_TABLE, lists));
    let mut table = numbers(&file.next);
    table.resize(tables * size, 0xFF);
    file.bytes.extend(table);
    let numbers_of_tables: Vec<u32> = (first..first + tables as u32).collect();
    let (head, rest) = numbers_of_tables.split_at(tables.min(109));
    for (number, part) in rest.chunks(of_sector - 1).enumerate() {
        let mut list = part.to_vec();
        list.resize(of_sector - 1, FREE);
        list.push(if number + 1 < lists { first + (tables + number) as u32 + 1 } else { END });
        file.bytes.extend(numbers(&list));
    }

    let mut header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    header.extend([0; 16]);
    for value in [0x3E, if shift == FOURTH { 4 } else { 3 }, 0xFFFE, shift as u16, 6, 0, 0, 0] {
        header.extend(value.to_le_bytes());
    }
    let more = if lists > 0 { first + tables as u32 } else { END };
    let small_count = small.next.len().div_ceil(of_sector) as u32;
    let tail = [0, tables as u32, directory, 0, CUTOFF as u32, small_table, small_count, more, lists as u32];
    header.extend(numbers(&tail));
    header.extend(numbers(head));
    header.resize(512, 0xFF);
    header.resize(size, 0);
    header.extend(file.bytes);
    header
}

fn numbers(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn entry(name: &str, kind: u8, links: [u32; 3], start: u32, size: usize) -> Vec<u8> {
    let units: Vec<u16> = name.encode_utf16().chain([0]).collect();
    let mut entry: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    entry.resize(64, 0);
    entry.extend((units.len() as u16 * 2).to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend(numbers(&links));
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend((size as u64).to_le_bytes());
    entry
}

/// A stretch of text.
#[derive(Clone)]
pub(crate) struct Piece {
    bytes: Vec<u8>,
    width: usize,
    /// What it changes in the format of all that stands in it.
    pub(crate) change: u16,
}

/// A piece in UTF-16.
pub(crate) fn wide(text: &str) -> Piece {
    Piece { bytes: text.encode_utf16().flat_map(u16::to_le_bytes).collect(), width: 2, change: 0 }
}

/// A piece in bytes.
pub(crate) fn narrow(bytes: &[u8]) -> Piece {
    Piece { bytes: bytes.to_vec(), width: 1, change: 0 }
}

impl Piece {
    /// The same with a change.
    pub(crate) fn with(self, change: u16) -> Self {
        Self { change, ..self }
    }

    fn count(&self) -> u32 {
        (self.bytes.len() / self.width) as u32
    }
}

/// A stretch of positions and its properties.
pub(crate) type Formatted = (core::ops::Range<u32>, Vec<u8>);

/// A document.
#[derive(Clone)]
pub(crate) struct Doc {
    pub(crate) id: u16,
    pub(crate) version: u16,
    pub(crate) language: u16,
    pub(crate) flags: u16,
    pub(crate) pieces: Vec<Piece>,
    /// Positions of the body; all where nothing is said.
    pub(crate) body: Option<u32>,
    /// Positions of further areas, by their place behind the body.
    pub(crate) areas: Vec<(usize, u32)>,
    /// Lists of properties that pieces name.
    pub(crate) lists: Vec<Vec<u8>>,
    /// Paragraphs, each ending behind its mark and inside one piece: style, then modifiers.
    pub(crate) paragraphs: Vec<Formatted>,
    /// Runs, each inside one piece.
    pub(crate) runs: Vec<Formatted>,
    /// Further stretches of the table stream, by number.
    pub(crate) tables: Vec<(usize, Vec<u8>)>,
    /// Further streams.
    pub(crate) streams: Vec<(&'static str, Vec<u8>)>,
}

/// A document of these pieces.
pub(crate) fn doc(pieces: &[Piece]) -> Doc {
    Doc {
        id: 0xA5EC,
        version: 0xC1,
        language: 0x409,
        flags: 0x1000,
        pieces: pieces.to_vec(),
        body: None,
        areas: Vec::new(),
        lists: Vec::new(),
        paragraphs: Vec::new(),
        runs: Vec::new(),
        tables: Vec::new(),
        streams: Vec::new(),
    }
}

impl Doc {
    /// Bytes where pieces begin: later ones first, as in a file that was saved in haste.
    pub(crate) fn places(&self) -> Vec<u32> {
        let mut at = FIRST;
        let mut places = vec![0; self.pieces.len()];
        for (place, piece) in places.iter_mut().zip(&self.pieces).rev() {
            *place = at as u32;
            at += piece.bytes.len().next_multiple_of(2);
        }
        places
    }

    fn byte(&self, position: u32) -> u32 {
        let mut start = 0;
        for (piece, place) in self.pieces.iter().zip(self.places()) {
            if position < start + piece.count() {
                return place + (position - start) * piece.width as u32;
            }
            start += piece.count();
        }
        panic!("no character at {position}");
    }

    /// `PlcPcd` behind the lists that pieces name.
    pub(crate) fn piece_table(&self) -> Vec<u8> {
        let mut table = Vec::new();
        for list in &self.lists {
            table.push(1);
            table.extend((list.len() as u16).to_le_bytes());
            table.extend(list);
        }
        table.push(2);
        table.extend((4 + self.pieces.len() as u32 * 12).to_le_bytes());
        let mut position = 0u32;
        table.extend(position.to_le_bytes());
        for piece in &self.pieces {
            position += piece.count();
            table.extend(position.to_le_bytes());
        }
        for (piece, place) in self.pieces.iter().zip(self.places()) {
            let place = if piece.width == 1 { (place * 2) | (1 << 30) } else { place };
            table.extend([0, 0]);
            table.extend(place.to_le_bytes());
            table.extend(piece.change.to_le_bytes());
        }
        table
    }

    /// A page and the table that lists it.
    fn page(&self, word: &mut Vec<u8>, stretches: &[Formatted], width: usize) -> Vec<u8> {
        let mut runs: Vec<(u32, u32, &[u8])> = stretches
            .iter()
            .map(|(range, list)| (self.byte(range.start), self.byte(range.end - 1), list.as_slice()))
            .collect();
        runs.sort_unstable();
        let mut table = Vec::new();
        word.resize(word.len().next_multiple_of(512), 0);
        // A page for each run, so that gaps between them do no harm.
        let first = word.len() as u32 / 512;
        for (start, last, list) in &runs {
            let end = last + if self.is_wide(*last) { 2 } else { 1 };
            let mut page = numbers(&[*start, end]);
            page.push(128);
            page.resize(page.len() + width - 1, 0);
            page.resize(256, 0);
            if width == 1 {
                page.push(list.len() as u8);
            } else {
                // Half of it, and half a byte more; an odd byte behind it says nothing.
                page.push((list.len() / 2 + 1) as u8);
            }
            page.extend(*list);
            page.resize(511, 0);
            page.push(1);
            word.extend(page);
            table.push(*start);
        }
        table.push(u32::MAX);
        table.extend((first..).take(runs.len()));
        numbers(&table)
    }

    fn is_wide(&self, byte: u32) -> bool {
        let holds =
            |(piece, place): &(&Piece, u32)| (*place..*place + piece.bytes.len() as u32).contains(&byte);
        self.pieces.iter().zip(self.places()).find(holds).is_some_and(|(piece, _)| piece.width == 2)
    }

    /// Streams of the document.
    pub(crate) fn streams(&self) -> Vec<(&'static str, Vec<u8>)> {
        let mut word = vec![0; FIRST];
        for (piece, place) in self.pieces.iter().zip(self.places()).rev() {
            assert_eq!(word.len(), place as usize);
            word.extend(&piece.bytes);
            word.resize(word.len().next_multiple_of(2), 0);
        }
        let mut table = vec![0; 4];
        let mut stretches = vec![(33, self.piece_table())];
        if !self.paragraphs.is_empty() {
            stretches.push((13, self.page(&mut word, &self.paragraphs, 13)));
        }
        if !self.runs.is_empty() {
            stretches.push((12, self.page(&mut word, &self.runs, 1)));
        }
        stretches.extend(self.tables.iter().cloned());
        let mut set = |at: usize, value: &[u8]| word[at..at + value.len()].copy_from_slice(value);
        for (at, value) in [(0, self.id), (2, self.version), (6, self.language), (10, self.flags)] {
            set(at, &value.to_le_bytes());
        }
        set(32, &14u16.to_le_bytes());
        set(62, &22u16.to_le_bytes());
        set(152, &93u16.to_le_bytes());
        let all = self.pieces.iter().map(Piece::count).sum::<u32>();
        set(76, &self.body.unwrap_or(all).to_le_bytes());
        for (area, length) in &self.areas {
            set(76 + area * 4, &length.to_le_bytes());
        }
        for (number, stretch) in &stretches {
            set(154 + number * 8, &numbers(&[table.len() as u32, stretch.len() as u32]));
            table.extend(stretch);
        }
        let name = if self.flags & 0x200 == 0 { "0Table" } else { "1Table" };
        let mut streams = vec![("WordDocument", word), (name, table)];
        streams.extend(self.streams.iter().cloned());
        streams
    }

    /// The file.
    pub(crate) fn file(&self) -> Vec<u8> {
        let streams = self.streams();
        let streams: Vec<_> = streams.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        pack(&streams, THIRD)
    }
}

/// Where text begins.
const FIRST: usize = 2048;

/// A set of properties with texts in a code page: number, bytes.
pub(crate) fn properties(page: u16, texts: &[(u32, &[u8])]) -> Vec<u8> {
    let mut values = Vec::new();
    let mut index = Vec::new();
    let from = 8 + (texts.len() as u32 + 1) * 8;
    index.extend([1, from]);
    values.extend(numbers(&[2, u32::from(page)]));
    for (number, bytes) in texts {
        index.extend([*number, from + values.len() as u32]);
        values.extend(numbers(&[0x1E, bytes.len() as u32 + 1]));
        values.extend(*bytes);
        values.push(0);
        values.resize(values.len().next_multiple_of(4), 0);
    }
    let mut set = vec![0xFE, 0xFF, 0, 0, 0, 0, 2, 0];
    set.resize(24, 0);
    set.extend(numbers(&[1, 0, 0, 0, 0, 48]));
    set.extend(numbers(&[from + values.len() as u32, texts.len() as u32 + 1]));
    set.extend(numbers(&index));
    set.extend(values);
    set
}
