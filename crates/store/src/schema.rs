//! The tables as diesel sees them: printed from the catalogue by `scripts/regenerate`, never edited.

diesel::table! {
    access_codes (id) {
        id -> Uuid,
        company_id -> Uuid,
        term_id -> Uuid,
        kind -> Text,
        key_id -> Int2,
        digest -> Bytea,
        last_four -> Text,
        state -> Text,
        issued_at -> Timestamptz,
        expires_on -> Date,
        registered_space_id -> Nullable<Uuid>,
        registered_at -> Nullable<Timestamptz>,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    accesses (id) {
        id -> Uuid,
        space_id -> Uuid,
        company_id -> Uuid,
        term_id -> Uuid,
        code_id -> Uuid,
        granted_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        version -> Int4,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Uuid,
        person_id -> Uuid,
        digest -> Bytea,
        label -> Text,
        issued_at -> Timestamptz,
        expires_at -> Timestamptz,
        revoked_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    attachments (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        file_id -> Uuid,
        name -> Text,
        attached_by -> Uuid,
        attached_at -> Timestamptz,
        received_at -> Nullable<Timestamptz>,
        detached_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    audit_events (id) {
        id -> Uuid,
        at -> Timestamptz,
        request_id -> Uuid,
        operation -> Text,
        action -> Text,
        resource_kind -> Text,
        resource_id -> Uuid,
        person_id -> Nullable<Uuid>,
        space_id -> Nullable<Uuid>,
        company_id -> Nullable<Uuid>,
        personal_digest -> Bytea,
        record_digest -> Bytea,
    }
}

diesel::table! {
    audit_personal_payloads (event_id) {
        event_id -> Uuid,
        nonce -> Bytea,
        payload -> Text,
    }
}

diesel::table! {
    authority_members (person_id) {
        person_id -> Uuid,
        role -> Text,
        since -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    code_failures (scope, hour) {
        scope -> Text,
        hour -> Timestamptz,
        failures -> Int4,
    }
}

diesel::table! {
    companies (id) {
        id -> Uuid,
        matricule -> Text,
        matricule_reason -> Nullable<Text>,
        rcs_number -> Nullable<Text>,
        legal_name -> Text,
        street -> Text,
        postal_code -> Text,
        locality -> Text,
        language -> Text,
        sector -> Nullable<Text>,
        week_pattern -> Text,
        headcount -> Nullable<Int4>,
        sees_fiduciary_documents -> Bool,
        created_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    demarches (id) {
        id -> Uuid,
        election_id -> Uuid,
        company_id -> Uuid,
        access_id -> Uuid,
        kind -> Text,
        title -> Text,
        state -> Text,
        draft -> Text,
        content -> Nullable<Bytea>,
        content_digest -> Nullable<Bytea>,
        confirmed_at -> Nullable<Timestamptz>,
        due_on -> Nullable<Date>,
        late -> Nullable<Bool>,
        transmitted_at -> Nullable<Timestamptz>,
        received_at -> Nullable<Timestamptz>,
        received_content -> Nullable<Bytea>,
        received_digest -> Nullable<Bytea>,
        correction -> Nullable<Text>,
        created_by -> Uuid,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    documents (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        company_id -> Uuid,
        purpose -> Text,
        kind -> Text,
        name -> Text,
        file_id -> Uuid,
        due_on -> Nullable<Date>,
        message -> Nullable<Text>,
        returned_by -> Uuid,
        returned_at -> Timestamptz,
        state -> Text,
        read_at -> Nullable<Timestamptz>,
        signed_file_id -> Nullable<Uuid>,
        signed_by -> Nullable<Uuid>,
        signed_at -> Nullable<Timestamptz>,
        version -> Int4,
    }
}

diesel::table! {
    election_records (election_id) {
        election_id -> Uuid,
        company_id -> Uuid,
        record -> Text,
        opening_day -> Nullable<Date>,
        updated_by -> Uuid,
        updated_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    elections (id) {
        id -> Uuid,
        company_id -> Uuid,
        term_id -> Uuid,
        poll -> Text,
        election_day -> Nullable<Date>,
        created_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    file_bytes (file_id) {
        file_id -> Uuid,
        bytes -> Bytea,
    }
}

diesel::table! {
    files (id) {
        id -> Uuid,
        uploaded_by -> Uuid,
        media_type -> Text,
        size -> Int4,
        sha256 -> Bytea,
        uploaded_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    idempotency_records (person_id, key) {
        person_id -> Uuid,
        key -> Text,
        operation -> Text,
        fingerprint -> Bytea,
        answer -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    invitations (id) {
        id -> Uuid,
        space_id -> Uuid,
        surname -> Text,
        first_name -> Text,
        email -> Text,
        certificate_digest -> Bytea,
        certificate_last_four -> Text,
        role -> Text,
        limited -> Bool,
        limits -> Array<Uuid>,
        link_digest -> Bytea,
        invited_by -> Uuid,
        invited_at -> Timestamptz,
        expires_at -> Timestamptz,
        accepted_at -> Nullable<Timestamptz>,
        cancelled_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    membership_limits (membership_id, company_id) {
        membership_id -> Uuid,
        company_id -> Uuid,
    }
}

diesel::table! {
    memberships (id) {
        id -> Uuid,
        space_id -> Uuid,
        person_id -> Uuid,
        role -> Text,
        limited -> Bool,
        joined_at -> Timestamptz,
        left_at -> Nullable<Timestamptz>,
        version -> Int4,
    }
}

diesel::table! {
    organisations (id) {
        id -> Uuid,
        kind -> Text,
        name -> Text,
        created_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    papers (number) {
        number -> Text,
        kind -> Text,
        language -> Text,
        digest -> Bytea,
        printed_at -> Timestamptz,
    }
}

diesel::table! {
    persons (id) {
        id -> Uuid,
        display_name -> Text,
        email -> Nullable<Text>,
        persona -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    receipts (id) {
        id -> Uuid,
        kind -> Text,
        demarche_id -> Uuid,
        document_id -> Nullable<Uuid>,
        body -> Bytea,
        digest -> Bytea,
        issued_at -> Timestamptz,
    }
}

diesel::table! {
    security_events (id) {
        id -> Uuid,
        at -> Timestamptz,
        request_id -> Uuid,
        operation -> Text,
        refusal -> Text,
        person_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    server_requirements (only_row) {
        only_row -> Bool,
        minimum_schema -> Text,
    }
}

diesel::table! {
    signatures (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        kind -> Text,
        statement -> Text,
        person_id -> Uuid,
        content -> Bytea,
        content_digest -> Bytea,
        signed_at -> Timestamptz,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    spaces (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        term_id -> Uuid,
        kind -> Text,
        ordinal -> Int2,
        title -> Text,
        company_id -> Nullable<Uuid>,
        certified_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    terms (id) {
        id -> Uuid,
        code -> Text,
        first_year -> Int4,
        last_year -> Int4,
        national_day -> Nullable<Date>,
        ends_on -> Date,
        created_at -> Timestamptz,
        version -> Int4,
        published_dates -> Jsonb,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    access_codes,
    accesses,
    api_tokens,
    attachments,
    audit_events,
    audit_personal_payloads,
    authority_members,
    code_failures,
    companies,
    demarches,
    documents,
    election_records,
    elections,
    file_bytes,
    files,
    idempotency_records,
    invitations,
    membership_limits,
    memberships,
    organisations,
    papers,
    persons,
    receipts,
    security_events,
    server_requirements,
    signatures,
    spaces,
    terms,
);
