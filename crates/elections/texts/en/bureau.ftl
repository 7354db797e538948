### How many further members the bureau has.

none = A delegation of { $members ->
    [one] { $members } member
   *[other] { $members } members
}, below { $from }, has no further members of the board.

extra = A delegation of { $members } members has { $extra ->
    [one] { $extra } further member
   *[other] { $extra } further members
} of the board, elected from lists in proportion.

titulaires_count = Only titulaires count as members here; the law does not say so expressly.

all_count = Titulaires and suppléants count as members here; the law does not say so expressly.
