### What is found about a procedure: its papers and supporting documents, its correction, its tracking.

attach = Attach the supporting document, then transmit.

not_confirmed = The content of this procedure is not confirmed.
    .action = Confirm what was entered.

not_transmitted = This procedure has not been transmitted yet.
    .action = Wait until it is transmitted.

transmitted_elsewhere = This procedure was transmitted from another space: the paper is printed there only.
    .action = Ask whoever transmitted the procedure for the paper.

paper_without_vote = There is no vote, hence neither a poster of candidates nor a ballot paper.
    .action = Print the procès-verbal that fits.

sign_without_letter = None of our fonts has the character “{ $sign }” ({ $code }).
    .action = Replace it in the election file or in the procedure.

copy_not_signed = This is the document itself, without a signature.
    .action = Upload the signed copy: the signed PDF or the scan.

moment_to_come = This moment is still to come.
    .action = The log says what has happened: record it afterwards.

taken_down_before_hung = It was taken down before it was put up.
    .action = Correct one of the two moments.

until_before_from = The last day is before the first.
    .action = Correct one of the two days.

not_to_be_posted = Only a document to be posted has days of posting.
    .action = Choose affichage, or leave the days out.

candidatures_missing = The candidacies as you received them are not attached.
    .action = { attach }

signed_pv_missing = The signed procès-verbal is not attached.
    .action = { attach }

signed_form_missing = The form signed by the employer and the president is not attached.
    .action = { attach }

president_notice_missing = The notice of the president is not attached.
    .action = { attach }

postal_vote_authorisation_missing = The authorisation of the vote by post is not attached.
    .action = { attach }

piece_missing = A required supporting document is not attached.
    .action = { attach }

piece_not_of_demarche = This procedure takes no supporting document of this kind.
    .action = Choose one of the kinds of the procedure, or “other”.

pattern_placeholder_unknown = At character { $column }: there is no placeholder of this name. Those that exist: { $allowed }.
    .action = Correct the pattern.

pattern_brace_alone = At character { $column }: a brace is not closed, or was not opened.
    .action = Put braces around a name only.

tracking_number_length = A tracking number has { $symbols } characters.
    .action = Copy the whole number.

tracking_number_symbol = Character { $place } does not occur in a tracking number.
    .action = Check this character.

tracking_number_check = This tracking number holds a typing error.
    .action = Compare it with the receipt.

contact_missing = Nobody could answer you: neither e-mail nor address.
    .action = Give an e-mail or an address for letters.

field_not_open = This field is not to be corrected.
    .action = Put its former value back, or write to the administration.

piece_not_asked = No supporting document is asked for in this correction.
    .action = Attach it to a message to the administration.

piece_not_open = This supporting document is not to be corrected.
    .action = Leave it, or write to the administration.

pointer_leads_nowhere = This pointer leads nowhere in the procedure.
    .action = Name a field that is there, or a missing field of an object that is.

piece_not_received = This supporting document is not among those received.
    .action = Name a supporting document from the list of the procedure.

rule_unknown = No rule has this code.
    .action = Take a code from the list of rules.

canned_text_unknown = No canned text has this code.
    .action = Take a code from the list of canned texts.

decision_not_theirs = This decision does not lie with them.
    .action = Say who decides by the Labour Code (L.417-4, L.413-2(3), L.413-1(7)).

poll_day_past = This day has passed.
    .action = Give a day that lies ahead.

poll_day_outside_term = This day lies outside of the term.
    .action = Give a day of the term, or choose another term.

poll_day_taken = The company has a poll on this day already.
    .action = Give another day, or withdraw the other poll.

decision_says_nothing = This decision decides nothing.
    .action = Give at least one fact of the poll.

point_says_nothing = This point does not say what is to be corrected.
    .action = Give a rule, a canned text or your own words.

point_in_two_places = This point names more than one place.
    .action = Make one point for each place.

warning_not_found = There is no warning of this code at this place, or it is ticked off already.
    .action = Take code and pointer from the check of the procedure.
