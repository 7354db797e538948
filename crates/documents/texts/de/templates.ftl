### The words of the templates.

## every paper

page = Seite
check_at = Zu prüfen unter
posted = Ausgehängt am { $posted_on }
labour_code = Code du travail (Arbeitsgesetzbuch), Art.
regulation = großherzogliche Verordnung vom 11. September 2018 über die Wahl der Betriebsratsmitglieder (Mém. A 838)

## words of several papers

company = Unternehmen
polled_on = Wahl vom
list = Liste
full_name = Name und Vornamen
profession = Beruf
suffrages = Stimmen
content = Inhalt
signature = Unterschrift
for_the_employer = Für den Arbeitgeber
no = nein

## the poll and its seats

day_and_hours = Tag und Stunden
poll_hours = { $poll_day }, von { $poll_opens_at } bis { $poll_closes_at }
poll_days = von { $poll_opening_day }, { $poll_opens_at }, bis { $poll_day }, { $poll_closes_at }
poll_place = Ort der Stimmabgabe
to_elect = Zu wählen
seats = { $seats_titulaires ->
    [one] { $seats_titulaires } ordentliches Mitglied (titulaire)
   *[other] { $seats_titulaires } ordentliche Mitglieder (titulaires)
} und { $seats_suppleants ->
    [one] { $seats_suppleants } Ersatzmitglied (suppléant)
   *[other] { $seats_suppleants } Ersatzmitglieder (suppléants)
}
votes_each = Stimmen je Wähler
voting_system = Wahlsystem
electoral_system = Wahlsystem
system = { $system ->
    [majorite_relative] relative Mehrheitswahl
   *[representation_proportionnelle] Verhältniswahl
}

## what an elector is told; what stands between * and * is bold

votes_to_give =
    Jeder Wähler hat *{ $seats_votes } Stimmen*, so viele, wie ordentliche Mitglieder und Ersatzmitglieder zu wählen sind.
    Er muss nicht alle vergeben.
list_vote = *Listenstimme*: Wer den Kreis über einer Liste ausfüllt oder ankreuzt, gibt jedem ihrer Kandidaten eine Stimme.
votes_for_persons = *Personenstimme*: Ein Kreuz (+ oder ×) in einem der beiden Felder hinter einem Namen gibt diesem
    Kandidaten eine Stimme, in beiden Feldern zwei; höchstens zwei je Kandidat. Die Stimmen dürfen auf mehrere Listen
    gehen.
one_vote_a_candidate =
    Ein Kreuz (+ oder ×) im Feld hinter einem Namen gibt diesem Kandidaten eine Stimme; nur eine Stimme je Kandidat.
cross_outside = Ein Kreuz außerhalb eines Feldes macht den Stimmzettel ungültig.
null_ballot = *Ungültig* ist ein Stimmzettel mit mehr als { $seats_votes } Stimmen, mit einem Zeichen, das den Wähler
    erkennen lässt, oder einer Veränderung, mit einem Gegenstand darin, oder der nicht vom Vorsitzenden des Wahlbüros
    ausgehändigt wurde.
secret_vote =
    Die Wahl ist *geheim*. Der Vorsitzende händigt einen auf der Rückseite gestempelten Stimmzettel aus; der Wähler faltet
    ihn vierfach, den Stempel nach außen, und wirft ihn in die Urne. Ein verdorbener Stimmzettel wird ersetzt und
    vernichtet.
by_post = *Briefwahl*, wo der Minister sie genehmigt hat: Der Umschlag muss vor Schluss der Wahl beim Hauptwahlbüro
    eingehen, wann immer er abgesandt wurde.

## receipt.typ

demarche = Vorgang
document = Dokument
handed_over_by = Abgegeben von
handed_over_to = Abgegeben an
day_and_hour = Datum und Uhrzeit
due = Frist
late = nach der Frist eingegangen
in_time = fristgerecht eingegangen
handed_over = Was abgegeben wurde
signed_file = Unterzeichnete Datei
the_receipt = Die Bestätigung
number = Nummer
digest = SHA-256-Prüfsumme
signing_key = Signaturschlüssel
digests_prove = Die Prüfsummen sind SHA-256-Summen: Wer die Dateien hat, kann beweisen, dass genau sie abgegeben wurden.

## election_notice.typ

