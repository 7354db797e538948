### The days of an election, and why they are these.

## The whole calendar

fitted =
    Les jours se comptent comme dans les calendriers de l'ITM de 2019 et de 2024. Une date publiée l'emporte.

week_mon_fri =
    L'entreprise travaille du lundi au vendredi ; ce calendrier vaut aussi pour le travail continu.

week_tue_sat = L'entreprise travaille du mardi au samedi ; le lundi n'est pas un jour ouvré.

# $opening (Day)
# $poll (Day)
opens_early =
    Le scrutin s'ouvre le { $opening } et se clôt le { $poll } : les délais d'avant courent de l'ouverture, ceux d'après
    de la clôture.

off_cycle = L'élection se tient hors période : son jour est libre.

# $poll (Day)
# $first (Day)
# $last (Day)
outside_window =
    Le { $poll } n'est pas entre le { $first } et le { $last } : le jour national doit l'être, une élection hors période
    non.

# $ends (Day)
# $needed (Day)
crossing_claims =
    Le délai des réclamations contre les listes finit le { $ends }, et non avant la clôture des candidatures le
    { $needed } : quelqu'un doit décider.

# $ends (Day)
# $needed (Day)
crossing_postal =
    Les candidatures se closent le { $ends }, et non avant le { $needed }, où elles doivent être enregistrées pour le
    vote par correspondance : quelqu'un doit décider.

# $event (Text) - the name of a step
not_part = L'étape « { $event } » ne fait pas partie de cette élection.

## A day that moves or stays

# $when (Period)
published = L'administration a publié cette date ({ $when }) ; elle l'emporte sur le calcul.

# $limit (Day)
# $day (Day)
moved_back = Le dernier jour, le { $limit }, n'est pas ouvré : c'est le jour ouvré précédent, le { $day }.

# $limit (Day)
# $day (Day)
moved_forward =
    Le dernier jour, le { $limit }, n'est pas ouvré : par la clause générale c'est le jour ouvré suivant, le
    { $day }.

# $limit (Day)
# $day (Day)
moved_on = Le dernier jour, le { $limit }, n'est pas ouvré : le délai va jusqu'au jour ouvré suivant, le { $day }.

# $limit (Day)
# $backward (Day)
# $forward (Day)
texts_differ =
    Attention : au lieu du { $limit }, non ouvré, les calendriers de l'ITM ont le { $backward }, la clause générale le
    { $forward }. Le plus tôt est sûr.

# $limit (Day)
# $next (Day)
rest_day_kept =
    Le dernier jour, le { $limit }, n'est pas ouvré ; le texte ne le déplace pas. La clause générale irait au { $next } ; le
    plus tôt est sûr.

## The steps until the poll closes

ministerial_order =
    Le ministre fixe un jour pour tous et le publie au Journal officiel ; aucun texte ne dit jusqu'à quand.

# $months (Number)
# $poll (Day)
codes_latest = L'ITM envoie les codes { $months } mois avant le { $poll }.

# $days (Number)
codes_off_cycle =
    Hors période, l'ITM envoie les codes dans les { $days } jours de la demande de l'entreprise.

# $months (Number)
# $day (Day)
reference_period = Les { $months } mois avant le { $day }, date de computation.

# $notice (Day)
computation_date =
    Le premier jour du mois de l'affichage de l'avis, au plus tard le { $notice }. Un affichage dans un mois antérieur la
    déplace.

# $months (Number)
# $opening (Day)
# $limit (Day)
notice_latest = Au moins { $months ->
    [one] un mois plein
   *[other] { $months } mois pleins
} avant le { $opening } : le dernier jour est le { $limit }.

# $months (Number)
# $opening (Day)
postal_request_latest = Le vote par correspondance se demande au ministre au moins { $months ->
    [one] un mois
   *[other] { $months } mois
} avant le { $opening }.

# $days (Number)
# $opening (Day)
# $limit (Day)
lists_deposit_latest =
    Au moins { $days } jours pleins avant le { $opening }, au soir : le dernier jour est le { $limit }.

claims_notice_latest = L'avis de réclamation s'affiche le jour du dépôt des listes.

# $days (Number)
claims = Les { $days } jours ouvrés après le dépôt des listes ; réclamation à l'employeur, copie à l'ITM.

# $days (Number)
# $opening (Day)
# $hour (Number)
candidates_deadline = { $days } jours avant le { $opening }, à { $hour } heures, quel que soit ce jour.

# $days (Number)
candidates_extension = À défaut de candidats, { $days } jours de plus, à la même heure ; un avis s'affiche.

candidates_validation =
    Après la clôture, l'employeur arrête les candidatures valables ; aucun jour n'est fixé.

# $days (Number)
# $opening (Day)
register_candidates_latest = { $days ->
    [one] Le dernier jour ouvré
   *[other] Le { $days }e jour ouvré
} avant le { $opening }.

# $sent (Day)
register_candidates_postal_latest =
    Avec vote par correspondance, avant l'envoi des bulletins le { $sent }.

# $days (Number)
# $opening (Day)
# $limit (Day)
postal_dispatch_latest =
    Au moins { $days } jours pleins avant le { $opening } : le dernier jour est le { $limit }.

# $days (Number)
candidates_posting =
    Les { $days } derniers jours ouvrés avant le scrutin ; l'ITM rend l'affiche le jour de l'enregistrement.

# $sent (Day)
candidates_posting_postal =
    Avec vote par correspondance, de l'envoi des bulletins le { $sent } à la veille du scrutin.

# $days (Number)
opening_day = Le scrutin s'ouvre au plus { $days } jours avant sa clôture.

# $poll (Day)
election_day = Le scrutin se clôt le { $poll } ; les voix sont comptées ce jour.

## The steps after the poll

pv_latest =
    Le procès-verbal d'une élection d'office ou à défaut de candidats est transmis le jour du scrutin au plus tard.

pv_latest_vote =
    Après un vote, le procès-verbal est signé sur place ; aucun texte ne dit jusqu'à quand le transmettre : le jour du
    scrutin est un objectif.

# $days (Number)
# $poll (Day)
results_posting = Les { $days } jours qui suivent le { $poll }.

# $days (Number)
# $poll (Day)
mandate_refusal_latest = { $days ->
    [one] Le lendemain du { $poll }
   *[other] Le { $days }e jour après le { $poll }
}, d'après un texte voisin.

# $days (Number)
# $posted (Day)
contestation = { $days } jours après le { $posted }, dernier jour de l'affichage des résultats.

# $months (Number)
# $poll (Day)
constituent_latest = { $months ->
    [one] Un mois
   *[other] { $months } mois
} après le { $poll }.

# $days (Number)
# $meeting (Day)
officers_notice_latest =
    { $days } jours après la réunion constituante ({ $meeting }) ; aussi L.414-14 et L.414-15.

# $days (Number)
# $letter (Day)
functions_latest =
    { $days } jours après la lettre du président ({ $letter }) ; le formulaire signé par les deux est joint.

constituent_pv =
    La délégation envoie le procès-verbal de sa réunion à l'ITM, à part des fonctions ; aucun jour n'est fixé.

# $months (Number)
# $poll (Day)
ministerial_designation_latest =
    Si personne ne s'est présenté : enquête de l'ITM, puis arrêté dans { $months ->
        [one] le mois du { $poll }.
       *[other] les { $months } mois du { $poll }.
    }

# $months (Number)
protection_end =
    { $months } mois après la dernière candidature ; plus longtemps si un nouveau scrutin suit une contestation.

# $months (Number)
# $poll (Day)
ees_request_latest = { $months } mois après le { $poll }, à la demande d'au moins deux délégations.
