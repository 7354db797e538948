//! What must be left behind: an audit event of every change, a security event of every refusal of rights.

use api::routes::Operation;
use app::AppError;
use chrono::Duration;
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use store::{Call, Effect, Moment, Policy, Principal, Task, recorded, within};
use tests::{TestServer, server::START};
use uuid::Uuid;

/// The requests that must have left something.
#[derive(Default)]
pub(crate) struct Proof {
    changed: Vec<(Uuid, &'static str)>,
    refused: Vec<(Uuid, &'static str, Option<String>)>,
}

impl Proof {
    /// This request changed something.
    pub(crate) fn changed(&mut self, request: Uuid, operation: &'static str) {
        self.changed.push((request, operation));
    }

    /// This request of this person was refused for lack of rights; an open operation asks for nobody's name.
    pub(crate) fn refused(&mut self, request: Uuid, operation: &Operation, person: &str) {
        let person = (!operation.open).then(|| person.to_owned());
        self.refused.push((request, operation.id, person));
    }

    /// What is missing, all of it.
    pub(crate) async fn faults(&self, server: &TestServer) -> Vec<String> {
        let mut faults = self.audit_faults(server).await;
        faults.extend(self.security_faults(server).await);
        faults
    }

    async fn audit_faults(&self, server: &TestServer) -> Vec<String> {
        let call = Call {
            principal: Principal::Task(Task::Verifier),
            token: None,
            policy: Policy::default(),
            effect: Effect::Reads,
            operation: "test",
            request_id: Uuid::nil(),
            at: Moment::new(START.parse().expect("a time"), Duration::zero()),
            idempotency: None,
        };
        let store = server.store();
        let found = within(
            &store,
            &call,
            async |_tx| Ok::<(), AppError>(()),
            async |tx, ()| {
                let mut found = Vec::new();
                for (request, _) in &self.changed {
                    found.push(recorded(tx, *request).await?);
                }
                Ok(found)
            },
        );
        let found = found.await.expect("the audit events").value;
        let mut faults = Vec::new();
        for ((request, operation), events) in self.changed.iter().zip(found) {
            if events.is_empty() {
                faults.push(format!("{operation} {request}: no audit event"));
            }
            if let Some((named, action, kind)) = events.iter().find(|(named, ..)| named != operation) {
                faults.push(format!("{operation} {request}: {action} {kind} is recorded as {named}"));
            }
        }
        faults
    }

    /// Asks in one statement, which fails with the list of those that have not exactly one event.
    async fn security_faults(&self, server: &TestServer) -> Option<String> {
        if self.refused.is_empty() {
            return None;
        }
        let wanted: Vec<String> = self
            .refused
            .iter()
            .map(|(request, operation, person)| {
                let person = person.as_ref().map_or("null".to_owned(), |person| format!("'{person}'"));
                format!("('{request}'::uuid, '{operation}', {person}::uuid)")
            })
            .collect();
        let question = format!(
            "do $$ declare missing text; begin
                select string_agg(concat_ws(' ', operation, request), ', ') into missing
                from (values {}) as wanted (request, operation, person)
                where (
                    select count(*) from security_events event
                    where event.request_id = wanted.request and event.operation = wanted.operation
                        and event.person_id is not distinct from wanted.person
                ) <> 1;
                if missing is not null then raise exception 'not one security event: %', missing; end if;
            end $$",
            wanted.join(", ")
        );
        let mut conn =
            AsyncPgConnection::establish(&server.database.owner_url).await.expect("the owner's connection");
        conn.batch_execute(&question).await.err().map(|error| error.to_string())
    }
}