elected_as_follows = Der Betriebsrat wird wie folgt gewählt.
the_poll = Die Wahl
postal_vote = Briefwahl
postal_vote_asked = beim Arbeitsminister beantragt oder von ihm genehmigt
candidatures = Die Kandidaturen
hand_in_to = Beim Arbeitgeber einzureichen
hand_in_until = spätestens am { $candidatures_until }
candidates_names = Namen der Kandidaten
to_be_seen = einzusehen:
eligibility = Voraussetzungen der Wählbarkeit
the_headcount = Die Belegschaft
employees_on = Arbeitnehmer am { $headcount_counted_on }
employees_number = Anzahl
counted_as = zählen als
at_least_16_hours = ab 16 Wochenstunden
below_16_hours = unter 16 Wochenstunden:
hours_in_all = Wochenstunden insgesamt
fixed_term = befristeter Vertrag, nach ihrer Anwesenheit
seconded = dem Unternehmen überlassen, nach ihrer Anwesenheit
headcount = Belegschaft

## claims_notice.typ

lists_deposited = Die Wählerlisten für die Wahl des Betriebsrats liegen aus. { lists_open }
lists_deposited_for_poll =
    Die Wählerlisten für die Wahl des Betriebsrats am { $polling_day } liegen aus. { lists_open }
lists_open = Jeder Arbeitnehmer kann sie einsehen und Einspruch erheben.
see_lists = Die Listen einsehen
deposited_on = Ausgelegt am
where = Ort
claim = Einspruch erheben
period = Frist
claims_period = von { $claims_from } bis { $claims_until } einschließlich
addressed_to = Zu richten an
copy_to = Abschrift zur Kenntnis
authority = Inspection du travail et des mines
what_lists_say =
    Die Listen sind alphabetisch und sagen, wer wahlberechtigt und wer wählbar ist. Ein Einspruch ist in dieser Frist an
    den Arbeitgeber zu richten, mit Abschrift an die Inspection du travail et des mines.

## candidate_poster.typ

candidates = Kandidatinnen und Kandidaten
how_to_vote = Wie man wählt

## model_ballot.typ

election_of = Wahl des Betriebsrats am { $polling_day }
ballot_by_lists =
    Sie haben *{ $seats_votes } Stimmen*. Wer den *Kreis* über einer Liste ausfüllt oder ankreuzt, gibt jedem ihrer
    Kandidaten eine Stimme. Ein *Kreuz* in einem Feld gibt dem Kandidaten eine Stimme, in beiden Feldern zwei; Sie dürfen
    aus mehreren Listen wählen. Mehr als { $seats_votes } Stimmen: ungültig.
ballot_by_majority =
    Sie haben *{ $seats_votes } Stimmen*. Ein *Kreuz* im Feld eines Kandidaten gibt ihm eine Stimme; nur eine Stimme je
    Kandidat. Mehr als { $seats_votes } Kreuze oder ein Kreuz außerhalb eines Feldes: ungültig.
continued = Forts.
name_and_profession = Name und Vornamen, Beruf
vote = Stimme

## records of a poll: the office, its counts, who is elected

row_number = Nr.
name = Name
place_and_day = Ort und Datum
the_office = Das Wahlbüro
office = Wahlbüro
office_number = Nr. { $office_number }
principal_office = Nr. { $office_number } (Hauptwahlbüro)
voting_open = Stimmabgabe
office_hours = von { $office_opened_at } bis { $office_closed_at }
office_days = von { $opening_day }, { $office_opened_at }, bis { $polling_day }, { $office_closed_at }
office_place = Ort
president = Vorsitz
assessors = Beisitzer
observers = Beobachter
counts = Wähler und Stimmzettel
counts_electors = Eingetragene Wähler
counts_voters = Abstimmende
counts_postal_voters = davon per Briefwahl
counts_rejected_postal = davon zurückgewiesene Briefwahlumschläge
counts_ballots = Stimmzettel in der Urne
counts_valid = gültige Stimmzettel
counts_blank = leere Stimmzettel
counts_null_ballots = ungültige Stimmzettel
office_of_column = Wahlbüro
all_offices = Gesamt
count = Anzahl
ballots_together = Gültige, leere und ungültige zusammen
result = Ergebnis
seat_titulaire = titulaire
seat_suppleant = suppléant
seat_none = nicht gewählt
together = Zusammen
all_lists = Alle Listen
elected_titulaire = Gewählte ordentliche Mitglieder (titulaires)
elected_suppleant = Gewählte Ersatzmitglieder (suppléants)
claims = Einsprüche
no_claim = Es wurde kein Einspruch erhoben.
claim_subject = Gegenstand
claim_decision = Entscheidung des Wahlbüros
not_decided = noch keine Entscheidung
remarks = Bemerkungen
closed_and_signed = Geschlossen und an Ort und Stelle vom Vorsitz und von jedem Beisitzer unterzeichnet.
the_president = Vorsitz
assessor = Beisitzer

