//! Words with numerals that are no figures, where context alone does not tell.
//!
//! Source: published reports and the general language. Date: 2026-11.

use std::sync::LazyLock;

use super::super::text::{Endings, Lexicon};

/// Hotlines and slogans: digits that are a name unless a counter follows.
pub(crate) const NAMED_NUMBERS: &str =
    "110 119 120 122 114 315 12123 12306 12309 12315 12320 12328 12329 12333 12337 12338 12345 12348 \
    12350 12351 12355 12360 12366 12367 12368 12369 12371 12377 12380 12388 12389 12393 95598 96110 \
    1310 1311 1312 138 1177";

/// Words behind number and counter that make both a name: 三次全会, 十年禁渔.
pub(crate) static NAME_TAILS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::of(
        "全会 全体会议 中全会 行动 攻坚 规划 计划 工程 禁渔 创业 革命 产业 飞跃 分配 函询 性 制 \
        化 级 长制 式 方案 联动机制 一体 法律服务圈 公共法律服务圈 服务圈 生活圈 便民圈 便民服务圈",
    )
});

/// Words before a number that make it an ordinal, a label or part of a slogan (true), and periods behind 每
/// (false): what follows them is a rate (每月1次), no total.
pub(crate) static LEADS: LazyLock<Endings<bool>> = LazyLock::new(|| {
    Endings::grouped(&[
        (true, "第 编号 序号 跑"),
        (
            false,
            "每 每月 每年 每周 每日 每天 每季度 每季 每半年 每两年 每学期 每人 每村 每户 每两月 每个月 \
            每两个月 月均 每旬",
        ),
    ])
});

/// What may be 零 of as a result: 零败诉. Elsewhere (零容忍, 零距离) it is a manner of speaking.
pub(crate) const ZERO_OF: &str =
    "败诉 撤改 复议 纠错 撤销 事故 发案 投诉 积压 上访 诉讼 差评 违规 死亡 伤亡 逾期";

/// Words that name money where 元 is not printed.
pub(crate) const MONEY_WORDS: &str =
    "金额 资金 经费 罚款 罚没 损失 价值 货值 标的 投入 投资 补偿款 赔偿 款项 补贴 救助金 执行款 欠薪 \
    工资";
