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
        placed -> Bool,
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
        minted_by -> Nullable<Uuid>,
        latest_end_at -> Nullable<Timestamptz>,
        last_used_on -> Nullable<Date>,
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
        kind -> Text,
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
    certificate_numbers (id) {
        id -> Uuid,
        person_id -> Uuid,
        digest -> Bytea,
        last_four -> Text,
        source -> Text,
        shown_at -> Timestamptz,
    }
}

diesel::table! {
    claim_file_bytes (file_id) {
        file_id -> Uuid,
        bytes -> Bytea,
    }
}

diesel::table! {
    claim_files (id) {
        id -> Uuid,
        ticket_digest -> Bytea,
        address_digest -> Nullable<Bytea>,
        media_type -> Text,
        size -> Int4,
        sha256 -> Bytea,
        uploaded_at -> Timestamptz,
        claim_id -> Nullable<Uuid>,
        name -> Nullable<Text>,
    }
}

diesel::table! {
    claims (id) {
        id -> Uuid,
        number_digest -> Bytea,
        last_four -> Text,
        kind -> Text,
        state -> Text,
        content -> Bytea,
        content_digest -> Bytea,
        language -> Text,
        filed_at -> Timestamptz,
        updated_at -> Timestamptz,
        election_id -> Nullable<Uuid>,
        company_id -> Nullable<Uuid>,
        taken_up_by -> Nullable<Uuid>,
        taken_up_at -> Nullable<Timestamptz>,
        decision -> Nullable<Text>,
        answer -> Nullable<Text>,
        answered_at -> Nullable<Timestamptz>,
        closed_at -> Nullable<Timestamptz>,
        closing_reason -> Nullable<Text>,
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
    correction_points (round_id, position) {
        round_id -> Uuid,
        position -> Int2,
        pointer -> Nullable<Text>,
        attachment_id -> Nullable<Uuid>,
        missing_piece -> Nullable<Text>,
        rule -> Nullable<Text>,
        canned -> Nullable<Text>,
        words -> Nullable<Text>,
    }
}

diesel::table! {
    correction_rounds (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        company_id -> Uuid,
        number -> Int2,
        message -> Text,
        content -> Bytea,
        received_at -> Timestamptz,
        sent_by -> Uuid,
        sent_at -> Timestamptz,
        resolved_by -> Nullable<Uuid>,
        resolved_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    decisions (id) {
        id -> Uuid,
        election_id -> Uuid,
        company_id -> Uuid,
        decided_on -> Date,
        reference -> Text,
        reason -> Text,
        facts -> Jsonb,
        entered_by -> Uuid,
        entered_at -> Timestamptz,
        kind -> Text,
        maker -> Text,
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
        status_changed_at -> Nullable<Timestamptz>,
        acknowledged -> Nullable<Jsonb>,
        received_acknowledged -> Nullable<Jsonb>,
        titled_by_hand -> Bool,
        reopening -> Nullable<Text>,
        unseen_since -> Nullable<Timestamptz>,
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
        post_from -> Nullable<Date>,
        post_until -> Nullable<Date>,
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
        headcount -> Nullable<Int4>,
        headcount_source -> Text,
        headcount_since -> Timestamptz,
        week_pattern -> Text,
        fixed_at -> Nullable<Timestamptz>,
        arrangements -> Jsonb,
        withdrawn_at -> Nullable<Timestamptz>,
        withdrawal -> Nullable<Text>,
        standing -> Nullable<Text>,
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
        company_id -> Nullable<Uuid>,
        space_id -> Nullable<Uuid>,
        signatures -> Nullable<Int4>,
        printed -> Nullable<Text>,
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
        mail_failed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    leases (work) {
        work -> Text,
        holder -> Uuid,
        held_until -> Timestamptz,
    }
}

diesel::table! {
    letter_run_firms (run_id, company_id) {
        run_id -> Uuid,
        company_id -> Uuid,
        state -> Text,
        titulaire_code_id -> Nullable<Uuid>,
        mandataire_code_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    letter_runs (id) {
        id -> Uuid,
        term_id -> Uuid,
        language -> Nullable<Text>,
        started_by -> Uuid,
        started_at -> Timestamptz,
        seen_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        state -> Text,
        total -> Int4,
        skipped -> Int4,
        issued -> Int4,
        rendered -> Int4,
        unprintable -> Int4,
        delivered -> Int4,
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
    message_attachments (id) {
        id -> Uuid,
        message_id -> Uuid,
        position -> Int2,
        file_id -> Uuid,
        name -> Text,
    }
}

diesel::table! {
    messages (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        company_id -> Uuid,
        side -> Text,
        subject -> Text,
        body -> Text,
        sent_by -> Uuid,
        sent_at -> Timestamptz,
        read_by -> Nullable<Uuid>,
        read_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    notice_readings (notice_id, person_id) {
        notice_id -> Uuid,
        person_id -> Uuid,
        read_at -> Timestamptz,
    }
}

diesel::table! {
    notices (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        company_id -> Uuid,
        kind -> Text,
        created_at -> Timestamptz,
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
    outbox (id) {
        id -> Uuid,
        kind -> Text,
        recipient -> Text,
        subject -> Text,
        body -> Text,
        language -> Text,
        attempts -> Int2,
        next_attempt_at -> Timestamptz,
        created_at -> Timestamptz,
        sent_at -> Nullable<Timestamptz>,
        failed_at -> Nullable<Timestamptz>,
        invitation_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    own_counts (election_id) {
        election_id -> Uuid,
        company_id -> Uuid,
        staff -> Nullable<Text>,
        headcount -> Int4,
        breakdown -> Jsonb,
        answers -> Jsonb,
        updated_by -> Uuid,
        updated_at -> Timestamptz,
        version -> Int4,
    }
}

diesel::table! {
    paces (scope, day) {
        scope -> Bytea,
        day -> Date,
        count -> Int8,
    }
}

diesel::table! {
    paper_filings (id) {
        id -> Uuid,
        number_digest -> Bytea,
        last_four -> Text,
        kind -> Text,
        election_id -> Uuid,
        company_id -> Uuid,
        channel -> Text,
        received_on -> Date,
        state -> Text,
        note -> Nullable<Text>,
        email -> Nullable<Text>,
        language -> Text,
        registered_by -> Uuid,
        registered_at -> Timestamptz,
        updated_at -> Timestamptz,
        closed_at -> Nullable<Timestamptz>,
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
        language -> Text,
        wants_mail -> Bool,
        version -> Int4,
    }
}

diesel::table! {
    posting_photos (id) {
        id -> Uuid,
        posting_id -> Uuid,
        position -> Int2,
        file_id -> Uuid,
        added_by -> Uuid,
        added_at -> Timestamptz,
    }
}

diesel::table! {
    postings (id) {
        id -> Uuid,
        document_id -> Uuid,
        company_id -> Uuid,
        place -> Text,
        hung_at -> Timestamptz,
        recorded_by -> Uuid,
        recorded_at -> Timestamptz,
        taken_down_at -> Nullable<Timestamptz>,
        withdrawn_at -> Nullable<Timestamptz>,
        withdrawn_why -> Nullable<Text>,
    }
}

diesel::table! {
    proces_verbaux (election_id, kind, office) {
        election_id -> Uuid,
        kind -> Text,
        office -> Int4,
        company_id -> Uuid,
        record -> Text,
        updated_by -> Uuid,
        updated_at -> Timestamptz,
        version -> Int4,
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
        signature -> Nullable<Text>,
        tree_head -> Nullable<Text>,
    }
}

diesel::table! {
    sealed_leaves (index) {
        index -> Int8,
        event_id -> Uuid,
        hash -> Bytea,
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
    signature_preparations (id) {
        id -> Uuid,
        demarche_id -> Nullable<Uuid>,
        round_id -> Nullable<Uuid>,
        signatory_id -> Nullable<Uuid>,
        revision -> Nullable<Int4>,
        subject_digest -> Bytea,
        person_id -> Uuid,
        certificate_sha256 -> Nullable<Bytea>,
        language -> Text,
        file_id -> Uuid,
        place_begins -> Int8,
        place_ends -> Int8,
        digest -> Bytea,
        prepared_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        version -> Int4,
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
        file_id -> Nullable<Uuid>,
        language -> Nullable<Text>,
        report -> Nullable<Text>,
        received_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    signing_rounds (id) {
        id -> Uuid,
        election_id -> Uuid,
        company_id -> Uuid,
        document_id -> Nullable<Uuid>,
        name -> Text,
        state -> Text,
        document_sha256 -> Bytea,
        file_id -> Uuid,
        revision -> Int4,
        created_by -> Uuid,
        created_at -> Timestamptz,
        completed_at -> Nullable<Timestamptz>,
        cancelled_at -> Nullable<Timestamptz>,
        version -> Int4,
        paper_number -> Nullable<Text>,
        original_file_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    signing_signatories (id) {
        id -> Uuid,
        round_id -> Uuid,
        place -> Int4,
        name -> Text,
        office -> Text,
        email -> Nullable<Text>,
        certificate_digest -> Nullable<Bytea>,
        certificate_last_four -> Nullable<Text>,
        signed_at -> Nullable<Timestamptz>,
        method -> Nullable<Text>,
        revision -> Nullable<Int4>,
        certificate_sha256 -> Nullable<Bytea>,
        report -> Nullable<Text>,
        person_id -> Nullable<Uuid>,
        reminded_at -> Nullable<Timestamptz>,
        reminded_on -> Nullable<Date>,
    }
}

diesel::table! {
    space_files (id) {
        id -> Uuid,
        space_id -> Nullable<Uuid>,
        access_id -> Nullable<Uuid>,
        company_id -> Nullable<Uuid>,
        file_id -> Uuid,
        kind -> Text,
        name -> Text,
        name_letters -> Text,
        added_by -> Uuid,
        added_at -> Timestamptz,
        version -> Int4,
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
        title_pattern -> Nullable<Text>,
        title_language -> Text,
        title_language_chosen -> Bool,
        band_from -> Nullable<Int4>,
        band_to -> Nullable<Int4>,
        pinned -> Bool,
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

diesel::table! {
    transmissions (id) {
        id -> Uuid,
        demarche_id -> Uuid,
        company_id -> Uuid,
        content_digest -> Bytea,
        transmitted_at -> Timestamptz,
        poll_version -> Int4,
        facts -> Jsonb,
        earlier -> Array<Bytea>,
    }
}

diesel::table! {
    tree_heads (size) {
        size -> Int8,
        root -> Bytea,
        edge -> Bytea,
        signed -> Text,
        signed_at -> Timestamptz,
    }
}

diesel::table! {
    trial_clock (id) {
        id -> Uuid,
        ahead_us -> Int8,
        version -> Int4,
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
    certificate_numbers,
    claim_file_bytes,
    claim_files,
    claims,
    code_failures,
    companies,
    correction_points,
    correction_rounds,
    decisions,
    demarches,
    documents,
    election_records,
    elections,
    file_bytes,
    files,
    idempotency_records,
    invitations,
    leases,
    letter_run_firms,
    letter_runs,
    membership_limits,
    memberships,
    message_attachments,
    messages,
    notice_readings,
    notices,
    organisations,
    outbox,
    own_counts,
    paces,
    paper_filings,
    papers,
    persons,
    posting_photos,
    postings,
    proces_verbaux,
    receipts,
    sealed_leaves,
    security_events,
    server_requirements,
    signature_preparations,
    signatures,
    signing_rounds,
    signing_signatories,
    space_files,
    spaces,
    terms,
    transmissions,
    tree_heads,
    trial_clock,
);
