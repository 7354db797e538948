### The words of the templates: `say.page`. A variable is a field of the paper; `poll_day` is the `day` of its `poll`.
### found by code
### on paper

## every paper

page = page
check_at = À vérifier à l'adresse

# $posted_on (Weekday)
posted = Affiché le { $posted_on }

labour_code = Code du travail, art.
regulation =
    règlement grand-ducal du 11 septembre 2018 concernant les opérations électorales pour la désignation des délégués du
    personnel (Mém. A 838)

## words of several papers

company = Entreprise
polled_on = Scrutin du
list = Liste
full_name = Nom et prénoms
profession = Profession
suffrages = Suffrages
content = Contenu
signature = Signature
for_the_employer = Pour l'employeur
no = non

## the poll and its seats

day_and_hours = Date et heures

# $poll_day (Weekday)
# $poll_opens_at (Time)
# $poll_closes_at (Time)
poll_hours = { $poll_day }, de { $poll_opens_at } à { $poll_closes_at }

# $poll_opening_day (Weekday)
# $poll_opens_at (Time)
# $poll_day (Weekday)
# $poll_closes_at (Time)
poll_days = du { $poll_opening_day }, { $poll_opens_at }, au { $poll_day }, { $poll_closes_at }

poll_place = Lieu du vote
to_elect = À élire

# $seats_titulaires (Number)
# $seats_suppleants (Number)
seats = { $seats_titulaires ->
    [one] { $seats_titulaires } délégué titulaire
   *[other] { $seats_titulaires } délégués titulaires
} et { $seats_suppleants ->
    [one] { $seats_suppleants } délégué suppléant
   *[other] { $seats_suppleants } délégués suppléants
}

votes_each = Voix par électeur
voting_system = Système de vote
electoral_system = Système électoral

# $system (elections::VotingSystem)
system = { $system ->
    [majorite_relative] majorité relative
   *[representation_proportionnelle] représentation proportionnelle
}

## what an elector is told; what stands between * and * is bold

# $seats_votes (Number)
votes_to_give =
    Chaque électeur a *{ $seats_votes } voix*, autant qu’il y a de titulaires et de suppléants à élire. Il n’est pas tenu
    de les donner toutes.

list_vote = *Vote de liste* : noircir ou marquer d’une croix le cercle en tête d’une liste donne une voix à chacun de ses
    candidats.
votes_for_persons = *Vote nominatif* : une croix (+ ou ×) dans l’une des deux cases derrière un nom donne une voix à ce
    candidat, dans les deux cases deux voix ; deux voix par candidat au plus. Les voix peuvent aller à plusieurs listes.
one_vote_a_candidate =
    Une croix (+ ou ×) dans la case derrière un nom donne une voix à ce candidat ; une seule voix par candidat.
cross_outside = Une croix hors d’une case rend le bulletin nul.

# $seats_votes (Number)
null_ballot =
    Est *nul* le bulletin qui porte plus de { $seats_votes } voix, un signe qui fait reconnaître l’électeur ou une
    altération, qui contient un objet, ou qui n’a pas été remis par le président du bureau.

secret_vote =
    Le vote est *secret*. Le président remet à l’électeur un bulletin estampillé au verso ; l’électeur le plie en quatre,
    estampille vers l’extérieur, et le met dans l’urne. Un bulletin gâté est échangé contre un autre et détruit.
by_post = *Par correspondance*, là où le ministre l’a autorisé : l’enveloppe doit parvenir au bureau principal avant la
    clôture du scrutin, quelle que soit la date de son envoi.

## receipt.typ

demarche = Démarche
document = Document
handed_over_by = Remis par
handed_over_to = Remis à
day_and_hour = Date et heure
due = Échéance
late = reçu après l'échéance
in_time = reçu dans le délai
handed_over = Ce qui a été remis
signed_file = Fichier signé
the_receipt = L'accusé
number = Numéro
digest = Empreinte SHA-256
signing_key = Clé de signature
digests_prove =
    Les empreintes sont des sommes SHA-256 : qui détient les fichiers peut prouver que ce sont eux qui ont été remis.

## election_notice.typ

