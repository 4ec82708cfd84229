//! Indicators: what annual reports count again and again.
//!
//! Source: the figures of published reports, grouped by the systems of the national outline on building a
//! rule-of-law government. Date: 2026-11.

/// What is counted.
#[derive(Debug)]
pub struct Indicator {
    /// Its id in every output.
    pub id: &'static str,
    /// Its Chinese name.
    pub name: &'static str,
    /// The topic that it belongs to, by the topic's id, or `other`.
    pub group: &'static str,
    /// Units that it is counted in, separated by blanks.
    pub units: &'static str,
    /// Words of a subject that tell it, separated by blanks; a longer one outdoes a shorter.
    pub words: &'static str,
}

impl Indicator {
    /// True when the indicator is counted in this unit.
    pub fn takes(&self, unit: &str) -> bool {
        self.units.split(' ').any(|u| u == unit)
    }
}

/// The indicator with this id.
pub fn by_id(id: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|i| i.id == id)
}

/// Shorthand for the rows below.
const fn row(
    id: &'static str,
    name: &'static str,
    group: &'static str,
    units: &'static str,
    words: &'static str,
) -> Indicator {
    Indicator { id, name, group, units, words }
}

/// All indicators, by group.
#[rustfmt::skip]
pub const INDICATORS: &[Indicator] = &[
    row("central_group_study", "党委（党组）理论学习中心组学法", "leadership", "次 场 场次 期", "理论学习中心组 理论中心组 中心组学习 中心组集中学习 中心组学法 中心组专题学习 中心组集体学习"),
    row("collective_law_study", "集体学法", "leadership", "次 场 场次 期", "集体学法 集中学法 会前学法 学法 法治学习 专题学习 集中学习 理论学习"),
    row("executive_meeting_study", "常务会议学法", "leadership", "次 场", "常务会议学法 常务会学法 常务会议集体学法 政府常务会会前学法"),
    row("first_agenda_study", "“第一议题”学习", "leadership", "次 场", "第一议题 领学"),
    row("party_committee_meetings", "党委（党组）会议研究", "leadership", "次", "党委会 党组会 党组会议 党委会议 党工委会议 常委会会议"),
    row("law_government_meetings", "法治建设专题会议", "leadership", "次 场", "法治建设工作会议 法治政府建设专题会议 法治建设专题会议 依法治县委员会 依法治市委员会 依法治区委员会 专题部署会 部署推进会 推进会 专题会议"),
    row("law_agenda_items", "研究法治建设议题", "leadership", "次 个 项", "法治建设有关议题 法治议题 法治建设议题 法治建设相关议题 涉法议题"),
    row("reports_heard", "听取法治工作汇报", "leadership", "次", "听取 工作情况汇报 工作汇报"),
    row("law_reports_by_leaders", "述法", "leadership", "人次 名 人 个 家", "述法 述职述法"),
    row("law_exam_takers", "法治考试参加人数", "leadership", "名 人 人次", "法治理论考试 参加考试 学法考试 普法考试 法律知识考试 通用法律知识考试"),
    row("exam_participation_rate", "参考率", "leadership", "%", "参考率"),
    row("exam_pass_rate", "合格率", "leadership", "%", "合格率 及格率 优秀率 通过率"),
    row("training_sessions", "法治培训场次", "leadership", "次 场 期 场次 班次 批次", "法治专题培训 法治培训 业务培训 执法培训 专题培训 培训班 集中培训 法治专题讲座 法治讲座 专题讲座"),
    row("training_people", "培训人数", "leadership", "人次 名 人", "培训人员 参训 培训学员 参训人员 培训干部 覆盖党员干部"),
    row("work_tasks", "法治建设工作任务", "leadership", "项 个 条", "工作任务 重点任务 各项工作 具体措施 工作举措"),
    row("supervision_rectified", "督察反馈问题整改", "oversight", "个 项 条", "督察反馈 反馈意见 反馈问题 整改问题"),
    row("documents_reviewed", "合法性审查文件", "rulemaking", "件 份 件次 次", "合法性审查 合法性审核 法制审核 审查规范性文件"),
    row("contracts_reviewed", "合同审查", "rulemaking", "件 份 次 件次", "合同审查 审查合同 审核合同 协议文书 合法性审查合同"),
    row("normative_documents_issued", "制定规范性文件", "rulemaking", "件 份 部", "制定规范性文件 出台规范性文件 印发规范性文件 发布规范性文件"),
    row("normative_documents_filed", "规范性文件备案", "rulemaking", "件 份", "规范性文件备案 备案审查 报备"),
    row("normative_documents_cleaned", "规范性文件清理", "rulemaking", "件 份", "规范性文件清理 清理规范性文件 废止 宣布失效 继续有效"),
    row("local_legislation", "地方性法规和规章", "rulemaking", "件 部", "地方性法规 政府规章 立法项目"),
    row("major_decisions", "重大行政决策事项", "decision", "件 项 个", "重大行政决策 决策事项 重大决策"),
    row("public_opinions_sought", "征求意见", "decision", "条 人次 次 件", "征求群众意见 征集意见 征求意见 公开征求 意见建议"),
    row("legal_opinions", "法律意见书", "decision", "份 条 件", "法律意见书 法律意见 法律建议"),
    row("legal_advisers", "法律顾问", "decision", "名 人 个", "法律顾问 公职律师"),
    row("adviser_services", "法律顾问参与事务", "decision", "次 件 场", "法律顾问团队 法律顾问参与 法律咨询意见"),
    row("licensing_items", "行政许可事项", "functions", "项 个 件", "行政许可事项 行政许可 许可事项 行政审批事项 审批事项"),
    row("government_service_items", "政务服务事项", "functions", "项 个", "政务服务事项 服务事项 高频事项 承接事项 下放事项"),
    row("powers_listed", "权责清单事项", "functions", "项 条", "权责事项 权责清单 权力事项 行政权力 职权事项 权力清单"),
    row("certificates_commitment", "告知承诺事项", "functions", "项 个", "告知承诺 证明事项"),
    row("cancelled_items", "取消事项", "functions", "项 个", "取消 停征"),
    row("service_cases", "政务服务办件", "functions", "件 件次", "办件量 办理各类业务 各类服务事项 政务服务事项办件 申请数量 收件"),
    row("online_rate", "网办率", "functions", "%", "网上可办率 全程网办 网办率 编目覆盖率 可办率"),
    row("licences_granted", "行政许可办理", "functions", "件 个", "办理行政许可 综合许可证 行政许可案件"),
    row("business_licence_days", "企业开办时间", "functions", "天 个工作日 小时", "企业开办时间 办理时限 审批时限 办结"),
    row("enforcement_officers", "行政执法人员", "enforcement", "人 名", "执法人员 持证执法 执法大队人员 新办证 执法证"),
    row("certificate_rate", "持证率", "enforcement", "%", "持证率 持证上岗率"),
    row("enforcement_dispatched", "出动执法人员", "enforcement", "人次", "出动执法人员 出动人员 出动"),
    row("inspections", "行政检查", "enforcement", "次 户次 家次 家 件 人次", "行政检查 执法检查 检查 巡查 监督检查 集中排查"),
    row("joint_enforcement", "联合执法", "enforcement", "次 批次 场", "联合执法 联合检查 联合抽查 双随机"),
    row("penalty_cases", "行政处罚案件", "enforcement", "件 起 宗 个 件次", "行政处罚 处罚案件 立案查处 查处案件 立案 消防执法案件"),
    row("penalty_amount", "罚没金额", "enforcement", "元", "处罚金额 罚款金额 罚没 罚款 没收"),
    row("exempted_cases", "不予处罚和从轻处罚", "enforcement", "件 项 起", "不予处罚 从轻处罚 免予处罚 免罚 首违不罚 提醒不罚 轻微违法"),
    row("case_files_reviewed", "案卷评查", "enforcement", "次 件 份 宗 起", "案卷评查 评查案卷 执法案卷"),
    row("enforcement_supervision", "行政执法监督案件", "enforcement", "件 次 份", "行政执法监督 执法监督 监督建议书"),
    row("cases_transferred", "移送线索", "enforcement", "件 条 起", "移送 问题线索"),
    row("hazards_found", "排查问题隐患", "enforcement", "个 起 处 条 项", "排查出问题 排查隐患 安全隐患 发现隐患 发现问题"),
    row("hazards_fixed", "整改问题隐患", "enforcement", "个 起 处 条 项", "整改隐患 整改问题 整改"),
    row("rectification_rate", "整改率", "enforcement", "%", "整改率 整改落实率"),
    row("equipment", "执法装备", "enforcement", "台 套 辆 个", "执法服装 打印机 执法记录仪 执法车辆"),
    row("emergency_plans", "应急预案", "emergency", "个 份 件", "应急预案"),
    row("emergency_drills", "应急演练", "emergency", "次 场 场次", "应急演练 演练"),
    row("emergency_teams", "应急队伍", "emergency", "支 人 名", "应急队伍 应急救援"),
    row("reconsideration_received", "行政复议申请", "disputes", "件 宗", "行政复议申请 收到行政复议 新收行政复议 复议申请"),
    row("reconsideration_accepted", "受理行政复议案件", "disputes", "件 宗", "受理行政复议 受理案件 行政复议案件"),
    row("reconsideration_closed", "审结行政复议案件", "disputes", "件 宗", "审结 办结行政复议 办结行政复议案件 行政复议结案 复议结案 复议案件结案"),
    row("reconsideration_corrected", "行政复议纠错", "disputes", "件", "直接纠错 纠错决定 决定撤销 确认违法 责令履职"),
    row("correction_rate", "纠错率", "disputes", "%", "纠错率"),
    row("reconsideration_mediated", "行政复议调解和解", "disputes", "件", "调解和解 实质性化解 调解、和解"),
    row("mediation_rate", "调解率", "disputes", "%", "调解率 综合化解率 调撤率"),
    row("litigation_cases", "行政诉讼案件", "disputes", "件 起 宗", "行政诉讼案件 行政应诉案件 涉诉案件 一审行政诉讼 应诉案件"),
    row("court_appearances", "行政机关负责人出庭", "disputes", "次 件 宗 人次", "负责人应出庭 亲自出庭 出庭应诉 委托代理出庭 负责人出庭"),
    row("court_appearance_rate", "负责人出庭应诉率", "disputes", "%", "出庭应诉率 应诉率 出庭率"),
    row("lost_rate", "败诉率", "disputes", "%", "败诉率"),
    row("lost_cases", "败诉案件", "disputes", "件 宗 起", "败诉"),
    row("disputes_screened", "矛盾纠纷排查", "disputes", "件 次 起 个", "排查矛盾纠纷 矛盾纠纷排查 大走访大排查 排查化解矛盾纠纷"),
    row("disputes_mediated", "矛盾纠纷调解", "disputes", "件 起 宗", "人民调解案件 调解案件 调处 纠纷案件 调解纠纷"),
    row("disputes_resolved", "矛盾纠纷化解", "disputes", "件 起 宗", "化解矛盾纠纷 调解成功 成功化解 化解纠纷"),
    row("resolution_rate", "矛盾纠纷化解率", "disputes", "%", "调解成功率 化解率 化解成功率 成功率"),
    row("petitions", "信访事项", "disputes", "件 宗 批 人次 起", "信访事项 信访诉求 来信来访 信访投诉 信访案件"),
    row("hotline_orders", "12345工单", "disputes", "件 单 条", "工单 热线"),
    row("legal_aid_cases", "法律援助案件", "disputes", "件", "法律援助案件 法律援助"),
    row("notarizations", "公证事项", "disputes", "件", "公证"),
    row("forensic_cases", "司法鉴定案件", "disputes", "件", "鉴定案件 司法鉴定"),
    row("legal_consultations", "法律咨询", "disputes", "人次 次 件", "法律咨询 来电来访咨询 现场咨询 法律服务 接待咨询"),
    row("mediators", "人民调解员", "disputes", "名 人", "人民调解员 专职调解员 调解员"),
    row("mediation_committees", "调解组织", "disputes", "个 家", "调解委员会 调委会 调解组织"),
    row("economic_loss_recovered", "挽回经济损失", "disputes", "元", "挽回经济损失 挽回损失"),
    row("disclosure_items", "主动公开政府信息", "oversight", "条 件 份", "主动公开 信息公开 公开政府信息 政务信息"),
    row("disclosure_requests", "依申请公开", "oversight", "件 条", "依申请公开 公开申请"),
    row("deputies_proposals", "人大代表建议和政协提案", "oversight", "件 条", "代表建议 政协提案 人大建议 建议提案"),
    row("reply_rate", "办复率", "oversight", "%", "办复率 答复率 办结率 满意率"),
    row("audits", "审计项目", "oversight", "个 项", "审计项目 审计单位"),
    row("judicial_proposals", "司法建议和检察建议", "oversight", "件 份", "司法建议 检察建议"),
    row("law_inspections", "法治督察", "oversight", "次 家 个", "法治督察 实地督察 专项督查 督察"),
    row("systems_linked", "数字平台和系统对接", "technology", "个 套 项", "系统对接 数字平台 信息系统 平台"),
    row("data_gathered", "汇聚数据", "technology", "条 项", "汇聚监管数据 监管数据 汇聚数据 共享数据"),
    row("publicity_events", "普法宣传活动", "publicity", "次 场 场次 期", "普法活动 普法宣传活动 法治宣传 普法宣传 集中法治宣传 法治宣讲 普法教育宣传 宣传活动 普法讲座 宣讲"),
    row("publicity_materials", "发放宣传资料", "publicity", "份 册 张 本", "宣传资料 普法资料 宣传册 学习资料 宣传单 宣传手册 宣传海报 宣传品"),
    row("publicity_people", "普法受众", "publicity", "人次 人 名 户", "受教育群众 受众 覆盖群众 惠及群众 入户宣传 受益群众"),
    row("banners", "悬挂横幅和展板", "publicity", "条 幅 块 张", "宣传横幅 普法宣传条幅 横幅 展板"),
    row("legal_mingbairen", "法律明白人", "publicity", "名 人", "法律明白人"),
    row("democratic_villages", "民主法治示范村（社区）", "publicity", "个", "民主法治示范村 民主法治示范"),
    row("law_culture_sites", "法治文化阵地", "publicity", "个 处", "法治文化建设示范点 法治文化阵地 法治文化公园 普法公共空间"),
    row("vice_principals", "法治副校长", "publicity", "名 人", "法治副校长"),
    row("social_organizations", "社会组织", "other", "个 家", "社会组织 社会团体 民办非企业"),
    row("marriage_registrations", "婚姻登记", "other", "件 对", "婚姻登记"),
];

#[cfg(test)]
mod tests {
    use super::INDICATORS;

    #[test]
    fn ids_are_unique_and_no_field_is_empty() {
        let mut ids: Vec<_> = INDICATORS.iter().map(|i| i.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|w| w[0] != w[1]));
        let full = |s: &str| s.split(' ').all(|w| !w.is_empty());
        assert!(INDICATORS.iter().all(|i| full(i.units) && full(i.words) && !i.name.is_empty()));
    }
}
