//! The general count of a poll out of what its offices counted.

use actix_web::http::StatusCode;
use app::demarches::general_count::Computed;
use elections::{
    ranking::Stake,
    reasons::{Explanation, explain_all},
};
use filings::{content::CandidateResult, proces_verbal::Question};
use serde_json::Value;
use types::{ElectionId, Language};

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    problem::{ErrorView, error_views},
};

views! {
    /// Somebody among whom a lot is drawn.
    struct DrawnView of (one: CandidateResult) {
        /// Surname.
        surname: String = one.surname.as_str().to_owned(),
        /// First names.
        first_names: String = one.first_names.as_str().to_owned(),
        /// National identification number, by which the lot names the person.
        matricule: String = one.matricule.expose().to_owned(),
    }

    /// What only people can decide.
    struct QuestionView of (question: Question) {
        let (kind, pointer, lists, candidates, needed, decides) = parts(question);
        /// `lot_among_lists`, `short_list` or `lot_among_candidates`.
        kind: &'static str = kind,
        /// Where the answer stands in the procès-verbal `recensement_general`.
        pointer: &'static str = pointer,
        /// The lists among which a lot is drawn, those that have too few candidates, or the list of the candidates.
        lists: Vec<String> = lists,
        /// The candidates, equal in votes and age.
        candidates: Vec<DrawnView> = candidates.into_iter().map(DrawnView::of).collect(),
        /// How many must be drawn, one after the other; null for a choice.
        needed: Option<usize> = needed,
        /// What a lot among candidates decides.
        decides: Option<Stake> = decides,
    }

    /// What the offices of a poll give together.
    struct GeneralCountView of (computed: Computed, language: Language) {
        let Computed { election, offices, count, findings: found } = computed;
        let status = count.as_ref().map_or("incomplete", |count| if count.open.is_empty() { "decided" } else { "open" });
        let reasons = count.as_ref().map(|count| explain_all(&count.steps, language)).unwrap_or_default();
        let record = count.as_ref().map(filings::proces_verbal::GeneralCount::draft);
        /// The poll.
        election_id: ElectionId = election,
        /// `decided`, `open` while a question is to be answered, or `incomplete` while a finding stands in the way.
        status: &'static str = status,
        /// The offices whose counting is kept.
        offices: Vec<u32> = offices,
        /// The procès-verbal `recensement_general` as far as it is decided; null while it is incomplete.
        #[schema(value_type = Option<Object>)]
        record: Option<Value> = record,
        /// What only people can decide.
        questions: Vec<QuestionView> =
            count.into_iter().flat_map(|count| count.open).map(QuestionView::of).collect(),
        /// What stands in the way; pointers begin with the kind of the record.
        findings: Vec<ErrorView> = error_views(&found, 0, language),
        /// What was done, step by step.
        reasons: Vec<Explanation> = reasons,
    }
}

type Parts = (&'static str, &'static str, Vec<String>, Vec<CandidateResult>, Option<usize>, Option<Stake>);

fn parts(question: Question) -> Parts {
    match question {
        Question::Lists { lists, seats } => {
            let needed = usize::try_from(seats).ok();
            ("lot_among_lists", "/apportionment/lots", lists, Vec::new(), needed, None)
        }
        Question::ShortList { lists } => {
            ("short_list", "/apportionment/short_list", lists, Vec::new(), None, None)
        }
        Question::Candidates { list, candidates, needed, decides } => {
            let lists = list.into_iter().collect();
            ("lot_among_candidates", "/candidate_lots", lists, candidates, Some(needed), Some(decides))
        }
    }
}

/// Compute the general count of a poll from the countings of its offices that are kept: the sums, the seats, who is elected, what
/// only a lot or a choice decides, and why. Nothing is kept; answers stand in the procès-verbal `recensement_general`.
#[utoipa::path(get, path = "/v1/elections/{election_id}/general-count", tag = "elections",
    responses((status = 200, description = "The count as far as it is decided", body = GeneralCountView)))]
pub(crate) async fn read_general_count(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let computed = app::demarches::general_count::compute(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, computed, |computed| GeneralCountView::of(computed, ask.language)))
}
