//! Roles as people write them.

use super::Role::{self, *};

#[test]
fn a_role_is_read_as_people_write_it() {
    for (text, role) in [
        ("", Ordinary),
        ("none", Ordinary),
        ("salarié", Ordinary),
        ("chef d'entreprise", ChefDEntreprise),
        ("Chef d’entreprise", ChefDEntreprise),
        ("chef_d_entreprise", ChefDEntreprise),
        ("Arbeitgeber", ChefDEntreprise),
        ("gérant", Gerant),
        ("Gérante", Gerant),
        ("gérant technique", Gerant),
        ("Geschäftsführerin", Gerant),
        ("Geschaeftsfuehrer", Gerant),
        ("managing director", Gerant),
        ("directeur", Directeur),
        ("Directrice générale", Directeur),
        ("CEO", Directeur),
        ("responsable du service du personnel", HeadOfPersonnel),
        ("responsable_du_personnel", HeadOfPersonnel),
        ("Responsable RH", HeadOfPersonnel),
        ("DRH", HeadOfPersonnel),
        ("directeur des ressources humaines", HeadOfPersonnel),
        ("HR manager", HeadOfPersonnel),
        ("Head of Human Resources", HeadOfPersonnel),
        ("Personalchef", HeadOfPersonnel),
        ("Leiterin der Personalabteilung", HeadOfPersonnel),
        ("assistant RH", NotUnderstood),
        ("délégué du personnel", NotUnderstood),
        ("directeur adjoint", NotUnderstood),
        ("assistante du directeur", NotUnderstood),
        ("ancien gérant", NotUnderstood),
        ("chef d'équipe", NotUnderstood),
        ("comptable", NotUnderstood),
        ("πρόεδρος", NotUnderstood),
    ] {
        assert_eq!(Role::read(text), role, "{text}");
    }
}

#[test]
fn a_relative_is_read_with_the_degree() {
    for (text, role) in [
        ("cousin germain (4th degree) of the chef d'entreprise", Relative(4)),
        ("cousin germain", Relative(4)),
        ("cousine germaine du gérant", Relative(4)),
        ("first cousin of the managing director", Relative(4)),
        ("cousin issu de germain (6th degree) of the chef d'entreprise", Relative(6)),
        ("cousin (5th degree) of the chef d'entreprise", Relative(5)),
        ("parent au 5e degré du chef d'entreprise", Relative(5)),
        ("parent au cinquième degré du directeur", Relative(5)),
        ("allié au 4ème degré", Relative(4)),
        ("Verwandter 4. Grades des Geschäftsführers", Relative(4)),
        ("verwandt im vierten Grad", Relative(4)),
        ("relative, degree 4", Relative(4)),
        ("père du directeur", Relative(1)),
        ("beau-père du gérant", Relative(1)),
        ("belle-sœur du gérant", Relative(2)),
        ("grand-père", Relative(2)),
        ("arrière-grand-père", Relative(3)),
        ("grand-oncle de la directrice", Relative(4)),
        ("nièce du responsable du personnel", Relative(3)),
        ("neveu", Relative(3)),
        ("gendre du patron", Relative(1)),
        ("brother-in-law of the owner", Relative(2)),
        ("son of the director", Relative(1)),
        ("Schwager des Chefs", Relative(2)),
        ("Neffe der Geschäftsführerin", Relative(3)),
        ("conjoint du gérant", Spouse),
        ("Ehefrau des Direktors", Spouse),
        ("wife of the CEO", Spouse),
        ("cousin", RelativeOfUnclearDegree),
        ("cousin ersten Grades", RelativeOfUnclearDegree),
        ("Cousin zweiten Grades", RelativeOfUnclearDegree),
        ("parent du chef d'entreprise", RelativeOfUnclearDegree),
        ("cousin germain (6th degree)", RelativeOfUnclearDegree),
        ("père d'un collègue", NotUnderstood),
        ("femme de ménage", NotUnderstood),
        ("cousin germain of a colleague", NotUnderstood),
    ] {
        assert_eq!(Role::read(text), role, "{text}");
    }
}