## general_census_record.typ

sharing = Verteilung der Sitze
nombre_electoral =
    Die { $sharing_suffrages } Stimmen aller Listen, geteilt durch die um eins vermehrte Zahl der zu wählenden
    ordentlichen Mitglieder ({ $divisor }), ergeben die *Wahlzahl (nombre électoral)* *{ $sharing_nombre_electoral }*, die
    nächste ganze Zahl über dem Quotienten. Listen mit weniger als { $sharing_percent } % der Stimmen erhalten keinen Sitz
    (Art. L.413-1(3)). Jede andere Liste erhält so viele Sitze ordentlicher Mitglieder, wie diese Zahl in ihren Stimmen
    enthalten ist, und ebenso viele Sitze von Ersatzmitgliedern.
by_nombre_electoral = Durch die Wahlzahl
titulaires = Titulaires
further_seats =
    Die übrigen Sitze werden einzeln vergeben: Die Stimmen jeder Liste werden durch die um eins vermehrte Zahl ihrer Sitze
    geteilt, und der Sitz geht an den höchsten Quotienten. Bei gleichen Quotienten geht er an die Liste mit den meisten
    Stimmen; haben sie gleich viele, entscheidet das Los.
quotients = Quotienten
seat_to = Sitz an
short_list = { $sharing_short_list ->
    [ask] Das Wahlbüro muss entscheiden, was aus Sitzen wird, die eine Liste über die Zahl ihrer Kandidaten hinaus erhält. Kein Text regelt diesen Fall.
    [redistribute] Das Wahlbüro hat entschieden: Eine Liste erhält nicht mehr Sitze, als sie Kandidaten hat; die übrigen gehen nach denselben Quotienten an die anderen Listen. Kein Text regelt diesen Fall.
   *[vacant] Das Wahlbüro hat entschieden: Sitze, die eine Liste über die Zahl ihrer Kandidaten hinaus erhält, bleiben frei. Kein Text regelt diesen Fall.
}
seats_without_list = Sitze ohne Liste:
by_lot = Durch das Los vergeben:
candidates_by_lot = Los zwischen Kandidaten mit gleich vielen Stimmen und gleichem Geburtstag, in dieser Reihenfolge:

## office_election_record.typ, no_candidate_record.typ

all_agreed =
    Am { $established_on } wird festgestellt, dass nicht mehr Kandidaten antreten, als ordentliche Mitglieder und
    Ersatzmitglieder zu wählen sind, und dass alle Kandidaten sich geeinigt haben, wer ordentliches Mitglied (titulaire)
    und wer Ersatzmitglied (suppléant) wird und in welcher Reihenfolge. Es findet daher keine Abstimmung statt. Ohne
    Abstimmung gewählt sind, in der vereinbarten Reihenfolge:
poll_planned_on = Vorgesehener Wahltag
candidatures_closed = Ende der Kandidaturfrist
nobody_stood =
    Am { $established_on } wird festgestellt, dass bis zum { $candidatures_closed_on }, die Verlängerung eingerechnet,
    niemand kandidiert hat. Es findet daher keine Wahl statt. Nach einer Untersuchung der Inspection du travail et des
    mines bestimmt der Minister spätestens zwei Monate nach dem Wahltag von Amts wegen ordentliche Mitglieder und
    Ersatzmitglieder aus den wählbaren Arbeitnehmern.
established = Erstellt am { $established_on } für den Arbeitgeber von:

## results_summary.typ

outcome = Ausgang
how_it_ended = { $outcome ->
    [vote] Abstimmung
    [office] Wahl ohne Abstimmung
   *[no_candidate] keine Kandidatur
}
posting = Aushang
posted_during = vom { $posted_from } bis { $posted_until }
designated = Niemand hat kandidiert. Der Minister bestimmt die Mitglieder von Amts wegen (Art. L.413-1(7)).
contest = { contestable }.
contest_until = { contestable }, also bis zum { $contested_until }.
contestable = { $outcome ->
    [vote] Die Wahl
    [office] Die Wahl
   *[no_candidate] Die Ordnungsmäßigkeit der Wahlhandlungen
} kann innerhalb von fünfzehn Tagen nach dem letzten Tag des Aushangs per Einschreiben beim Direktor der Inspection du travail et des mines angefochten werden