elected_as_follows = L’élection de la délégation du personnel a lieu comme suit.
the_poll = Le scrutin
postal_vote = Vote par correspondance
postal_vote_asked = demandé au ministre du Travail ou autorisé par lui
candidatures = Les candidatures
hand_in_to = À remettre à l'employeur

# $candidatures_until (Weekday)
hand_in_until = au plus tard le { $candidatures_until }

candidates_names = Noms des candidats
to_be_seen = à consulter :
eligibility = Conditions d'éligibilité
the_headcount = L'effectif

# $headcount_counted_on (Day)
employees_on = Salariés au { $headcount_counted_on }

employees_number = nombre
counted_as = comptés pour
at_least_16_hours = 16 heures par semaine ou plus
below_16_hours = moins de 16 heures par semaine :
hours_in_all = heures par semaine en tout
fixed_term = contrat à durée déterminée, selon leur présence
seconded = mis à la disposition de l'entreprise, selon leur présence
headcount = Effectif

## claims_notice.typ

lists_deposited = Les listes électorales pour l’élection de la délégation du personnel sont déposées. { lists_open }

# $polling_day (Weekday)
lists_deposited_for_poll =
    Les listes électorales pour l’élection de la délégation du personnel du { $polling_day } sont déposées. { lists_open }

lists_open = Chaque salarié peut les consulter et réclamer.
see_lists = Consulter les listes
deposited_on = Déposées le
where = Lieu
claim = Réclamer
period = Délai

# $claims_from (Weekday)
# $claims_until (Weekday)
claims_period = du { $claims_from } au { $claims_until } inclus

addressed_to = À adresser à
copy_to = Copie pour information
authority = Inspection du travail et des mines
what_lists_say =
    Les listes sont alphabétiques ; elles disent qui est électeur et qui est éligible. Une réclamation est adressée dans
    ce délai à l’employeur, avec copie à l’Inspection du travail et des mines.

## candidate_poster.typ

candidates = Candidats
how_to_vote = Comment voter

## model_ballot.typ

# $polling_day (Weekday)
election_of = Élection de la délégation du personnel du { $polling_day }

# $seats_votes (Number)
ballot_by_lists =
    Vous avez *{ $seats_votes } voix*. Noircir ou marquer d’une croix le *cercle* en tête d’une liste donne une voix à
    chacun de ses candidats. Une *croix* dans une case donne une voix au candidat, dans les deux cases deux voix ; vous
    pouvez choisir dans plusieurs listes. Plus de { $seats_votes } voix : bulletin nul.

# $seats_votes (Number)
ballot_by_majority =
    Vous avez *{ $seats_votes } voix*. Une *croix* dans la case d’un candidat lui donne une voix ; une seule voix par
    candidat. Plus de { $seats_votes } croix, ou une croix hors d’une case : bulletin nul.

continued = suite
name_and_profession = Nom et prénoms, profession
vote = Voix

## records of a poll: the office, its counts, who is elected

row_number = N°
name = Nom
place_and_day = Lieu et date
the_office = Le bureau de vote
office = Bureau

# $office_number (Number)
office_number = n° { $office_number }

# $office_number (Number)
principal_office = n° { $office_number } (bureau principal)

voting_open = Vote ouvert

# $office_opened_at (Time)
# $office_closed_at (Time)
office_hours = de { $office_opened_at } à { $office_closed_at }

# $opening_day (Weekday)
# $office_opened_at (Time)
# $polling_day (Weekday)
# $office_closed_at (Time)
office_days = du { $opening_day }, { $office_opened_at }, au { $polling_day }, { $office_closed_at }

office_place = Lieu
president = Président
assessors = Assesseurs
observers = Observateurs
counts = Électeurs et bulletins
counts_electors = Électeurs inscrits
counts_voters = Votants
counts_postal_voters = dont par correspondance
counts_rejected_postal = dont enveloppes de correspondance écartées
counts_ballots = Bulletins trouvés dans l'urne
counts_valid = bulletins valables
counts_blank = bulletins blancs
counts_null_ballots = bulletins nuls
office_of_column = Bureau
all_offices = Ensemble
count = Nombre
ballots_together = Valables, blancs et nuls ensemble
result = Résultat
seat_titulaire = titulaire
seat_suppleant = suppléant
seat_none = non élu
together = Ensemble
all_lists = Toutes les listes
elected_titulaire = Délégués titulaires élus
elected_suppleant = Délégués suppléants élus
claims = Réclamations
no_claim = Aucune réclamation n'a été présentée.
claim_subject = Objet
claim_decision = Décision du bureau
not_decided = pas encore de décision
remarks = Remarques
closed_and_signed = Clos et signé séance tenante par le président et chaque assesseur.
the_president = Le président
assessor = Assesseur

