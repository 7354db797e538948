### What the filer is told of, without anything of the file.

kind = { $kind ->
    [sent_back] A filing is to be corrected
    [message] The administration has written to you about a filing
    [document] The administration has returned a document
    [accepted] The administration has taken up a filing
   *[closed] The administration has closed a filing
}
