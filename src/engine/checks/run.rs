//! Asking the rules, all at once or some a turn.

use super::{
    bases, context::Looked, finding, identity::finding_ids, local, Check, Context, Draft, Outcome, Verdict,
    VerdictKind, RULES,
};
use crate::engine::{options::Options, order::ordered, Document};

/// Runs every rule on a document.
pub fn run(document: &Document, options: &Options) -> Outcome {
    let mut run = Run::default();
    run.ask(document, options, RULES.len());
    run.outcome(document, options)
}

/// Rules that are asked some a turn, of one document.
#[derive(Debug, Default)]
pub struct Run {
    looked: Option<Looked>,
    verdicts: Vec<Verdict>,
    /// Findings, with the place of their rule.
    found: Vec<Option<(usize, Draft)>>,
    /// Where they stand, to put them in order.
    starts: Vec<(u32, u32)>,
}

impl Run {
    /// Asks so many more rules. Out: whether all were asked.
    pub fn ask(&mut self, document: &Document, options: &Options, rules: usize) -> bool {
        let context = Context::of(document, options, self.looked.take());
        for (at, rule) in RULES.iter().enumerate().skip(self.verdicts.len()).take(rules) {
            // What rests on a law that was not, or no longer, in force is not asked.
            let asked = rule.applies.to(&context)
                && !context.is_off(rule.id)
                && bases(rule, document).next().is_some();
            let (verdict, mut drafts) =
                match if asked { (rule.check)(&context) } else { Check::NotApplicable } {
                    Check::Pass => (VerdictKind::Pass, Vec::new()),
                    Check::Unknown => (VerdictKind::Unknown, Vec::new()),
                    Check::NotApplicable => (VerdictKind::NotApplicable, Vec::new()),
                    Check::Found(drafts) => (VerdictKind::Fail, drafts),
                    Check::Open(draft) => (VerdictKind::Unknown, vec![draft]),
                };
            local::terms::keep(&context, rule, &mut drafts);
            let own_words = verdict == VerdictKind::Fail && drafts.is_empty();
            let verdict = if own_words { VerdictKind::Pass } else { verdict };
            for draft in drafts {
                // What is absent stands before the first byte.
                self.starts.push((draft.span().map_or(0, |s| s.start + 1), 0));
                self.found.push(Some((at, draft)));
            }
            self.verdicts.push(Verdict { rule: rule.id, verdict, findings: Vec::new() });
        }
        self.looked = Some(context.looked);
        self.verdicts.len() == RULES.len()
    }

    /// What came of it.
    pub fn outcome(mut self, document: &Document, options: &Options) -> Outcome {
        let context = Context::of(document, options, self.looked);
        let mut outcome = Outcome { verdicts: self.verdicts, ..Outcome::default() };
        for (_, at) in ordered(&self.starts) {
            let Some((rule, draft)) = self.found[at].take() else { continue };
            outcome.verdicts[rule].findings.push(outcome.findings.len());
            outcome.findings.push(finding(&RULES[rule], &context, draft));
        }
        outcome.ids = finding_ids(document, &outcome.findings);
        outcome
    }
}
