//! Why an input cannot be read, and what to do about it.

/// Why a text cannot be read at all. Names are those of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// No bytes or no letters.
    Empty,
    /// More than 16 MiB.
    TooLarge,
    /// A format that is recognised but not read.
    UnsupportedFormat,
    /// Locked with a password.
    Encrypted,
    /// Cut off or damaged beyond reading.
    Corrupt,
    /// A 密级 mark at the head.
    Classified,
}

impl ErrorCode {
    /// The contract's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::UnsupportedFormat => "unsupported_format",
            Self::Encrypted => "encrypted",
            Self::Corrupt => "corrupt",
            Self::Classified => "classified",
        }
    }
}

/// An input that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Which kind.
    pub code: ErrorCode,
    /// What it is and what to do, for people, in Chinese.
    pub message: String,
}

impl ReadError {
    /// An error that needs no further word.
    pub(crate) fn of(code: ErrorCode) -> Self {
        let message = match code {
            ErrorCode::Empty => "文件中没有可读的文字。请选择含有报告正文的文件，或直接粘贴正文。",
            ErrorCode::TooLarge => "文件超过 16 MB，未读取。请只保留报告正文后再试。",
            ErrorCode::UnsupportedFormat => "暂不能读取这种格式。请另存为纯文本（.txt）后再试，或直接粘贴正文。",
            ErrorCode::Encrypted => "文件设有密码，未读取。请解除密码后再试。",
            ErrorCode::Corrupt => "文件不完整或已损坏，未能读取。请重新获取文件，或直接粘贴正文。",
            ErrorCode::Classified => {
                "文首带有密级标志。本程序不得处理涉密文件，未显示、未保存任何内容；请按保密规定在涉密设备上处理。"
            }
        };
        Self { code, message: message.to_owned() }
    }

    /// A format that is recognised but not read.
    pub(in crate::engine::source) fn unsupported(what: &str, remedy: &str) -> Self {
        Self {
            code: ErrorCode::UnsupportedFormat,
            message: format!("这是{what}，本版本还不能读取。请{remedy}。"),
        }
    }
}

/// What every such error says, for the tests that look whether it is said in other languages too.
#[cfg(all(test, feature = "office"))]
pub(crate) fn all_messages() -> Vec<String> {
    use ErrorCode::{Classified, Corrupt, Empty, Encrypted, TooLarge, UnsupportedFormat};
    let codes = [Empty, TooLarge, UnsupportedFormat, Encrypted, Corrupt, Classified];
    let refused = super::sniff::kinds().chain(super::office::kinds());
    let refused = refused.map(|(what, remedy)| ReadError::unsupported(what, remedy).message);
    let own = [super::sniff::no_text(), super::office::package::too_large()];
    let plain = codes.into_iter().map(ReadError::of).chain(own);
    plain.map(|error| error.message).chain(refused).collect()
}

impl core::fmt::Display for ReadError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for ReadError {}

#[cfg(all(test, feature = "office"))]
mod tests {
    #[test]
    fn every_refusal_says_what_it_is_and_what_to_do() {
        for message in super::all_messages() {
            assert!(message.contains('请') && message.ends_with('。'), "{message}");
            assert!(!message.contains("错误"), "{message}");
        }
    }
}