## general_census_record.typ

sharing = Répartition des sièges

# $sharing_suffrages (Number)
# $divisor (Number) - the seats of titulaires plus one
# $sharing_nombre_electoral (Number)
# $sharing_percent (Number)
nombre_electoral =
    Les { $sharing_suffrages } suffrages de toutes les listes, divisés par le nombre des titulaires à élire augmenté de un
    ({ $divisor }), donnent le *nombre électoral* *{ $sharing_nombre_electoral }*, entier immédiatement supérieur au
    quotient. Les listes qui n’ont pas { $sharing_percent } % des suffrages n’ont pas de siège (art. L.413-1(3)). Chaque
    autre liste reçoit autant de sièges de titulaires que ses suffrages contiennent de fois ce nombre, et autant de sièges
    de suppléants.

by_nombre_electoral = Par le nombre électoral
titulaires = Titulaires
further_seats =
    Les sièges restants sont attribués un à un : les suffrages de chaque liste sont divisés par le nombre de ses sièges
    augmenté de un, et le siège revient au quotient le plus élevé. Entre quotients égaux, il revient à la liste qui a le
    plus de suffrages ; si elles en ont autant, le sort décide.
quotients = Quotients
seat_to = Siège à

# $sharing_short_list (elections::allocation::ShortList)
short_list = { $sharing_short_list ->
    [ask] Le bureau doit choisir ce que deviennent les sièges qu’une liste reçoit au-delà du nombre de ses candidats. Aucun texte ne règle ce cas.
    [redistribute] Le bureau a choisi : une liste ne reçoit pas plus de sièges qu’elle n’a de candidats ; les autres listes ont ceux qui restent, par les mêmes quotients. Aucun texte ne règle ce cas.
   *[vacant] Le bureau a choisi : les sièges qu’une liste reçoit au-delà du nombre de ses candidats restent vacants. Aucun texte ne règle ce cas.
}

seats_without_list = Sièges de titulaires sans liste :
by_lot = Attribué par tirage au sort :
candidates_by_lot = Tirage au sort entre candidats à égalité de voix et d'âge, dans l'ordre :

## office_election_record.typ, no_candidate_record.typ

# $established_on (Day)
all_agreed =
    Le { $established_on }, il est constaté que le nombre des candidats ne dépasse pas celui des délégués titulaires et
    suppléants à élire, et que tous les candidats se sont accordés sur ceux d’entre eux qui seront titulaires et
    suppléants et sur l’ordre des suppléants. Il n’y a donc pas de vote : sont déclarés élus d’office, dans l’ordre
    convenu :

poll_planned_on = Scrutin prévu le
candidatures_closed = Clôture des candidatures

# $established_on (Day)
# $candidatures_closed_on (Day)
nobody_stood =
    Le { $established_on }, il est constaté qu’aucune candidature n’a été présentée jusqu’au { $candidatures_closed_on },
    prolongation comprise. Il n’y a donc pas de vote. Après enquête de l’Inspection du travail et des mines, le ministre
    désigne les délégués titulaires et suppléants d’office parmi les salariés éligibles, au plus tard deux mois après le
    jour du scrutin.

# $established_on (Day)
established = Établi le { $established_on } pour l’employeur par :

## results_summary.typ

outcome = Issue

# $outcome (crate::SummaryOutcome)
how_it_ended = { $outcome ->
    [vote] vote
    [office] élection d'office, sans vote
   *[no_candidate] aucune candidature
}

posting = Affichage

# $posted_from (Day)
# $posted_until (Day)
posted_during = du { $posted_from } au { $posted_until }

