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
fn a_long_text_is_not_read() {
    assert_eq!(Role::read(&"gérant ".repeat(100)), NotUnderstood);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*") {
        let _ = Role::read(&text);
    }
}
