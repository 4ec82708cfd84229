//! Seeded changes of seeds: the same number gives the same bytes everywhere.

/// Random enough, and the same on every machine (xorshift64*).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let rolled = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        rolled as usize % most.max(1)
    }
}

/// What readers of these formats heed.
const TOKENS: &[&str] = &[
    "一、",
    "（一）",
    "1.",
    "一是",
    "。",
    "；",
    "，",
    "、",
    "：",
    "\n",
    "\r\n",
    "\t",
    "\u{3000}",
    "\u{a0}",
    "12件",
    "亿元",
    "95%以上",
    "其中",
    "占",
    "同比",
    "《",
    "》",
    "“",
    "”",
    "〔2024〕6号",
    "2024年",
    "二〇二四年",
    "来源：",
    "目录",
    "附件：",
    "报告",
    "百分之",
    "百万",
    "十",
    "零",
    "余",
    "近",
    "约",
    "至",
    "-",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{fffd}",
    "\u{e004}",
    "𠮷",
    "🙂",
    "縣",
    "\0",
    "<p>",
    "</p>",
    "<div ",
    "<table><tr><td>",
    "</td>",
    "<script>",
    "<!--",
    "-->",
    "&#x",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<w:p>",
    "</w:p>",
    "<w:r><w:t>",
    "</w:t></w:r>",
    "<w:tbl>",
    "<w:tc>",
    "<w:del>",
    "w:val=\"",
    "4294967295",
    "-1",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "1e9",
    "\\ud800",
    "true",
    "PK\x01\x02",
    "PK\x03\x04",
];

/// The longest that changes may make of a seed.
const LONGEST: usize = 48 << 10;

/// A seed with some changes.
pub(crate) fn change(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        let longest = 1 << dice.below(12);
        let end = (at + dice.below(longest)).min(bytes.len());
        match dice.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            4 => {
                let part = bytes[at..(at + 64).min(end)].repeat(1 + dice.below(64));
                bytes.splice(at..at, part);
            }
            5 => {
                let other = &seeds[dice.below(seeds.len())];
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(2000)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            6 => bytes.truncate(at),
            // Numbers of four bytes, for files that hold places.
            7 if at + 4 <= bytes.len() => {
                let number = [0, 1, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFE, u32::MAX][dice.below(6)];
                bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
            }
            _ => {
                let token = TOKENS[dice.below(TOKENS.len())].as_bytes();
                bytes.splice(at..at, token.iter().copied());
            }
        }
        bytes.truncate(LONGEST);
    }
    bytes
}
