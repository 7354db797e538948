//! The law as calculators: facts in, an answer with its reasons out. Nothing is stored, and nobody needs to sign in.
//!
//! A calculator is one entry in the list at the end; its shapes and its example stand in `calculators`.

use actix_web::{Route, http::StatusCode, web};
use app::Answered;
use calculators::{Calculator, calendar};
use edge::{Problem, ProblemCode};
use types::Language;
use utoipa::OpenApi;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::{ApiRequest, asks_for},
    bodies::Facts,
};

fn computed<C: Calculator>(facts: C, language: Language) -> Result<C::Output, Problem> {
    facts.calculate(language).map_err(Problem::invalid)
}

/// Computes beside the workers, so that nobody waits for somebody else's long list.
async fn answer<C>(ask: ApiRequest<(), Facts<C>>) -> ApiResult
where
    C: Calculator + Send + 'static,
    C::Output: Send + 'static,
{
    let (ask, Facts(facts)) = ask.take_body();
    let language = ask.language;
    let output = web::block(move || computed(facts, language)).await;
    let value = output.map_err(|_| ProblemCode::Internal)??;
    Ok(ask.answer(StatusCode::OK, Answered::computed(value), |output| output))
}

/// Compute the dates of an election; as an iCalendar file for `Accept: text/calendar`.
#[utoipa::path(post, path = "/v1/calculators/calendar", tag = "calculators",
    request_body = calendar::Input,
    responses((status = 200, description = "The answer with its reasons",
        content((calendar::Output = "application/json"), (String = "text/calendar")))))]
pub(crate) async fn calculate_calendar(
    app: Server,
    ask: ApiRequest<(), Facts<calendar::Input>>,
) -> ApiResult {
    if !asks_for(&ask.accept, "text/calendar") {
        return answer(ask).await;
    }
    let file = ask.body.0.ics(app.clock.now(), ask.language);
    let file = file.map_err(Problem::invalid)?;
    Ok(ask.saved("text/calendar; charset=utf-8", "calendar.ics", file))
}

macro_rules! calculators {
    ($($(#[doc = $doc:literal])+ $operation:ident at $path:literal by $calculator:ident;)+) => {
        $(
            $(#[doc = $doc])+
            #[utoipa::path(post, path = $path, tag = "calculators",
                request_body = calculators::$calculator::Input,
                responses((status = 200, description = "The answer with its reasons",
                    body = calculators::$calculator::Output)))]
            pub(crate) async fn $operation(
                _app: Server,
                ask: ApiRequest<(), Facts<calculators::$calculator::Input>>,
            ) -> ApiResult {
                answer(ask).await
            }
        )+

        listed! { calculate_calendar $($operation)+ }
    };
}

macro_rules! listed {
    ($($operation:ident)+) => {
        /// The calculators as their operations are described.
        #[derive(OpenApi)]
        #[openapi(paths($($operation),+))]
        pub(crate) struct Described;

        /// The names of their operations.
        pub(crate) const NAMES: &[&str] = &[$(stringify!($operation)),+];

        /// The handler of an operation.
        pub(crate) fn handler(name: &str) -> Option<Route> {
            match name {
                $(stringify!($operation) => Some(web::route().to($operation)),)+
                _ => None,
            }
        }
    };
}

calculators! {
    /// Compute how seats are shared among lists, step by step.
    calculate_allocation at "/v1/calculators/allocation" by allocation;
    /// Compute what one ballot counts for, or why the bureau must decide.
    calculate_ballot at "/v1/calculators/ballot" by ballot;
    /// Compute how many members a bureau has beside its three officers.
    calculate_bureau_extra_members at "/v1/calculators/bureau-extra-members" by bureau_extra_members;
    /// Compute the sum of the offices of a poll, and what does not hold.
    calculate_count at "/v1/calculators/count" by count;
    /// Compute whom a company sends to the delegation of its economic and social entity.
    calculate_ees_delegation at "/v1/calculators/ees-delegation" by ees_delegation;
    /// Compute who votes and who may stand.
    calculate_electorate at "/v1/calculators/electorate" by electorate;
    /// Compute the hours of the equality delegate.
    calculate_equality_delegate_hours at "/v1/calculators/equality-delegate-hours" by equality_delegate_hours;
    /// Compute how many delegates are freed from work.
    calculate_freed_delegates at "/v1/calculators/freed-delegates" by freed_delegates;
    /// Compute the headcount that decides on obligation and seats.
    calculate_headcount at "/v1/calculators/headcount" by headcount;
    /// Compute the legal holidays of a year.
    calculate_holidays at "/v1/calculators/holidays" by holidays;
    /// Compute the credit of hours of a delegation.
    calculate_hours_credit at "/v1/calculators/hours-credit" by hours_credit;
    /// Compute who presents candidates, and with how many supporters.
    calculate_list_presentation at "/v1/calculators/list-presentation" by list_presentation;
    /// Compute who is elected where the vote is by relative majority.
    calculate_majority at "/v1/calculators/majority" by majority;
    /// Compute the most candidates of a list.
    calculate_max_candidates at "/v1/calculators/max-candidates" by max_candidates;
    /// Compute obligation, seats and voting system of a headcount.
    calculate_seats at "/v1/calculators/seats" by seats;
    /// Compute when a delegation or the function of a delegate ends, and who follows.
    calculate_term at "/v1/calculators/term" by term;
    /// Compute who is elected on one list.
    calculate_within_list at "/v1/calculators/within-list" by within_list;
}
