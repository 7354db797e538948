# `just` lists what there is; each recipe is a script that can be called by itself.
_list:
    @just --list --unsorted

# Private Postgres, demonstration data, server; prints the addresses
run *arguments:
    scripts/run {{arguments}}

# Every test
test *arguments:
    scripts/test {{arguments}}

# What a change must pass
ci:
    .ci/run

# A whole election over HTTP, against a running server
walk *arguments:
    scripts/walk {{arguments}}

# Prints anew what is printed from the code
regenerate:
    scripts/regenerate

# One hard test at full length; without a part, their names
whole part="list":
    scripts/whole {{part}}

# Benchmarks, as ratios
bench:
    scripts/bench

# Every paper as PDF and PNG
papers folder:
    scripts/papers {{folder}}

# What people read, as text, to compare two commits by
record folder:
    scripts/record {{folder}}

# Lines that are shipped, by crate
lines *commit:
    scripts/lines {{commit}}

# Every message with sample values in three languages
texts *family:
    scripts/texts {{family}}