## functions_declaration.typ

constituent_meeting = Konstituierende Sitzung
told_to_employer = Dem Arbeitgeber mitgeteilt
functions = Funktionen
function = Funktion
matricule = Matrikel
function_president = Vorsitz
function_vice_president = Stellvertretender Vorsitz
function_secretary = Sekretariat
function_bureau_member = Mitglied des Vorstands
function_security_delegate = Sicherheits- und Gesundheitsbeauftragter
function_equality_delegate = Gleichberechtigungsbeauftragter
functions_approved = Gelesen und genehmigt vom Arbeitgeber und vom Vorsitz des Betriebsrats.
president_of_delegation = Vorsitz des Betriebsrats

## demarche_form.typ

matricule_of_company = Matrikel
yes = ja
what_is_signed = Was unterzeichnet wird
content_digest = Inhalt, SHA-256
form_approved =
    Gelesen und genehmigt («lu et approuvé»). Wer unterzeichnet, bestätigt, dass die Angaben vollständig und richtig sind.
for_the_company = Für das Unternehmen
further_signatory = Gegebenenfalls weitere Unterschrift

## code_letter.typ: a sheet for the titulaire, one for the mandataire

letter_about = Betriebsratswahlen, Mandat { $term }
letter_questions =
    Der Code kann bis einschließlich { $valid_until } registriert werden, ein einziges Mal. Bei Fragen oder Verlust des
    Briefes wenden Sie sich an die oben genannte Behörde und nennen Sie die Briefnummer { $number }. Geben Sie den Code
    selbst nie am Telefon oder per E-Mail weiter.
letter_poll = Die Wahl findet am { $poll_day } statt. Vorgänge und Fristen:
letter_day_open = Der Wahltag steht noch nicht fest; danach zeigt Ihr Bereich jede Frist.
letter_until = spätestens am
letter_functions_due = fünf Tage nach dem Brief des Vorsitzenden an den Arbeitgeber
letter_contact = Kontakt der Behörde: { $contact }.
letter_no_contact = Kontakt der Behörde: nicht angegeben.
titulaire_title = Zugangscode „Titulaire“
titulaire_code = Titulaire-Code
titulaire_picture = QR-Code des Titulaire-Codes
titulaire_purpose =
    Dieser Code zertifiziert den professionellen Bereich Ihres Unternehmens für die Betriebsratswahlen des Mandats { $term }.
    Mit ihm erledigen Sie die Vorgänge selbst und sehen die Dokumente, die zurückkommen.
titulaire_first = Melden Sie sich unter { $place } an.
titulaire_second = Öffnen Sie einen professionellen Bereich für die Betriebsratswahlen: Jedes Mandat braucht einen neuen Bereich.
titulaire_third =
    Registrieren Sie dort den Code: Geben Sie ihn ein oder scannen Sie ihn; Großschreibung, Leerzeichen und
    Striche spielen keine Rolle.
titulaire_warning = Bewahren Sie dieses Blatt auf: Es öffnet den Bereich Ihres Unternehmens.
mandataire_title = Zugangscode „Mandataire“
mandataire_code = Mandataire-Code
mandataire_picture = QR-Code des Mandataire-Codes
mandataire_purpose =
    Dieser Code gibt einem Mandataire, zum Beispiel einem Treuhandbüro, die Vollmacht, bei den Betriebsratswahlen des Mandats
    { $term } für Ihr Unternehmen zu handeln. Ohne Mandataire brauchen Sie ihn nicht.
mandataire_first =
    Übergeben Sie dieses Blatt Ihrem Mandataire und teilen Sie ihm Ihren Titulaire-Code mit, der das Unternehmen
    bezeichnet.
mandataire_second = Der Mandataire meldet sich unter { $place } an und öffnet seinen eigenen professionellen Bereich.
mandataire_third =
    Dort gibt er beide Codes ein. Nur der Mandataire-Code wird registriert; der Titulaire-Code bleibt
    Ihnen.
mandataire_warning = Geben Sie dieses Blatt nur Ihrem Mandataire: Wer es hat, kann für Sie handeln.
