### Que l'administration n'a encore rien reçu.

nothing = Rien n'est encore parvenu à l'administration.
of_correction = L'administration a ce qui fut transmis ; rien de la correction ne lui est encore parvenu.
