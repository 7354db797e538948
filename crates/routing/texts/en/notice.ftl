### What the filer is told of, without anything of the file.

kind = { $kind ->
    [sent_back] A procedure is to be corrected
    [message] The administration has written to you about a procedure
    [document] The administration has returned a document
    [accepted] The administration has taken up a procedure
    [closed] The administration has closed a procedure
    [reopened] The administration has reopened a procedure
   *[decided] A decision concerns a poll for which you have filed
}