designated = Personne ne s’est porté candidat. Le ministre désigne les délégués d’office (art. L.413-1(7)).

# $outcome (crate::SummaryOutcome)
contest = { contestable }.

# $outcome (crate::SummaryOutcome)
# $contested_until (Day)
contest_until = { contestable }, donc jusqu'au { $contested_until }.

contestable = { $outcome ->
    [vote] L’élection
    [office] L’élection
   *[no_candidate] La régularité des opérations électorales
} peut être contestée auprès du directeur de l’Inspection du travail et des mines, par lettre recommandée, dans les quinze jours qui suivent le dernier jour de l’affichage

## functions_declaration.typ

constituent_meeting = Réunion constituante
told_to_employer = Communiqué à l'employeur
functions = Fonctions
function = Fonction
matricule = Matricule
function_president = Président
function_vice_president = Vice-président
function_secretary = Secrétaire
function_bureau_member = Membre du bureau
function_security_delegate = Délégué à la sécurité et à la santé
function_equality_delegate = Délégué à l'égalité
functions_approved = Lu et approuvé par l'employeur et par le président de la délégation.
president_of_delegation = Le président de la délégation

## demarche_form.typ

matricule_of_company = matricule
yes = oui
what_is_signed = Ce qui est signé
content_digest = Contenu, SHA-256
form_approved = Lu et approuvé. Le signataire confirme que les indications ci-dessus sont complètes et exactes.
for_the_company = Pour l'entreprise
further_signatory = Autre signataire, s'il y a lieu

## code_letter.typ: a sheet for the titulaire, one for the mandataire

# $term (Text)
letter_about = Élections sociales, mandat { $term }

# $valid_until (Day)
# $number (Text) - of the letter
letter_questions =
    Le code peut être enregistré jusqu’au { $valid_until } inclus, une seule fois. Questions, ou lettre égarée :
    adressez-vous à l’autorité nommée en haut, en citant le numéro de lettre { $number }. Ne communiquez jamais le code
    lui-même au téléphone ou par courriel.

# $poll_day (Weekday)
letter_poll = Le scrutin a lieu le { $poll_day }. Démarches et échéances :

letter_day_open = Le jour du scrutin n’est pas encore fixé ; votre espace indiquera ensuite chaque échéance.
letter_until = au plus tard le
letter_functions_due = cinq jours après la lettre du président à l’employeur

# $contact (Text)
letter_contact = Contact de l’autorité : { $contact }.

letter_no_contact = Contact de l’autorité : non indiqué.

titulaire_title = Code d'accès « titulaire »
titulaire_code = Code titulaire
titulaire_picture = Code QR du code titulaire

# $term (Text)
titulaire_purpose =
    Ce code certifie l’espace professionnel de votre entreprise pour les élections sociales du mandat { $term }. Avec lui,
    vous faites vous-même les démarches et vous voyez les documents qui reviennent.

# $place (Text)
titulaire_first = Connectez-vous à l’adresse { $place }.

titulaire_second = Ouvrez un espace professionnel dédié aux élections sociales : chaque mandat demande un nouvel espace.
titulaire_third =
    Enregistrez-y le code : saisissez-le ou scannez-le ; majuscules, espaces et tirets sont sans
    importance.
titulaire_warning = Gardez cette feuille : elle ouvre l'espace de votre entreprise.
mandataire_title = Code d'accès « mandataire »
mandataire_code = Code mandataire
mandataire_picture = Code QR du code mandataire

# $term (Text)
mandataire_purpose =
    Ce code donne à un mandataire, par exemple une fiduciaire, le pouvoir d’agir pour votre entreprise aux élections
    sociales du mandat { $term }. Sans mandataire, vous n’en avez pas besoin.

mandataire_first =
    Remettez cette feuille à votre mandataire et communiquez-lui votre code titulaire, qui désigne l’entreprise.

# $place (Text)
mandataire_second = Le mandataire se connecte à l’adresse { $place } et ouvre son propre espace professionnel.

mandataire_third =
    Il y saisit les deux codes. Seul le code mandataire est enregistré ; le code titulaire reste à
    vous.
mandataire_warning = Ne remettez cette feuille qu'à votre mandataire : qui l'a peut agir pour vous.
