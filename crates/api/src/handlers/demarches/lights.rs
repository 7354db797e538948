//! The passed checks of a démarche.

use actix_web::http::StatusCode;
use app::demarches::lights::Shown;
use edge::texts::NotThere;
use filings::pieces::of_draft;
use routing::{
    demarche::Step,
    lights::{Check, transmissible},
};
use serde::Serialize;
use types::{DemarcheId, Language, PieceKind};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest};

/// What is missing before a démarche can go.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LightsView {
    /// The démarche.
    pub demarche_id: Uuid,
    /// Whether all lights are green: then, and only then, it can be transmitted.
    pub transmissible: bool,
    /// What of it has reached the administration, in words; absent where all of it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<&'static str>,
    /// Every condition.
    pub lights: Vec<LightView>,
    /// The pieces that it asks for or takes.
    pub pieces: Vec<WantedView>,
}

/// One condition of the transmission.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LightView {
    /// `not_with_administration`, `entries_confirmed`, `signed`, `signature_covers_content`, `first_of_its_kind` or
    /// `required_piece`.
    pub code: &'static str,
    /// `green` or `red`.
    pub state: &'static str,
    /// What must hold.
    pub label: String,
    /// The piece, where the light stands for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<PieceKind>,
    /// What to do where it is red.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<&'static str>,
    /// The operation that does it, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<&'static str>,
}

/// A piece that a démarche asks for or takes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WantedView {
    /// What it is.
    pub kind: PieceKind,
    /// Its name.
    pub label: &'static str,
    /// `required` or `optional`.
    pub need: &'static str,
    /// How many of it are attached.
    pub attached: usize,
    /// Why it is asked for.
    pub reason: &'static str,
    /// Where the law says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<&'static str>,
}

/// The operation behind a step of the filer.
const fn operation(step: Step) -> Option<&'static str> {
    match step {
        Step::Confirm => Some("confirm_demarche"),
        Step::Sign => Some("sign_demarche"),
        Step::Attach => Some("attach_file"),
        Step::Delete => Some("delete_demarche"),
        Step::Edit
        | Step::Detach
        | Step::Transmit
        | Step::Accept
        | Step::SendBack
        | Step::ReturnDocument
        | Step::Close => None,
    }
}

impl LightView {
    fn of(light: Check, language: Language) -> Self {
        let label = light.condition.label(language);
        let red = !light.green;
        Self {
            code: light.condition.code(),
            state: if red { "red" } else { "green" },
            label: match light.piece {
                Some(piece) => {
                    format!("{label}{}{}", language.pick(" : ", ": ", ": "), piece.label(language))
                }
                None => label.to_owned(),
            },
            piece: light.piece,
            action: red.then(|| light.condition.action(language)),
            operation: light.condition.step().filter(|_| red).and_then(operation),
        }
    }
}

impl LightsView {
    fn of(shown: Shown, language: Language) -> Self {
        let Shown { demarche, lights, attached, draft } = shown;
        let pieces = of_draft(demarche.kind, &draft).map(|wanted| WantedView {
            kind: wanted.piece,
            label: wanted.piece.label(language),
            need: wanted.need.code(),
            attached: attached.iter().filter(|kind| **kind == wanted.piece).count(),
            reason: wanted.why(language),
            article: wanted.article,
        });
        Self {
            demarche_id: demarche.id.into(),
            transmissible: transmissible(&lights),
            notice: match (demarche.state.with_administration(), demarche.state.has_reached_administration())
            {
                (true, _) => None,
                (false, true) => Some(NotThere::OfCorrection.render(language)),
                (false, false) => Some(NotThere::Nothing.render(language)),
            },
            pieces: pieces.collect(),
            lights: lights.into_iter().map(|light| LightView::of(light, language)).collect(),
        }
    }
}

/// Show what is missing before a démarche can be transmitted: each condition, green or red, with what to do.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/lights", tag = "demarches",
    responses((status = 200, description = "The lights", body = LightsView)))]
pub(crate) async fn read_lights(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let shown = app::demarches::lights::show(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, shown, |shown| LightsView::of(shown, ask.language)))
}