#[test]
fn a_rank_decides_only_at_the_head_of_its_phrase() {
    for (text, role) in [
        ("délégué du personnel, chef d'équipe", NotUnderstood),
        ("président de la délégation du personnel, responsable achats", NotUnderstood),
        ("responsable formation du personnel", NotUnderstood),
        ("chef de projet ressources humaines", NotUnderstood),
        ("chef-coq, restaurant du personnel", NotUnderstood),
        ("Personal Trainer, team manager", NotUnderstood),
        ("directeur sans pouvoir sur le personnel", Directeur),
        ("Product Owner", NotUnderstood),
        ("process owner", NotUnderstood),
        ("owner", ChefDEntreprise),
        ("the employer", ChefDEntreprise),
        ("employer branding specialist", NotUnderstood),
        ("Mitarbeiter des Arbeitgebers", NotUnderstood),
        ("comptable du patron", NotUnderstood),
        ("collègue du gérant", NotUnderstood),
        ("ami du directeur", NotUnderstood),
        ("driver of the director", NotUnderstood),
        ("chargé de mission auprès du directeur", NotUnderstood),
        ("délégué du directeur", NotUnderstood),
        ("director liaison", NotUnderstood),
        ("technical director", Directeur),
        ("gérant, ancien directeur", Gerant),
        ("comptable, gérant", Gerant),
        ("gérant et associé", Gerant),
        ("gérant, père de deux enfants", Gerant),
        ("chef de service du personnel", HeadOfPersonnel),
        ("la directrice des ressources humaines", HeadOfPersonnel),
        ("human resources director", HeadOfPersonnel),
    ] {
        assert_eq!(Role::read(text), role, "{text}");
    }
    assert!(Role::denies_power("directeur sans pouvoir sur le personnel"));
    assert!(!Role::denies_power("directeur"));
}

#[test]
fn a_word_of_kinship_decides_only_with_a_head_a_degree_or_alone() {
    for (text, role) in [
        ("ingénieur son", NotUnderstood),
        ("child care worker", NotUnderstood),
        ("child care manager", NotUnderstood),
        ("partenaire commercial", NotUnderstood),
        ("relation clients", NotUnderstood),
        ("customer relation officer", NotUnderstood),
        ("collègue du fils du directeur", NotUnderstood),
        ("père de l'assistante du directeur", NotUnderstood),
        ("cousin du chef d'équipe", NotUnderstood),
        ("technicien 2e degré", NotUnderstood),
        ("ex-femme du gérant", NotUnderstood),
        ("comptable, épouse du gérant", Spouse),
        ("the owner's son", Relative(1)),
        ("CEO's brother", Relative(2)),
        ("fils du chef", Relative(1)),
        ("4th degree of the chef d'entreprise", Relative(4)),
    ] {
        assert_eq!(Role::read(text), role, "{text}");
    }
}

#[test]
fn a_written_degree_makes_words_exact() {
    for (text, role) in [
        ("child of first cousin (5th degree) of the chef d'entreprise", Relative(5)),
        ("fils du cousin germain du chef d'entreprise (5e degré)", Relative(5)),
        ("fils du cousin germain du chef d'entreprise", Relative(5)),
        ("frère du beau-père du gérant", Relative(3)),
        ("relative beyond the 4th degree", Relative(5)),
        ("relative beyond the 4th degree of the chef d'entreprise", Relative(5)),
        ("parent au-delà du 4e degré", Relative(5)),
        ("in-law beyond 4th degree", Relative(5)),
        ("Verwandter über den vierten Grad hinaus", Relative(5)),
        ("Vetter vierten Grades des Inhabers", Relative(4)),
        ("neveu du gérant (4e degré)", Relative(4)),
        ("neveu du gérant (5e degré)", RelativeOfUnclearDegree),
        ("Sohn des Unternehmers", Relative(1)),
        ("Bruder des Betriebsleiters", Relative(2)),
    ] {
        assert_eq!(Role::read(text), role, "{text}");
    }
}

#[test]
fn a_long_text_is_not_read() {
    assert_eq!(Role::read(&"gérant ".repeat(100)), NotUnderstood);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*") {
        let _ = Role::read(&text);
    }
}
