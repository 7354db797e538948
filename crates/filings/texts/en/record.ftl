### Where a value of a draft comes from.

law = Computed by the law

company = File of the firm and its poll

record = Record of the election

earlier = Earlier démarche
