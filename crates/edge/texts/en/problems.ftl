### Refusals: what happened, and what to do.

body_unreadable = The body is not readable JSON
    .action = Send one JSON document in UTF-8.

path_unreadable = The address holds an unreadable identifier
    .action = Use the identifier as it was given.

query_unreadable = A query parameter is unknown or unreadable
    .action = See the parameters of this operation.

header_unreadable = The header Idempotency-Key or If-Match is unreadable
    .action =
        Send a key of at most 200 characters without spaces (at least 16 without sign-in), and in If-Match a single ETag as it
        was read.

idempotency_key_missing = The header Idempotency-Key is missing
    .action = Choose a fresh key for this act and keep it for retries.

not_signed_in = You are not signed in
    .action = Send a valid token in the header Authorization.

trial_loopback_only = A trial server answers only this machine
    .action = Call it by localhost or 127.0.0.1, without a proxy, from a page of its own.

foreign_page = The request comes from a page of another site
    .action = Use the page at the public address of this server, or a program that is no browser.

not_allowed = Your role does not allow this
    .action = Ask a person whose role allows it.

not_found = Not found
    .action = Check the address and the account.

method_not_allowed = Method not allowed
    .action = See the header Allow.

not_acceptable = There is no answer in this form
    .action = See the forms of this operation.

request_too_slow = The request did not arrive in time
    .action = Try again with the same key.

body_too_slow = The body of the request comes too slowly
    .action = Try again with the same key, over a better connection.

pieces_missing = Required supporting documents are missing
    .action = Attach those that are named, then transmit; nothing has reached the administration yet.

document_already_attached = This document is attached to this procedure already
    .action = There is nothing to do: it is there.

idempotency_key_in_flight = A call with this key is in flight
    .action = Wait a moment and try again with the same key.

term_exists = There is a term of these years
    .action = Use the existing term.

company_exists = A company with this matricule is known
    .action = Change the existing company.

code_registered = This code was registered
    .action = End its access, then replace it.

code_already_ended = This code was revoked or replaced before
    .action = There is nothing to do.

code_access_not_ended = The access of this code has not ended
    .action = End the access first.

code_expired = The term of this code is over
    .action = Issue codes for the current term.

code_already_replaced = This code was replaced before
    .action = Use the new letter.

code_already_registered = This code was registered before
    .action = A code is registered once only. Ask the authority for another.

space_limit_reached = The organisation has all the spaces it may have for this term
    .action = Use an existing space: a company has one, a mandataire ten.

space_already_certified = The space or the company is certified already
    .action = Use the certified space.

not_a_firm_space = This is not a company's own space
    .action = Use the company's own space.

not_a_fiduciary_space = This is not a mandataire's space
    .action = Use a mandataire's space.

access_exists = The space acts for this company already
    .action = There is nothing to do.

access_already_ended = This access ended before
    .action = There is nothing to do.

last_owner = A space needs at least one owner
    .action = Name another owner first.

last_administrator = The authority needs at least one administrator
    .action = Appoint another administrator first.

already_member = The person is a member of this space already
    .action = Change the role.

invitation_closed = The invitation is no longer open
    .action = Ask for another invitation.

signed_other_content = The content is not the one that was read or signed
    .action = Read the procedure again, confirm and sign it.

polling_day_not_fixed = The day of the poll is not fixed
    .action = Wait until the Minister has fixed the day, then transmit; the procedure stays ready.

poll_withdrawn = This poll was withdrawn
    .action = Nothing is to be filed for this poll; write to the administration if that is an error.

poll_filed_for = Something was filed or decided for this poll
    .action = Enter a decision: nothing else changes it any more.

poll_of_the_term = This poll is held on the national day of its term
    .action = Fix the national day, or enter a decision.

document_not_for_signature = This document is not to be signed
    .action = Read or post the document.

document_not_for_posting = This document is not to be posted
    .action = Only documents returned to be posted, with their days, have a log of postings.

posting_log_full = The log of postings is full
    .action = It has 200 lines; say in those that are there when copies were taken down.

posting_already_taken_down = It was said before when this copy was taken down
    .action = Where that is wrong, withdraw the line and record a new one.

posting_withdrawn = This line of the log was withdrawn
    .action = Record a new line.

signed_copy_already_returned = The signed copy came back before
    .action = There is nothing to do.

claim_step_refused = The claim is not in a state for this step
    .action = Read the claim and its possible steps again.

paper_filing_step_refused = The filing on paper is not in a state for this step
    .action = Read the filing and its possible steps again.

file_not_usable = This file can't be used here
    .action = Upload the file yourself; each serves once.

paper_not_ready = This document can't be made yet
    .action = Complete what the findings name, in the election file or in the procedure.

not_printable = This document can't be printed
    .action = A name or a text contains a character that none of our fonts has; replace it.

messages_closed = No message is possible about this procedure
    .action = Write between the transmission and the closing of the procedure.

demarche_step_refused = The procedure is not in a state for this step
    .action = See the allowed actions of the procedure.

already_transmitted = A procedure of this kind was transmitted for this poll before
    .action = Go on with the first one.

stale = The thing has changed since you saw it
    .action = Read it again, or simulate again, and use the new ETag or digest.

body_too_large = The body is too large
    .action = See the limits of this operation.

media_type_not_supported = This type of content is not taken here
    .action = See the types of this operation.

content_invalid = Some entries need correction
    .action = Correct the fields that are named.

code_not_accepted = The code is not accepted
    .action = Check both letters and the term, then contact the authority.

idempotency_key_reused = This key was used for another call
    .action = Choose a fresh key for a new act.

signature_preparation_ended = This preparation is no longer open
    .action = Prepare the signature anew.

signed_meanwhile = Somebody else has signed meanwhile
    .action = Prepare anew: the newest revision is signed.

signatory_has_signed = This person or this certificate has signed already
    .action = See who is still missing.

signing_round_closed = This round of signatures is over
    .action = Open another round if one is needed.

signing_round_not_complete = Signatures are still missing
    .action = Wait until everybody has signed, or remind them.

signing_round_signed_by_certificate = Somebody signed with a certificate
    .action = Let the others sign in the same way, or cancel this round and open another.

proces_verbal_changed = The procès-verbal has changed while it was printed
    .action = Read it again, then open the round anew.

reminded_today = Everybody who is missing was reminded today
    .action = Try again tomorrow.

signature_not_accepted = The signature is not accepted
    .action = Read the reasons, then sign again with a recognised certificate.

precondition_missing = The header If-Match is missing
    .action = Read the thing and send its ETag in If-Match.

too_many_requests = Too many requests
    .action = Wait for the time in the header Retry-After.

too_many_claims = Too many claims were filed this way today
    .action = Try again tomorrow (Luxembourg time, after the time in Retry-After), or by letter: the ITM takes it too.

too_many_mails = Too many mails today, from you or to this address
    .action = Nothing was sent or kept. Try again tomorrow (Luxembourg time), after the time in Retry-After.

clock_differs = The clocks of the server and of the database differ
    .action = Nothing is changed while the time is not sure. Try again later with the same key.

server_ending = The server is ending
    .action = Ask another server, or try again in a moment.

storage_full = The database takes no writes
    .action = Nothing was saved; reading still works. Try again later with the same key.

unavailable = The service is unavailable for a moment
    .action = Try again with the same key; nothing is lost.

internal = A fault on our side
    .action = Give the request's number to support.
